import { partition, type Component } from '../../../src/core/scoring/component';
import { contribute, waysToFill, type Contribution } from '../../../src/core/scoring/contribution';
import { compileSlots } from '../../../src/core/scoring/slot';
import type { Cell } from '../../../src/core/values/cell';
import type { Condition } from '../../../src/core/definition/types';
import { cap, criterion, READING, TODAY } from '../definition/fixtures';

const filled: Condition = { operator: 'filled' };
const atMost6: Condition = { operator: 'at_most', number: 6 };
const above12: Condition = { operator: 'greater', number: 12 };

// A stage that must be known (15 points) and a deadline (15 points up to 6 months, −10 beyond 12), together at most 25.
const CRITERIA = [
  criterion([0], filled, { kind: 'required', points: 15, group: 'g', number: 1 }),
  criterion([1], atMost6, { points: 15, group: 'g', number: 2 }),
  criterion([1], above12, { points: -10, group: 'g', number: 3 }),
];
const COMPONENT: Component = partition(
  CRITERIA,
  [cap('g', 25)],
  compileSlots(CRITERIA, READING, TODAY),
  1,
)[0]!;

function of(...cells: readonly Cell[]): Contribution {
  return contribute(
    COMPONENT,
    COMPONENT.slots.map((slot, place) => slot.patternOf(cells[place])),
  );
}

describe('contribute', () => {
  test('of a row that is known is a point: 15 + 15 cut to 25, the cut told as a negative reason of the cap', () => {
    expect(of('Offers', 3)).toMatchObject({ points: 25, low: 25, high: 25, anyBlank: false, missing: [] });
    expect(of('Offers', 3).reasons).toEqual([
      { criterion: 1, points: 15 },
      { criterion: 2, points: 15 },
      { criterion: 99, points: -5 },
    ]);
  });

  test('of a blank deadline reaches from 5 to 25', () => {
    expect(of('Offers', '')).toMatchObject({ points: 15, low: 5, high: 25, anyBlank: true });
    expect(of('Offers', '').qualifying).toMatchObject({
      totals: [5, 15, 25],
      least: 5,
      most: 25,
      widestStep: 10,
    });
  });

  test('of a deadline that cannot be read is as open as a blank one, and is reported', () => {
    const contribution = of('Offers', 'soon');
    expect(contribution).toMatchObject({ points: 15, low: 5, high: 25, anyBlank: false });
    expect(contribution.unreadable.map((slot) => slot.field.column)).toEqual([1]);
  });

  test('of a blank required field lacks it, and qualifies only with it', () => {
    const contribution = of('', 3);
    expect(contribution.missing.map((entry) => entry.criterion.number)).toEqual([1]);
    expect(contribution).toMatchObject({ points: 15, requiredFails: false, qualifying: { totals: [25] } });
  });
});

describe('waysToFill', () => {
  test('leaves a known cell as it is and gives an unknown one every value, or leaves it too', () => {
    const slot = COMPONENT.slots[1]!;
    expect(waysToFill(slot, slot.patternOf(3))).toEqual([[1, 0]]);
    expect(waysToFill(slot, slot.blank)).toHaveLength(1 + slot.fillings.length);
  });
});
