import * as fc from 'fast-check';
import { dealerOf, type Given, type Taker } from '../../../src/core/territories/turn';

function deal(takers: readonly Taker[], count: number, before?: Given): { order: string[]; given: Given } {
  const dealer = dealerOf(takers, before);
  const order = Array.from({ length: count }, () => dealer.next()!);
  return { order, given: dealer.given() };
}

const taker = (name: string, capacity = 1): Taker => ({ name, capacity });

test('with equal capacities everybody gets one after another, in the order of the team', () => {
  expect(deal([taker('Ana'), taker('Luis'), taker('Marta')], 7).order).toEqual([
    'Ana',
    'Luis',
    'Marta',
    'Ana',
    'Luis',
    'Marta',
    'Ana',
  ]);
});

test('double capacity gets two of three, not the first two in a row for ever', () => {
  // Shares 2/3 and 1/3. By hand: A (2/1 > 1/1); then A is not below 2·2/3 = 1.33? 1 < 1.33, and 2/2 = 1/1: tie, A;
  // then A has 2, not below 3·2/3 = 2, so B; and so on.
  expect(deal([taker('A', 2), taker('B', 1)], 6).order).toEqual(['A', 'A', 'B', 'A', 'A', 'B']);
});

test('the turn goes on where it stopped', () => {
  const takers = [taker('A'), taker('B'), taker('C')];
  const first = deal(takers, 1);
  expect(first.given).toEqual(
    new Map([
      ['A', 1],
      ['B', 0],
      ['C', 0],
    ]),
  );
  expect(deal(takers, 2, first.given).order).toEqual(['B', 'C']);
});

test('where nobody takes part, nobody gets any', () => {
  expect(dealerOf([]).next()).toBeUndefined();
});

const takers = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 })
  .map((capacities) => capacities.map((capacity, index) => taker(`T${index}`, capacity)));

test('after every single lead everybody’s count differs from their exact share by less than one', () => {
  fc.assert(
    fc.property(takers, fc.integer({ min: 1, max: 200 }), (all, count) => {
      const capacity = all.reduce((sum, each) => sum + each.capacity, 0);
      const dealer = dealerOf(all);
      for (let dealt = 1; dealt <= count; dealt += 1) {
        dealer.next();
        for (const { name, capacity: own } of all) {
          const exact = (dealt * own) / capacity;
          expect(Math.abs(dealer.given().get(name)! - exact)).toBeLessThan(1);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('in two goes it deals as in one', () => {
  fc.assert(
    fc.property(takers, fc.nat(60), fc.nat(60), (all, first, second) => {
      const half = deal(all, first);
      const rest = deal(all, second, half.given);
      expect([...half.order, ...rest.order]).toEqual(deal(all, first + second).order);
    }),
  );
});
