import { allWords, foldedWords, foldWord } from '../../../src/core/definition/vocabulary';
import {
  ACCEPTANCE_WORDS,
  OUTCOME_WORDS,
  QUALIFIED_WORDS,
  YES_NO_WORDS,
} from '../../../src/i18n/reading/outcomes';
import { conflicts, languagesMissing } from './conflicts';

describe('the words of outcomes', () => {
  test.each([
    ['outcomes', OUTCOME_WORDS],
    ['acceptance', ACCEPTANCE_WORDS],
    ['yes and no', YES_NO_WORDS],
  ])('no word of the %s means two things, and none lacks a language', (_, words) => {
    expect(conflicts(words)).toEqual({});
    expect(languagesMissing(words)).toEqual([]);
  });

  test('glossary words and the stages of usual sales tools give the outcome', () => {
    const outcomes = foldedWords(OUTCOME_WORDS);
    const expected = {
      open: ['Abierta', 'Open', 'Otwarta', 'Prospecting', 'Negotiation/Review'],
      won: ['Ganada', 'Won', 'Wygrana', 'Cerrada ganada', 'Closed Won', 'Ganado'],
      lost: ['Perdida', 'Lost', 'Przegrana', 'Cerrada perdida', 'Closed Lost'],
      deferred: ['Pospuesta', 'Deferred', 'Odłożona', 'On hold'],
    };
    for (const [code, words] of Object.entries(expected)) {
      expect(words.map((word) => outcomes.get(foldWord(word)))).toEqual(words.map(() => code));
    }
  });

  test('a sales-qualified lead counts as qualified, a marketing-qualified one does not', () => {
    const qualified = allWords(QUALIFIED_WORDS).map(foldWord);
    expect(qualified).toContain('sql');
    expect(qualified).toContain('calificado');
    expect(qualified).not.toContain('mql');
  });

  test('sí, yes and tak are yes; no and nie are no', () => {
    const answers = foldedWords(YES_NO_WORDS);
    expect(['Sí', 'si', 'YES', 'Tak', 'verdadero'].map((word) => answers.get(foldWord(word)))).toEqual(
      Array(5).fill('yes'),
    );
    expect(['No', 'Nie', 'FALSE', 'Fałsz'].map((word) => answers.get(foldWord(word)))).toEqual(
      Array(4).fill('no'),
    );
  });
});
