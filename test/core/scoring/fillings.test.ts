import { partition, type Component } from '../../../src/core/scoring/component';
import { answer, branch, initialState, outcomeOf } from '../../../src/core/scoring/fillings';
import { compileSlots } from '../../../src/core/scoring/slot';
import type { Condition, Criterion } from '../../../src/core/definition/types';
import { cap, criterion, READING, TODAY } from '../definition/fixtures';

const filled: Condition = { operator: 'filled' };
const empty: Condition = { operator: 'empty' };

function componentOf(criteria: readonly Criterion[], most: number): Component {
  return partition(criteria, [cap('g', most)], compileSlots(criteria, READING, TODAY), 1)[0]!;
}

/** Outcome after each slot of the component has answered, in order. */
function outcome(component: Component, ...truths: (readonly number[])[]): ReturnType<typeof outcomeOf> {
  const state = truths.reduce(
    (before, truth, place) => answer(component, before, place, truth),
    initialState(component),
  );
  return outcomeOf(component, state);
}

describe('outcomeOf', () => {
  const two = componentOf(
    [
      criterion([0], filled, { points: 20, group: 'g' }),
      criterion([1], filled, { points: 15, group: 'g' }),
      criterion([1], filled, { points: -10, group: 'g' }),
    ],
    25,
  );

  test('adds all points of a group, negative ones too, before it cuts them to the cap', () => {
    expect(outcome(two, [1], [1, 1])).toEqual({ total: 25, qualifies: true, cut: [0] });
    expect(outcome(two, [1], [1, 0])).toEqual({ total: 25, qualifies: true, cut: [10] });
    expect(outcome(two, [0], [0, 1])).toEqual({ total: -10, qualifies: true, cut: [0] });
  });

  test('does not qualify when a requirement fails or a knock-out holds', () => {
    const gates = componentOf(
      [
        criterion([0], filled, { kind: 'required', points: 5, group: 'g' }),
        criterion([1], filled, { kind: 'knockout', points: 1, group: 'g' }),
      ],
      9,
    );
    expect(outcome(gates, [1], [0]).qualifies).toBe(true);
    expect(outcome(gates, [0], [0]).qualifies).toBe(false);
    expect(outcome(gates, [1], [1]).qualifies).toBe(false);
  });

  test('lets alternatives hold when any does, and `is empty` over them only when all do', () => {
    const either = componentOf([criterion([0, 1], filled, { points: 7 })], 9);
    expect(outcome(either, [0], [1]).total).toBe(7);
    expect(outcome(either, [0], [0]).total).toBe(0);
    const neither = componentOf([criterion([0, 1], empty, { points: 7 })], 9);
    expect(outcome(neither, [1], [1]).total).toBe(7);
    expect(outcome(neither, [1], [0]).total).toBe(0);
  });
});

describe('branch', () => {
  test('keeps one of the states that nothing later can tell apart', () => {
    const component = componentOf(
      [
        criterion([0], filled, { points: 5, group: 'g' }),
        criterion([0], filled, { points: 5, group: 'g' }),
        criterion([1], filled, { points: 1, group: 'g' }),
      ],
      99,
    );
    const states = branch(component, [initialState(component)], 0, [
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    expect(states.map((state) => state.sums[0]).sort()).toEqual([0, 5]);
  });
});
