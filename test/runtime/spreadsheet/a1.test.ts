import * as fc from 'fast-check';

import {
  a1Of,
  columnLetters,
  columnNumber,
  parseA1,
  quotedSheetName,
  resolveA1,
  splitSheetName,
} from '../../../src/runtime/spreadsheet/a1';

const place = fc.integer({ min: 1, max: 5000 });

describe('columnLetters', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('writes column %i as %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
  });
  it('is undone by columnNumber for every column', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 18_278 }),
        (column) => columnNumber(columnLetters(column)) === column,
      ),
    );
  });
});

describe('parseA1', () => {
  it('reads back the notation of any area', () => {
    fc.assert(
      fc.property(
        place,
        fc.integer({ min: 1, max: 700 }),
        place,
        fc.integer({ min: 1, max: 60 }),
        (row, column, rows, columns) => {
          const area = { row, column, rows, columns };
          expect(resolveA1(parseA1(a1Of(area))!, 20_000, 2000)).toEqual(area);
        },
      ),
    );
  });
  it('puts corners in order', () => {
    expect(resolveA1(parseA1('C5:A2')!, 10, 10)).toEqual({ row: 2, column: 1, rows: 4, columns: 3 });
  });
  it.each(['', 'A', '5', 'A0', 'A1:', ':A1', 'A:5', '3:B', 'A1:B2:C3', 'ABCD1', 'costs', 'A1 B2', '-1'])(
    'takes %j for no reference',
    (text) => {
      expect(parseA1(text)).toBeUndefined();
    },
  );
  it('reads absolute references as the same place', () => {
    expect(resolveA1(parseA1('$B$2:$C$3')!, 10, 10)).toEqual({ row: 2, column: 2, rows: 2, columns: 2 });
  });
  it('leaves an area outside the grid undefined', () => {
    expect(resolveA1(parseA1('A11')!, 10, 10)).toBeUndefined();
  });
});

describe('quotedSheetName', () => {
  it('is undone by splitSheetName for every name', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => !name.startsWith("'")),
        (name) => {
          expect(splitSheetName(`${quotedSheetName(name)}!A1`)).toEqual({ sheetName: name, reference: 'A1' });
        },
      ),
    );
  });
  it('quotes a name that looks like a cell', () => {
    expect(quotedSheetName('AB12')).toBe("'AB12'");
  });
});
