import * as fc from 'fast-check';
import {
  clockTime,
  dayOfMinute,
  formatMinute,
  minuteOf,
  minuteOfDay,
  parseMinute,
} from '../../../src/core/values/minute';

test('half past nine of 22 November 2026 is written as Sheets reads it', () => {
  // 20,779 days from 1970-01-01 to 2026-11-22.
  const minute = Date.UTC(2026, 10, 22, 9, 30) / 60_000;
  expect(formatMinute(minute)).toBe('2026-11-22 09:30');
  expect([dayOfMinute(minute), minuteOfDay(minute)]).toEqual([20_779, 570]);
  expect(clockTime(570)).toBe('09:30');
});

test('a T and seconds are understood, a time that does not exist is not', () => {
  expect(parseMinute(' 2026-11-22T09:30:59 ')).toBe(parseMinute('2026-11-22 09:30'));
  for (const text of [
    '2026-11-22 24:00',
    '2026-11-22 09:60',
    '2026-02-30 09:00',
    '2026-11-22',
    '',
    'mañana',
  ]) {
    expect(parseMinute(text)).toBeUndefined();
  }
});

test('what is written is read as the same minute, before 1970 too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000_000, max: 60_000_000 }), (minute) => {
      expect(parseMinute(formatMinute(minute))).toBe(minute);
      expect(minuteOf(dayOfMinute(minute), minuteOfDay(minute))).toBe(minute);
    }),
  );
});
