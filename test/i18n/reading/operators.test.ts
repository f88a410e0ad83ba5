import { foldedWords, foldWord } from '../../../src/core/definition/vocabulary';
import type { Operator } from '../../../src/core/definition/types';
import { OPERATOR_PATTERNS, OPERATOR_WORDS } from '../../../src/i18n/reading/operators';
import { conflicts, languagesMissing } from './conflicts';

const operators = foldedWords(OPERATOR_WORDS);

describe('the words of conditions', () => {
  test('no word means two operators, and no operator lacks a language', () => {
    expect(conflicts(OPERATOR_WORDS)).toEqual({});
    expect(languagesMissing(OPERATOR_WORDS)).toEqual([]);
    expect(languagesMissing(OPERATOR_PATTERNS)).toEqual([]);
  });

  test.each<[string, Operator]>([
    ['=', 'equal'],
    ['≠', 'not_equal'],
    ['<>', 'not_equal'],
    ['!=', 'not_equal'],
    ['>', 'greater'],
    ['≥', 'at_least'],
    ['>=', 'at_least'],
    ['<', 'less'],
    ['≤', 'at_most'],
    ['<=', 'at_most'],
  ])('the symbol %s means %s', (symbol, operator) => {
    expect(operators.get(foldWord(symbol))).toBe(operator);
  });

  // The conditions of Google Sheets' own menus (Data ▸ Create a filter ▸ Filter by condition).
  test.each<[Operator, string, string, string]>([
    ['empty', 'Está vacía', 'Is empty', 'Jest pusta'],
    ['filled', 'No está vacía', 'Is not empty', 'Nie jest pusta'],
    ['contains', 'El texto contiene', 'Text contains', 'Tekst zawiera'],
    ['not_contains', 'El texto no contiene', 'Text does not contain', 'Tekst nie zawiera'],
    ['starts_with', 'El texto empieza por', 'Text starts with', 'Tekst zaczyna się od'],
    ['ends_with', 'El texto termina con', 'Text ends with', 'Tekst kończy się na'],
    ['before', 'La fecha es anterior a', 'Date is before', 'Data przypada przed'],
    ['after', 'La fecha es posterior a', 'Date is after', 'Data przypada po'],
    ['greater', 'Mayor que', 'Greater than', 'Większe niż'],
    ['at_least', 'Mayor o igual que', 'Greater than or equal to', 'Większe lub równe'],
    ['less', 'Menor que', 'Less than', 'Mniejsze niż'],
    ['at_most', 'Menor o igual que', 'Less than or equal to', 'Mniejsze lub równe'],
    ['between', 'Está entre', 'Is between', 'Jest między'],
    ['equal', 'Es igual a', 'Is equal to', 'Jest równe'],
    ['not_equal', 'No es igual a', 'Is not equal to', 'Nie jest równe'],
  ])('the sheet’s own words for %s are understood', (operator, ...words) => {
    expect(words.map((word) => operators.get(foldWord(word)))).toEqual([operator, operator, operator]);
  });

  // METHOD §4 in the order in which it lists them.
  test.each<[string, Operator]>([
    ['is', 'is'],
    ['is not', 'is_not'],
    ['one of', 'one_of'],
    ['none of', 'none_of'],
    ['contains', 'contains'],
    ['does not contain', 'not_contains'],
    ['starts with', 'starts_with'],
    ['ends with', 'ends_with'],
    ['between', 'between'],
    ['before', 'before'],
    ['after', 'after'],
    ['within last N days', 'within_last_days'],
    ['older than N days', 'older_than_days'],
    ['within next N days', 'within_next_days'],
    ['is filled', 'filled'],
    ['is empty', 'empty'],
    ['matches', 'matches'],
    ['es uno de', 'one_of'],
    ['está entre', 'between'],
    ['no está vacía', 'filled'],
  ])('"%s" means %s', (word, operator) => {
    expect(operators.get(foldWord(word))).toBe(operator);
  });

  test('comparisons without an exact operator are unknown rather than nearly right', () => {
    for (const words of ['Is not between', 'No está entre', 'Nie jest między', 'Date is on or before']) {
      expect(operators.has(foldWord(words))).toBe(false);
    }
  });

  test('every pattern has exactly one hole for the number', () => {
    for (const words of Object.values(OPERATOR_PATTERNS)) {
      for (const pattern of [words.es, words.en, words.pl].flatMap((list) => list.split('|'))) {
        expect(pattern.split('{n}')).toHaveLength(2);
      }
    }
  });
});
