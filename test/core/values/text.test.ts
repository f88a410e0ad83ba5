import * as fc from 'fast-check';
import { foldText } from '../../../src/core/values/text';

describe('foldText', () => {
  it.each([
    ['  Teléfono  MÓVIL ', 'telefono movil'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['a\u00a0\u202fb', 'a b'],
    ['Sí', 'si'],
    ['Sí', 'si'],
    ['ŹDŹBŁO', 'zdzblo'],
    ['ﬁrma', 'firma'],
    ['Plazo (meses)', 'plazo (meses)'],
    ['', ''],
    [' \t\n', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds Latin letters as their decomposition without accents, whatever stands around them', () => {
    // The rule as it is worded, without the short ways that foldText takes.
    const plainly = (text: string): string =>
      text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\u0300-\u036f]/g, '')
        .replace(
          /[łøđßæœ]/g,
          (letter) => ({ ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' })[letter] ?? '',
        )
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim();
    const letter = fc.integer({ min: 0x20, max: 0x180 }).map((code) => String.fromCharCode(code));
    const text = fc.string({
      unit: fc.oneof(letter, fc.constantFrom(' ', 'a', 'í', 'Ł', 'İ', '\u0301', '≠')),
    });
    fc.assert(
      fc.property(text, (written) => foldText(written) === plainly(written)),
      { numRuns: 5000 },
    );
  });

  it('gives the same when applied twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });

  it('does not see outer or repeated spaces, case or combining accents', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const plain = words.join(' ');
        const dressed = `  ${words.map((each) => `${each.toUpperCase()}\u0301`).join(' \u00a0 ')} `;
        return foldText(dressed) === plain;
      }),
    );
  });

  it('makes an equals sign of a struck-out one, which is why symbols are looked up before folding', () => {
    expect(foldText('≠')).toBe('=');
  });
});
