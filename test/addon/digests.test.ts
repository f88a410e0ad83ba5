/** Daily digests: what they tell, to whom, and that each goes out once whatever happens. */

import type { DigestSettingsAnswer } from '../../src/contract/opportunities';
import type { Answer } from '../../src/contract/reports';
import { createClock } from '../../src/runtime/clock';
import type { Host } from '../../src/runtime/host-api';
import {
  Kill,
  ServiceFailure,
  TimeLimit,
  type Interrupt,
  type InterruptionPoint,
} from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { hostAt, MONDAY, DAY, OPPORTUNITIES, put, salesDocument, TEAM } from './opportunity-sheet';
import { hostOf } from './bundle';
import { at, named, pointsOf } from './points';

const ANA = 'ana@acero.example';
const BEA = 'bea@acero.example';
const JEFA = 'jefa@acero.example';

let made: DocumentModel | undefined;

/** A team of three of whom all want the digest, which is on from eight; leads late, of today and of nobody. */
function teamDocument(): DocumentModel {
  if (made === undefined) {
    made = salesDocument();
    put(made, TEAM, 2, { Nombre: 'Ana', Correo: ANA, Función: 'Ventas internas', 'Resumen diario': true });
    put(made, TEAM, 3, {
      Nombre: 'Bea',
      Correo: BEA,
      Función: 'Ejecutivo comercial',
      'Resumen diario': true,
    });
    put(made, TEAM, 4, { Nombre: 'Jefa', Correo: JEFA, Función: 'Dirección', 'Resumen diario': true });
    put(made, 'Leads', 2, { 'DUO próxima fecha': '2026-10-30', 'DUO siguiente paso': 'Llamar <b>ya</b>' });
    put(made, 'Leads', 3, { 'DUO próxima fecha': '2026-11-02' });
    put(made, 'Leads', 4, { 'DUO seguimiento': 'Devuelto' });
    put(made, OPPORTUNITIES, 5, { Resultado: 'Pospuesta', 'Retomar el': '2026-11-05' });
    const answer = call(hostAt(made), 'saveDigestSettings', { isOn: true, hour: 8 });
    if (!answer.ok) throw new Error(answer.message);
    const { error } = hostAt(made).run('toggleHourly', [], { answers: [] });
    if (error !== undefined) throw new Error(error.message);
  }
  return structuredClone(made);
}

function call(host: Host, name: string, request: unknown): Answer<DigestSettingsAnswer> {
  const { value, error } = host.clientCall(name, [request]);
  if (error !== undefined) throw new Error(error.message);
  return value as Answer<DigestSettingsAnswer>;
}

/** The hour strikes; what went wrong is told to nobody. */
function strike(host: Host, interrupt?: Interrupt): void {
  const options = interrupt === undefined ? {} : { interrupt };
  const { error, dialogs } = host.run('onHour', [{}], options);
  const isWhole = error === undefined && dialogs.length === 0;
  if (interrupt === undefined && !isWhole) throw new Error(error?.message ?? dialogs[0]!.prompt);
}

const mailsOf = (host: Host): readonly string[] => host.world.outbox.map(({ to }) => to);

describe('a digest', () => {
  const host = hostAt(teamDocument());
  strike(host);
  const bodyTo = (to: string): string => host.world.outbox.find((mail) => mail.to === to)?.body ?? '';

  it('goes to everybody who asked for it, once', () => {
    strike(host);
    expect([...mailsOf(host)].sort()).toEqual([ANA, BEA, JEFA]);
  });

  it('tells a rep the day', () => {
    const lines = bodyTo(ANA).split('\n');
    expect(lines.filter((line) => line.startsWith('Abrir el documento: https://'))).toHaveLength(1);
    expect(lines.filter((line) => !line.startsWith('Abrir'))).toEqual([
      'Lo que le espera hoy en «Test»:',
      '',
      'Atrasados: 1',
      '- 2026-10-30 · Marta · Acero Uno · Llamar <b>ya</b>',
      '',
      'Para hoy: 1',
      '- 2026-11-02 · Luis · Barro Dos',
      '',
      'Devueltos por ventas: 1',
      '- Eva · Cal Tres',
      '',
      'Se retoman esta semana: 1',
      '- 2026-11-05 · Iker · Duero Cuatro',
      '',
      '',
      'Recibe este correo porque su casilla «Resumen diario» está marcada en la hoja «Equipo». Desmárquela para dejar de recibirlo.',
    ]);
  });

  it('tells a field rep what waits for an answer, and the manager what nobody follows, with whose it is', () => {
    expect(bodyTo(BEA)).toContain('Oportunidades que esperan su respuesta: 3');
    expect(bodyTo(JEFA)).toContain('Lo que conviene mirar hoy en «Test»:');
    expect(bodyTo(JEFA)).toContain('- 2026-10-30 · Marta · Acero Uno · Llamar <b>ya</b> (Ana)');
    expect(bodyTo(JEFA)).toContain('Sin responsable: 1\n- Iker · Duero Cuatro');
  });

  it('says the same as HTML, in which nothing of a cell is markup', () => {
    const html = host.world.outbox.find(({ to }) => to === ANA)!.htmlBody!;
    expect(html).toContain('<li>2026-10-30 · Marta · Acero Uno · Llamar &lt;b&gt;ya&lt;/b&gt;</li>');
    expect(html).not.toContain('<b>');
  });

  it('leaves nothing of anybody in the properties of the document', () => {
    const stored = [...host.document.properties.document].filter(([key]) => key.startsWith('DUO.digest'));
    expect(stored.map(([key]) => key).sort()).toEqual(['DUO.digest', 'DUO.digestSent']);
    expect(String(stored)).not.toMatch(/@|ana|bea|jefa|acero/i);
    expect(host.document.properties.document.get('DUO.digestSent')).toMatch(/^2026-11-02( [0-9A-Z]{7}){3}$/);
  });

  it('is sent again on the next working day, not on a free one', () => {
    const document = teamDocument();
    const clock = createClock(MONDAY);
    const week = hostOf(document, { clock });
    for (let day = 0; day < 8; day += 1) {
      strike(week);
      clock.advance(DAY);
    }
    // Monday to Friday and Monday again.
    expect(mailsOf(week).filter((to) => to === JEFA)).toHaveLength(6);
  });
});

