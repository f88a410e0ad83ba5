import type { Host } from '../../src/runtime/host';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells } from './bundle';
import {
  ask,
  handoffHost,
  handoffWorkbook,
  idOf,
  INES,
  leadOf,
  loggedOf,
  LUIS,
  OPPORTUNITIES,
  opportunitiesFor,
  refusal,
  typeAnswer,
} from './handoff-workbook';
import { sheetOf } from './workbook';

jest.setTimeout(120_000);

interface Scene {
  readonly document: DocumentModel;
  readonly host: Host;
  readonly leadId: string;
  readonly id: string;
}

function handedOver(setting = 'handoff'): Scene {
  const document = handoffWorkbook();
  const key = 'DUO.settings';
  const settings = JSON.parse(document.properties.document.get(key) ?? '{}') as object;
  document.properties.document.set(key, JSON.stringify({ ...settings, confirmationAt: setting }));
  const host = handoffHost(document);
  const leadId = idOf(document, 'K1');
  ask(host, 'handOver', { leadId, token: 'token-1' });
  return { document, host, leadId, id: `O-${leadId.slice(2)}-1` };
}

const opportunity = ({ document }: Scene): Record<string, unknown> => opportunitiesFor(document, 'K1')[0]!;
const noteOf = ({ document, id }: Scene): string => {
  const row = cells(document, OPPORTUNITIES).findIndex((each) => each[0] === id);
  const column = cells(document, OPPORTUNITIES)[0]!.indexOf('DUO respuesta');
  return sheetOf(document, OPPORTUNITIES).rows[row]!.notes?.[column] ?? '';
};
const type = (scene: Scene, header: string, value: string): void =>
  typeAnswer(scene.host, scene.document, scene.id, header, value);
/** A first contact, as somebody writes it into the cell. */
const contacted = (scene: Scene): void => type(scene, 'DUO primer contacto', '2026-10-31 12:30');

