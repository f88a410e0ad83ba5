/**
 * Something happens at every service call of a handoff. After trying again there is exactly one opportunity, no mail was
 * sent twice, there is one event, and the log is complete and unbroken.
 */
import { Kill } from '../../src/runtime/interruption';
import {
  copies,
  describeDeed,
  handoffFaults,
  opened,
  placesTried,
  request,
  type Deed,
} from './handoff-faults';
import { handoffWorkbook, handoffWorkbookInUse } from './handoff-workbook';
import { at, named, pointsOf } from './points';

/** Hundreds of executions each. */
jest.setTimeout(600_000);

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

/** How its tabs look is made on the way in hundreds of calls; what counts is what they hold, and what has gone. */
const HOLDS = /setValues|appendRow|insertSheet|insertColumns|setProperty|sendEmail|createEvent/;

test('the first handoff of a document, which makes its tabs, is finished wherever it was killed while writing', () => {
  const deed: Deed = { ...handOver, start: copies('fresh', handoffWorkbook) };
  const points = pointsOf((interrupt) => deed.act(opened(deed), interrupt)).filter(
    ({ name, phase }) => HOLDS.test(name) && phase === 'after',
  );
  placesTried(points.length);
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

afterAll(() => {
  process.stdout.write(`handoff: faults and people at ${placesTried()} places\n`);
});
