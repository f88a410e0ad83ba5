import { foldedWords, foldWord } from '../../../src/core/definition/vocabulary';
import { CONTACT_LANGUAGE_WORDS, LANGUAGE_OF_COUNTRY_WORDS } from '../../../src/i18n/reading/languages';
import { conflicts, languagesMissing } from './conflicts';

describe('the words for the language of a contact', () => {
  test.each([
    ['languages', CONTACT_LANGUAGE_WORDS],
    ['countries', LANGUAGE_OF_COUNTRY_WORDS],
  ])('no word of the %s means two, and none lacks a language', (_, words) => {
    expect(conflicts(words)).toEqual({});
    expect(languagesMissing(words)).toEqual([]);
  });

  test('a cell may say it in any of our languages, or by its code', () => {
    const read = foldedWords(CONTACT_LANGUAGE_WORDS);
    const of = (word: string): string | undefined => read.get(foldWord(word));
    expect(['Español', 'Spanish', 'hiszpański', 'es', 'es-MX'].map(of)).toEqual(Array(5).fill('es'));
    expect(['Inglés', 'ENGLISH', 'angielski', 'en'].map(of)).toEqual(Array(4).fill('en'));
    expect(['Polaco', 'Polish', 'polski', 'PL'].map(of)).toEqual(Array(4).fill('pl'));
    expect(['Français', ''].map(of)).toEqual([undefined, undefined]);
  });
});