describe('by card', () => {
  test('sales accepts: the answer, its time and the log say so', () => {
    const scene = handedOver();
    const view = ask(scene.host, 'decide', { opportunityId: scene.id, token: 'token-2', decision: 'accept' });
    expect(view.said).toBe(`${scene.id} aceptada.`);
    expect(opportunity(scene)).toMatchObject({ 'DUO respuesta': 'Aceptar' });
    expect(opportunity(scene)['DUO respondida el']).not.toBe('');
    expect(loggedOf(scene.document, 'K1')).toContain('Aceptación · Hecho');
    expect(view.opportunity).toMatchObject({ canAccept: false, canReturn: true });
  });

  test('accepting sends the confirmation that waited for it, once', () => {
    const scene = handedOver('acceptance');
    expect(opportunity(scene)['DUO confirmación']).toBe('Cuando ventas acepte');
    expect(scene.host.world.outbox.map(({ to }) => to)).toEqual([LUIS.email]);
    const request = { opportunityId: scene.id, token: 'token-2', decision: 'accept' };
    ask(scene.host, 'decide', request);
    ask(scene.host, 'decide', request);
    expect(scene.host.world.outbox.map(({ to }) => to)).toEqual([LUIS.email, 'marta@acero.example']);
  });

  test('returned for its data the lead is with the inside rep again, with the reason and a task for today', () => {
    const scene = handedOver();
    ask(scene.host, 'decide', {
      opportunityId: scene.id,
      token: 'token-2',
      decision: 'return',
      reason: 'data',
      comment: 'El teléfono no existe',
    });
    expect(opportunity(scene)).toMatchObject({
      'DUO respuesta': 'Devolver: datos',
      'DUO motivo': 'El teléfono no existe',
      Resultado: 'Abierta',
    });
    expect(leadOf(scene.document, 'K1')).toMatchObject({
      'DUO seguimiento': 'Devuelto',
      'DUO siguiente paso': 'Revisar la devolución',
      Responsable: 'Inés Vidal',
    });
    expect(JSON.stringify(leadOf(scene.document, 'K1'))).toContain('Datos · El teléfono no existe');
  });

  test('a lead that sales had taken over goes back to its inside rep', () => {
    const scene = handedOver();
    const sheet = sheetOf(scene.document);
    sheet.rows[1]!.values[sheet.rows[0]!.values.indexOf('Responsable')] = 'Luis Mora';
    const request = { opportunityId: scene.id, token: 'token-2', decision: 'return', reason: 'routing' };
    ask(scene.host, 'decide', request);
    expect(leadOf(scene.document, 'K1')['Responsable']).toBe('Inés Vidal');
  });

  test('returned because of the definition it names the criterion, or is refused', () => {
    const scene = handedOver();
    const request = {
      opportunityId: scene.id,
      token: 'token-2',
      decision: 'return',
      reason: 'definition',
    };
    expect(refusal(scene.host, 'decide', request)).toContain('Falta el criterio');
    expect(refusal(scene.host, 'decide', { ...request, criterion: '99' })).toContain(
      'no está en la definición',
    );
    expect(opportunity(scene)['DUO respuesta']).toBe('');
    ask(scene.host, 'decide', { ...request, criterion: '3' });
    expect(JSON.stringify(leadOf(scene.document, 'K1'))).toContain('Definición: 3 · Empleados');
  });

  test('after contact it is not returned but disqualified, which closes the opportunity with its reason', () => {
    const scene = handedOver();
    contacted(scene);
    const request = { opportunityId: scene.id, token: 'token-2' };
    expect(refusal(scene.host, 'decide', { ...request, decision: 'return', reason: 'data' })).toContain(
      'Ya hubo contacto',
    );
    ask(scene.host, 'decide', {
      ...request,
      decision: 'disqualify',
      reason: 'no_need',
      comment: 'Ya compró',
    });
    expect(opportunity(scene)).toMatchObject({
      'DUO respuesta': 'Descartar',
      'DUO motivo': 'Sin necesidad · Ya compró',
      Resultado: 'Perdida',
      'Motivo de pérdida': 'No encaja',
    });
    expect(leadOf(scene.document, 'K1')['DUO seguimiento']).toBe('Descartado');
    expect(loggedOf(scene.document, 'K1')).toContain('Descarte · Hecho');
  });

  test('a call that the field rep logged is contact too, one of the inside rep is not', () => {
    const scene = handedOver();
    const call = { leadId: scene.leadId, kind: 'call', result: 'reached' };
    scene.host.clientCall('logTouch', [{ ...call, token: 'token-call-1' }], { user: INES });
    const request = { opportunityId: scene.id, decision: 'return', reason: 'data' };
    const state = ask(scene.host, 'handoffState', { leadId: scene.leadId });
    expect(state.opportunity?.canReturn).toBe(true);
    scene.host.clientCall('logTouch', [{ ...call, token: 'token-call-2' }], { user: LUIS });
    expect(refusal(scene.host, 'decide', { ...request, token: 'token-2' })).toContain('Ya hubo contacto');
  });

  test('a lead that was never handed over is disqualified by its id, after contact', () => {
    const document = handoffWorkbook();
    const host = handoffHost(document);
    const leadId = idOf(document, 'K3');
    const request = { leadId, token: 'token-1', decision: 'disqualify', reason: 'no_need' };
    expect(refusal(host, 'decide', request)).toContain('Todavía no hubo contacto');
    host.clientCall('logTouch', [{ leadId, kind: 'call', result: 'reached', token: 'token-call' }], {});
    ask(host, 'decide', request);
    ask(host, 'decide', request);
    expect(leadOf(document, 'K3')['DUO seguimiento']).toBe('Descartado');
    expect(loggedOf(document, 'K3').filter((entry) => entry.startsWith('Descarte'))).toHaveLength(1);
    expect(refusal(host, 'handOver', { leadId, token: 'token-2' })).toContain('Se descartó');
  });

  test('handed over again after a return it is the same row, alerted anew, the contact not told twice', () => {
    const scene = handedOver();
    const { host, leadId, id, document } = scene;
    ask(host, 'decide', { opportunityId: id, token: 'token-2', decision: 'return', reason: 'data' });
    const view = ask(host, 'handOver', { leadId, token: 'token-3' });
    expect(opportunitiesFor(document, 'K1')).toHaveLength(1);
    expect(opportunity(scene)).toMatchObject({
      'DUO veces pasada': 2,
      'DUO respuesta': '',
      'DUO motivo': '',
      'DUO respondida el': '',
    });
    expect(view.opportunity).toMatchObject({ canAccept: true, canReturn: true, isFinished: true });
    expect(leadOf(document, 'K1')['DUO seguimiento']).toBe('Pasado a ventas');
    expect(host.world.outbox.map(({ to }) => to)).toEqual([LUIS.email, 'marta@acero.example', LUIS.email]);
    expect(ask(host, 'handOver', { leadId, token: 'token-3' }).opportunity?.opportunityId).toBe(id);
    expect(host.world.outbox).toHaveLength(3);
  });

  test('after a lost opportunity the same lead gets a second one', () => {
    const scene = handedOver();
    type(scene, 'Motivo de pérdida', 'Precio');
    type(scene, 'Resultado', 'Perdida');
    const sheet = sheetOf(scene.document);
    sheet.rows[1]!.values[sheet.rows[0]!.values.indexOf('DUO seguimiento')] = 'En contacto';
    ask(scene.host, 'handOver', { leadId: scene.leadId, token: 'token-9' });
    expect(opportunitiesFor(scene.document, 'K1').map((row) => row['ID de oportunidad'])).toEqual([
      scene.id,
      `O-${scene.leadId.slice(2)}-2`,
    ]);
  });
});

