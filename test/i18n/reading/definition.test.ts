import {
  AMBIGUOUS_KIND_WORDS,
  DEFINITION_COLUMN_WORDS,
  KIND_WORDS,
  WHEN_WORDS,
} from '../../../src/i18n/reading/definition';
import { allWords, foldedWords, foldWord } from '../../../src/core/definition/vocabulary';
import { conflicts, languagesMissing } from './conflicts';

describe('the words of a definition table', () => {
  test.each([
    ['columns', DEFINITION_COLUMN_WORDS],
    ['kinds', KIND_WORDS],
    ['whens', WHEN_WORDS],
  ])('no word of the %s means two things, and none lacks a language', (_, words) => {
    expect(conflicts(words)).toEqual({});
    expect(languagesMissing(words)).toEqual([]);
  });

  test('the headers of the table in METHOD §4 and of the Spanish starter are columns, in order', () => {
    const columns = foldedWords(DEFINITION_COLUMN_WORDS);
    const order = ['field', 'condition', 'value', 'points', 'kind', 'group', 'question', 'when'];
    const english = ['Field', 'Condition', 'Value', 'Points', 'Kind', 'Group', 'Question', 'When'];
    const spanish = ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo', 'Grupo', 'Pregunta', 'Cuándo'];
    const polish = ['Pole', 'Warunek', 'Wartość', 'Punkty', 'Rodzaj', 'Grupa', 'Pytanie', 'Kiedy'];
    for (const headers of [english, spanish, polish]) {
      expect(headers.map((header) => columns.get(foldWord(header)))).toEqual(order);
    }
  });

  test('the kinds and times of the glossary are understood in the three languages', () => {
    const kinds = foldedWords(KIND_WORDS);
    const order = ['required', 'desirable', 'points', 'knockout', 'threshold', 'cap'];
    for (const words of [
      ['Obligatorio', 'Deseable', 'Puntos', 'Excluye', 'Umbral', 'Tope'],
      ['Required', 'Desirable', 'Points', 'Knock-out', 'Threshold', 'Cap'],
      ['Wymagane', 'Pożądane', 'Punkty', 'Wyklucza', 'Próg', 'Limit'],
    ]) {
      expect(words.map((word) => kinds.get(foldWord(word)))).toEqual(order);
    }
    const whens = foldedWords(WHEN_WORDS);
    for (const words of [
      ['Averiguar antes', 'Al captar', '1.ª llamada', 'Con confianza'],
      ['Look up', 'At capture', 'First call', 'With trust'],
      ['Sprawdź wcześniej', 'Przy pozyskaniu', 'Pierwsza rozmowa', 'Po zdobyciu zaufania'],
    ]) {
      const codes = words.map((word) => whens.get(foldWord(word)));
      expect(codes).toEqual(['look_up', 'at_capture', 'first_call', 'with_trust']);
    }
  });

  test('"excluyente" is ambiguous between knock-out and required, and no kind claims it', () => {
    const [entry] = AMBIGUOUS_KIND_WORDS;
    expect(allWords(entry).map(foldWord)).toContain('excluyente');
    expect([...entry.kinds].sort()).toEqual(['knockout', 'required']);
    expect(foldedWords(KIND_WORDS).has('excluyente')).toBe(false);
  });
});
