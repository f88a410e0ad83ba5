import {
  fromClipboardText,
  repeats,
  tiled,
  toClipboardText,
} from '../../../../src/workbench/page/grid/tab-separated';

describe('clipboard text read as a table', () => {
  test('tabs part cells, line breaks part rows', () => {
    expect(fromClipboardText('a\tb\n1\t2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('the line break that Windows programs put at the end is no row', () => {
    expect(fromClipboardText('a\r\nb\r\n')).toEqual([['a'], ['b']]);
  });

  test('a quoted cell keeps its tab, line break and doubled quotes', () => {
    expect(fromClipboardText('"x\ty\nz ""q"""\tnext')).toEqual([['x\ty\nz "q"', 'next']]);
  });

  test('a quote that does not enclose a whole cell is text', () => {
    expect(fromClipboardText('"a" b\t5" pipe')).toEqual([['"a" b', '5" pipe']]);
    expect(fromClipboardText('"open\tb')).toEqual([['"open', 'b']]);
  });

  test('shorter rows are filled up with blank cells', () => {
    expect(fromClipboardText('a\n\nb\tc')).toEqual([
      ['a', ''],
      ['', ''],
      ['b', 'c'],
    ]);
  });

  test('formulas and leading zeros stay as they are', () => {
    expect(fromClipboardText('=1+1\t007')).toEqual([['=1+1', '007']]);
  });
});

test('what is written is read back, with tabs, line breaks and quotes in cells', () => {
  const table = [
    ['a\tb', '"q"'],
    ['line\nbreak', ''],
  ];
  expect(fromClipboardText(toClipboardText(table))).toEqual(table);
});

describe('a copied block in a larger selection', () => {
  test('is repeated where the sides are multiples', () => {
    expect(tiled([['a', 'b']], 2, 4)).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
  });

  test('is pasted once where they are not', () => {
    expect(tiled([['a', 'b']], 1, 3)).toEqual([['a', 'b']]);
    expect(repeats(2, 2, 3, 4)).toBe(false);
  });

  test('of the same size is no repetition', () => expect(repeats(2, 2, 2, 2)).toBe(false));
});