describe('by dropdown in the cell', () => {
  test('an acceptance chosen there is carried out at that edit, logged once, without a mail', () => {
    const scene = handedOver('acceptance');
    type(scene, 'DUO respuesta', 'Aceptar');
    expect(loggedOf(scene.document, 'K1')).toContain('Aceptación · Hecho');
    expect(opportunity(scene)['DUO confirmación']).toBe('Pendiente');
    expect(scene.host.world.outbox).toHaveLength(1);
    type(scene, 'Notas', 'otra cosa');
    expect(loggedOf(scene.document, 'K1').filter((entry) => entry.startsWith('Aceptación'))).toHaveLength(1);
    const { error } = scene.host.run('onHour', [], { trigger: {}, hasUi: false });
    expect(error).toBeUndefined();
    expect(scene.host.world.outbox.map(({ to }) => to)).toEqual([LUIS.email, 'marta@acero.example']);
    expect(opportunity(scene)['DUO confirmación']).toContain('Enviado');
  });

  test('the hourly run of somebody who has nothing to do with it sends nothing from their account', () => {
    const scene = handedOver('acceptance');
    type(scene, 'DUO respuesta', 'Aceptar');
    const user = { email: 'otra@nosotros.example', locale: 'es' };
    scene.host.run('onHour', [], { trigger: {}, hasUi: false, user });
    expect(scene.host.world.outbox).toHaveLength(1);
  });

  test('an answer from a phone, where nothing runs, is found by the hourly run', () => {
    const scene = handedOver();
    const sheet = sheetOf(scene.document, OPPORTUNITIES);
    sheet.rows[1]!.values[sheet.rows[0]!.values.indexOf('DUO respuesta')] = 'Devolver: asignación';
    scene.host.run('onHour', [], { trigger: {}, hasUi: false });
    expect(leadOf(scene.document, 'K1')).toMatchObject({ 'DUO seguimiento': 'Devuelto' });
    expect(loggedOf(scene.document, 'K1')).toContain('Devolución · Hecho');
  });

  test('a return for the definition without its criterion stays there with a note, and goes through with it', () => {
    const scene = handedOver();
    type(scene, 'DUO respuesta', 'Devolver: definición');
    expect(noteOf(scene)).toBe(
      'DUO: falta el criterio que no se cumple. Escriba su número o su campo en «DUO criterio».',
    );
    expect(opportunity(scene)['DUO respuesta']).toBe('Devolver: definición');
    expect(leadOf(scene.document, 'K1')['DUO seguimiento']).toBe('Pasado a ventas');
    type(scene, 'DUO criterio', 'Empleados');
    expect(noteOf(scene)).toBe('');
    expect(leadOf(scene.document, 'K1')['DUO seguimiento']).toBe('Devuelto');
  });

  test('disqualifying there needs contact and a reason', () => {
    const scene = handedOver();
    type(scene, 'DUO motivo', 'Sin presupuesto');
    type(scene, 'DUO respuesta', 'Descartar');
    expect(noteOf(scene)).toContain('DUO: para descartar hace falta la fecha en «DUO primer contacto»');
    contacted(scene);
    expect(noteOf(scene)).toBe('');
    expect(opportunity(scene)).toMatchObject({
      Resultado: 'Perdida',
      'Motivo de pérdida': 'Sin presupuesto',
    });
  });

  test('a word that is no answer is asked about, a cleared answer is put back', () => {
    const scene = handedOver();
    type(scene, 'DUO respuesta', 'Quizás');
    expect(noteOf(scene)).toContain('no se entiende');
    type(scene, 'DUO respuesta', 'Accept');
    expect(noteOf(scene)).toBe('');
    expect(loggedOf(scene.document, 'K1')).toContain('Aceptación · Hecho');
    type(scene, 'DUO respuesta', '');
    expect(opportunity(scene)['DUO respuesta']).toBe('Aceptar');
  });

  test('an acceptance that is changed to a return before contact is a return', () => {
    const scene = handedOver();
    type(scene, 'DUO respuesta', 'Aceptar');
    type(scene, 'DUO respuesta', 'Devolver: datos');
    expect(leadOf(scene.document, 'K1')['DUO seguimiento']).toBe('Devuelto');
    type(scene, 'DUO respuesta', 'Aceptar');
    expect(noteOf(scene)).toContain('DUO: ya se devolvió');
  });

  test('answers pasted over several rows are carried out all at once, each on its own row', () => {
    const scene = handedOver();
    ask(scene.host, 'handOver', { leadId: idOf(scene.document, 'K4'), token: 'token-k4' });
    const column = sheetOf(scene.document, OPPORTUNITIES).rows[0]!.values.indexOf('DUO respuesta');
    const letter = String.fromCharCode(65 + column);
    scene.host.edit({
      sheet: OPPORTUNITIES,
      a1: `${letter}2:${letter}3`,
      values: [['Aceptar'], ['Devolver: datos']],
    });
    expect(loggedOf(scene.document, 'K1')).toContain('Aceptación · Hecho');
    expect(loggedOf(scene.document, 'K4')).toContain('Devolución · Hecho');
    expect(leadOf(scene.document, 'K1')['DUO seguimiento']).toBe('Pasado a ventas');
    expect(leadOf(scene.document, 'K4')['DUO seguimiento']).toBe('Devuelto');
  });
});

