import { foldedWords, foldWord } from '../../../src/core/definition/vocabulary';
import { CHANNEL_WORDS, COST_COLUMN_WORDS, COST_TYPE_WORDS } from '../../../src/i18n/reading/costs';
import { conflicts, languagesMissing } from './conflicts';

describe('the words of the Costs tab', () => {
  test.each([
    ['columns', COST_COLUMN_WORDS],
    ['channels', CHANNEL_WORDS],
    ['types', COST_TYPE_WORDS],
  ])('no word of the %s means two things, and none lacks a language', (_, words) => {
    expect(conflicts(words)).toEqual({});
    expect(languagesMissing(words)).toEqual([]);
  });

  test('the columns of METHOD §6 and its synonyms are found', () => {
    const columns = foldedWords(COST_COLUMN_WORDS);
    const found = ['Source', 'Channel', 'Campaign', 'Type', 'Period', 'Budget', 'Cost'].map((header) =>
      columns.get(foldWord(header)),
    );
    expect(found).toEqual(['source', 'channel', 'campaign', 'type', 'period', 'budget', 'cost']);
    for (const word of ['gasto', 'coste', 'costo', 'inversión', 'spend']) {
      expect(columns.get(foldWord(word))).toBe('cost');
    }
    for (const word of ['mes', 'fecha', 'date', 'Miesiąc'])
      expect(columns.get(foldWord(word))).toBe('period');
  });

  test('outbound is active and inbound passive in every language', () => {
    const channels = foldedWords(CHANNEL_WORDS);
    for (const word of ['activo', 'Outbound', 'Aktywne', 'Captación activa']) {
      expect(channels.get(foldWord(word))).toBe('active');
    }
    for (const word of ['pasivo', 'Inbound', 'Pasywne', 'Captación pasiva']) {
      expect(channels.get(foldWord(word))).toBe('passive');
    }
  });

  test('salaries, commissions and ramp-up are people costs, a fair is none', () => {
    const types = foldedWords(COST_TYPE_WORDS);
    for (const word of ['Sueldos', 'Comisiones', 'Payroll', 'Ramp-up', 'Wynagrodzenia', 'Supervisión']) {
      expect(types.get(foldWord(word))).toBe('people');
    }
    expect(types.get('feria')).toBe('other');
  });
});
