/**
 * What must have come of a handoff or an answer when something failed at any service call of it, the execution was killed
 * or its time was up, somebody sorted the tabs, or a colleague did the same at that moment, and it was tried again.
 */
import {
  Kill,
  ServiceFailure,
  TimeLimit,
  type Interrupt,
  type InterruptionPoint,
} from '../../src/runtime/interruption';
import { lastRowOf } from '../../src/runtime/spreadsheet/document/cells';
import { sortArea } from '../../src/runtime/spreadsheet/document/sorting';
import type { Host } from '../../src/runtime/host';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import {
  ACTIVITIES,
  handoffHost,
  idOf,
  leadOf,
  LEADS,
  LUIS,
  OPPORTUNITIES,
  rowsOf,
} from './handoff-workbook';
import { onceForEach } from './document-text';
import { at, named, pointsOf } from './points';
import { copyOf, sheetOf } from './workbook';

export const MEETING = { start: '2026-11-25 10:00', minutes: 30, place: 'Calle Mayor 1' };

export interface Scene {
  readonly document: DocumentModel;
  readonly host: Host;
}

/** What is done, and what it must have come to once it was done again. */
export interface Deed {
  readonly start: () => DocumentModel;
  /** Before it is done, in the world that then goes on: mails that have gone, events that were made. */
  readonly before?: (scene: Scene) => void;
  readonly act: (scene: Scene, interrupt?: Interrupt) => void;
  /** Another try, by the person or by the hourly run; the last one finds everything done. */
  readonly again: (scene: Scene) => void;
  readonly faults: (scene: Scene) => string[];
}

export const OTHER = 'K4';
export const LEAD = 'K1';

export function opened(deed: Deed): Scene {
  const document = deed.start();
  const scene = { document, host: handoffHost(document) };
  deed.before?.(scene);
  return scene;
}

/** Everything that another person may do to rows in the middle: turn them round in every tab. */
function turnRows({ document }: Scene): void {
  for (const name of [LEADS, OPPORTUNITIES]) {
    if (!document.sheets.some((sheet) => sheet.name === name)) continue;
    const sheet = sheetOf(document, name);
    const rows = lastRowOf(sheet) - 1;
    if (rows < 2) continue;
    const first = String(sheet.rows[1]?.values[0] ?? '');
    const last = String(sheet.rows[rows]?.values[0] ?? '');
    const area = { row: 2, column: 1, rows, columns: sheet.maxColumns };
    sortArea(sheet, area, [{ column: 1, ascending: first > last }], document.locale);
  }
}

export const wordOf = (cell: unknown): string =>
  String(cell)
    .replace(/ \d{4}-.*$/, '')
    .trim();

/** What is wrong with a handoff of the lead, after everything was tried again. */
export function handoffFaults({ document, host }: Scene): string[] {
  const faults: string[] = [];
  const check = (what: string, isRight: boolean, found?: unknown): void => {
    if (!isRight) faults.push(`${what}${found === undefined ? '' : `: ${JSON.stringify(found)}`}`);
  };
  const id = `O-${idOf(document, LEAD).slice(2)}-1`;
  const rows = rowsOf(document, OPPORTUNITIES).filter((row) => row['Empresa'] === 'Acero Uno');
  check('opportunities of the lead', rows.length === 1 && rows[0]!['ID de oportunidad'] === id, rows.length);
  const row = rows[0] ?? {};
  const alerts = host.world.outbox.filter(({ body, to }) => to === LUIS.email && body.includes(id)).length;
  const confirmations = host.world.outbox.filter(({ to }) => to === 'marta@acero.example').length;
  for (const [step, count] of [
    ['DUO aviso', alerts],
    ['DUO confirmación', confirmations],
  ] as const) {
    const word = wordOf(row[step]);
    check(`${step} sent`, count <= 1, count);
    check(`${step} says`, word === 'Enviado' ? count === 1 : word === 'No se sabe si salió', row[step]);
  }
  const events = host.world.calendarEvents.filter(({ description }) => description.includes(`${id}/1`));
  check('events', events.length === 1, events.length);
  check('event', wordOf(String(row['DUO cita']).split(' · ')[0]) === 'En el calendario', row['DUO cita']);
  const logged = rowsOf(document, ACTIVITIES).filter((entry) => entry['ID de oportunidad'] === id);
  const tokens = logged.map((entry) => String(entry['Referencia']));
  for (const token of [`${id}/1:handoff`, `${id}/1:event:booked`]) {
    check('logged once', tokens.filter((each) => each === token).length === 1, [token, tokens]);
  }
  for (const [step, column] of [
    ['alert', 'DUO aviso'],
    ['confirmation', 'DUO confirmación'],
  ] as const) {
    const wanted = wordOf(row[column]) === 'Enviado' ? `${id}/1:${step}:sent` : `${id}/1:${step}:unsure:`;
    check('logged once', tokens.filter((each) => each.startsWith(wanted)).length === 1, [wanted, tokens]);
  }
  check('the lead', leadOf(document, LEAD)['DUO seguimiento'] === 'Pasado a ventas', leadOf(document, LEAD));
  return [...faults, ...commonFaults({ document, host })];
}

