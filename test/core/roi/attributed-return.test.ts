import * as fc from 'fast-check';
import type { AttributionModel } from '../../../src/core/roi/attribution';
import { attributeDeals, partsOf, USUAL_HALF_LIFE_DAYS } from '../../../src/core/roi/attributed-return';

const MODELS: readonly AttributionModel[] = ['first', 'last', 'linear', 'u_shaped', 'w_shaped', 'time_decay'];

describe('attributeDeals', () => {
  const deal = {
    amount: 1000,
    touches: [
      { source: 'Feria', day: 20 },
      { source: 'Web', day: 10 },
      { source: 'WEB ', day: 30 },
    ],
  };

  it('shares a deal among the sources of its touches in order of time, spellings joined', () => {
    expect(attributeDeals([deal], 'u_shaped')).toEqual({
      model: 'u_shaped',
      rows: [
        { key: 'Web', won: expect.closeTo(0.8, 12), revenue: 800 },
        { key: 'Feria', won: expect.closeTo(0.2, 12), revenue: 200 },
      ],
      total: { key: '', won: 1, revenue: 1000 },
    });
    expect(attributeDeals([deal], 'first').rows[0]).toEqual({ key: 'Web', won: 1, revenue: 1000 });
  });

  it('gives nothing to touches after the close', () => {
    const { rows } = attributeDeals([{ ...deal, closedDay: 20 }], 'last');
    expect(rows).toContainEqual({ key: 'Feria', won: 1, revenue: 1000 });
  });

  it('puts a deal without touches under no source, last', () => {
    const { rows, total } = attributeDeals([{ amount: 5000, touches: [] }, deal], 'linear');
    expect(rows.at(-1)).toEqual({ key: '', won: 1, revenue: 5000 });
    expect(total).toEqual({ key: '', won: 2, revenue: 6000 });
  });

  it('counts a deal without an amount as a deal without revenue', () => {
    const { rows } = attributeDeals([{ touches: [{ source: 'Web', day: 1 }] }], 'linear');
    expect(rows).toEqual([{ key: 'Web', won: 1, revenue: 0 }]);
  });

  it('leaves the touches in the order given', () => {
    const touches = Object.freeze([...deal.touches]);
    attributeDeals([{ amount: 1, touches }], 'first');
    expect(touches.map(({ day }) => day)).toEqual([20, 10, 30]);
  });

  it('halves in a week unless told otherwise', () => {
    expect(USUAL_HALF_LIFE_DAYS).toBe(7);
    const touches = [
      { source: 'A', day: 0 },
      { source: 'B', day: 7 },
    ];
    const usual = attributeDeals([{ amount: 300, touches }], 'time_decay');
    expect(usual.rows.map(({ key, revenue }) => [key, revenue])).toEqual([
      ['B', 200],
      ['A', 100],
    ]);
  });

  it('brings every model to the same won total, to the last cent', () => {
    const deals = fc.array(
      fc.record({
        amount: fc.integer({ min: -100_000, max: 1_000_000_000 }).map((cents) => cents / 100),
        touches: fc.array(fc.record({ source: fc.constantFrom('', 'A', 'B', 'C', 'a'), day: fc.nat(400) }), {
          maxLength: 9,
        }),
        leadDay: fc.option(fc.nat(400), { nil: undefined }),
        closedDay: fc.option(fc.nat(400), { nil: undefined }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(deals, (given) => {
        const tenThousandths = (amount: number): number => Math.round(amount * 10_000);
        const wonTotal = given.reduce((sum, { amount }) => sum + tenThousandths(amount), 0);
        for (const model of MODELS) {
          const { rows, total } = attributeDeals(given, model);
          expect(rows.reduce((sum, { revenue }) => sum + tenThousandths(revenue), 0)).toBe(wonTotal);
          expect(tenThousandths(total.revenue)).toBe(wonTotal);
          const deals = rows.reduce((sum, { won }) => sum + won, 0);
          expect(Math.abs(deals - given.length)).toBeLessThan(1e-9);
        }
      }),
    );
  });
});

describe('partsOf', () => {
  it('gives what is left to the largest remainders, the first in a tie', () => {
    expect(partsOf(100, [1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    // 10.5, 30.6 and 58.9 of 100 leave 2: to .9 and .6.
    expect(partsOf(100, [0.105, 0.306, 0.589])).toEqual([10, 31, 59]);
  });

  it('gives nothing of nothing, and no part without shares', () => {
    expect(partsOf(0, [0.5, 0.5])).toEqual([0, 0]);
    expect(partsOf(0, [])).toEqual([]);
  });

  it('adds up to the whole, each part within one of its share', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (whole, given) => {
        const sum = given.reduce((added, weight) => added + weight, 0);
        fc.pre(sum > 0);
        const shares = given.map((weight) => weight / sum);
        const parts = partsOf(whole, shares);
        expect(parts.reduce((added, part) => added + part, 0)).toBe(whole);
        parts.forEach((part, i) => expect(Math.abs(part - shares[i]! * whole)).toBeLessThanOrEqual(1));
      }),
    );
  });
});
