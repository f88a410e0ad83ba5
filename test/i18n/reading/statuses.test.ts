import { foldedWords, foldWord } from '../../../src/core/definition/vocabulary';
import { DUO_STATUS_WORDS, WORK_STATUS_WORDS } from '../../../src/i18n/reading/statuses';
import { conflicts, languagesMissing } from './conflicts';

describe('the words of statuses', () => {
  test.each([
    ['DUO status', DUO_STATUS_WORDS],
    ['work status', WORK_STATUS_WORDS],
  ])('no word of the %s means two things, and none lacks a language', (_, words) => {
    expect(conflicts(words)).toEqual({});
    expect(languagesMissing(words)).toEqual([]);
  });

  test('every spelling of the glossary gives its status, Spain and Latin America included', () => {
    const duo = foldedWords(DUO_STATUS_WORDS);
    const rows = {
      qualified: ['Cualificado', 'Calificado', 'Qualified', 'Zakwalifikowany'],
      not_yet: ['Aún no cualifica', 'Aún no califica', 'Not yet qualified', 'Jeszcze niezakwalifikowany'],
      incomplete: ['Incompleto', 'Incomplete', 'Niekompletny'],
      excluded: ['Excluido', 'Excluded', 'Wykluczony'],
    };
    for (const [code, words] of Object.entries(rows)) {
      expect(words.map((word) => duo.get(foldWord(word)))).toEqual(words.map(() => code));
    }
    const work = foldedWords(WORK_STATUS_WORDS);
    const english = ['New', 'Working', 'Nurturing', 'Handed over', 'Returned', 'Disqualified'];
    const spanish = ['Nuevo', 'En contacto', 'En secuencia', 'Pasado a ventas', 'Devuelto', 'Descartado'];
    const polish = ['Nowy', 'W kontakcie', 'W sekwencji', 'Przekazany', 'Zwrócony', 'Zdyskwalifikowany'];
    for (const words of [english, spanish, polish]) {
      expect(words.map((word) => work.get(foldWord(word)))).toEqual([
        'new',
        'working',
        'nurturing',
        'handed_over',
        'returned',
        'disqualified',
      ]);
    }
  });
});
