import {
  blockOf,
  columnDataOf,
  freezeOf,
  rangeOf,
  rowDataOf,
} from '../../../../src/workbench/page/grid/workbook-data';
import { columnLetters, cellName } from '../../../../src/workbench/page/grid/place-name';
import { formatOf } from '../../../../src/workbench/page/grid/style-deeds';
import { styleData } from '../../../../src/workbench/page/grid/style-data';
import type { SheetHead } from '../../../../src/workbench/protocol/views';

const HEAD = {
  rowHeights: { 2: 40 },
  hiddenRows: [2, 5],
  columnWidths: { 1: 150 },
  hiddenColumns: [3],
} as unknown as SheetHead;

test('a block and its range are the same cells', () => {
  const block = { row: 2, column: 1, rows: 3, columns: 4 };
  expect(rangeOf(block)).toEqual({ startRow: 2, startColumn: 1, endRow: 4, endColumn: 4 });
  expect(blockOf(rangeOf(block), 100, 26)).toEqual(block);
});

test('a range of whole rows ends with the last column', () => {
  const range = { startRow: 4, endRow: 5, startColumn: Number.NaN, endColumn: Number.NaN };
  expect(blockOf(range, 100, 26)).toEqual({ row: 4, column: 0, rows: 2, columns: 26 });
});

test('a row keeps its height while it is hidden', () => {
  expect(rowDataOf(HEAD)).toEqual({ 2: { h: 40, ia: 0, hd: 1 }, 5: { hd: 1 } });
  expect(columnDataOf(HEAD)).toEqual({ 1: { w: 150 }, 3: { hd: 1 } });
});

test('nothing frozen has no first scrolling line', () => {
  expect(freezeOf({ frozenRows: 0, frozenColumns: 0 })).toEqual({
    xSplit: 0,
    ySplit: 0,
    startRow: -1,
    startColumn: -1,
  });
  expect(freezeOf({ frozenRows: 1, frozenColumns: 0 })).toMatchObject({ ySplit: 1, startRow: 1 });
});

test('columns are named with letters', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(cellName(11, 1)).toBe('B12');
});

test('only the fields that a style sets are laid over a cell', () => {
  expect(styleData({ bold: true, background: '#ff0000' })).toEqual({ bl: 1, bg: { rgb: '#ff0000' } });
  expect(styleData({})).toEqual({});
});

test('a look given by shortcut is the field of a deed, taking it back sets the plain one', () => {
  expect(formatOf('bl', 1)).toEqual({ bold: true });
  expect(formatOf('bl', 0)).toEqual({ bold: null });
  expect(formatOf('ul', { s: 1 })).toEqual({ underline: true });
  expect(formatOf('bg', { rgb: '#00ff00' })).toEqual({ background: '#00ff00' });
  expect(formatOf('ht', 2)).toEqual({ horizontal: 'center' });
  expect(formatOf('tr', { a: 45 })).toBeUndefined();
});