/** What must hold whatever was done: the log unbroken, nothing doubled, nobody else touched, no lock kept. */
export function commonFaults({ document, host }: Scene): string[] {
  const faults: string[] = [];
  const numbers = rowsOf(document, ACTIVITIES).map((entry) => Number(entry['N.º']));
  const tokens = rowsOf(document, ACTIVITIES).map((entry) => entry['Referencia']);
  if (new Set(numbers).size !== numbers.length || Math.max(0, ...numbers) !== numbers.length) {
    faults.push(`the log is broken: ${numbers.join()}`);
  }
  if (new Set(tokens).size !== tokens.length) faults.push(`logged twice: ${tokens.join()}`);
  const checked = host.clientCall('logCheck', [{}], {}).value as {
    readonly ok: boolean;
    readonly value?: { readonly isFine: boolean; readonly lines: readonly string[] };
  };
  if (checked.value?.isFine !== true) faults.push(`the log: ${JSON.stringify(checked)}`);
  const others = rowsOf(document, OPPORTUNITIES).filter((row) => row['Empresa'] === 'Dalia Cuatro');
  const wanted = JSON.stringify(OTHERS.get(document.name) ?? []);
  if (JSON.stringify(others.map(comparable)) !== wanted) faults.push(`the other: ${JSON.stringify(others)}`);
  for (const key of ['K2', 'K3']) {
    if ((leadOf(document, key)['DUO seguimiento'] ?? '') !== '') faults.push(`${key} was touched`);
  }
  if (host.world.lockHolders.size > 0) faults.push('the lock is kept');
  return faults;
}

/** What somebody else's opportunity says before anything is done, by the name of the document. */
const OTHERS = new Map<string, unknown[]>();
/** All but what others remember there of changes by hand, which they may note down at any event. */
const comparable = (row: Record<string, unknown>): unknown =>
  Object.entries(row)
    .filter(([header]) => header !== 'DUO registrado')
    .sort(([a], [b]) => (a < b ? -1 : 1));

export function known(document: DocumentModel, name: string): DocumentModel {
  document.name = name;
  const others = rowsOf(document, OPPORTUNITIES).filter((row) => row['Empresa'] === 'Dalia Cuatro');
  OTHERS.set(name, JSON.parse(JSON.stringify(others.map(comparable))) as unknown[]);
  return document;
}

/**
 * What a service does when it fails, and when. Reading has no effect, so before and after it are one; what ends an
 * execution from outside leaves what was written until then, and between two writes nothing more.
 */
const FAULTS = [
  {
    what: 'a service fails',
    make: () => new ServiceFailure('Service Spreadsheets failed while accessing document.'),
    isMeant: ({ kind, phase }: InterruptionPoint) => kind === 'write' || phase === 'before',
  },
  {
    what: 'the execution is killed',
    make: () => new Kill('Killed'),
    isMeant: ({ kind, phase }: InterruptionPoint) => kind === 'write' && phase === 'before',
  },
  {
    what: 'the time is up',
    make: () => new TimeLimit(),
    isMeant: ({ kind, phase }: InterruptionPoint) => kind === 'write' && phase === 'after',
  },
] as const;

let places = 0;

/** How many moments were tried in this file, over all deeds. */
export function placesTried(more = 0): number {
  places += more;
  return places;
}

/** Nothing happens between the end of one call and the beginning of the next: one of the two is enough for people. */
const isOneOfTwo = ({ phase }: InterruptionPoint): boolean => phase === 'before';

export function describeDeed(title: string, deed: Deed): void {
  describe(title, () => {
    const points = pointsOf((interrupt) => deed.act(opened(deed), interrupt));
    const begun = deed.start();
    const wrongAfterAnother = onceForEach(begun, (host) => {
      const scene = { document: host.document, host };
      deed.again(scene);
      return deed.faults(scene);
    });
    const wrongAfterTries = onceForEach(begun, (host) => {
      const scene = { document: host.document, host };
      deed.again(scene);
      if (deed.faults(scene).length > 0) deed.again(scene);
      return deed.faults(scene);
    });

    test('without anything happening it is as it should be, and done again it stays so', () => {
      const scene = opened(deed);
      deed.act(scene);
      expect(deed.faults(scene)).toEqual([]);
      deed.again(scene);
      expect(deed.faults(scene)).toEqual([]);
    });

    test.each(FAULTS)(`when $what, at any of its ${points.length} moments`, ({ make, isMeant }) => {
      const moments = points.filter(isMeant);
      expect(moments.length).toBeGreaterThan(0);
      placesTried(moments.length);
      const faults = moments.flatMap((point) => {
        const scene = opened(deed);
        deed.act(
          scene,
          at(point, () => {
            throw make();
          }),
        );
        return wrongAfterTries(scene.host).map((fault) => `${named(point)}: ${fault}`);
      });
      expect(faults).toEqual([]);
    });

    test('when somebody sorts the tabs, at any of its moments', () => {
      const moments = points.filter(isOneOfTwo);
      placesTried(moments.length);
      const faults = moments.flatMap((point) => {
        const scene = opened(deed);
        deed.act(
          scene,
          at(point, () => turnRows(scene)),
        );
        return wrongAfterAnother(scene.host).map((fault) => `${named(point)}: ${fault}`);
      });
      expect(faults).toEqual([]);
    });

    test('when a colleague does the same, at any of its moments', () => {
      const moments = points.filter(isOneOfTwo);
      placesTried(moments.length);
      const faults = moments.flatMap((point) => {
        const scene = opened(deed);
        deed.act(
          scene,
          at(point, () => deed.act(scene)),
        );
        return wrongAfterAnother(scene.host).map((fault) => `${named(point)}: ${fault}`);
      });
      expect(faults).toEqual([]);
    });
  });
}

/** Copies of a document that is made once. */
export function copies(name: string, make: () => DocumentModel): () => DocumentModel {
  let made: DocumentModel | undefined;
  return () => copyOf((made ??= known(make(), name)));
}

export const request = (document: DocumentModel, token: string): Record<string, unknown> => ({
  leadId: idOf(document, LEAD),
  token,
  meeting: MEETING,
  comment: 'Antes de las 12',
});
