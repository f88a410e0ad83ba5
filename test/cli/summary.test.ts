import { settingOf } from '../../src/cli/flags';
import { summaryOf, type ScoreSummary } from '../../src/cli/summary';

const row = (own: Partial<ScoreSummary['rows'][number]>): ScoreSummary['rows'][number] => ({
  row: 2,
  score: 0,
  status: 'not_yet',
  missing: [],
  unreadable: [],
  next: null,
  ...own,
});

const SUMMARY: ScoreSummary = {
  definition: { digest: 'abcdef012345', threshold: 60, max: 1234.5 },
  counts: { qualified: 2, not_yet: 1, incomplete: 1, excluded: 0 },
  rows: [
    row({ row: 4, score: 70, status: 'qualified' }),
    row({ row: 3, score: 70, status: 'qualified', unreadable: ['Plazo'] }),
    row({ row: 5, missing: ['Teléfono', 'Correo'], next: 'Teléfono', status: 'incomplete' }),
    row({ row: 6, missing: ['Teléfono'] }),
  ],
  warnings: ['Fila 3: nadie lo cumple.'],
};

describe('summaryOf', () => {
  const text = summaryOf(SUMMARY, settingOf({ locale: 'es_ES' }));

  test('names counts, what is missing most often, and the best rows, earliest first among equals', () => {
    expect(text).toMatch(/Leads puntuados: 4/);
    expect(text).toMatch(/umbral 60 de 1234,5 puntos/);
    expect(text).toMatch(/Cualificados +2/);
    expect(text).toMatch(/Con datos que no se pueden leer +1/);
    expect(text).toMatch(/Teléfono 2, Correo 1/);
    expect(text).toMatch(/3: 70 · 4: 70/);
    expect(text).toMatch(/Fila 3: nadie lo cumple\./);
  });

  test('says nothing about what there is nothing of', () => {
    const empty = summaryOf(
      {
        ...SUMMARY,
        counts: { qualified: 0, not_yet: 0, incomplete: 0, excluded: 0 },
        rows: [],
        warnings: [],
      },
      settingOf({ locale: 'en_GB' }),
    );
    expect(empty).toMatch(/Leads scored: 0/);
    expect(empty).not.toMatch(/NaN|undefined|Warnings|missing:/);
  });
});