describe('by menu', () => {
  const select = ({ host }: Scene, sheet: string, a1: string): void =>
    host.act(INES, (app) => {
      const tab = app.getActive().getSheetByName(sheet)!;
      app.getActive().setActiveSheet(tab);
      tab.setActiveRange(tab.getRange(a1));
    });

  test('the selected opportunity is accepted', () => {
    const scene = handedOver();
    select(scene, OPPORTUNITIES, 'C2');
    const { toasts, error } = scene.host.run('acceptSelected', [], { answers: [] });
    expect(error).toBeUndefined();
    expect(toasts[0]?.message).toBe(`${scene.id} aceptada.`);
  });

  test('the selected opportunity is returned after its reason, criterion and a sentence were asked', () => {
    const scene = handedOver();
    select(scene, OPPORTUNITIES, 'C2');
    scene.host.run('returnSelected', [], { answers: ['3', 'Empleados', 'Son cinco'] });
    expect(leadOf(scene.document, 'K1')['DUO seguimiento']).toBe('Devuelto');
    expect(JSON.stringify(leadOf(scene.document, 'K1'))).toContain('Definición: 3 · Empleados · Son cinco');
  });

  test('the selected lead is disqualified', () => {
    const scene = handedOver();
    select(scene, 'Leads', 'B4');
    scene.host.run('disqualifySelected', [], { answers: ['5', ''] });
    expect(leadOf(scene.document, 'K3')['DUO seguimiento']).toBe('Descartado');
  });

  test('a row that is neither is asked for', () => {
    const scene = handedOver();
    select(scene, 'Equipo', 'A1');
    const { dialogs } = scene.host.run('acceptSelected', [], { answers: [] });
    expect(dialogs[0]?.prompt).toContain('Seleccione una celda');
  });
});
