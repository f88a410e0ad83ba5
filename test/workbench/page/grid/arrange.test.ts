import {
  arrangedBlock,
  arrangedRow,
  arrangeRows,
  isOnlyShift,
} from '../../../../src/workbench/page/grid/arrange';

const letters = (): Record<number, string> => ({ 0: 'a', 1: 'b', 2: 'c', 3: 'd', 5: 'f' });

describe('rows that moved as a whole', () => {
  test('two rows inserted before the third push all behind them down by two', () => {
    const rows = letters();
    arrangeRows(rows, { from: 2, order: [-1, -1], grown: 2 });
    expect(rows).toEqual({ 0: 'a', 1: 'b', 4: 'c', 5: 'd', 7: 'f' });
  });

  test('two rows deleted from the second on pull all behind them up by two', () => {
    const rows = letters();
    arrangeRows(rows, { from: 1, order: [], grown: -2 });
    expect(rows).toEqual({ 0: 'a', 1: 'd', 3: 'f' });
  });

  test('sorted rows change places, rows before and behind them stay', () => {
    const rows = letters();
    arrangeRows(rows, { from: 1, order: [3, 1, 2], grown: 0 });
    expect(rows).toEqual({ 0: 'a', 1: 'd', 2: 'b', 3: 'c', 5: 'f' });
  });

  test('a blank row that moves leaves no entry where it stands now', () => {
    const rows = letters();
    arrangeRows(rows, { from: 3, order: [4, 3], grown: 0 });
    expect(rows).toEqual({ 0: 'a', 1: 'b', 2: 'c', 4: 'd', 5: 'f' });
  });

  test('deleting and inserting in one part drops what is gone', () => {
    const rows = letters();
    arrangeRows(rows, { from: 1, order: [-1, 3], grown: -1 });
    expect(rows).toEqual({ 0: 'a', 2: 'd', 4: 'f' });
  });
});

describe('where a row stands now', () => {
  const inserted = { from: 2, order: [-1, -1], grown: 2 };

  test('a row before the part stays', () => expect(arrangedRow(1, inserted)).toBe(1));
  test('a row behind inserted ones moves down', () => expect(arrangedRow(2, inserted)).toBe(4));
  test('a deleted row is nowhere', () => {
    expect(arrangedRow(2, { from: 1, order: [], grown: -2 })).toBeUndefined();
  });
  test('a sorted row is found by where it went', () => {
    expect(arrangedRow(3, { from: 1, order: [3, 1, 2], grown: 0 })).toBe(1);
  });
});

test('inserting and deleting only shifts, sorting does not', () => {
  expect(isOnlyShift({ from: 0, order: [-1, 0, 2, 3], grown: 0 })).toBe(true);
  expect(isOnlyShift({ from: 0, order: [1, 0], grown: 0 })).toBe(false);
});

describe('a block of rows', () => {
  const block = { row: 4, column: 1, rows: 2, columns: 3 };

  test('goes with rows that were inserted or deleted above it, and stays where they are below it', () => {
    expect(arrangedBlock(block, { from: 1, order: [-1, -1], grown: 2 })).toEqual({ ...block, row: 6 });
    expect(arrangedBlock(block, { from: 0, order: [], grown: -1 })).toEqual({ ...block, row: 3 });
    expect(arrangedBlock(block, { from: 6, order: [-1], grown: 1 })).toEqual(block);
  });

  test('goes with its rows where they were moved together', () => {
    expect(arrangedBlock(block, { from: 2, order: [4, 5, 2, 3], grown: 0 })).toEqual({ ...block, row: 2 });
  });

  test('is no block any more where rows came between, changed places or are gone', () => {
    expect(arrangedBlock(block, { from: 5, order: [-1], grown: 1 })).toBeUndefined();
    expect(arrangedBlock(block, { from: 4, order: [5, 4], grown: 0 })).toBeUndefined();
    expect(arrangedBlock(block, { from: 5, order: [], grown: -1 })).toBeUndefined();
  });
});
