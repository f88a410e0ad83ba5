import type { HandoffView } from '../../src/contract/handoff';
import { documentOf, hostOf } from './bundle';
import {
  ask,
  HANDOFF_DEFINITION_CSV,
  HANDOFF_LEADS_CSV,
  HANDOFF_TEAM_CSV,
  handoffHost,
  handoffWorkbook,
  handoffWorkbookInUse,
  idOf,
  INES,
  leadOf,
  loggedOf,
  LUIS,
  OPPORTUNITIES,
  opportunitiesFor,
  refusal,
  rowsOf,
} from './handoff-workbook';
import { sheetOf } from './workbook';

jest.setTimeout(120_000);

const MEETING = { start: '2026-11-25 10:00', minutes: 30, place: 'Calle Mayor 1' };
const stepsOf = (view: HandoffView): Record<string, string> =>
  Object.fromEntries(view.opportunity!.steps.map(({ step, state }) => [step, state]));

describe('before a handoff', () => {
  test('a qualified and complete lead is ready, and both mails can be read before they go', () => {
    const document = handoffWorkbook();
    const host = handoffHost(document);
    const view = ask(host, 'handoffState', { leadId: idOf(document, 'K1'), meeting: MEETING });
    expect(view).toMatchObject({ isReady: true, obstacles: [], fieldRep: 'Luis Mora', company: 'Acero Uno' });
    expect(view.alert?.to).toBe(LUIS.email);
    expect(view.confirmation).toMatchObject({ to: 'marta@acero.example', cc: LUIS.email });
    expect(view.confirmation?.body).toContain('25/11/2026 10:00');
    expect(host.world.outbox).toEqual([]);
    expect(rowsOf(document, OPPORTUNITIES)).toEqual([]);
  });

  test('an incomplete lead is refused with what it lacks, and nothing is changed', () => {
    const document = handoffWorkbook();
    const host = handoffHost(document);
    const said = refusal(host, 'handOver', { leadId: idOf(document, 'K2'), token: 'token-of-k2' });
    expect(said).toContain('Falta: Teléfono.');
    expect(rowsOf(document, OPPORTUNITIES)).toEqual([]);
    expect(host.world.outbox).toEqual([]);
  });

  test('a lead below the threshold is refused with its points', () => {
    const document = handoffWorkbook();
    const said = refusal(handoffHost(document), 'handOver', {
      leadId: idOf(document, 'K3'),
      token: 'token-k3',
    });
    expect(said).toContain('Tiene 20 puntos; el umbral es 30.');
  });

  test('without a field rep nobody could be alerted, so it is refused; one that is chosen will do', () => {
    const document = documentOf({
      Leads: HANDOFF_LEADS_CSV,
      'Definición DUO': HANDOFF_DEFINITION_CSV,
      Equipo: HANDOFF_TEAM_CSV.replaceAll(';Luis Mora;', ';;').replaceAll(';Inés Vidal;600', ';;600'),
    });
    const host = handoffHost(document);
    host.run('scoreAll', [], { answers: [] });
    const leadId = idOf(document, 'K1');
    expect(refusal(host, 'handOver', { leadId, token: 'token-none' })).toContain('No hay a quién pasarlo');
    const view = ask(host, 'handOver', { leadId, token: 'token-some', fieldRep: 'Luis Mora' });
    expect(view.opportunity).toMatchObject({ fieldRep: 'Luis Mora', isFinished: true });
  });

  test('the selected row is meant where the page names no lead', () => {
    const document = handoffWorkbook();
    const host = handoffHost(document);
    host.act(INES, (app) => {
      const sheet = app.getActive().getSheetByName('Leads')!;
      sheet.setActiveRange(sheet.getRange('B2'));
    });
    expect(ask(host, 'handoffState', {}).lead).toBe('Marta Ruiz');
  });
});

