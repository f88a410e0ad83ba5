/**
 * Something happens at every service call of an answer of sales, by card and by dropdown. After trying again it was
 * carried out and logged once, the lead is where it belongs, and a confirmation that waited went once.
 */
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import {
  commonFaults,
  copies,
  describeDeed,
  LEAD,
  OTHER,
  placesTried,
  request,
  wordOf,
  type Deed,
  type Scene,
} from './handoff-faults';
import {
  ACTIVITIES,
  ask,
  handoffHost,
  handoffWorkbookInUse,
  idOf,
  leadOf,
  OPPORTUNITIES,
  rowsOf,
  type,
} from './handoff-workbook';
import { sheetOf } from './workbook';

/** Hundreds of executions each. */
jest.setTimeout(600_000);

/** The lead handed over, its mails gone. */
const handedOver = (): DocumentModel => {
  const document = handoffWorkbookInUse();
  ask(handoffHost(document), 'handOver', request(document, 'token-1'));
  return document;
};

const opportunityId = (document: DocumentModel): string => `O-${idOf(document, LEAD).slice(2)}-1`;
const rowOf = (document: DocumentModel): Record<string, unknown> =>
  rowsOf(document, OPPORTUNITIES).find((row) => row['ID de oportunidad'] === opportunityId(document))!;

function answered(kind: string, work: string, response: string, isQuiet = true): (scene: Scene) => string[] {
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
    if (isQuiet && host.world.outbox.length > 0) faults.push('a mail was sent');
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
  'returning by card',
  decided(
    { decision: 'return', reason: 'definition', criterion: '3', comment: 'Son cinco' },
    answered('Devolución', 'Devuelto', 'Devolver: definición'),
  ),
);

/** Chosen in the cell; the event that follows carries it out, or the next one. */
describeDeed('an answer by dropdown', {
  start: copies('with a criterion', () => {
    const document = handedOver();
    const sheet = sheetOf(document, OPPORTUNITIES);
    const row = sheet.rows.find((each) => each?.values[0] === opportunityId(document))!;
    row.values[sheet.rows[0]!.values.indexOf('DUO criterio')] = 'Empleados';
    return document;
  }),
  act: ({ document, host }, interrupt) => {
    const id = opportunityId(document);
    type(host, document, id, 'DUO respuesta', 'Devolver: definición', interrupt);
  },
  again: ({ document, host }) => {
    type(host, document, opportunityId(document), 'Documentos', 'https://docs.example/oferta');
  },
  faults: answered('Devolución', 'Devuelto', 'Devolver: definición'),
});

const accepted = answered('Aceptación', 'Pasado a ventas', 'Aceptar', false);

/** Where the contact is told at acceptance, accepting sends what waited, once. */
describeDeed('accepting by card, which lets a confirmation go', {
  ...decided({ decision: 'accept' }, (scene) => {
    const { document, host } = scene;
    const faults = accepted(scene);
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
    return document;
  }),
});

afterAll(() => {
  process.stdout.write(`answers: faults and people at ${placesTried()} places\n`);
});
