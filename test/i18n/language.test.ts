import * as fc from 'fast-check';
import { fill, languageOf, wordsOf, type Language } from '../../src/i18n/language';
import { flattened, holesOf } from './words/flattened';

describe('languageOf', () => {
  it.each<[string, Language]>([
    ['es_ES', 'es-ES'],
    ['es-ES', 'es-ES'],
    ['ES_es', 'es-ES'],
    ['es', 'es'],
    ['es_MX', 'es'],
    ['es_AR', 'es'],
    ['es-419', 'es'],
    ['pl', 'pl'],
    ['pl_PL', 'pl'],
    ['en', 'en'],
    ['en_GB', 'en'],
    ['de_DE', 'en'],
    ['pt_BR', 'en'],
    ['est', 'en'],
    ['', 'en'],
  ])('of locale «%s» is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe('wordsOf', () => {
  it('gives each language its own words, and Spain those of Spanish with its differences', () => {
    const languages: Language[] = ['es', 'es-ES', 'en', 'pl'];
    expect(languages.map((language) => wordsOf(language).tabs.costs)).toEqual([
      'Costos',
      'Costes',
      'Costs',
      'Koszty',
    ]);
    expect(wordsOf('es-ES').tabs.fields).toBe('Campos');
  });

  it('puts the words of Spain together once, so that asking again costs nothing', () => {
    expect(wordsOf('es-ES')).toBe(wordsOf('es-ES'));
  });
});

describe('fill', () => {
  it('puts data into every hole, as often as it occurs', () => {
    expect(fill('{a} of {b}, {a}', { a: 3, b: 'x' })).toBe('3 of x, 3');
  });

  it('takes data as it is: dollar signs and braces in it mean nothing', () => {
    expect(fill('«{text}»', { text: '$& {text} $1' })).toBe('«$& {text} $1»');
  });

  it('fails when a hole has no data, naming the hole', () => {
    expect(() => fill('{rows} of {total}', { rows: 1 })).toThrow('{total}');
  });

  it('fills zero and the empty text, which are data', () => {
    expect(fill('{n}|{t}|', { n: 0, t: '' })).toBe('0||');
  });

  it('gives the text around holes back unchanged, whatever is filled in (law)', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string().filter((text) => !/[{}]/.test(text)),
        (data, around) => {
          expect(fill(`${around}{hole}${around}`, { hole: data })).toBe(around + data + around);
        },
      ),
    );
  });

  it.each<Language>(['es', 'es-ES', 'en', 'pl'])(
    'fills every text in %s without leaving a hole',
    (language) => {
      for (const template of flattened(wordsOf(language)).values()) {
        const data = Object.fromEntries(holesOf(template).map((hole) => [hole, '#']));
        expect(fill(template, data)).not.toMatch(/[{}]/);
      }
    },
  );
});
