/**
 * A run of cadences, an opt-out, an entry and a departure, with a fault at every service call: no mail goes twice, none
 * is lost without a word, and after another try the log and the rows are complete.
 */

import type { CadenceDone } from '../../src/contract/cadences';
import type { LogReport } from '../../src/contract/settings';
import type { Host } from '../../src/runtime/host';
import {
  Kill,
  ServiceFailure,
  TimeLimit,
  type Interrupt,
  type InterruptionPoint,
} from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { meetsAState, open, POINTS, START, wrongAfter } from './cadence-disturbed';
import { disturbedPart, idOf, leadOf, newToken, runAll, storyOf } from './cadence-sample';
import { given } from './call-sample';
import { onceForEach } from './document-text';
import { at, named, pointsOf } from './points';
import { userCells } from './workbook';

jest.setTimeout(300_000);

const FAULTS = [
  {
    what: 'a service fails',
    make: () => new ServiceFailure('Service Spreadsheets failed while accessing document.'),
    isMeant: meetsAState,
  },
  {
    what: 'the execution is killed',
    make: () => new Kill('Killed'),
    isMeant: ({ kind }: InterruptionPoint) => kind === 'write',
  },
  {
    what: 'the time is up',
    make: () => new TimeLimit(),
    isMeant: ({ kind, phase }: InterruptionPoint) => kind === 'write' && phase === 'after',
  },
] as const;

const placesOf = (points: readonly InterruptionPoint[]): number =>
  FAULTS.reduce((sum, { isMeant }) => sum + points.filter(isMeant).length, 0);

const wrongAfterAnother = onceForEach(START, wrongAfter);

describe('a run of cadences', () => {
  test.each(FAULTS)(
    `when $what, at each of its ${POINTS.length} moments, sends nothing twice, and is completed by another try (places in all: ${placesOf(POINTS)})`,
    ({ what, make, isMeant }) => {
      const places = POINTS.filter(isMeant);
      expect(places.length).toBeGreaterThan(0);
      const faults = places.flatMap((point) => {
        const host = open();
        const fail = at(point, () => {
          throw make();
        });
        disturbedPart(host, fail);
        return wrongAfterAnother(host).map((each) => `${what}, ${named(point)}: ${each}`);
      });
      expect(faults).toEqual([]);
    },
  );
});

/** An act of one gesture: tried with a fault at every moment, then sent again with the same token. */
function describeGesture(
  title: string,
  name: string,
  request: object,
  wrong: (host: Host) => string[],
): void {
  const act = (host: Host, interrupt?: Interrupt): void => {
    host.clientCall(name, [request], interrupt === undefined ? {} : { interrupt });
  };
  const points = pointsOf((interrupt) => act(open(), interrupt));
  test.each(FAULTS)(
    `${title}, when $what at each of its ${points.length} moments, is whole after the same gesture again (places in all: ${placesOf(points)})`,
    ({ make, isMeant }) => {
      const faults = points.filter(isMeant).flatMap((point) => {
        const host = open();
        const fail = at(point, () => {
          throw make();
        });
        act(host, fail);
        given<CadenceDone>(host, name, request);
        const { isFine, lines } = given<LogReport>(host, 'logCheck', {});
        const log = isFine ? [] : lines;
        return [...wrong(host), ...log].map((each) => `${named(point)}: ${each}`);
      });
      expect(faults).toEqual([]);
    },
  );
}

const timesIn = (document: DocumentModel, key: string, line: string): number =>
  storyOf(document, key).filter((each) => each === line).length;

describe('one gesture', () => {
  describeGesture(
    'an opt-out',
    'optOut',
    { leadId: idOf(START, 'K01'), token: 'baja-con-fallos' },
    ({ document }) => {
      const { Consentimiento, 'DUO secuencia': cadence } = leadOf(document, 'K01');
      const counts = [timesIn(document, 'K01', 'Baja'), timesIn(document, 'K01', 'Secuencia Salió')];
      const found = JSON.stringify([Consentimiento, cadence, ...counts]);
      return found === '["Retirado","",1,1]' ? [] : [found];
    },
  );

  describeGesture(
    'an entry by hand',
    'enrol',
    { cadence: 'Bienvenida', leadIds: [idOf(START, 'K04'), idOf(START, 'K09')], token: 'entrada-con-fallos' },
    ({ document }) => {
      const found = ['K04', 'K09'].map((key) => [
        timesIn(document, key, 'Secuencia Entró'),
        leadOf(document, key)['DUO secuencia'],
      ]);
      const text = JSON.stringify(found);
      return text === '[[1,"Bienvenida"],[1,"Bienvenida"]]' ? [] : [text];
    },
  );

  describeGesture(
    'taking a lead out',
    'leaveCadence',
    { leadId: idOf(START, 'K03'), token: 'salida-con-fallos' },
    ({ document }) => {
      const found = [timesIn(document, 'K03', 'Secuencia Salió'), leadOf(document, 'K03')['DUO secuencia']];
      return JSON.stringify(found) === '[1,""]' ? [] : [JSON.stringify(found)];
    },
  );

  test('touches no cell of the user but the consent cell of an opt-out', () => {
    const host = open();
    const before = userCells(host.document);
    runAll(host);
    given(host, 'optOut', { leadId: idOf(START, 'K01'), token: newToken() });
    const after = userCells(host.document);
    const changed = Object.keys(after).filter(
      (cell) => JSON.stringify(after[cell]) !== JSON.stringify(before[cell]),
    );
    expect(changed.map((cell) => after[cell])).toEqual([['Retirado', null, null]]);
  });
});
