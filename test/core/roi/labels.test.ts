import * as fc from 'fast-check';
import { BLANK_LABEL, Labels } from '../../../src/core/roi/labels';

function shownOf(texts: readonly string[]): string[] {
  const labels = new Labels();
  for (const text of texts) labels.count(text);
  return labels.shown();
}

describe('Labels', () => {
  it('gives one label to texts that differ in case, accents and spaces', () => {
    const labels = new Labels();
    const first = labels.count('Recomendación');
    expect(labels.count('  RECOMENDACION ')).toBe(first);
    expect(labels.count('Recomendaciones')).not.toBe(first);
  });

  it('shows the commonest spelling', () => {
    expect(shownOf(['google ads', 'Google Ads', 'Google Ads'])).toEqual(['', 'Google Ads']);
  });

  it('shows the first spelling in a tie', () => {
    expect(shownOf(['web', 'Web', 'WEB', 'Web', 'web'])).toEqual(['', 'web']);
  });

  it('counts spellings that differ only in outer spaces together and shows them without', () => {
    expect(shownOf(['WEB', 'Web ', ' Web'])).toEqual(['', 'Web']);
  });

  it.each(['', '  ', '\u00a0', '\u200b'])('has %j for blank', (blank) => {
    const labels = new Labels();
    expect(labels.count(blank)).toBe(BLANK_LABEL);
    expect(labels.shown()).toEqual(['']);
  });

  it('keeps names that are properties of every object apart', () => {
    expect(shownOf(['__proto__', 'constructor', 'toString'])).toEqual([
      '',
      '__proto__',
      'constructor',
      'toString',
    ]);
  });

  it('shows only spellings that were written, and one per label', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 3 })), (texts) => {
        const labels = new Labels();
        const given = texts.map((text) => labels.count(text));
        const shown = labels.shown();
        expect(new Set(shown).size).toBe(labels.size);
        const written = new Set(texts.map((text) => text.trim()));
        const named = given.filter((label) => label !== BLANK_LABEL);
        expect(named.filter((label) => !written.has(shown[label]!))).toEqual([]);
      }),
    );
  });
});
