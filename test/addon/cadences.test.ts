/** Cadences through the built bundle: who enters, what is sent to whom and when, and what the tabs say afterwards. */

import type { CadenceDone, EnrolAnswer } from '../../src/contract/cadences';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells } from './bundle';
import {
  ANA,
  cadenceDocument,
  enrol,
  EVA,
  hostAt,
  idOf,
  laterBy,
  leadOf,
  logCall,
  logOf,
  newToken,
  overview,
  runAll,
  runPart,
  storyOf,
} from './cadence-sample';
import { given, refusal } from './call-sample';
import { copyOf, sheetOf } from './workbook';

const START = cadenceDocument();
const fresh = (): DocumentModel => copyOf(START);
const CADENCE = 'DUO secuencia';

describe('who enters a cadence', () => {
  test('is proposed by its segment, with the reason of whoever may not', () => {
    const document = fresh();
    const { candidates, refused, entered } = given<EnrolAnswer>(hostAt(document), 'enrol', {
      cadence: 'bienvenida',
    });
    expect(candidates.map(({ lead }) => lead)).toEqual([
      'Alba',
      'Bruno',
      'Carla',
      'Dora',
      'Elio',
      'Fina',
      'Inés',
    ]);
    expect(refused.map(({ lead, why }) => [lead, why])).toEqual([
      ['Gil', 'cumple la definición DUO: páselo a ventas'],
      ['Hugo', 'no hay consentimiento'],
    ]);
    expect([entered, logOf(document)]).toEqual([0, []]);
  });

  test('is logged and shown in the row, and doing it twice enters nobody twice', () => {
    const document = fresh();
    const host = hostAt(document);
    const request = { cadence: 'Bienvenida', leadIds: [idOf(document, 'K01')], token: 'una-sola-vez-1' };
    expect(given<EnrolAnswer>(host, 'enrol', request).entered).toBe(1);
    expect(given<EnrolAnswer>(host, 'enrol', request).entered).toBe(1);
    expect(storyOf(document, 'K01')).toEqual(['Secuencia Entró']);
    expect(leadOf(document, 'K01')).toMatchObject({
      [CADENCE]: 'Bienvenida',
      'DUO seguimiento': 'En secuencia',
    });
  });

  test('is in one cadence at most', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01');
    const leadIds = [idOf(document, 'K01')];
    const { refused } = given<EnrolAnswer>(host, 'enrol', {
      cadence: 'Clientes',
      leadIds,
      token: newToken(),
    });
    expect(refused.map(({ why }) => why)).toEqual(['ya está en una secuencia']);
  });

  test('may not enter a cadence that does not exist or has faults', () => {
    const document = fresh();
    expect(refusal(hostAt(document), 'enrol', { cadence: 'Otra' })).toContain('Otra');
  });
});

