/** The lead card through the built bundle: what it shows, what it costs, and what editing and logging leave. */

import type { CardAnswer, LeadCard } from '../../src/contract/card';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { hostOf } from './bundle';
import { asked, callsOf, cardDocument, cardOf, given, idOf, select, sheetOf, type } from './card-sample';
import { copyOf } from './workbook';

/** Service calls that opening a card may make once its columns are known, and before. */
const WARM = 3;
const COLD = 6;
const POLL = 2;

const START = cardDocument();
const fresh = (): DocumentModel => copyOf(START);
const token = (name: string): string => `token-of-${name}-0001`;

/** The document after the first card, which remembers what the columns mean. */
function warm(): DocumentModel {
  const document = fresh();
  given(hostOf(document), 'card', { leadId: idOf(document, 'K01'), more: 'choices' });
  return document;
}

/** Adds copies of a row below a tab, each changed by its number. */
function multiply(
  document: DocumentModel,
  tab: string,
  row: number,
  times: number,
  changed: (values: (string | number | boolean | null)[], number: number) => void,
): void {
  const sheet = sheetOf(document, tab);
  for (let number = 0; number < times; number++) {
    const values = [...sheet.rows[row]!.values] as (string | number | boolean | null)[];
    changed(values, number);
    sheet.rows.push({ values: values as never });
  }
  sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length);
}

describe('the card of a lead', () => {
  const card = cardOf(START, 'K01');

  test('says who it is, where, and how to reach them', () => {
    expect(card).toMatchObject({
      row: 2,
      name: 'Ana Ruiz',
      jobTitle: 'Gerente',
      company: 'Acero Uno, S.L.',
      place: 'Barcelona, España',
      country: 'ES',
      timeZone: 'Europe/Madrid',
      phones: ['600 111 222'],
      mails: ['ana@acerouno.example'],
      owner: 'Eva',
    });
    expect(cardOf(START, 'K04')).toMatchObject({ country: 'PL', timeZone: 'Europe/Warsaw' });
    expect(cardOf(START, 'K06').timeZone).toBe('Atlantic/Canary');
  });

  test('shows the score with its interval, the status, and why, which adds up to it', () => {
    expect(card.score).toMatchObject({
      status: 'qualified',
      statusText: 'Cualificado',
      points: 35,
      range: '35',
      threshold: '30',
      max: '35',
      missing: [],
      why: [
        { text: 'Necesidad no está vacía', points: '+20' },
        { text: 'Plazo (meses) ≤ 6', points: '+15' },
      ],
    });
  });

  test('says what is missing and what to ask', () => {
    expect(cardOf(START, 'K02').score).toMatchObject({
      status: 'incomplete',
      points: 0,
      range: '0 – 35',
      missing: ['Necesidad'],
      next: '¿Qué le gustaría resolver?',
    });
    expect(cardOf(START, 'K02').fields.find(({ header }) => header === 'Necesidad')!.isMissing).toBe(true);
  });

  test('lists everybody at the company with their part in the decision, also by the domain of their mail', () => {
    expect(card.account.people).toMatchObject([
      { name: 'Berta Gil', jobTitle: 'Compras', part: 'Influye', byDomain: false, statusText: 'Incompleto' },
      { name: 'Ana Ruiz', byDomain: true },
    ]);
    expect(cardOf(START, 'K04').account.people).toEqual([]);
  });

  test('shows rows that may be the same person with the reasons, and changes none', () => {
    expect(card.duplicates).toMatchObject([
      { row: 4, reasons: ['phone', 'name'], reasonText: 'mismo teléfono, mismo nombre y empresa' },
    ]);
  });

  test('offers each column of the user as what it holds', () => {
    const types = Object.fromEntries(
      card.fields.map(({ header, type: kind, value }) => [header, [kind, value]]),
    );
    expect(types).toMatchObject({
      Nombre: ['text', 'Ana'],
      Teléfono: ['phone', '600 111 222'],
      Correo: ['mail', 'ana@acerouno.example'],
      'Plazo (meses)': ['number', '3'],
      'Fecha de entrada': ['date', '2026-09-01'],
      Activo: ['checkbox', 'true'],
    });
    expect(card.fields.map(({ header }) => header)).not.toContain('ID DUO');
  });

  test.each([
    ['en', 'Qualified', 'same phone, same name and company'],
    ['pl', 'Zakwalifikowany', 'ten sam telefon, to samo nazwisko i firma'],
  ])('speaks %s to whoever reads it in that language', (locale, status, reason) => {
    const host = hostOf(fresh(), { user: { email: 'ana@example.com', locale } });
    const shown = cardOf(host.document, 'K01', host);
    expect([shown.score!.statusText, shown.duplicates[0]!.reasonText]).toEqual([status, reason]);
  });

  test('is also shown without a definition, with the reason why there is no score', () => {
    const document = fresh();
    document.sheets.splice(document.sheets.indexOf(sheetOf(document, 'Definición DUO')), 1);
    expect(cardOf(document, 'K01')).toMatchObject({
      name: 'Ana Ruiz',
      scoreProblem: expect.stringContaining('Puntuar todo'),
    });
  });
});

