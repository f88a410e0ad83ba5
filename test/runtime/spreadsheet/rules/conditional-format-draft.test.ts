import * as fc from 'fast-check';
import { looksOf, styleOf } from '../../../../src/runtime/spreadsheet/rules/conditional-format-draft';

const left = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

describe('looksOf', () => {
  it('leaves out what a rule leaves to the cell', () => {
    expect(looksOf(left)).toEqual({});
  });

  it('says normal where a rule takes bold or italics away, and none for lines', () => {
    expect(looksOf({ ...left, bold: false, italic: false, strikethrough: false })).toEqual({
      fontWeight: 'normal',
      fontStyle: 'normal',
      fontLine: 'none',
    });
  });

  it('cannot say underline and strikethrough together', () => {
    expect(looksOf({ ...left, underline: true, strikethrough: true })).toBeUndefined();
  });
});

describe('styleOf', () => {
  it('reads looks of the document, null for what they leave to the cell', () => {
    expect(styleOf({ fontWeight: 'bold', fontStyle: 'normal', fontLine: 'underline' })).toEqual({
      ...left,
      bold: true,
      italic: false,
      underline: true,
    });
    expect(styleOf({ fontLine: 'none' })).toEqual({ ...left, underline: false, strikethrough: false });
  });

  it('turns looks into settings that give the same looks again', () => {
    const looks = fc.record(
      {
        background: fc.constantFrom('#ffffff', '#ff0000'),
        fontColor: fc.constantFrom('#ffffff', '#ff0000'),
        fontWeight: fc.constantFrom('bold' as const, 'normal' as const),
        fontStyle: fc.constantFrom('italic' as const, 'normal' as const),
        fontLine: fc.constantFrom('none' as const, 'underline' as const, 'line-through' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(looks, (given) => {
        expect(looksOf(styleOf(given))).toEqual(given);
      }),
    );
  });
});
