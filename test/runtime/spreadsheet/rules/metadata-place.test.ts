import {
  areaOfPlace,
  isSamePlace,
  placeOfRange,
  requirePlaceOfRange,
} from '../../../../src/runtime/spreadsheet/rules/metadata-place';
import { area, makeBench } from './support';

const { context, sheet, second } = makeBench();
const at = (...cells: [number, number, number, number]) => ({ sheetId: sheet.id, area: area(...cells) });

describe('placeOfRange', () => {
  it('knows a whole row and a whole column, and gives their cells back', () => {
    const row = placeOfRange(context, at(3, 1, 1, 6))!;
    const column = placeOfRange(context, at(1, 2, 20, 1))!;
    expect([row, column]).toEqual([
      { kind: 'row', sheetId: sheet.id, index: 2 },
      { kind: 'column', sheetId: sheet.id, index: 1 },
    ]);
    expect(areaOfPlace(context, row)).toEqual(at(3, 1, 1, 6));
    expect(areaOfPlace(context, column)).toEqual(at(1, 2, 20, 1));
  });

  it.each([
    ['one cell', at(1, 1, 1, 1)],
    ['part of a row', at(1, 1, 1, 5)],
    ['part of a column', at(2, 1, 19, 1)],
    ['two rows', at(1, 1, 2, 6)],
  ])('refuses %s in Google’s words', (_, reference) => {
    expect(placeOfRange(context, reference)).toBeUndefined();
    expect(() => requirePlaceOfRange(context, reference)).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added ' +
        'to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  });
});

describe('isSamePlace', () => {
  it('compares kind, sheet and index', () => {
    const row = { kind: 'row', sheetId: sheet.id, index: 1 } as const;
    expect(isSamePlace(row, { ...row })).toBe(true);
    expect(isSamePlace(row, { ...row, index: 2 })).toBe(false);
    expect(isSamePlace(row, { ...row, kind: 'column' })).toBe(false);
    expect(isSamePlace(row, { ...row, sheetId: second.id })).toBe(false);
    expect(isSamePlace({ kind: 'spreadsheet' }, { kind: 'spreadsheet' })).toBe(true);
    expect(isSamePlace({ kind: 'spreadsheet' }, row)).toBe(false);
    expect(isSamePlace(row, { kind: 'spreadsheet' })).toBe(false);
    expect(isSamePlace({ kind: 'sheet', sheetId: 1 }, { kind: 'sheet', sheetId: 1 })).toBe(true);
  });
});
