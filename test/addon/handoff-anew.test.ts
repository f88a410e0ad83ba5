/** What becomes of a handoff when its rows are gone, its lead came back, or nobody knows who did what. */

import { createClock } from '../../src/runtime/clock';
import type { Host } from '../../src/runtime/host';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells, documentOf } from './bundle';
import {
  ask,
  HANDOFF_DEFINITION_CSV,
  HANDOFF_LEADS_CSV,
  HANDOFF_TEAM_CSV,
  handoffHost,
  handoffWorkbook,
  idOf,
  leadOf,
  loggedOf,
  LUIS,
  OPPORTUNITIES,
  opportunitiesFor,
  refusal,
  rowsOf,
  typeAnswer,
} from './handoff-workbook';
import { cellsOf, DAY, hostAt, MONDAY, put, salesDocument, type } from './opportunity-sheet';
import { sheetOf } from './workbook';

jest.setTimeout(120_000);

interface Scene {
  readonly document: DocumentModel;
  readonly host: Host;
  readonly clock: ReturnType<typeof createClock>;
  readonly leadId: string;
  readonly id: string;
}

function handedOver(user?: { readonly email: string; readonly locale: string }): Scene {
  const document = handoffWorkbook();
  const clock = createClock(MONDAY);
  const host = handoffHost(document, { clock, ...(user === undefined ? {} : { user }) });
  const leadId = idOf(document, 'K1');
  ask(host, 'handOver', { leadId, token: 'token-1' });
  return { document, host, clock, leadId, id: `O-${leadId.slice(2)}-1` };
}

const opportunity = ({ document }: Scene): Record<string, unknown> => opportunitiesFor(document, 'K1')[0]!;

function deleteRow(document: DocumentModel, sheet: string, key: string): void {
  const { rows } = sheetOf(document, sheet);
  rows.splice(
    rows.findIndex((row) => row?.values[0] === key),
    1,
  );
}

test('who opted out is not handed over, though the tab has no column of consent', () => {
  const leads = HANDOFF_LEADS_CSV.split('\n').map((line) => line.split(';').slice(0, -1).join(';'));
  const document = documentOf({
    Leads: [...leads, leads[1]!.replace('K1', 'K9').replace('600000001', '600000009')].join('\n'),
    'Definición DUO': HANDOFF_DEFINITION_CSV,
    Equipo: HANDOFF_TEAM_CSV,
  });
  const host = handoffHost(document);
  for (const name of ['setUpTabs', 'scoreAll']) host.run(name, [], { answers: [] });
  const { value } = host.clientCall('optOut', [{ leadId: idOf(document, 'K1'), token: 'token-opt-out' }], {});
  expect(value).toMatchObject({ ok: true });
  // K9 is another row of the same person: the same e-mail.
  for (const key of ['K1', 'K9']) {
    const said = refusal(host, 'handOver', { leadId: idOf(document, key), token: `token-of-${key}` });
    expect(said).toContain('Retiró su consentimiento.');
  }
  expect([rowsOf(document, OPPORTUNITIES), host.world.outbox]).toEqual([[], []]);
});

