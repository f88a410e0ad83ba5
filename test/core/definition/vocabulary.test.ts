import {
  allWords,
  foldedWords,
  foldWord,
  operatorPatternsFrom,
  readOperatorPattern,
  vocabularyFrom,
  wordsOf,
  type DefinitionWords,
} from '../../../src/core/definition/vocabulary';
import {
  AMBIGUOUS_KIND_WORDS,
  DEFINITION_COLUMN_WORDS,
  KIND_WORDS,
  WHEN_WORDS,
} from '../../../src/i18n/reading/definition';
import { OPERATOR_PATTERNS, OPERATOR_WORDS } from '../../../src/i18n/reading/operators';

const words: DefinitionWords = {
  columns: DEFINITION_COLUMN_WORDS,
  kinds: KIND_WORDS,
  ambiguousKinds: AMBIGUOUS_KIND_WORDS,
  operators: OPERATOR_WORDS,
  whens: WHEN_WORDS,
};

describe('wordsOf and allWords', () => {
  test('words are cut at bars, outer spaces and empty places dropped, languages in order', () => {
    expect(wordsOf(' Está vacía |  | En blanco ')).toEqual(['Está vacía', 'En blanco']);
    expect(wordsOf('')).toEqual([]);
    expect(allWords({ es: 'a', en: 'b | c', pl: '' })).toEqual(['a', 'b', 'c']);
  });
});

describe('foldWord', () => {
  test('≠ never becomes =, whatever Unicode decomposes it into', () => {
    expect(foldWord('≠')).toBe('<>');
    expect(foldWord(' No  Está vacía')).toBe('no esta vacia');
  });
});

describe('foldedWords', () => {
  test('words are found folded, and a word that two codes claim stays with the first', () => {
    const codes = foldedWords({
      a: { es: 'Uno | Común', en: 'One', pl: '' },
      b: { es: 'común', en: 'Two', pl: '' },
    });
    expect([...codes]).toEqual([
      ['uno', 'a'],
      ['comun', 'a'],
      ['one', 'a'],
      ['two', 'b'],
    ]);
  });
});

describe('vocabularyFrom', () => {
  test('gives every map of the vocabulary, with ambiguous kinds apart', () => {
    const vocabulary = vocabularyFrom(words);
    expect(vocabulary.columns.get('cuando')).toBe('when');
    expect(vocabulary.kinds.get('knock-out')).toBe('knockout');
    expect(vocabulary.operators.get('≥')).toBe('at_least');
    expect(vocabulary.operators.get('<>')).toBe('not_equal');
    expect(vocabulary.operators.get('=')).toBe('equal');
    expect(vocabulary.whens.get('1.a llamada')).toBe('first_call');
    expect(vocabulary.ambiguousKinds.get('excluyente')).toEqual(['knockout', 'required']);
    expect(vocabulary.kinds.has('excluyente')).toBe(false);
  });
});

describe('readOperatorPattern', () => {
  const patterns = operatorPatternsFrom(OPERATOR_PATTERNS);

  test.each([
    ['within last 30 days', { operator: 'within_last_days', days: 30 }],
    ['En los últimos 7 días', { operator: 'within_last_days', days: 7 }],
    ['w ciągu ostatnich 90 dni', { operator: 'within_last_days', days: 90 }],
    ['older than 365 days', { operator: 'older_than_days', days: 365 }],
    ['hace más de 15 días', { operator: 'older_than_days', days: 15 }],
    ['starsze niż 2 dni', { operator: 'older_than_days', days: 2 }],
    ['within the next 14 days', { operator: 'within_next_days', days: 14 }],
    ['en los próximos 0 días', { operator: 'within_next_days', days: 0 }],
  ])('reads the number inside "%s"', (text, expected) => {
    expect(readOperatorPattern(foldWord(text), patterns)).toEqual(expected);
  });

  test.each([
    'within last days',
    'within last n days',
    'within last -3 days',
    'within last 2.5 days',
    'is',
    '',
  ])('"%s" has no whole number of days and is left to the plain words', (text) => {
    expect(readOperatorPattern(foldWord(text), patterns)).toBeUndefined();
  });

  test('a number of days beyond six digits is refused', () => {
    expect(readOperatorPattern('within last 1000000 days', patterns)).toBeUndefined();
    expect(readOperatorPattern('within last 999999 days', patterns)?.days).toBe(999999);
  });
});
