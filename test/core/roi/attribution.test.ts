import * as fc from 'fast-check';
import { attributionShares, type AttributionModel } from '../../../src/core/roi/attribution';

const MODELS: readonly AttributionModel[] = ['first', 'last', 'linear', 'u_shaped', 'w_shaped', 'time_decay'];
const WEEK = 7;

function shares(model: AttributionModel, days: readonly number[]): number[] {
  return attributionShares(model, { days }, WEEK);
}

function expectShares(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((share, i) => expect(actual[i]).toBeCloseTo(share, 12));
}

describe('attributionShares', () => {
  it('[first] and [last] give all to that touch', () => {
    expectShares(shares('first', [1, 5, 9]), [1, 0, 0]);
    expectShares(shares('last', [1, 5, 9]), [0, 0, 1]);
  });

  it('[linear] gives the same to each', () => {
    expectShares(shares('linear', [1, 5, 9, 9]), [0.25, 0.25, 0.25, 0.25]);
  });

  it('[u_shaped] gives 40 % to both ends and 20 % to those between', () => {
    expectShares(shares('u_shaped', [1, 2, 3, 4, 5, 6]), [0.4, 0.05, 0.05, 0.05, 0.05, 0.4]);
    expectShares(shares('u_shaped', [1, 2, 3]), [0.4, 0.2, 0.4]);
  });

  it('[u_shaped] shares two touches equally and gives all to a single one', () => {
    expectShares(shares('u_shaped', [1, 2]), [0.5, 0.5]);
    expectShares(shares('u_shaped', [1]), [1]);
  });

  it('[w_shaped] gives 30 % to the first touch, to the one of the lead and to the one of the opportunity', () => {
    const path = { days: [10, 20, 30, 40, 50], leadDay: 20, opportunityDay: 41 };
    expectShares(attributionShares('w_shaped', path, WEEK), [0.3, 0.3, 0.05, 0.3, 0.05]);
  });

  it('[w_shaped] takes the latest touch up to a milestone, the first where all came later', () => {
    // The lead came on day 29, after the touch of 20; the opportunity before any touch.
    const path = { days: [10, 20, 30, 40], leadDay: 29, opportunityDay: 5 };
    expectShares(attributionShares('w_shaped', path, WEEK), [3 / 7, 3 / 7, 1 / 14, 1 / 14]);
  });

  it('[w_shaped] takes the middle and the last touch for unknown milestones', () => {
    expectShares(shares('w_shaped', [1, 2, 3, 4, 5]), [0.3, 0.05, 0.3, 0.05, 0.3]);
    expectShares(shares('w_shaped', [1, 2, 3, 4]), [0.3, 0.3, 0.1, 0.3]);
  });

  it('[w_shaped] keeps the proportions of the parts that exist: thirds, halves, all', () => {
    expectShares(shares('w_shaped', [1, 2, 3]), [1 / 3, 1 / 3, 1 / 3]);
    expectShares(shares('w_shaped', [1, 2]), [0.5, 0.5]);
    expectShares(shares('w_shaped', [1]), [1]);
  });

  it('[time_decay] halves the weight with each half-life', () => {
    // Weights 1/4, 1/2, 1 over 7/4.
    expectShares(shares('time_decay', [0, 7, 14]), [1 / 7, 2 / 7, 4 / 7]);
    expectShares(attributionShares('time_decay', { days: [0, 30] }, 30), [1 / 3, 2 / 3]);
  });

  it('[time_decay] lets a touch of many years before weigh nothing rather than break', () => {
    expectShares(shares('time_decay', [0, 100_000]), [0, 1]);
  });

  it.each(MODELS)('[%s] has no shares without touches', (model) => {
    expect(shares(model, [])).toEqual([]);
  });

  it.each(MODELS)('[%s] adds up to 1, with no negative share', (model) => {
    const path = fc.record({
      days: fc
        .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
        .map((days) => days.sort((a, b) => a - b)),
      leadDay: fc.option(fc.integer({ min: -10, max: 1010 }), { nil: undefined }),
      opportunityDay: fc.option(fc.integer({ min: -10, max: 1010 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(path, fc.integer({ min: 1, max: 90 }), (given, halfLife) => {
        const found = attributionShares(model, given, halfLife);
        expect(found).toHaveLength(given.days.length);
        expect(found.every((share) => share >= 0)).toBe(true);
        expect(Math.abs(found.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});
