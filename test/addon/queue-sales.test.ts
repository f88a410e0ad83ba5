/** What queue, clocks and digest say of leads in the hands of sales, and of those who asked not to be called. */

import type { QueueAnswer, WorkClocks } from '../../src/contract/queue';
import type { Answer } from '../../src/contract/reports';
import { createClock } from '../../src/runtime/clock';
import type { Host } from '../../src/runtime/host';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import {
  ask,
  handoffHost,
  handoffWorkbook,
  idOf,
  leadOf,
  loggedOf,
  LUIS,
  OPPORTUNITIES,
  typeAnswer,
} from './handoff-workbook';
import { copyOf, sheetOf } from './workbook';

const DAY = 86_400_000;
/** Monday 2 November 2026, 10:00 in Madrid. */
const MONDAY = Date.UTC(2026, 10, 2, 9);

interface Handed {
  readonly document: DocumentModel;
  readonly leadId: string;
  readonly opportunityId: string;
}

let tokens = 0;
const newToken = (): string => `token-of-queue-${(tokens += 1)}`;

let handed: DocumentModel | undefined;

/** K1 as handed over on Monday at ten, and accepted. */
function accepted(): Handed {
  if (handed === undefined) {
    handed = handoffWorkbook();
    const host = hostOn(handed, 0);
    const { error } = host.run('setUpTeamTabs', [], { answers: [] });
    if (error !== undefined) throw new Error(error.message);
    ask(host, 'handOver', { leadId: idOf(handed, 'K1'), token: newToken() });
    ask(host, 'decide', { leadId: idOf(handed, 'K1'), token: newToken(), decision: 'accept' });
  }
  const document = copyOf(handed);
  const leadId = idOf(document, 'K1');
  return { document, leadId, opportunityId: `O-${leadId.slice(2)}-1` };
}

function hostOn(
  document: DocumentModel,
  days: number,
  options: Parameters<typeof handoffHost>[1] = {},
): Host {
  return handoffHost(document, { clock: createClock(MONDAY + days * DAY), ...options });
}