describe('opening a card', () => {
  test(`makes at most ${COLD} calls the first time, and ${WARM} once the columns are known`, () => {
    const document = fresh();
    const host = hostOf(document);
    given(host, 'logTouch', {
      leadId: idOf(document, 'K01'),
      token: token('one'),
      kind: 'call',
      result: 'reached',
    });
    const cold = asked<LeadCard>(host, 'card', { leadId: idOf(document, 'K01') });
    expect(cold.answer).toMatchObject({ ok: true, value: { isRemembered: false } });
    expect(callsOf(cold.result)).toBeLessThanOrEqual(COLD);
    given(host, 'card', { leadId: idOf(document, 'K01'), more: 'choices' });
    const quick = asked<LeadCard>(host, 'card', { leadId: idOf(document, 'K01') });
    expect(quick.answer).toMatchObject({
      ok: true,
      value: { isRemembered: true, history: [{ kind: 'call' }] },
    });
    expect(callsOf(quick.result)).toBeLessThanOrEqual(WARM);
  });

  test('makes the same calls for thousands of leads and a long log', () => {
    const document = warm();
    const host = hostOf(document);
    const leadId = idOf(document, 'K01');
    given(host, 'logTouch', { leadId, token: token('many'), kind: 'call', result: 'reached' });
    multiply(document, 'Leads', 4, 3_000, (values, number) => {
      values[0] = `X${number}`;
      values[3] = `Empresa ${number % 700} S.L.`;
      values[4] = `+34 6${10_000_000 + number}`;
      values[5] = `persona${number}@empresa${number % 700}.example`;
      values[values.indexOf(idOf(document, 'K04'))] = `L-${String(number).padStart(8, '0')}`;
    });
    multiply(document, 'Actividades', 1, 2_000, (values, number) => {
      values[0] = number + 2;
    });
    const { answer, result } = asked<LeadCard>(host, 'card', { leadId });
    expect(answer).toMatchObject({
      ok: true,
      value: { isRemembered: true, older: true, history: { length: 5 } },
    });
    expect(callsOf(result)).toBeLessThanOrEqual(WARM);
  });

  test('shows the same whether the columns were remembered or read', () => {
    const document = warm();
    expect(cardOf(document, 'K01').isRemembered).toBe(true);
    expect(cardOf(document, 'K01')).toEqual({ ...cardOf(fresh(), 'K01'), isRemembered: true });
  });

  test('remembers nothing of the leads', () => {
    const kept = [...warm().properties.document].map(([, value]) => value).join('');
    expect(kept).toContain('Plazo (meses)');
    expect(kept).not.toMatch(/Ruiz|acerouno|600 111/);
  });

  test('reads anew what the columns mean when a header has changed', () => {
    const document = warm();
    const sheet = sheetOf(document);
    sheet.rows[0]!.values[6] = 'Puesto';
    const card = cardOf(document, 'K01');
    expect(card).toMatchObject({ isRemembered: false, jobTitle: 'Gerente' });
  });

  test('reads the definition anew once the row was scored with another', () => {
    const document = warm();
    sheetOf(document, 'Definición DUO').rows[4]!.values[3] = 10;
    hostOf(document).run('scoreAll', [], { answers: [] });
    expect(cardOf(document, 'K01').score!.points).toBe(30);
  });

  test('reads anew after an hour', () => {
    const document = warm();
    const host = hostOf(document);
    host.clock.advance(61 * 60_000);
    expect(cardOf(document, 'K01', host).isRemembered).toBe(false);
  });
});

