import {
  columnLetters,
  sortRange,
  sortSheet,
  toggleFilter,
} from '../../../../src/workbench/page/menus/sorting';
import { head } from '../sample-welcome';

const CELL = { row: 3, column: 2, rows: 1, columns: 1 };
const sheet = { head: head(4), usedRows: 20, usedColumns: 5 };

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('of %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});

describe('sorting', () => {
  it('sorts the sheet below its frozen rows', () => {
    expect(sortSheet(sheet, 2, false)).toEqual({
      kind: 'sort',
      sheet: 4,
      block: { row: 1, column: 0, rows: 999, columns: 26 },
      keys: [{ column: 2, ascending: false }],
    });
  });

  it('sorts the selection by its first column', () => {
    const block = { row: 3, column: 2, rows: 4, columns: 3 };
    expect(sortRange(4, block, true)).toEqual({
      kind: 'sort',
      sheet: 4,
      block,
      keys: [{ column: 2, ascending: true }],
    });
  });
});

describe('toggleFilter', () => {
  it('filters what is filled where one cell is selected, else what is selected', () => {
    expect(toggleFilter(sheet, CELL)).toEqual({
      kind: 'filter',
      sheet: 4,
      block: { row: 0, column: 0, rows: 20, columns: 5 },
    });
    const block = { row: 0, column: 0, rows: 9, columns: 2 };
    expect(toggleFilter(sheet, block)).toMatchObject({ block });
  });

  it('takes a filter away that is there', () => {
    const filtered = { ...sheet, head: head(4, { filter: { block: CELL, columns: {} } }) };
    expect(toggleFilter(filtered, CELL)).toEqual({ kind: 'filter', sheet: 4, block: null });
  });
});
