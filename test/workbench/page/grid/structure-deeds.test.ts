import { deedsOfMutation } from '../../../../src/workbench/page/grid/structure-deeds';
import { blockOf } from '../../../../src/workbench/page/grid/workbook-data';

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});
const deeds = (id: string, parameters: object) =>
  deedsOfMutation(`sheet.mutation.${id}`, { subUnitId: '7', ...parameters }, (one) => blockOf(one, 100, 26));

describe('what Univer is about to change', () => {
  test('inserted rows are told by their first index and count', () => {
    expect(deeds('insert-row', { range: range(3, 0, 4, 25) })).toEqual([
      { kind: 'insert', sheet: 7, dimension: 'rows', from: 3, count: 2 },
    ]);
  });

  test('deleted columns are told by their first index and count', () => {
    expect(deeds('remove-col', { range: range(0, 2, 99, 2) })).toEqual([
      { kind: 'delete', sheet: 7, dimension: 'columns', from: 2, count: 1 },
    ]);
  });

  test('dragged rows stand before the row they were dropped on', () => {
    const parameters = { sourceRange: range(7, 0, 8, 25), targetRange: range(20, 0, 21, 25) };
    expect(deeds('move-rows', parameters)).toEqual([
      { kind: 'move', sheet: 7, dimension: 'rows', from: 7, count: 2, before: 20 },
    ]);
  });

  test('one width for several columns is one deed, in whole pixels', () => {
    expect(deeds('set-worksheet-col-width', { ranges: [range(0, 1, 99, 3)], colWidth: 80.4 })).toEqual([
      { kind: 'resize', sheet: 7, dimension: 'columns', from: 1, count: 3, pixels: 80 },
    ]);
  });

  test('a height for each row is a deed for each row that has one', () => {
    expect(
      deeds('set-worksheet-row-height', { ranges: [range(1, 0, 3, 25)], rowHeight: { 1: 30, 3: 40 } }),
    ).toEqual([
      { kind: 'resize', sheet: 7, dimension: 'rows', from: 1, count: 1, pixels: 30 },
      { kind: 'resize', sheet: 7, dimension: 'rows', from: 3, count: 1, pixels: 40 },
    ]);
  });

  test('hidden and shown lines', () => {
    const ranges = [range(4, 0, 5, 25)];
    const lines = { kind: 'hide', sheet: 7, dimension: 'rows', from: 4, count: 2 };
    expect(deeds('set-row-hidden', { ranges })).toEqual([{ ...lines, hidden: true }]);
    expect(deeds('set-row-visible', { ranges })).toEqual([{ ...lines, hidden: false }]);
  });

  test('frozen lines count from the first row, also where the sheet was scrolled when they were frozen', () => {
    const parameters = { xSplit: 0, ySplit: 2, startRow: 12, startColumn: -1 };
    expect(deeds('set-frozen', parameters)).toEqual([{ kind: 'freeze', sheet: 7, rows: 12, columns: 0 }]);
  });

  test('a merged block of a whole column ends where the sheet ends', () => {
    expect(deeds('add-worksheet-merge', { ranges: [range(0, 2, Number.NaN, 2)] })).toEqual([
      { kind: 'merge', sheet: 7, block: { row: 0, column: 2, rows: 100, columns: 1 }, merged: true },
    ]);
  });

  test('tabs are named, moved, hidden, colored and plain again', () => {
    expect(deeds('set-worksheet-name', { name: 'Leads' })).toEqual([
      { kind: 'rename-sheet', sheet: 7, name: 'Leads' },
    ]);
    expect(deeds('set-worksheet-order', { toOrder: 2 })).toEqual([
      { kind: 'move-sheet', sheet: 7, position: 2 },
    ]);
    expect(deeds('set-worksheet-hidden', { hidden: 1 })).toEqual([
      { kind: 'hide-sheet', sheet: 7, hidden: true },
    ]);
    expect(deeds('set-tab-color', { color: '#ff0000' })).toEqual([
      { kind: 'color-sheet', sheet: 7, color: '#ff0000' },
    ]);
    expect(deeds('set-tab-color', { color: '' })).toEqual([{ kind: 'color-sheet', sheet: 7, color: null }]);
  });

  test('a change that no deed stands for is none', () => {
    expect(deeds('set-range-values', { range: range(0, 0, 0, 0) })).toBeUndefined();
    expect(deeds('reorder-range', {})).toBeUndefined();
  });
});
