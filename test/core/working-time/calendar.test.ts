import * as fc from 'fast-check';
import { readCalendar, type CalendarRow } from '../../../src/core/working-time/calendar';
import { USUAL_LIMITS } from '../../../src/core/working-time/work-limits';
import { usualWorkingHours } from '../../../src/core/working-time/working-hours';
import { on } from './times';

describe('a calendar', () => {
  it('without rows is the usual week with the usual limits', () => {
    expect(readCalendar([])).toEqual({ hours: usualWorkingHours(), limits: USUAL_LIMITS, problems: [] });
  });

  it('frees the weekdays that are not written once any is', () => {
    const { hours } = readCalendar([
      { row: 2, kind: 'weekday', weekday: 0, from: 540, to: 840 },
      { row: 3, kind: 'weekday', weekday: 0, from: 960, to: 1140 },
      { row: 4, kind: 'weekday', weekday: 5, from: undefined, to: 780 },
    ]);
    expect(hours.weekdays.map((spans) => spans.length)).toEqual([2, 0, 0, 0, 0, 1, 0]);
    expect(hours.weekdays[5]).toEqual([{ from: 540, to: 780 }]);
  });

  it('keeps the usual week where only holidays and limits are written', () => {
    const { hours, limits } = readCalendar([
      { row: 2, kind: 'holiday', day: on('2026-12-25') },
      { row: 3, kind: 'limit', limit: 'attempts', value: 4 },
      { row: 4, kind: 'limit', limit: 'attempts', value: 5 },
    ]);
    expect(hours).toEqual(usualWorkingHours([on('2026-12-25')]));
    expect(limits).toEqual({ ...USUAL_LIMITS, attempts: 5 });
  });

  it('tells each row that it cannot use, and uses the others', () => {
    const { hours, limits, problems } = readCalendar([
      { row: 2, kind: undefined },
      { row: 3, kind: 'weekday', weekday: undefined, from: 540, to: 600 },
      { row: 4, kind: 'weekday', weekday: 1, from: 600, to: 540 },
      { row: 5, kind: 'weekday', weekday: 1, from: Number.NaN, to: 540 },
      { row: 6, kind: 'holiday', day: undefined },
      { row: 7, kind: 'limit', limit: undefined, value: 3 },
      { row: 8, kind: 'limit', limit: 'attempts', value: -3 },
      { row: 9, kind: 'limit', limit: 'attempts', value: undefined },
      { row: 10, kind: 'weekday', weekday: 7, from: 540, to: 600 },
    ]);
    expect(problems).toEqual([
      { code: 'kind', row: 2 },
      { code: 'weekday', row: 3 },
      { code: 'hours', row: 4 },
      { code: 'hours', row: 5 },
      { code: 'holiday', row: 6 },
      { code: 'limit', row: 7 },
      { code: 'value', row: 8 },
      { code: 'value', row: 9 },
      { code: 'weekday', row: 10 },
    ]);
    expect(hours).toEqual(usualWorkingHours());
    expect(limits).toEqual(USUAL_LIMITS);
  });

  it('has the same hours in whatever order its rows stand', () => {
    const row: fc.Arbitrary<CalendarRow> = fc.oneof(
      fc.record({
        row: fc.constant(2),
        kind: fc.constant('weekday' as const),
        weekday: fc.integer({ min: 0, max: 6 }),
        from: fc.integer({ min: 0, max: 1440 }),
        to: fc.integer({ min: 0, max: 1440 }),
      }),
      fc.record({
        row: fc.constant(2),
        kind: fc.constant('holiday' as const),
        day: fc.integer({ min: 0, max: 30_000 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(readCalendar([...rows].reverse()).hours).toEqual(readCalendar(rows).hours);
      }),
    );
  });
});
