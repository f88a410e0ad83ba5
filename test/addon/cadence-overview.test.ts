/** What the page of cadences shows, the hourly run, and the cadences of a fresh document, through the built bundle. */

import type { EnrolAnswer } from '../../src/contract/cadences';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells, documentOf } from './bundle';
import { cadenceDocument, enrol, hostAt, idOf, laterBy, newToken, overview, runAll } from './cadence-sample';
import { given } from './call-sample';
import { copyOf, sheetOf } from './workbook';

const START = cadenceDocument();
const fresh = (): DocumentModel => copyOf(START);

describe('the overview', () => {
  test('shows each cadence with its steps, what is due to me, and nothing of others', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01', 'K05', 'K06');
    const seen = overview(host);
    expect(seen.cadences[0]).toEqual({
      name: 'Bienvenida',
      audience: 'Leads',
      leads: 3,
      steps: [
        { text: 'Paso 1: Correo', leads: 3 },
        { text: 'Paso 2: Llamada', leads: 0 },
        { text: 'Paso 3: Correo', leads: 0 },
      ],
      rules: ['Origen es Feria'],
    });
    expect(seen.due.map(({ lead, step, isMail }) => [lead, step, isMail])).toEqual([
      ['Alba', 'Paso 1: Correo', true],
    ]);
    expect(seen.notices).toEqual([
      'Leads en secuencia sin responsable: 1. Nadie les escribirá hasta que lo tengan.',
    ]);
    expect([seen.quota, seen.hourly.startsWith('Nadie ha activado')]).toEqual([100, true]);
  });

  test('shows the next mail of a lead as it will go, with what to look at', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K03');
    const { mail } = overview(host, { preview: idOf(document, 'K03') });
    expect(mail).toMatchObject({ to: 'carla@c.example', subject: 'Hola, Carla', canGo: true });
    expect(mail!.warnings).toEqual(['No consta el consentimiento.']);
    expect(host.world.outbox).toEqual([]);
  });

  test('tells every fault of the tab, and the other cadences go on', () => {
    const document = fresh();
    const host = hostAt(document);
    host.edit({ sheet: 'Secuencias', a1: 'D5', values: [['Paloma']] });
    const { faults, cadences: known } = overview(host);
    expect(faults).toEqual(['Fila 5: no se conoce el canal «Paloma».']);
    expect(known.map(({ name }) => name)).toEqual(['Bienvenida']);
  });

  test('changes nothing in the document', () => {
    const document = fresh();
    const before = JSON.stringify(cells(document, 'Leads'));
    overview(hostAt(document));
    expect(JSON.stringify(cells(document, 'Leads'))).toBe(before);
    expect(sheetOf(document).rows.length).toBeGreaterThan(0);
  });
});

describe('the hourly run', () => {
  test('sends what is due to the leads of whoever switched it on; the tab shows who, the properties only when', () => {
    const document = fresh();
    const host = hostAt(document);
    host.run('toggleHourly', [], { answers: [] });
    enrol(host, 'K01', 'K05');
    laterBy(host, 1 / 24);
    const [due] = host.runDueTriggers();
    expect(due!.result.error).toBeUndefined();
    expect(host.world.outbox.map(({ to }) => to)).toEqual(['alba@a.example']);
    expect(sheetOf(document, 'Secuencias').rows[0]!.notes![0]).toBe(
      'DUO: ana@example.com activó el trabajo de cada hora el 2026-10-31 13:00. Solo envía los correos de sus propios leads.',
    );
    expect(document.properties.document.get('DUO.cadences')).not.toContain('@');
    expect(overview(host).hourly).toBe(
      'Trabajo de cada hora activado el 2026-10-31 13:00. Quién lo activó figura en la nota de la hoja «Secuencias». ' +
        'Última vez: 2026-10-31 14:00.',
    );
  });
});

describe('a fresh document', () => {
  test.each([
    ['es_ES', 'es', 'Bienvenida', 'Buenos días, Alba:'],
    ['en_GB', 'en', 'Welcome', 'Dear Alba,'],
    ['pl_PL', 'pl', 'Powitanie', 'Dzień dobry,'],
  ])('in %s has cadences without fault, whose first mail can go', (locale, language, cadence, greeting) => {
    const document = documentOf({ Start: '' }, locale);
    const host = hostAt(document, { user: { email: 'ana@example.com', locale: language } });
    const run = (name: string, answers: string[]): void => {
      const { error } = host.run(name, [], { answers });
      if (error !== undefined) throw new Error(`${name}: ${error.message}`);
    };
    run('setUpTabs', ['', '', '', '']);
    run('setUpTeamTabs', ['YES']);
    const leads = document.sheets.find(({ name }) => /^Lead/.test(name))!;
    const headers = leads.rows[0]!.values.map(String);
    const owner = headers.findIndex((header) => /^(Responsable|Owner|Opiekun)$/.test(header));
    const row = headers.map((_, column) => ['Alba', 'Uno', 'Acero Uno', 'alba@a.example'][column] ?? '');
    row[owner] = 'ana@example.com';
    host.edit({
      sheet: leads.name,
      a1: `A2:${String.fromCharCode(65 + owner)}2`,
      values: [row.slice(0, owner + 1)],
    });
    run('scoreAll', []);
    const { faults, cadences: known } = overview(host);
    expect([faults, known.length]).toEqual([[], 4]);
    const { candidates } = given<EnrolAnswer>(host, 'enrol', { cadence: known[2]!.name });
    const { leadId } = candidates[0]!;
    given(host, 'enrol', { cadence, leadIds: [leadId], token: newToken() });
    const { mail } = overview(host, { preview: leadId });
    expect(mail).toMatchObject({ to: 'alba@a.example', canGo: true });
    expect(mail!.body.startsWith(greeting)).toBe(true);
    expect(runAll(host).sent).toBe(1);
  });
});