describe('an opportunity that went back to inside sales', () => {
  function woken(): Scene {
    const scene = handedOver();
    const { document, host, clock, id } = scene;
    ask(host, 'decide', { opportunityId: id, token: 'token-2', decision: 'accept' });
    typeAnswer(host, document, id, 'DUO primer contacto', '2026-11-02 10:30');
    typeAnswer(host, document, id, 'Retomar el', '2026-11-05');
    typeAnswer(host, document, id, 'Resultado', 'Pospuesta');
    clock.advance(4 * DAY);
    expect(host.run('checkOpportunities', [], { answers: [] }).error).toBeUndefined();
    expect(leadOf(document, 'K1')['DUO seguimiento']).toBe('En contacto');
    return scene;
  }

  test('when it woke up is handed over anew in its row, with mails and log of its own, once', () => {
    const scene = woken();
    const { document, host, leadId, id } = scene;
    const before = ask(host, 'handoffState', { leadId });
    expect(before).toMatchObject({ isReady: true, opportunity: { opportunityId: id, isOpen: false } });
    const mails = host.world.outbox.length;
    for (const token of ['token-3', 'token-3', 'token-4']) ask(host, 'handOver', { leadId, token });
    expect(opportunitiesFor(document, 'K1')).toHaveLength(1);
    expect(opportunity(scene)).toMatchObject({
      'ID de oportunidad': id,
      'DUO veces pasada': 2,
      'DUO respuesta': '',
      'DUO primer contacto': '',
      Resultado: 'Abierta',
    });
    expect(host.world.outbox.slice(mails).map(({ to }) => to)).toEqual([LUIS.email, 'marta@acero.example']);
    expect(loggedOf(document, 'K1').filter((line) => line === 'Paso a ventas · Hecho')).toHaveLength(2);
    expect(leadOf(document, 'K1')['DUO seguimiento']).toBe('Pasado a ventas');
  });

  test('when inside sales took its lead up again is handed over anew', () => {
    const scene = handedOver();
    const sheet = sheetOf(scene.document);
    sheet.rows[1]!.values[sheet.rows[0]!.values.indexOf('DUO seguimiento')] = 'En contacto';
    ask(scene.host, 'handOver', { leadId: scene.leadId, token: 'token-2' });
    expect(opportunity(scene)['DUO veces pasada']).toBe(2);
  });
});

test('an opportunity whose row was deleted leaves its id to nobody: the next handoff has the next one', () => {
  const { document, host, leadId, id } = handedOver();
  deleteRow(document, OPPORTUNITIES, id);
  const mails = host.world.outbox.length;
  const next = `O-${leadId.slice(2)}-2`;
  expect(ask(host, 'handoffState', { leadId }).alert?.subject).toContain(next);
  ask(host, 'handOver', { leadId, token: 'token-2' });
  expect(opportunitiesFor(document, 'K1')[0]).toMatchObject({ 'ID de oportunidad': next });
  const texts = host.world.outbox.slice(mails).map(({ subject, body }) => `${subject}${body}`);
  expect(texts.filter((text) => text.includes(id))).toEqual([]);
  expect(loggedOf(document, 'K1').filter((line) => line === 'Paso a ventas · Hecho')).toHaveLength(2);
});

describe('where the row of the lead is gone', () => {
  function withoutLead(): Scene {
    const scene = handedOver();
    deleteRow(scene.document, 'Leads', 'K1');
    return scene;
  }

  test('its opportunity is still shown', () => {
    const { host, id } = withoutLead();
    expect(ask(host, 'handoffState', { opportunityId: id })).toMatchObject({
      lead: 'Marta Ruiz',
      isReady: false,
      opportunity: { opportunityId: id, canAccept: true, canReturn: true },
    });
  });

  test('what is decided is done and said to be done, with a warning', () => {
    const { document, host, id, leadId } = withoutLead();
    const view = ask(host, 'decide', { opportunityId: id, leadId, token: 'token-2', decision: 'accept' });
    expect(view.said).toContain(`${id} aceptada.`);
    expect(view.said).toContain('La fila del lead ya no está en la hoja');
    expect(rowsOf(document, OPPORTUNITIES)[0]!['DUO respuesta']).toBe('Aceptar');
  });

  test('a return says who must be told, on the page and beside the cell', () => {
    const byPage = withoutLead();
    const request = { opportunityId: byPage.id, token: 'token-2', decision: 'return', reason: 'data' };
    expect(ask(byPage.host, 'decide', request).said).toContain('Avise a Inés Vidal');
    const { document, host, id } = withoutLead();
    typeAnswer(host, document, id, 'DUO respuesta', 'Devolver: datos');
    const column = cells(document, OPPORTUNITIES)[0]!.indexOf('DUO respuesta');
    expect(sheetOf(document, OPPORTUNITIES).rows[1]!.notes?.[column]).toContain('Avise a Inés Vidal');
  });
});

