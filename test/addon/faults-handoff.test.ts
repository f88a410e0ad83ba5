/**
 * Something fails at every service call of a handoff and of an answer: before and after its effect, the execution killed,
 * its time up; somebody sorts the tabs; a colleague does the same at that moment. After trying again there is exactly one
 * opportunity, no mail was sent twice, there is one event, and the log is complete and unbroken.
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
  handoffWorkbook,
  handoffWorkbookInUse,
  ask,
  idOf,
  leadOf,
  LEADS,
  LUIS,
  OPPORTUNITIES,
  rowsOf,
} from './handoff-workbook';
import { at, named, pointsOf } from './points';
import { copyOf, sheetOf } from './workbook';

jest.setTimeout(600_000);

const MEETING = { start: '2026-11-25 10:00', minutes: 30, place: 'Calle Mayor 1' };

interface Scene {
  readonly document: DocumentModel;
  readonly host: Host;
}

/** What is done, and what it must have come to once it was done again. */
interface Deed {
  readonly start: () => DocumentModel;
  /** Before it is done, in the world that then goes on: mails that have gone, events that were made. */
  readonly before?: (scene: Scene) => void;
  readonly act: (scene: Scene, interrupt?: Interrupt) => void;
  /** Another try, by the person or by the hourly run; the last one finds everything done. */
  readonly again: (scene: Scene) => void;
  readonly faults: (scene: Scene) => string[];
}

const OTHER = 'K4';
const LEAD = 'K1';

function opened(deed: Deed): Scene {
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

const wordOf = (cell: unknown): string =>
  String(cell)
    .replace(/ \d{4}-.*$/, '')
    .trim();

/** What is wrong with a handoff of the lead, after everything was tried again. */
function handoffFaults({ document, host }: Scene): string[] {
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
function commonFaults({ document, host }: Scene): string[] {
  const faults: string[] = [];
  const numbers = rowsOf(document, ACTIVITIES).map((entry) => Number(entry['N.º']));
  const tokens = rowsOf(document, ACTIVITIES).map((entry) => entry['Referencia']);
  if (new Set(numbers).size !== numbers.length || Math.max(0, ...numbers) !== numbers.length) {
    faults.push(`the log is broken: ${numbers.join()}`);
  }
  if (new Set(tokens).size !== tokens.length) faults.push(`logged twice: ${tokens.join()}`);
  const checked = host.clientCall('logCheck', [{}], {}).value as {
    ok: boolean;
    value?: { faults?: unknown[] };
  };
  const found = checked.value?.faults;
  if (checked.ok && Array.isArray(found) && found.length > 0)
    faults.push(`the log: ${JSON.stringify(found)}`);
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
const comparable = (row: Record<string, unknown>): unknown =>
  Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));

function known(document: DocumentModel, name: string): DocumentModel {
  document.name = name;
  const others = rowsOf(document, OPPORTUNITIES).filter((row) => row['Empresa'] === 'Dalia Cuatro');
  OTHERS.set(name, JSON.parse(JSON.stringify(others.map(comparable))) as unknown[]);
  return document;
}

const FAULTS = [
  {
    what: 'a service fails',
    make: () => new ServiceFailure('Service Spreadsheets failed while accessing document.'),
    isMeant: () => true,
  },
  {
    what: 'the execution is killed',
    make: () => new Kill('Killed'),
    isMeant: ({ kind, phase }: InterruptionPoint) => kind === 'write' || phase === 'after',
  },
  {
    what: 'the time is up',
    make: () => new TimeLimit(),
    isMeant: ({ kind, phase }: InterruptionPoint) => kind === 'write' && phase === 'after',
  },
] as const;

let places = 0;

function describeDeed(title: string, deed: Deed): void {
  describe(title, () => {
    const points = pointsOf((interrupt) => deed.act(opened(deed), interrupt));

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
      places += moments.length;
      const faults = moments.flatMap((point) => {
        const scene = opened(deed);
        deed.act(
          scene,
          at(point, () => {
            throw make();
          }),
        );
        deed.again(scene);
        deed.again(scene);
        return deed.faults(scene).map((fault) => `${named(point)}: ${fault}`);
      });
      expect(faults).toEqual([]);
    });

    test('when somebody sorts the tabs, at any of its moments', () => {
      places += points.length;
      const faults = points.flatMap((point) => {
        const scene = opened(deed);
        deed.act(
          scene,
          at(point, () => turnRows(scene)),
        );
        deed.again(scene);
        return deed.faults(scene).map((fault) => `${named(point)}: ${fault}`);
      });
      expect(faults).toEqual([]);
    });

    test('when a colleague does the same, at any of its moments', () => {
      places += points.length;
      const faults = points.flatMap((point) => {
        const scene = opened(deed);
        deed.act(
          scene,
          at(point, () => deed.act(scene)),
        );
        deed.again(scene);
        return deed.faults(scene).map((fault) => `${named(point)}: ${fault}`);
      });
      expect(faults).toEqual([]);
    });
  });
}