describe('a card that follows the selection', () => {
  const poll = (host: ReturnType<typeof hostOf>, seen: object): CardAnswer =>
    given<CardAnswer>(host, 'cardPoll', seen);

  test(`says within ${POLL} calls that nothing has changed`, () => {
    const document = warm();
    const host = hostOf(document);
    select(host, 'C2');
    const { row, digest, leadId } = cardOf(document, 'K01', host);
    const { answer, result } = asked<CardAnswer>(host, 'cardPoll', { row, digest, leadId });
    expect(answer).toEqual({ ok: true, value: { state: 'unchanged' } });
    expect(callsOf(result)).toBeLessThanOrEqual(POLL);
  });

  test('shows the lead of another row, and a changed cell of the same', () => {
    const document = warm();
    const host = hostOf(document);
    const { row, digest, leadId } = cardOf(document, 'K01', host);
    select(host, 'C5');
    expect(poll(host, { row, digest, leadId })).toMatchObject({ state: 'lead', name: 'Jan Nowak' });
    select(host, 'C2');
    type(document, 'K01', 'Cargo', 'Directora');
    expect(poll(host, { row, digest, leadId })).toMatchObject({ state: 'lead', jobTitle: 'Directora' });
  });

  test('stays with the lead that somebody writes about, wherever its row goes', () => {
    const document = warm();
    const host = hostOf(document);
    const { row, digest, leadId } = cardOf(document, 'K01', host);
    select(host, 'C5');
    expect(poll(host, { row, digest, leadId, pinned: true })).toEqual({ state: 'unchanged' });
    const { rows } = sheetOf(document);
    rows.splice(1, 0, ...rows.splice(5, 1));
    expect(poll(host, { row, digest, leadId, pinned: true })).toMatchObject({
      state: 'lead',
      leadId,
      row: 3,
    });
  });

  test.each([
    ['Leads', 'A1', 'header', 'encabezados'],
    ['Leads', 'A30', 'blank', 'vacía'],
    ['Definición DUO', 'A2', 'elsewhere', '«Leads»'],
  ])('says kindly in %s at %s that there is no lead', (tab, a1, code, words) => {
    const host = hostOf(warm());
    select(host, a1, tab);
    const answer = poll(host, {});
    expect(answer).toMatchObject({ state: 'none', code, message: expect.stringContaining(words) });
    if (answer.state !== 'none') throw new Error('There is a card');
    const again = asked<CardAnswer>(
      host,
      'cardPoll',
      answer.row === 0 ? {} : { row: answer.row, digest: answer.digest },
    );
    expect(callsOf(again.result)).toBeLessThanOrEqual(POLL);
  });

  test('says that a lead is gone', () => {
    expect(given<CardAnswer>(hostOf(fresh()), 'card', { leadId: 'L-NOBODY00' })).toMatchObject({
      state: 'none',
      code: 'gone',
    });
  });

  test('of a tab without leads says so, and of one with a single lead shows it', () => {
    const document = fresh();
    const sheet = sheetOf(document);
    sheet.rows.splice(2);
    const host = hostOf(document);
    select(host, 'B2');
    expect(given<CardAnswer>(host, 'card', {})).toMatchObject({
      state: 'lead',
      name: 'Ana Ruiz',
      duplicates: [],
    });
    sheet.rows.splice(1);
    expect(given<CardAnswer>(host, 'card', {})).toMatchObject({ state: 'none', code: 'blank' });
  });
});
