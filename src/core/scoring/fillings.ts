import type { Component } from './component';

/** The truth of every criterion of one slot, in the order of its `criteria`. */
export type Truth = readonly number[];

/** What is known of a component once some of its slots have an answer. */
export interface State {
  /** Whole points outside capped groups. */
  readonly plain: number;
  /** Whole points per capped group, before the cut. */
  readonly sums: readonly number[];
  /** Per criterion over alternative columns, whether it holds so far; in the order of the component's. */
  readonly shared: readonly boolean[];
  /** False once a requirement on one column fails or a knock-out on one column holds. */
  readonly qualifies: boolean;
}

/** The state of a component before any slot has answered: `is empty` over alternatives holds until one is filled. */
export function initialState(component: Component): State {
  return {
    plain: 0,
    sums: component.caps.map(() => 0),
    shared: component.judged
      .filter((entry) => entry.shared)
      .map((entry) => entry.criterion.condition.operator === 'empty'),
    qualifies: true,
  };
}

/** The state after the slot at `place` of the component has answered with `truth`. */
export function answer(component: Component, state: State, place: number, truth: Truth): State {
  let { plain, qualifies } = state;
  const sums = [...state.sums];
  const shared = [...state.shared];
  let sharedIndex = -1;
  for (const entry of component.judged) {
    if (entry.shared) sharedIndex += 1;
    const at = entry.placeInSlot[place]!;
    if (at < 0) continue;
    const holds = truth[at] === 1;
    if (entry.shared) {
      const every = entry.criterion.condition.operator === 'empty';
      shared[sharedIndex] = every ? shared[sharedIndex]! && holds : shared[sharedIndex]! || holds;
      continue;
    }
    if (holds) {
      if (entry.cap < 0) plain += entry.points;
      else sums[entry.cap]! += entry.points;
    }
    if (breaks(entry.criterion.kind, holds)) qualifies = false;
  }
  return { plain, sums, shared, qualifies };
}

/** What a state comes to once every slot has answered. */
export interface Outcome {
  /** Whole points after the caps. */
  readonly total: number;
  readonly qualifies: boolean;
  /** Whole points cut per cap (≥ 0). */
  readonly cut: readonly number[];
}

/** Total of a complete state: all points of a group are added first, then cut to its cap (METHOD §4). */
export function outcomeOf(component: Component, state: State): Outcome {
  let { plain, qualifies } = state;
  const sums = [...state.sums];
  let sharedIndex = 0;
  for (const entry of component.judged) {
    if (!entry.shared) continue;
    const holds = state.shared[sharedIndex]!;
    sharedIndex += 1;
    if (holds) {
      if (entry.cap < 0) plain += entry.points;
      else sums[entry.cap]! += entry.points;
    }
    if (breaks(entry.criterion.kind, holds)) qualifies = false;
  }
  const cut = component.caps.map((cap, index) => Math.max(0, sums[index]! - cap.points));
  const capped = sums.reduce((sum, points, index) => sum + points - cut[index]!, 0);
  return { total: plain + capped, qualifies, cut };
}

/** Every distinct state after one more slot has answered in any of the given ways. */
export function branch(
  component: Component,
  states: readonly State[],
  place: number,
  truths: readonly Truth[],
): readonly State[] {
  const distinct = new Map<string, State>();
  for (const state of states) {
    for (const truth of truths) {
      const next = answer(component, state, place, truth);
      const key = `${next.plain};${next.sums.join(',')};${next.shared.join(',')};${String(next.qualifies)}`;
      if (!distinct.has(key)) distinct.set(key, next);
    }
  }
  return [...distinct.values()];
}

function breaks(kind: string, holds: boolean): boolean {
  return kind === 'required' ? !holds : kind === 'knockout' && holds;
}
