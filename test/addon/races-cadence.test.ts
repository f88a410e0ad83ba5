/** A run of cadences while other people and other windows are at work: no mail twice, no value on a wrong row. */

import { meetsAState, open, POINTS, sentTo, START, wrongAfter } from './cadence-disturbed';
import { disturbedPart, EVA, leadOf, newToken } from './cadence-sample';
import { DEEDS } from './people';
import { at, named } from './points';
import { copyOf } from './workbook';

jest.setTimeout(300_000);

const MOMENTS = POINTS.filter(meetsAState);
/** Every other moment; what moves rows in one way takes those that the other way leaves. */
const EVEN = MOMENTS.filter((_, index) => index % 2 === 0);
const ODD = MOMENTS.filter((_, index) => index % 2 === 1);

describe('a run of cadences', () => {
  test(`by the same person in another window at each of its ${MOMENTS.length} moments sends nothing twice`, () => {
    const faults = MOMENTS.flatMap((point) => {
      const host = open();
      disturbedPart(
        host,
        at(point, () => disturbedPart(host, () => undefined)),
      );
      return wrongAfter(host).map((each) => `${named(point)}: ${each}`);
    });
    expect(faults).toEqual([]);
  });

  test(`by another rep at every other of its ${MOMENTS.length} moments mails everybody once, from their own rep`, () => {
    const faults = EVEN.flatMap((point) => {
      const host = open();
      const evas = (): void => {
        host.clientCall('runCadences', [{ token: newToken() }], { user: EVA });
      };
      disturbedPart(host, at(point, evas));
      evas();
      const found = sentTo(host, EVA.email).join();
      const own = found === 'elio@e.example' ? [] : [`Eva sent ${found}`];
      return [...own, ...wrongAfter(host)].map((each) => `${named(point)}: ${each}`);
    });
    expect(faults).toEqual([]);
  });

  const moves = [
    ['sorts all rows from the last key to the first', EVEN],
    ['inserts a row in the middle', ODD],
  ] as const;
  test.each(moves)(
    `while somebody %s at every other of its ${MOMENTS.length} moments leaves no value on a wrong row`,
    (deed, moments) => {
      const faults = moments.flatMap((point) => {
        const moved = copyOf(START);
        DEEDS[deed](moved);
        const host = open();
        disturbedPart(
          host,
          at(point, () => DEEDS[deed](host.document)),
        );
        const wrong = wrongAfter(host);
        const others = ['K04', 'K05', 'K06', 'K07', 'K08', 'K09'].filter((key) => {
          const [now, before] = [leadOf(host.document, key), leadOf(moved, key)];
          return JSON.stringify(now) !== JSON.stringify(before);
        });
        if (others.length > 0) wrong.push(`other rows: ${others.join()}`);
        return wrong.map((each) => `${named(point)}: ${each}`);
      });
      expect(faults).toEqual([]);
    },
  );
});
