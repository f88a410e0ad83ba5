/** Cadences through the built bundle: who enters, what is sent to whom and when, and what the tabs say afterwards. */

import type { CadenceDone, EnrolAnswer } from '../../src/contract/cadences';
import type { Host } from '../../src/runtime/host';
import { Kill } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import {
  ANA,
  cadenceDocument,
  disturbedPart,
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

describe('two rows with one address', () => {
  test('get one mail of a step; the second row has it settled with the reason', () => {
    const document = fresh();
    const sheet = sheetOf(document);
    const mails = sheet.rows[0]!.values.indexOf('Correo');
    sheet.rows[3]!.values[mails] = 'ALBA@a.example';
    const host = hostAt(document, { user: ANA });
    enrol(host, 'K01', 'K03');
    expect(runAll(host).sent).toBe(1);
    expect(runAll(host).sent).toBe(0);
    expect(host.world.outbox.map(({ to }) => to)).toEqual(['alba@a.example']);
    const settled = logOf(document).filter((row) => row['ID DUO'] === idOf(document, 'K03'));
    expect(settled.map((row) => row['Detalles'])).toContainEqual(
      expect.stringContaining('la misma dirección ya lo recibió por otra fila'),
    );
    laterBy(host, 2);
    runAll(host);
    expect(leadOf(document, 'K03')['DUO siguiente paso']).toContain('Llamada');
  });
});

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

  test('takes the same number of service calls however many leads and touches there are', () => {
    const callsOf = (document: DocumentModel): number => {
      const host = hostAt(document);
      enrol(host, 'K01');
      const { meter } = host.clientCall('runCadences', [{ token: newToken() }]);
      return meter.reads + meter.writes;
    };
    const many = fresh();
    const sheet = sheetOf(many);
    const like = sheet.rows[5]!.values;
    for (let row = 0; row < 300; row += 1) {
      const values = like.map((value, column) => (column === 0 ? `Z${row}` : value));
      sheet.rows.push({
        ...sheet.rows[5]!,
        values: values.map((value) => (value === idOf(START, 'K05') ? `L-${row}` : value)),
      });
    }
    sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length);
    expect(callsOf(many)).toBe(callsOf(fresh()));
  });

  test('says so where Google does not tell who runs it, and sends nothing', () => {
    const document = fresh();
    const host = hostAt(document);
    enrol(host, 'K01');
    const unknown = hostAt(document, { user: { email: '', locale: 'es' } });
    expect(runPart(unknown).stopped).toContain('Google no dice quién es usted');
    expect(unknown.world.outbox).toEqual([]);
  });
});

describe('a mail of unknown fate', () => {
  /** The execution ends at the moment at which Google has taken the mail, or just before. */
  const broken = (phase: 'before' | 'after'): Host => {
    const host = hostAt(fresh());
    enrol(host, 'K01');
    disturbedPart(host, (point) => {
      if (point.name === 'MailApp.sendEmail' && point.phase === phase) throw new Kill('Killed');
    });
    return host;
  };

  test('is never sent again by itself, and the person sees it', () => {
    const host = broken('after');
    laterBy(host, 3);
    expect(runAll(host)).toMatchObject({ sent: 0, remaining: 0 });
    const { undecided, due } = overview(host);
    expect(due).toEqual([]);
    expect(undecided.map(({ lead, why, decisions }) => [lead, why, decisions])).toEqual([
      ['Alba', 'Se iba a enviar el 2026-10-31 13:00 y no consta que saliera.', ['sent', 'again', 'skip']],
    ]);
    expect(host.world.outbox.length).toBe(1);
  });

  test('counts as sent once the person says so, and the next step follows', () => {
    const host = broken('after');
    const leadId = idOf(host.document, 'K01');
    given(host, 'runCadences', { token: newToken(), decide: { leadId, as: 'sent' } });
    laterBy(host, 2);
    expect(runAll(host)).toMatchObject({ sent: 0, queued: 1 });
    expect(host.world.outbox.length).toBe(1);
  });

  test('goes once more where the person wants it', () => {
    const host = broken('before');
    const leadId = idOf(host.document, 'K01');
    expect(host.world.outbox).toEqual([]);
    given(host, 'runCadences', { token: newToken(), decide: { leadId, as: 'again' } });
    given(host, 'runCadences', { token: newToken(), decide: { leadId, as: 'again' } });
    expect(runAll(host).sent).toBe(1);
    expect(runAll(host).sent).toBe(0);
    expect(host.world.outbox.map(({ to }) => to)).toEqual(['alba@a.example']);
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
  test('takes the step of the cadence out of the queue', () => {
    const host = hostAt(fresh());
    enrol(host, 'K01');
    runAll(host);
    laterBy(host, 2);
    runAll(host);
    expect(leadOf(host.document, 'K01')['DUO siguiente paso']).toBe('Llamada: ¿Qué quiere resolver?');
    given(host, 'leaveCadence', { leadId: idOf(host.document, 'K01'), token: newToken() });
    expect(leadOf(host.document, 'K01')).toMatchObject({
      'DUO siguiente paso': '',
      'DUO próxima fecha': '',
    });
  });

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