describe('a handoff', () => {
  const document = handoffWorkbook();
  const host = handoffHost(document);
  const leadId = idOf(document, 'K1');
  const view = ask(host, 'handOver', {
    leadId,
    token: 'token-1',
    meeting: MEETING,
    comment: '=Llamar <pronto>',
  });

  test('makes one opportunity with everything known of the lead, on its first stage', () => {
    const [opportunity, ...others] = opportunitiesFor(document, 'K1');
    expect(others).toEqual([]);
    expect(opportunity).toMatchObject({
      'ID de oportunidad': `O-${leadId.slice(2)}-1`,
      'ID del lead': 'K1',
      Contacto: 'Marta Ruiz',
      Empresa: 'Acero Uno',
      Correo: 'marta@acero.example',
      Teléfono: '600000001',
      Origen: 'Web',
      'Comercial interno': 'Inés Vidal',
      'Comercial externo': 'Luis Mora',
      Resultado: 'Abierta',
      'DUO aviso': 'Enviado 2026-10-31 13:00',
      'DUO confirmación': 'Enviado 2026-10-31 13:00',
      'DUO cita': 'En el calendario 2026-10-31 13:00 · 2026-11-25 10:00 (30 min) · Calle Mayor 1',
      'DUO veces pasada': 1,
    });
    expect(String(opportunity!['Notas'])).toContain('=Llamar <pronto>');
  });

  test('sends an alert that suffices alone: profile, score, reasons, answers, next step, meeting, note', () => {
    const [alert] = host.world.outbox;
    expect(alert).toMatchObject({
      to: LUIS.email,
      from: INES.email,
      replyTo: INES.email,
      name: 'Inés Vidal',
    });
    for (const part of [
      'Empresa: Acero Uno',
      'Teléfono: 600000001',
      '35 de 30 necesarios',
      '+20 Necesidad no está vacía',
      '¿Qué le gustaría resolver? Ahorrar',
      'Cita: 25/11/2026 10:00 (30 min) · Calle Mayor 1',
      '=Llamar <pronto>',
      `fila de O-${leadId.slice(2)}-1`,
      'https://docs.google.com/',
    ]) {
      expect(alert!.body).toContain(part);
    }
    expect(alert!.htmlBody).toContain('=Llamar &lt;pronto&gt;');
    expect(alert!.htmlBody).not.toContain('<pronto>');
  });

  test('confirms to the contact that a named person will call, with that person in copy', () => {
    const [, confirmation, ...others] = host.world.outbox;
    expect(others).toEqual([]);
    expect(confirmation).toMatchObject({ to: 'marta@acero.example', cc: LUIS.email, replyTo: LUIS.email });
    expect(confirmation!.body).toContain('Luis Mora');
    expect(confirmation!.body).toContain('25/11/2026 10:00');
  });

  test('puts the meeting into the calendar of who hands over, the field rep as guest, the id in its description', () => {
    expect(host.world.calendarEvents).toHaveLength(1);
    expect(host.world.calendarEvents[0]).toMatchObject({
      calendarId: INES.email,
      guests: [LUIS.email],
      // 10:00 in Madrid in winter.
      start: Date.UTC(2026, 10, 25, 9),
      end: Date.UTC(2026, 10, 25, 9, 30),
      location: 'Calle Mayor 1',
    });
    expect(host.world.calendarEvents[0]!.description).toContain(`O-${leadId.slice(2)}-1/1`);
  });

  test('marks the lead and logs each step once', () => {
    expect(leadOf(document, 'K1')).toMatchObject({
      'DUO seguimiento': 'Pasado a ventas',
      'DUO siguiente paso': 'Cita',
      'DUO contactó': INES.email,
    });
    expect(loggedOf(document, 'K1')).toEqual([
      'Paso a ventas · Hecho',
      'Paso a ventas · Enviado',
      'Correo · Enviado',
      'Reunión · Acordada',
    ]);
    expect(leadOf(document, 'K4')['DUO seguimiento'] ?? '').toBe('');
  });

  test('tells the page that all is done', () => {
    expect(view.said).toBe('Todo hecho.');
    expect(view.opportunity).toMatchObject({ isFinished: true, canAccept: true, canReturn: true });
    expect(stepsOf(view)).toEqual({ alert: 'sent', confirmation: 'sent', event: 'done' });
  });

  test('done again, by the same or another request, changes nothing', () => {
    const before = JSON.stringify(rowsOf(document, OPPORTUNITIES));
    for (const token of ['token-1', 'token-2']) ask(host, 'handOver', { leadId, token, meeting: MEETING });
    expect(JSON.stringify(rowsOf(document, OPPORTUNITIES))).toBe(before);
    expect(host.world.outbox).toHaveLength(2);
    expect(host.world.calendarEvents).toHaveLength(1);
    expect(loggedOf(document, 'K1')).toHaveLength(4);
  });
});

