import { foldedWords, foldWord } from '../../../src/core/definition/vocabulary';
import { CONSENT_CHANNEL_WORDS, CONSENT_WORDS } from '../../../src/i18n/reading/consents';
import { wordsOf } from '../../../src/i18n/language';
import { starterEn } from '../../../src/i18n/starter/en';
import { starterEs } from '../../../src/i18n/starter/es';
import { starterPl } from '../../../src/i18n/starter/pl';
import { conflicts, languagesMissing } from './conflicts';

describe('the words of consent', () => {
  test.each([
    ['states', CONSENT_WORDS],
    ['channels', CONSENT_CHANNEL_WORDS],
  ])('no word of the %s means two things, and none lacks a language', (_, words) => {
    expect(conflicts(words)).toEqual({});
    expect(languagesMissing(words)).toEqual([]);
  });

  test.each([
    ['es', starterEs],
    ['en', starterEn],
    ['pl', starterPl],
  ] as const)(
    'what the %s starter offers in its list, and what an opt-out writes, is understood',
    (language, starter) => {
      const states = foldedWords(CONSENT_WORDS);
      const of = (word: string): string | undefined => states.get(foldWord(word));
      const { unsubscribed, withdrawn } = starter.consents;
      const written = wordsOf(language).cadences.withdrawn;
      expect([starter.yes, starter.no, unsubscribed, withdrawn, written].map(of)).toEqual([
        'given',
        'withdrawn',
        'withdrawn',
        'withdrawn',
        'withdrawn',
      ]);
      // The list of the starter's consent column must take the word.
      expect([unsubscribed, withdrawn]).toContain(written);
    },
  );
});
