import { readMonth } from '../../../src/core/values/month';
import { day, READING, SheetDate } from '../definition/fixtures';

describe('readMonth', () => {
  test.each([
    ['2026-03'],
    ['2026/3'],
    ['202603'],
    ['03/2026'],
    ['3-2026'],
    ['mar-26'],
    ['mar 2026'],
    ['Marzo de 2026'],
    ['marzo 2026'],
    ['Mar. 2026'],
    ['March 2026'],
    ['marzec 2026'],
    ['2026 marzo'],
    ['15/03/2026'],
    ['2026-03-15'],
    [202603],
  ])('reads %s as March 2026', (cell) => {
    expect(readMonth(cell, READING)).toBe('2026-03');
  });

  test('reads a date cell as its month', () => {
    expect(readMonth(new SheetDate(day('2026-03-31')), READING)).toBe('2026-03');
  });

  test.each([[''], ['   '], ['marzo'], ['T1 2026'], ['2026-13'], ['00/2026'], ['soon'], [3.5], [true]])(
    'does not guess a month from %j',
    (cell) => {
      expect(readMonth(cell, READING)).toBeUndefined();
    },
  );
});