describe('no digest', () => {
  it.each([
    ['before its hour', { isOn: true, hour: 10 }],
    ['while switched off', { isOn: false, hour: 8 }],
  ])('is sent %s', (_when, settings) => {
    const host = hostAt(teamDocument());
    expect(call(host, 'saveDigestSettings', settings)).toMatchObject({ ok: true });
    strike(host);
    expect(mailsOf(host)).toEqual([]);
  });

  it('is sent to whose box is not ticked, who has no address, or who has nothing to do', () => {
    const document = teamDocument();
    put(document, TEAM, 2, { 'Resumen diario': false });
    put(document, TEAM, 3, { Correo: 'bea' });
    put(document, TEAM, 5, { Nombre: 'Zoe', Correo: 'zoe@acero.example', 'Resumen diario': true });
    const host = hostAt(document);
    strike(host);
    expect(mailsOf(host)).toEqual([JEFA]);
  });

  it('takes the mails that handoffs may need today', () => {
    const host = hostAt(teamDocument(), MONDAY, { quotas: { mailRecipientsPerDay: 21 } });
    strike(host);
    expect(mailsOf(host)).toHaveLength(1);
  });
});

describe('digests', () => {
  const FAULTS = [
    ['a service fails', () => new ServiceFailure('Service failed.'), (): boolean => true],
    [
      'the execution is killed',
      () => new Kill('Killed'),
      ({ kind, phase }: InterruptionPoint): boolean => kind === 'write' && phase === 'before',
    ],
    [
      'the time is up',
      () => new TimeLimit(),
      ({ kind, phase }: InterruptionPoint): boolean => kind === 'write' && phase === 'after',
    ],
  ] as const;
  const isAboutDigests = ({ name }: InterruptionPoint): boolean => /^(?:MailApp|Properties)/.test(name);
  const all = pointsOf((interrupt) => strike(hostAt(teamDocument()), interrupt));
  // What comes before the digests are other tasks of the hour: one in a few of their moments is enough.
  const FEW = 12;
  const points = all.filter((point) => isAboutDigests(point) || point.index % FEW === 0);

  it.each(FAULTS)(`are sent at most once when %s, in ${points.length} places`, (_what, make, isMeant) => {
    const moments = points.filter(isMeant);
    expect(moments.length).toBeGreaterThan(0);
    const wrong = moments.flatMap((point) => {
      const host = hostAt(teamDocument());
      strike(
        host,
        at(point, () => {
          throw make();
        }),
      );
      const isFree = host.world.lockHolders.size === 0;
      strike(host);
      strike(host);
      const sent = mailsOf(host);
      const isOnce = new Set(sent).size === sent.length;
      // Only what was claimed and never seen to go out may be missing: one mail.
      return isOnce && sent.length >= 2 && isFree ? [] : [`${named(point)}: ${sent.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are sent once where the clocks of two people strike', () => {
    const document = teamDocument();
    const clock = createClock(MONDAY);
    const host = hostOf(document, { clock });
    strike(host);
    const other = { email: 'otra@example.com', locale: 'es' };
    const { error } = host.run('onHour', [{}], { user: other });
    expect([error, mailsOf(host).length]).toEqual([undefined, 3]);
  });

  it('go to all others when an address is refused', () => {
    const document = teamDocument();
    const host = hostAt(document);
    const first = all.find(({ name, phase }) => name === 'MailApp.sendEmail' && phase === 'before')!;
    strike(
      host,
      at(first, () => {
        throw new ServiceFailure('Invalid email: x');
      }),
    );
    strike(host);
    expect(mailsOf(host)).toHaveLength(2);
  });
});

describe('the settings of digests', () => {
  it('say to how many they go, and refuse an hour that is none', () => {
    const host = hostAt(teamDocument());
    const answer = call(host, 'digestSettings', {});
    expect(answer).toMatchObject({ ok: true, value: { isOn: true, hour: 8, recipients: 3, sentToday: 0 } });
    expect(call(host, 'saveDigestSettings', { isOn: true, hour: 24 })).toEqual({
      ok: false,
      message: 'La hora debe ser un número entero de 0 a 23.',
    });
  });
});
