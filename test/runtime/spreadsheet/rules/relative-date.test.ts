import * as fc from 'fast-check';
import { relativeDay } from '../../../../src/runtime/spreadsheet/rules/relative-date';
import { TODAY } from './support';

/** Serial numbers of calendar days; LibreOffice gives the same with DATEVALUE. */
const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

describe('relativeDay', () => {
  it.each([
    ['TODAY', serial(2026, 3, 11)],
    ['TOMORROW', serial(2026, 3, 12)],
    ['YESTERDAY', serial(2026, 3, 10)],
    ['PAST_WEEK', serial(2026, 3, 4)],
    ['PAST_MONTH', serial(2026, 2, 11)],
    ['PAST_YEAR', serial(2025, 3, 11)],
  ])('%s on 11 March 2026', (name, expected) => {
    expect(relativeDay(name, TODAY)).toBe(expected);
  });

  it('one month before 31 March is the last day of February', () => {
    expect(relativeDay('PAST_MONTH', serial(2026, 3, 31))).toBe(serial(2026, 2, 28));
    expect(relativeDay('PAST_YEAR', serial(2024, 2, 29))).toBe(serial(2023, 2, 28));
  });

  it('refuses a name the enumeration does not have', () => {
    expect(() => relativeDay('NEXT_WEEK', TODAY)).toThrow(RangeError);
  });

  it('a past month lies 28 to 31 days back, a past year 365 or 366', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000 }), (today) => {
        const month = today - relativeDay('PAST_MONTH', today);
        const year = today - relativeDay('PAST_YEAR', today);
        return month >= 28 && month <= 31 && (year === 365 || year === 366);
      }),
    );
  });
});