describe('what fails is known and finished later', () => {
  test('when the quota is used up nothing is sent, and the next day finishes it', () => {
    const document = handoffWorkbook();
    const host = handoffHost(document, { quotas: { mailRecipientsPerDay: 1 } });
    const leadId = idOf(document, 'K1');
    const view = ask(host, 'handOver', { leadId, token: 'token-1' });
    expect(stepsOf(view)).toEqual({ alert: 'sent', confirmation: 'failed', event: 'not_needed' });
    expect(view.said).toBe('Queda algo por terminar.');
    expect(view.opportunity!.steps[1]).toMatchObject({ asks: false });
    expect(view.opportunity!.steps[1]!.help).toContain('Mañana');
    host.clock.advance(25 * 60 * 60 * 1000);
    const later = handoffHost(document, { clock: host.clock });
    expect(stepsOf(ask(later, 'handOver', { leadId, token: 'token-2' }))).toMatchObject({
      confirmation: 'sent',
    });
    expect(host.world.outbox.map(({ to }) => to)).toEqual([LUIS.email]);
    expect(later.world.outbox.map(({ to }) => to)).toEqual(['marta@acero.example']);
  });

  test('a calendar that is refused leaves a file with the alert', () => {
    const document = handoffWorkbook();
    const host = handoffHost(document, { deniedScopes: ['https://www.googleapis.com/auth/calendar'] });
    const view = ask(host, 'handOver', { leadId: idOf(document, 'K1'), token: 'token-1', meeting: MEETING });
    expect(stepsOf(view)).toEqual({ alert: 'sent', confirmation: 'sent', event: 'ics' });
    const [alert] = host.world.outbox;
    expect(alert!.attachments).toHaveLength(1);
    const file = Buffer.from(alert!.attachments[0]!.bytes).toString('utf8');
    expect(file).toContain('DTSTART:20261125T090000Z\r\nDTEND:20261125T093000Z');
    expect(alert!.attachments[0]).toMatchObject({ contentType: 'text/calendar' });
  });

  test('an invalid address fails by name; once it is corrected, finishing sends the mail', () => {
    const document = handoffWorkbook();
    const team = sheetOf(document, 'Equipo');
    team.rows[2]!.values[1] = 'luis@nosotros';
    const host = handoffHost(document);
    const leadId = idOf(document, 'K1');
    const view = ask(host, 'handOver', { leadId, token: 'token-1' });
    expect(view.opportunity!.steps[0]).toMatchObject({ state: 'failed' });
    expect(view.opportunity!.steps[0]!.text).toContain('la dirección no es válida');
    team.rows[2]!.values[1] = LUIS.email;
    expect(stepsOf(ask(host, 'handOver', { leadId, token: 'token-1' }))).toMatchObject({ alert: 'sent' });
  });

  test('a mail whose fate is unknown waits for a person, who may say that it went', () => {
    const document = handoffWorkbook();
    const host = handoffHost(document);
    const leadId = idOf(document, 'K1');
    ask(host, 'handOver', { leadId, token: 'token-1' });
    const id = `O-${leadId.slice(2)}-1`;
    const row = sheetOf(document, OPPORTUNITIES).rows[1]!;
    const column = sheetOf(document, OPPORTUNITIES).rows[0]!.values.indexOf('DUO aviso');
    row.values[column] = 'Enviando desde 2026-10-31 12:59';
    const found = ask(host, 'handOver', { leadId, token: 'token-2' });
    expect(found.opportunity!.steps[0]).toMatchObject({ state: 'unsure', asks: true });
    expect(host.world.outbox).toHaveLength(2);
    const request = { opportunityId: id, step: 'alert', token: 'token-3' };
    const said = ask(host, 'resolveMail', { ...request, decision: 'sent' });
    expect(stepsOf(said)).toMatchObject({ alert: 'sent' });
    expect(host.world.outbox).toHaveLength(2);
    expect(refusal(host, 'resolveMail', { ...request, decision: 'again' })).toContain(
      'No hay nada que decidir',
    );
  });

  test('or that it is to be sent again, which sends it once', () => {
    const document = handoffWorkbook();
    const host = handoffHost(document);
    const leadId = idOf(document, 'K1');
    ask(host, 'handOver', { leadId, token: 'token-1' });
    const sheet = sheetOf(document, OPPORTUNITIES);
    sheet.rows[1]!.values[sheet.rows[0]!.values.indexOf('DUO confirmación')] =
      'Sending since 2026-10-31 12:59';
    const view = ask(host, 'resolveMail', {
      opportunityId: `O-${leadId.slice(2)}-1`,
      step: 'confirmation',
      decision: 'again',
      token: 'token-2',
    });
    expect(stepsOf(view)).toMatchObject({ confirmation: 'sent' });
    expect(host.world.outbox.filter(({ to }) => to === 'marta@acero.example')).toHaveLength(2);
  });
});