describe('a run', () => {
  test('mails the leads of whoever runs it, in their language, with the line on how to stop', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01', 'K02', 'K05', 'K06');
    expect(runAll(host)).toMatchObject({ sent: 2, queued: 0, left: 0, remaining: 0, stopped: '' });
    expect(host.world.outbox.map(({ to, subject, name, replyTo }) => [to, subject, name, replyTo])).toEqual([
      ['alba@a.example', 'Hola, Alba', 'Ana', 'ana@example.com'],
      ['bruno@b.example', 'Dzień dobry', 'Ana', 'ana@example.com'],
    ]);
    expect(host.world.outbox[0]!.body).toBe(
      'Buenos días, Alba, de Acero Uno. Soy Ana, tel. 910000001.\n\n' +
        'Si no desea recibir más mensajes como este, responda a este correo con la palabra BAJA.',
    );
    expect(host.world.outbox[1]!.body).toContain('REZYGNACJA');
    expect(host.world.outbox[0]!.htmlBody).toContain('<p>Buenos días, Alba, de Acero Uno.');
    expect(storyOf(document, 'K01')).toEqual(['Secuencia Entró', 'Correo Enviando', 'Correo Enviado']);
    expect(leadOf(document, 'K01')['DUO contactó']).toBe('Ana');
  });

  test('done again sends nothing twice', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01', 'K03');
    expect(runAll(host).sent).toBe(2);
    expect(runAll(host)).toMatchObject({ sent: 0, queued: 0, left: 0 });
    expect(host.world.outbox.length).toBe(2);
  });

  test('goes through the steps at their days: mail, call in the queue, mail, out', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01');
    runAll(host);
    laterBy(host, 1);
    expect(runAll(host)).toMatchObject({ sent: 0, queued: 0 });
    laterBy(host, 1);
    expect(runAll(host)).toMatchObject({ sent: 0, queued: 1 });
    expect(leadOf(document, 'K01')['DUO siguiente paso']).toBe('Llamada: ¿Qué quiere resolver?');
    expect(leadOf(document, 'K01')['DUO próxima fecha']).not.toBe('');
    laterBy(host, 1);
    logCall(host, 'K01', 'no_answer');
    laterBy(host, 2);
    expect(runAll(host)).toMatchObject({ sent: 0 });
    laterBy(host, 1);
    expect(runAll(host)).toMatchObject({ sent: 1 });
    expect(runAll(host)).toMatchObject({ left: 1 });
    expect(host.world.outbox.map(({ subject }) => subject)).toEqual(['Hola, Alba', '¿Seguimos?']);
    // The template calls for the line itself: it stands there once.
    expect(host.world.outbox[1]!.body.match(/BAJA/g)).toHaveLength(1);
    expect(storyOf(document, 'K01')).toEqual([
      'Secuencia Entró',
      'Correo Enviando',
      'Correo Enviado',
      'Secuencia',
      'Llamada No contesta',
      'Correo Enviando',
      'Correo Enviado',
      'Secuencia Salió',
    ]);
    expect(leadOf(document, 'K01')).toMatchObject({ [CADENCE]: '', 'DUO seguimiento': 'En contacto' });
  });

  test('leaves alone whoever answered, qualified or asked to stop meanwhile', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01', 'K03', 'K04');
    laterBy(host, 1);
    logCall(host, 'K01', 'reached');
    host.edit({ sheet: 'Leads', a1: 'G4', values: [['Crecer']] });
    given(host, 'optOut', { leadId: idOf(document, 'K04'), token: newToken() });
    expect(runAll(host)).toMatchObject({ sent: 0, left: 2 });
    const details = logOf(document)
      .filter((row) => row['Resultado'] === 'Salió')
      .map((row) => row['Detalles']);
    expect(details).toEqual([
      'Bienvenida: pidió la baja',
      'Bienvenida: respondió',
      'Bienvenida: cumple la definición DUO',
    ]);
    expect(host.world.outbox).toEqual([]);
  });

  test('reports what cannot go, and does not try it again by itself', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K04', 'K09');
    expect(runAll(host)).toMatchObject({ sent: 0, remaining: 0, stopped: '' });
    expect(overview(host).blocked.map(({ lead, why }) => [lead, why])).toEqual([
      ['Dora', 'Falta el correo.'],
      ['Inés', 'La dirección de correo no es válida.'],
    ]);
  });

  test('stops at the allowance of the day and goes on the next', () => {
    const document = fresh();
    const host = hostAt(document, { quotas: { mailRecipientsPerDay: 1 } });
    enrol(host, 'K01', 'K03');
    expect(runPart(host)).toMatchObject({ sent: 1, remaining: 1 });
    expect(runPart(host).stopped).toContain('cupo');
    expect(host.world.outbox.length).toBe(1);
    laterBy(host, 1.01);
    expect(runAll(host)).toMatchObject({ sent: 1, remaining: 0 });
    expect(host.world.outbox.map(({ to }) => to)).toEqual(['alba@a.example', 'carla@c.example']);
  });

  test('sends no mail whose template asks for a field that does not exist, and says so', () => {
    const document = cadenceDocument({
      Plantillas:
        'Plantilla;Para qué;Canal;Idioma;Asunto;Texto;Nota\nHola;;Correo;;Hola;Su {{Color}};\nDespedida;;Correo;;A;B;',
    });
    const host = hostAt(document);
    enrol(host, 'K01');
    expect(runAll(host)).toMatchObject({ sent: 0, remaining: 0 });
    expect(overview(host).blocked[0]!.why).toBe('La plantilla «Hola» pide campos que no existen: Color.');
  });

  test('by two reps at once mails each lead once, by its own rep', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01', 'K05');
    given(host, 'runCadences', { token: newToken() });
    host.clientCall('runCadences', [{ token: newToken() }], { user: EVA });
    expect(host.world.outbox.map(({ from, to }) => [from, to])).toEqual([
      [ANA.email, 'alba@a.example'],
      [EVA.email, 'elio@e.example'],
    ]);
  });

  test('takes as many service calls for twenty mails in parts as the parts need, however many leads there are', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01');
    const { meter } = host.clientCall('runCadences', [{ token: newToken() }]);
    expect(meter.reads + meter.writes).toBeLessThan(60);
  });
});

describe('an opt-out', () => {
  test('is one gesture: logged with the addresses, out of the cadence, withdrawn in the consent cell', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K03');
    const request = { leadId: idOf(document, 'K03'), token: 'baja-una-vez-1', note: 'por teléfono' };
    const { message } = given<CadenceDone>(host, 'optOut', request);
    given(host, 'optOut', request);
    expect(message).toBe('Baja registrada. DUO no le volverá a escribir.');
    expect(storyOf(document, 'K03')).toEqual(['Secuencia Entró', 'Baja', 'Secuencia Salió']);
    expect(logOf(document)[1]!['Detalles']).toBe(
      'Pidió no recibir más mensajes: carla@c.example, 600000003 · por teléfono',
    );
    expect(leadOf(document, 'K03')).toMatchObject({ Consentimiento: 'Retirado', [CADENCE]: '' });
  });

  test('holds for the same address in another row', () => {
    const document = fresh();
    const host = hostAt(document);
    given(host, 'optOut', { leadId: idOf(document, 'K03'), token: newToken() });
    host.edit({ sheet: 'Leads', a1: 'E2', values: [['CARLA@c.example']] });
    const leadIds = [idOf(document, 'K01')];
    const { refused } = given<EnrolAnswer>(host, 'enrol', {
      cadence: 'Bienvenida',
      leadIds,
      token: newToken(),
    });
    expect(refused.map(({ why }) => why)).toEqual(['pidió la baja']);
  });
});

describe('leaving by hand', () => {
  test('is logged once, and sends nothing more', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01');
    const request = { leadId: idOf(document, 'K01'), token: 'salir-una-vez' };
    given(host, 'leaveCadence', request);
    expect(given<CadenceDone>(host, 'leaveCadence', request).message).toBe('Salió de la secuencia.');
    expect(runAll(host).sent).toBe(0);
    expect(storyOf(document, 'K01')).toEqual(['Secuencia Entró', 'Secuencia Salió']);
    expect(leadOf(document, 'K01')[CADENCE]).toBe('');
  });
});

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
