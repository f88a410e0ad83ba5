import { partition } from '../../../src/core/scoring/component';
import { compileSlots } from '../../../src/core/scoring/slot';
import type { Cap, Condition, Criterion } from '../../../src/core/definition/types';
import { cap, criterion, READING, TODAY } from '../definition/fixtures';

const filled: Condition = { operator: 'filled' };

/** Columns of each component. */
function columns(criteria: readonly Criterion[], caps: readonly Cap[] = []): number[][] {
  return partition(criteria, caps, compileSlots(criteria, READING, TODAY), 1).map((component) =>
    component.slots.map((slot) => slot.field.column),
  );
}

describe('partition', () => {
  test('leaves columns apart that share nothing, or only a group without a cap', () => {
    const criteria = [
      criterion([0], filled, { points: 5, group: 'g' }),
      criterion([1], filled, { points: 5, group: 'g' }),
    ];
    expect(columns(criteria)).toEqual([[0], [1]]);
  });

  test('joins columns that give points to one capped group, also through a third', () => {
    const criteria = [
      criterion([0], filled, { points: 5, group: 'g' }),
      criterion([1], filled, { points: 5, group: 'g' }),
      criterion([1], filled, { points: 5, group: 'h' }),
      criterion([2], filled, { points: 5, group: 'h' }),
      criterion([3], filled, { points: 0, group: 'h' }),
    ];
    expect(columns(criteria, [cap('g', 5), cap('h', 5)])).toEqual([[0, 1, 2], [3]]);
  });

  test('joins the alternatives of one criterion', () => {
    expect(columns([criterion([0, 2], filled), criterion([1], filled)])).toEqual([[0, 2], [1]]);
  });

  test('turns points into whole points by the scale', () => {
    const criteria = [criterion([0], filled, { points: 2.5, group: 'g' })];
    const [component] = partition(criteria, [cap('g', 1.5)], compileSlots(criteria, READING, TODAY), 10);
    expect(component!.judged[0]!.points).toBe(25);
    expect(component!.caps[0]!.points).toBe(15);
  });
});