describe('where Google does not tell who', () => {
  test('a call after the handoff may be the inside rep’s: the opportunity can be returned', () => {
    const { host, leadId, id } = handedOver({ email: '', locale: 'es' });
    const call = { leadId, token: 'token-of-call', kind: 'call', result: 'reached' };
    expect(host.clientCall('logTouch', [call], {}).value).toMatchObject({ ok: true });
    const request = { opportunityId: id, token: 'token-2', decision: 'return', reason: 'data' };
    expect(ask(host, 'decide', request).said).toContain('devuelta');
  });

  test('a call of another known person is contact', () => {
    const { document, host, leadId, id } = handedOver();
    const luis = handoffHost(document, { user: LUIS, clock: createClock(MONDAY + 60_000) });
    const call = { leadId, token: 'token-of-call', kind: 'call', result: 'reached' };
    expect(luis.clientCall('logTouch', [call], {}).value).toMatchObject({ ok: true });
    const request = { opportunityId: id, token: 'token-2', decision: 'return', reason: 'data' };
    expect(refusal(host, 'decide', request)).toContain('Ya hubo contacto');
  });
});

describe('an opportunity that the team wrote itself, without the id of its lead', () => {
  const THEIRS = { Contacto: 'Marta', Empresa: 'Acero Uno', Resultado: 'Abierta' };

  test('is of the lead with its e-mail: there is no second one for the same deal', () => {
    const { document, host, id, leadId } = handedOver();
    deleteRow(document, OPPORTUNITIES, id);
    const names = { 'ID de oportunidad': 'CRM-7', Correo: 'Marta@acero.example' };
    put(document, OPPORTUNITIES, 2, { ...THEIRS, ...names });
    expect(refusal(host, 'handOver', { leadId, token: 'token-2' })).toContain('CRM-7');
    expect(rowsOf(document, OPPORTUNITIES)).toHaveLength(1);
  });

  test('gives its outcome back to the lead', () => {
    const document = salesDocument();
    const names = { 'ID de oportunidad': 'O-77', Correo: 'cuatro@d.example' };
    put(document, OPPORTUNITIES, 6, { ...THEIRS, ...names, Monto: 500 });
    const host = hostAt(document);
    expect(host.run('checkOpportunities', [], { answers: [] }).error).toBeUndefined();
    type(host, 'O-77', 'Resultado', 'Ganada');
    expect(cellsOf(document, 'Leads', 5, ['Resultado', 'Monto'])).toEqual(['Ganada', 500]);
  });
});

describe('what was won and is open again', () => {
  const CLOSING = ['Resultado', 'Fecha de cierre'] as const;
  const NEXT = ['DUO siguiente paso', 'DUO próxima fecha'] as const;

  test('has no day of closing and nothing to deliver; closed again it has the new day', () => {
    const document = salesDocument();
    const host = hostAt(document);
    type(host, 'O-1', 'Resultado', 'Ganada');
    expect(cellsOf(document, 'Leads', 2, NEXT)[0]).toContain('Preparar lo vendido');
    type(host, 'O-1', 'Resultado', 'Abierta');
    expect(cellsOf(document, OPPORTUNITIES, 2, CLOSING)).toEqual(['Abierta', '']);
    expect(cellsOf(document, 'Leads', 2, [...CLOSING, ...NEXT])).toEqual(['Abierta', '', '', '']);
    type(hostAt(document, MONDAY + 60 * DAY), 'O-1', 'Resultado', 'Perdida');
    expect(cellsOf(document, OPPORTUNITIES, 2, CLOSING)).toEqual(['Perdida', '2027-01-01']);
    expect(cellsOf(document, 'Leads', 2, CLOSING)).toEqual(['Perdida', '2027-01-01']);
  });

  test('keeps a day of closing that a person wrote, and a next step of somebody else', () => {
    const document = salesDocument();
    const host = hostAt(document);
    put(document, OPPORTUNITIES, 2, { 'Fecha de cierre': '2026-10-20' });
    type(host, 'O-1', 'Resultado', 'Ganada');
    put(document, 'Leads', 2, { 'DUO siguiente paso': 'Enviar el contrato' });
    type(host, 'O-1', 'Resultado', 'Abierta');
    expect(cellsOf(document, OPPORTUNITIES, 2, CLOSING)).toEqual(['Abierta', '2026-10-20']);
    expect(cellsOf(document, 'Leads', 2, NEXT)[0]).toBe('Enviar el contrato');
  });
});