/** Copies of a document that is made once. */
function copies(name: string, make: () => DocumentModel): () => DocumentModel {
  let made: DocumentModel | undefined;
  return () => copyOf((made ??= known(make(), name)));
}

const request = (document: DocumentModel, token: string): Record<string, unknown> => ({
  leadId: idOf(document, LEAD),
  token,
  meeting: MEETING,
  comment: 'Antes de las 12',
});

const handOver: Deed = {
  start: copies('in use', handoffWorkbookInUse),
  act: ({ document, host }, interrupt) => {
    const options = interrupt === undefined ? {} : { interrupt };
    host.clientCall('handOver', [request(document, 'token-1')], options);
  },
  again: ({ document, host }) => {
    host.clientCall('handOver', [request(document, 'token-2')], {});
  },
  faults: handoffFaults,
};

describeDeed('handing a lead over', handOver);

/** The tabs are made on the way: hundreds of moments that a test of its own meets at set-up. */
test('the first handoff of a document, which makes its tabs, is finished wherever it was killed while writing', () => {
  const deed: Deed = { ...handOver, start: copies('fresh', handoffWorkbook) };
  const points = pointsOf((interrupt) => deed.act(opened(deed), interrupt)).filter(
    ({ kind, phase }) => kind === 'write' && phase === 'after',
  );
  places += points.length;
  const faults = points.flatMap((point) => {
    const scene = opened(deed);
    deed.act(
      scene,
      at(point, () => {
        throw new Kill('Killed');
      }),
    );
    deed.again(scene);
    return deed.faults(scene).map((fault) => `${named(point)}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

/** The lead handed over, its mails gone. */
const handedOver = (): DocumentModel => {
  const document = handoffWorkbookInUse();
  ask(handoffHost(document), 'handOver', request(document, 'token-1'));
  return document;
};

const opportunityId = (document: DocumentModel): string => `O-${idOf(document, LEAD).slice(2)}-1`;
const rowOf = (document: DocumentModel): Record<string, unknown> =>
  rowsOf(document, OPPORTUNITIES).find((row) => row['ID de oportunidad'] === opportunityId(document))!;

function answered(kind: string, work: string, response: string): (scene: Scene) => string[] {
  return ({ document, host }) => {
    const faults = commonFaults({ document, host });
    const row = rowOf(document);
    if (row['DUO respuesta'] !== response) faults.push(`the answer: ${JSON.stringify(row['DUO respuesta'])}`);
    if (row['DUO respondida el'] === '') faults.push('its time is not there');
    const entries = rowsOf(document, ACTIVITIES).filter(
      (entry) => entry['ID de oportunidad'] === opportunityId(document) && entry['Actividad'] === kind,
    );
    if (entries.length !== 1) faults.push(`logged ${entries.length} times`);
    const lead = leadOf(document, LEAD)['DUO seguimiento'];
    if (lead !== work) faults.push(`the lead: ${JSON.stringify(lead)}`);
    if (leadOf(document, OTHER)['DUO seguimiento'] !== 'Pasado a ventas') faults.push('the other lead');
    if (host.world.outbox.length > 0) faults.push('a mail was sent');
    return faults;
  };
}

const decided = (wish: Record<string, unknown>, faults: Deed['faults']): Deed => {
  const ofToken = (document: DocumentModel): Record<string, unknown> => ({
    ...wish,
    opportunityId: opportunityId(document),
    token: 'token-9',
  });
  return {
    start: copies('handed over', handedOver),
    act: ({ document, host }, interrupt) => {
      host.clientCall('decide', [ofToken(document)], interrupt === undefined ? {} : { interrupt });
    },
    again: ({ document, host }) => {
      host.clientCall('decide', [ofToken(document)], {});
    },
    faults,
  };
};

describeDeed(
  'accepting by card',
  decided({ decision: 'accept' }, answered('Aceptación', 'Pasado a ventas', 'Aceptar')),
);

describeDeed(
  'returning by card',
  decided(
    { decision: 'return', reason: 'definition', criterion: '3', comment: 'Son cinco' },
    answered('Devolución', 'Devuelto', 'Devolver: definición'),
  ),
);

/** The answer stands in the cell, as a phone leaves it; the hourly run processes it. */
const inCell = (response: string, more: Readonly<Record<string, string>>, faults: Deed['faults']): Deed => ({
  start: copies(response, () => {
    const document = handedOver();
    const sheet = sheetOf(document, OPPORTUNITIES);
    const headers = sheet.rows[0]!.values;
    const row = sheet.rows.find((each) => each?.values[0] === opportunityId(document))!;
    for (const [header, value] of Object.entries({ 'DUO respuesta': response, ...more })) {
      row.values[headers.indexOf(header)] = value;
    }
    return document;
  }),
  act: ({ host }, interrupt) => {
    host.run('onHour', [], { trigger: {}, hasUi: false, ...(interrupt === undefined ? {} : { interrupt }) });
  },
  again: ({ host }) => {
    host.run('onHour', [], { trigger: {}, hasUi: false });
  },
  faults,
});

describeDeed(
  'an answer by dropdown',
  inCell(
    'Devolver: definición',
    { 'DUO criterio': 'Empleados' },
    answered('Devolución', 'Devuelto', 'Devolver: definición'),
  ),
);

/** Accepted in the cell where the contact is told at acceptance: the hourly run sends what waited, once. */
const confirmedAtAcceptance: Deed = {
  ...inCell('Aceptar', {}, ({ document, host }) => {
    const faults = answered(
      'Aceptación',
      'Pasado a ventas',
      'Aceptar',
    )({
      document,
      host: { ...host, world: Object.create(host.world, { outbox: { value: [] } }) as Host['world'] },
    });
    const sent = host.world.outbox.filter(({ to }) => to === 'marta@acero.example').length;
    const word = wordOf(rowOf(document)['DUO confirmación']);
    if (host.world.outbox.length !== sent || sent > 1) faults.push(`sent ${sent} times`);
    const isRight = word === 'Enviado' ? sent === 1 : word === 'No se sabe si salió';
    if (!isRight) faults.push(`the confirmation: ${word}, ${sent} sent`);
    return faults;
  }),
  start: copies('at acceptance', () => {
    const document = handoffWorkbookInUse();
    const settings = JSON.parse(document.properties.document.get('DUO.settings')!) as object;
    const waiting = JSON.stringify({ ...settings, confirmationAt: 'acceptance' });
    document.properties.document.set('DUO.settings', waiting);
    ask(handoffHost(document), 'handOver', request(document, 'token-1'));
    const sheet = sheetOf(document, OPPORTUNITIES);
    const row = sheet.rows.find((each) => each?.values[0] === opportunityId(document))!;
    row.values[sheet.rows[0]!.values.indexOf('DUO respuesta')] = 'Aceptar';
    return document;
  }),
};

describeDeed('an acceptance by dropdown that lets a confirmation go', confirmedAtAcceptance);

afterAll(() => {
  process.stdout.write(`handoff and answers: faults and people at ${places} places\n`);
});
