import * as fc from 'fast-check';
import {
  holidaysBefore,
  isHoliday,
  isWorkingDay,
  spansOn,
  usualWorkingHours,
  weekdayOf,
  workingHours,
} from '../../../src/core/working-time/working-hours';
import { anyDay, anyHours } from './arbitrary-hours';
import { on } from './times';

describe('weekdays', () => {
  it('count from Monday, before 1970 too', () => {
    expect(weekdayOf(on('2026-11-23'))).toBe(0);
    expect(weekdayOf(on('2026-11-22'))).toBe(6);
    expect(weekdayOf(on('1970-01-01'))).toBe(3);
    expect(weekdayOf(on('1969-12-31'))).toBe(2);
    expect(weekdayOf(on('1969-12-28'))).toBe(6);
  });
});

describe('working hours', () => {
  it('without anything written are Monday to Friday from nine to six', () => {
    const hours = usualWorkingHours();
    expect(spansOn(hours, on('2026-11-27'))).toEqual([{ from: 540, to: 1080 }]);
    expect(spansOn(hours, on('2026-11-28'))).toEqual([]);
    expect(hours.minutesOfWeek).toBe(5 * 540);
  });

  it('join stretches that overlap or touch, and drop what is empty or lies outside the day', () => {
    const hours = workingHours(
      [
        [
          { from: 960, to: 1140 },
          { from: 540, to: 600 },
          { from: 600, to: 840 },
          { from: 700, to: 650 },
          { from: 1500, to: 1600 },
          { from: 1400, to: 1500 },
        ],
      ],
      [],
    );
    expect(hours.weekdays[0]).toEqual([
      { from: 540, to: 840 },
      { from: 960, to: 1140 },
      { from: 1400, to: 1440 },
    ]);
    expect(hours.minutesOfWeekday).toEqual([520, 0, 0, 0, 0, 0, 0]);
  });

  it('have no stretch on a holiday, which counts once however often it is written', () => {
    const christmas = on('2026-12-25');
    const hours = usualWorkingHours([christmas, on('2026-01-01'), christmas]);
    expect(hours.holidays).toEqual([on('2026-01-01'), christmas]);
    expect(spansOn(hours, christmas)).toEqual([]);
    expect(isWorkingDay(hours, christmas)).toBe(false);
    expect(isWorkingDay(hours, on('2026-12-24'))).toBe(true);
    expect(isWorkingDay(hours, on('2026-12-26'))).toBe(false);
  });

  it('know for every day how many holidays lie before it', () => {
    fc.assert(
      fc.property(anyHours, anyDay, (hours, day) => {
        expect(holidaysBefore(hours, day)).toBe(hours.holidays.filter((holiday) => holiday < day).length);
        expect(isHoliday(hours, day)).toBe(hours.holidays.includes(day));
      }),
    );
  });

  it('work on a day exactly when it has a stretch', () => {
    fc.assert(
      fc.property(anyHours, anyDay, (hours, day) => {
        expect(isWorkingDay(hours, day)).toBe(spansOn(hours, day).length > 0);
      }),
    );
  });
});