function given<T>(host: Host, name: string, argument: object): T {
  const { value, error } = host.clientCall(name, [argument]);
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  const answer = value as Answer<T>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Section, reason and planned step of a lead in a queue. */
function placeIn(host: Host, leadId: string, request: object = {}): string[] {
  const { sections } = given<QueueAnswer>(host, 'queue', request);
  return sections.flatMap(({ section, leads }) =>
    leads.filter((lead) => lead.leadId === leadId).map((lead) => `${section} ${lead.reason}`),
  );
}

const brokenIn = (host: Host): number => given<WorkClocks>(host, 'workClocks', { all: true }).broken;

function calledBy(host: Host, leadId: string, result: string): void {
  given(host, 'saveCall', {
    leadId,
    token: newToken(),
    lead: 'Marta Ruiz',
    company: 'Acero Uno',
    attempts: 0,
    result,
    yes: '',
    nextStep: '',
    nextDate: '',
    answers: [],
    topics: [],
    notes: '',
    minutes: 3,
    disqualify: '',
  });
}

describe('the clock of the first contact', () => {
  it('stops once sales has logged a call that reached the contact', () => {
    const { document, leadId } = accepted();
    expect(brokenIn(hostOn(document, 5))).toBe(1);
    calledBy(hostOn(document, 0, { user: LUIS, clock: createClock(MONDAY + DAY / 24) }), leadId, 'reached');
    expect(brokenIn(hostOn(document, 5))).toBe(0);
    expect(placeIn(hostOn(document, 5, { user: LUIS }), leadId)).toEqual([]);
  });

  it('goes on after an attempt that reached nobody, and after a call of whoever handed it over', () => {
    const missed = accepted();
    calledBy(hostOn(missed.document, 1, { user: LUIS }), missed.leadId, 'no_answer');
    expect(brokenIn(hostOn(missed.document, 5))).toBe(1);
    const own = accepted();
    calledBy(hostOn(own.document, 1), own.leadId, 'reached');
    expect(brokenIn(hostOn(own.document, 5))).toBe(1);
  });
});

describe('a lead that sales has', () => {
  it('stands in the queue with what is to be delivered once it is won', () => {
    const { document, leadId, opportunityId } = accepted();
    typeAnswer(hostOn(document, 0), document, opportunityId, 'Resultado', 'Ganada');
    expect(leadOf(document, 'K1')['DUO siguiente paso']).not.toBe('');
    expect(placeIn(hostOn(document, 1, { user: LUIS }), leadId)).toEqual(['today planned']);
    expect(placeIn(hostOn(document, 2, { user: LUIS }), leadId)).toEqual(['overdue planned']);
  });

  it('is stalled, for its owner, when its opportunity has gone', () => {
    const { document, leadId } = accepted();
    sheetOf(document, OPPORTUNITIES).rows.splice(1, 1);
    expect(placeIn(hostOn(document, 1), leadId)).toEqual(['stalled no_opportunity']);
    const { sections, nextLeadId } = given<QueueAnswer>(hostOn(document, 1), 'queue', {});
    expect(sections.find(({ section }) => section === 'stalled')!.leads[0]!.why).toBe(
      'Pasado a ventas, pero su oportunidad no está en la hoja: vuelva a pasarlo o corrija el seguimiento',
    );
    expect(nextLeadId).not.toBe(leadId);
  });

  it('is stalled when nothing has been planned for three weeks after the contact', () => {
    const { document, leadId, opportunityId } = accepted();
    typeAnswer(hostOn(document, 0), document, opportunityId, 'DUO primer contacto', '2026-11-02 11:30');
    expect(placeIn(hostOn(document, 20, { user: LUIS }), leadId)).toEqual([]);
    expect(placeIn(hostOn(document, 21, { user: LUIS }), leadId)).toEqual(['stalled no_next_step']);
  });

  it('asks for a day when it is deferred without one, and stands on its day with one', () => {
    const { document, leadId, opportunityId } = accepted();
    typeAnswer(hostOn(document, 0), document, opportunityId, 'Resultado', 'Pospuesta');
    expect(placeIn(hostOn(document, 0, { user: LUIS }), leadId)).toEqual(['stalled no_wake_up']);
    typeAnswer(hostOn(document, 0), document, opportunityId, 'Retomar el', '2026-11-06');
    expect(placeIn(hostOn(document, 0, { user: LUIS }), leadId)).toEqual(['week planned']);
    expect(placeIn(hostOn(document, 30, { user: LUIS }), leadId)).toEqual(['overdue planned']);
  });

  it('is in the daily digest of the field rep with the visit of that day', () => {
    const { document, leadId, opportunityId } = accepted();
    typeAnswer(hostOn(document, 0), document, opportunityId, 'DUO primer contacto', '2026-11-02 11:30');
    const team = sheetOf(document, 'Equipo');
    const column = team.rows[0]!.values.indexOf('Resumen diario');
    for (const row of [1, 2]) team.rows[row]!.values[column] = true;
    const visit = { leadId, token: newToken(), kind: 'note', nextStep: 'Visita', nextDate: '2026-11-04' };
    given(hostOn(document, 0), 'logTouch', visit);
    const host = hostOn(document, 2);
    given(host, 'saveDigestSettings', { isOn: true, hour: 8 });
    host.run('onHour', [{}], { answers: [] });
    const mails = host.world.outbox.filter(({ subject }) => subject.includes('mi día'));
    expect(mails.map(({ to }) => to)).toEqual([LUIS.email]);
    expect(mails[0]!.body).toContain('Para hoy: 1\n- 2026-11-04 · Marta Ruiz · Acero Uno · Visita');
  });
});

describe('somebody who asked not to be called', () => {
  it('stands in no queue, is not next, and is told by their number', () => {
    const document = handoffWorkbook();
    const leadId = idOf(document, 'K1');
    expect(placeIn(hostOn(document, 0), leadId)).toEqual(['hot qualified']);
    given(hostOn(document, 0), 'optOut', { leadId, token: newToken() });
    expect(placeIn(hostOn(document, 0), leadId, { all: true })).toEqual([]);
    const { nextLeadId, notices } = given<QueueAnswer>(hostOn(document, 0), 'queue', {});
    expect(nextLeadId).not.toBe(leadId);
    expect(notices).toContain('Leads que no quieren que se les llame y no aparecen aquí: 1.');
  });

  it('stays where they object to mails only', () => {
    const document = handoffWorkbook();
    consentCell(document, 'Correo: no');
    expect(placeIn(hostOn(document, 0), idOf(document, 'K1'))).toEqual(['hot qualified']);
  });

  it('is disqualified for that reason where the sheet has no column of consent, also by the log', () => {
    const document = withoutConsent(handoffWorkbook());
    const leadId = idOf(document, 'K1');
    const request = { leadId, token: newToken() };
    given(hostOn(document, 0), 'optOut', request);
    given(hostOn(document, 0), 'optOut', request);
    const expected = { 'DUO seguimiento': 'Descartado', 'DUO motivo': 'Pidió la baja' };
    expect(leadOf(document, 'K1')).toMatchObject(expected);
    expect(placeIn(hostOn(document, 0), leadId)).toEqual([]);
    expect(loggedOf(document, 'K1')).toHaveLength(2);
    given(hostOn(document, 0), 'rebuildWork', {});
    expect(leadOf(document, 'K1')).toMatchObject(expected);
  });

  it('stays with sales where they have it, out of the queue by the reason', () => {
    const { document, leadId } = accepted();
    withoutConsent(document);
    given(hostOn(document, 0), 'optOut', { leadId, token: newToken() });
    expect(leadOf(document, 'K1')).toMatchObject({
      'DUO seguimiento': 'Pasado a ventas',
      'DUO motivo': 'Pidió la baja',
    });
    expect(placeIn(hostOn(document, 5), leadId, { all: true })).toEqual([]);
  });
});

function consentCell(document: DocumentModel, value: string): void {
  const sheet = sheetOf(document);
  const column = sheet.rows[0]!.values.indexOf('Consentimiento');
  sheet.rows[1]!.values[column] = value;
}

function withoutConsent(document: DocumentModel): DocumentModel {
  const sheet = sheetOf(document);
  const column = sheet.rows[0]!.values.indexOf('Consentimiento');
  for (const row of sheet.rows) row!.values[column] = null;
  sheet.rows[0]!.values[column] = 'Comentario';
  return document;
}
