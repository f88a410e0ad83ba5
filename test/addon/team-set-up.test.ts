/** The tabs in which reps work, made by the menu. */

import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells, documentOf, hostOf, sample } from './bundle';

const TABS = [
  'Actividades',
  'Oportunidades',
  'Equipo',
  'Territorios',
  'Secuencias',
  'Plantillas',
  'Procesos',
  'Calendario',
];

function sampleDocument(): DocumentModel {
  return documentOf({
    Leads: sample('es/leads.csv'),
    'Definición DUO': sample('es/duo.csv'),
    Oportunidades: sample('es/opportunities.csv'),
  });
}

const run = (document: DocumentModel, name: string, answers: readonly string[] = []): void => {
  const { error, dialogs } = hostOf(document).run(name, [], { answers: [...answers] });
  expect([error, dialogs.length]).toEqual([undefined, answers.length]);
};

const namesOf = (document: DocumentModel): string[] => document.sheets.map(({ name }) => name);

describe('setting up the tabs of the team', () => {
  const document = sampleDocument();
  const opportunities = cells(document, 'Oportunidades').map((row) => row.slice(0, 12));
  run(document, 'setUpTeamTabs');

  test('makes the tabs that are missing and leaves those that exist', () => {
    expect(namesOf(document)).toEqual(expect.arrayContaining(TABS));
    expect(namesOf(document)).toHaveLength(new Set(namesOf(document)).size);
  });

  test('a tab of opportunities of the user’s own keeps its columns, ours come behind them', () => {
    const after = cells(document, 'Oportunidades');
    expect(after.slice(0, opportunities.length).map((row) => row.slice(0, 12))).toEqual(opportunities);
    expect(after[0]!.slice(12)).toEqual(
      expect.arrayContaining(['DUO respuesta', 'DUO aviso', 'ID de oportunidad']),
    );
    // What their columns already say is not asked for twice.
    expect(
      after[0]!.filter((header) => ['Resultado', 'Etapa', 'Motivo de pérdida'].includes(String(header))),
    ).toHaveLength(3);
  });

  test('whoever owns leads stands in the team, once each', () => {
    const [header, ...rows] = cells(document, 'Equipo');
    expect(header!.slice(0, 3)).toEqual(['Nombre', 'Correo', 'Función']);
    const names = rows.map(([name]) => name).filter((name) => name !== '' && name !== undefined);
    expect(names).toEqual(expect.arrayContaining(['Leire Arana', 'Clara Montes']));
    expect(new Set(names).size).toBe(names.length);
  });

  test('templates, cadences, pipelines and the calendar begin with something to look at', () => {
    for (const tab of ['Plantillas', 'Secuencias', 'Procesos', 'Calendario']) {
      expect(cells(document, tab).length).toBeGreaterThan(3);
    }
  });

  test('the leads get our columns for their work behind everything', () => {
    const [header] = cells(document, 'Leads');
    expect(header!.slice(-8)).toEqual([
      'DUO seguimiento',
      'DUO motivo',
      'DUO último contacto',
      'DUO contactó',
      'DUO intentos',
      'DUO siguiente paso',
      'DUO próxima fecha',
      'DUO secuencia',
    ]);
  });

  test('running it again changes nothing', () => {
    const before = JSON.stringify(document.sheets.map((sheet) => [sheet.name, cells(document, sheet.name)]));
    run(document, 'setUpTeamTabs');
    expect(JSON.stringify(document.sheets.map((sheet) => [sheet.name, cells(document, sheet.name)]))).toBe(
      before,
    );
  });

  test('removing DUO takes its columns and, when asked for, its tabs, and leaves leads and opportunities', () => {
    const host = hostOf(document);
    expect(host.run('removeDuo', [], { answers: ['YES', 'YES'] }).error).toBeUndefined();
    expect(namesOf(document)).toEqual(expect.arrayContaining(['Leads', 'Definición DUO', 'Oportunidades']));
    expect(namesOf(document)).toHaveLength(3);
    expect(cells(document, 'Leads')[0]!.filter((header) => String(header).includes('DUO'))).toEqual([]);
    // The tab was theirs before: what they had is all that is left.
    expect(cells(document, 'Oportunidades')[0]!.filter((header) => header !== '')).toEqual(opportunities[0]);
  });
});

test('where nobody’s column says who owns a lead, one is added only with consent', () => {
  const make = (): DocumentModel => documentOf({ Leads: 'Nombre;Empresa;Correo\nAna;Uno;ana@uno.example' });
  const agreed = make();
  run(agreed, 'setUpTeamTabs', ['YES']);
  expect(cells(agreed, 'Leads')[0]).toContain('Responsable');
  const declined = make();
  run(declined, 'setUpTeamTabs', ['NO']);
  expect(cells(declined, 'Leads')[0]).not.toContain('Responsable');
  expect(namesOf(declined)).toContain('Equipo');
});
