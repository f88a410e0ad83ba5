import { serialFromDate } from '../../../../src/runtime/spreadsheet/serial';
import type { StoredValue } from '../../../../src/runtime/spreadsheet/model';
import { seriesOf } from '../../../../src/workbench/server/deeds/series';

const cell = (value: StoredValue, numberFormat?: string) => ({
  value,
  formula: undefined,
  style: numberFormat === undefined ? undefined : { numberFormat },
});

/** The three values behind the source. */
function next(...source: readonly StoredValue[]): unknown {
  const series = seriesOf(source.map((value) => cell(value)));
  return series && [0, 1, 2].map((offset) => series(source.length + offset));
}

const day = (year: number, month: number, date: number): number =>
  serialFromDate(Date.UTC(year, month - 1, date), 'UTC');

function nextDays(...source: readonly number[]): unknown {
  const series = seriesOf(source.map((value) => cell(value, 'dd/mm/yyyy')));
  return series && [0, 1, 2].map((offset) => series(source.length + offset));
}

describe('a filled series', () => {
  it('goes on by the step of its numbers, also downwards and in fractions', () => {
    expect(next(1, 2)).toEqual([3, 4, 5]);
    expect(next(10, 7, 4)).toEqual([1, -2, -5]);
    expect(next(0.1, 0.2)).toEqual([0.3, 0.4, 0.5]);
  });

  it('follows the straight line that fits numbers without one step best', () => {
    // Through 1, 2, 4: slope 1.5, mean 7/3 in the middle.
    expect(next(1, 2, 4)).toEqual([
      expect.closeTo(7 / 3 + 3),
      expect.closeTo(7 / 3 + 4.5),
      expect.closeTo(7 / 3 + 6),
    ]);
  });

  it('counts before its beginning where it is filled upwards', () => {
    expect(seriesOf([cell(5), cell(6)])?.(-2)).toBe(3);
  });

  it('repeats a single number, other texts, booleans and anything mixed', () => {
    expect([next(7), next('Madrid'), next(true), next('a', 1), next('2026'), next(null)]).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('repeats formulas, which are copied', () => {
    expect(seriesOf([{ value: 1, formula: '=A1', style: undefined }])).toBeUndefined();
  });

  it('counts a number at the end of a text up, with its zeros', () => {
    expect(next('Lead 9')).toEqual(['Lead 10', 'Lead 11', 'Lead 12']);
    expect(next('A-008')).toEqual(['A-009', 'A-010', 'A-011']);
    expect(next('T2', 'T4')).toEqual(['T6', 'T8', 'T10']);
    expect(next('a1', 'b1')).toBeUndefined();
  });

  it('goes on by days from one date, by their step from several', () => {
    expect(nextDays(day(2026, 2, 28))).toEqual([day(2026, 3, 1), day(2026, 3, 2), day(2026, 3, 3)]);
    expect(nextDays(day(2026, 1, 5), day(2026, 1, 12))).toEqual(
      [19, 26, 33].map((date) => day(2026, 1, date)),
    );
  });

  it('goes on by months from dates on the same day of each', () => {
    expect(nextDays(day(2026, 1, 15), day(2026, 2, 15))).toEqual([
      day(2026, 3, 15),
      day(2026, 4, 15),
      day(2026, 5, 15),
    ]);
    // Every other month, over the end of the year.
    expect(nextDays(day(2026, 9, 30), day(2026, 11, 30))).toEqual([
      day(2027, 1, 30),
      day(2027, 3, 30),
      day(2027, 5, 30),
    ]);
  });

  it('repeats a time of day, which looks the same a day later', () => {
    expect(seriesOf([cell(0.375, 'hh:mm')])).toBeUndefined();
  });
});