describe('by the choice of the team', () => {
  test('where the inside rep closes, the opportunity stays with them and nobody is written to', () => {
    const document = documentOf({
      Leads: HANDOFF_LEADS_CSV,
      'Definición DUO': HANDOFF_DEFINITION_CSV,
      Equipo: HANDOFF_TEAM_CSV,
      Procesos:
        'Proceso;Etapa;Orden;Quién cierra\nVenta directa;Oferta;1;Ventas internas\nVenta directa;Firma;2;',
    });
    const host = handoffHost(document);
    host.run('scoreAll', [], { answers: [] });
    const view = ask(host, 'handOver', { leadId: idOf(document, 'K1'), token: 'token-1' });
    expect(stepsOf(view)).toEqual({ alert: 'not_needed', confirmation: 'not_needed', event: 'not_needed' });
    expect(opportunitiesFor(document, 'K1')[0]).toMatchObject({
      'Comercial interno': 'Inés Vidal',
      'Comercial externo': '',
      Proceso: 'Venta directa',
      Etapa: 'Oferta',
      'DUO respuesta': 'Aceptar',
    });
    expect(host.world.outbox).toEqual([]);
  });

  test('a contact who took back their consent for mail is handed over without confirmation', () => {
    const document = handoffWorkbook();
    const sheet = sheetOf(document);
    const column = sheet.rows[0]!.values.indexOf('Consentimiento');
    sheet.rows[1]!.values[column] = 'Correo: no; Teléfono: sí';
    const host = handoffHost(document);
    const view = ask(host, 'handOver', { leadId: idOf(document, 'K1'), token: 'token-1' });
    expect(stepsOf(view)).toMatchObject({ alert: 'sent', confirmation: 'not_needed' });
    expect(host.world.outbox.map(({ to }) => to)).toEqual([LUIS.email]);
  });

  test("the team's templates are used, in the contact's language; what an alert does not call for is added", () => {
    const document = documentOf({
      Leads: HANDOFF_LEADS_CSV.replace('Consentimiento\n', 'Consentimiento;Idioma\n').replace(
        'Ahorrar;50;Sí',
        'Ahorrar;50;Sí;inglés',
      ),
      'Definición DUO': HANDOFF_DEFINITION_CSV,
      Equipo: HANDOFF_TEAM_CSV,
      Plantillas: [
        'Plantilla;Para qué;Canal;Idioma;Asunto;Texto',
        'Confirmar;Confirmación al cliente;Correo;es;Hola;Le llamará {{Ejecutivo comercial}}',
        'Confirmar;Confirmación al cliente;Correo;en;{{Empresa}} and us;{{Field rep}} will call you, {{Nombre}}',
        'Avisar;Aviso al comercial;Correo;es;Para ti: {{Empresa}};Mira esto: {{Perfil}}',
      ].join('\n'),
    });
    const host = handoffHost(document);
    host.run('scoreAll', [], { answers: [] });
    ask(host, 'handOver', { leadId: idOf(document, 'K1'), token: 'token-1' });
    const [alert, confirmation] = host.world.outbox;
    expect(alert!.subject).toBe('Para ti: Acero Uno');
    expect(alert!.body.startsWith('Mira esto: ')).toBe(true);
    expect(alert!.body.match(/Empresa: Acero Uno/g)).toHaveLength(1);
    expect(alert!.body).toContain('+15 Empleados ≥ 20');
    expect(confirmation).toMatchObject({
      subject: 'Acero Uno and us',
      body: 'Luis Mora will call you, Marta',
    });
  });

  test('two people who hand over different leads write one row each', () => {
    const document = handoffWorkbookInUse();
    const host = hostOf(document, { user: LUIS });
    ask(host, 'handOver', { leadId: idOf(document, 'K1'), token: 'token-1' });
    expect(opportunitiesFor(document, 'K1')).toHaveLength(1);
    expect(opportunitiesFor(document, 'K4')).toHaveLength(1);
  });
});
