import type { Component, Judged } from './component';
import { answer, branch, initialState, outcomeOf, type State, type Truth } from './fillings';
import type { Pattern, Slot } from './slot';
import type { Reason } from './types';

/** What one component adds to a row that answers it in one particular way. Points are whole points. */
export interface Contribution {
  readonly component: Component;
  readonly patterns: readonly Pattern[];
  readonly points: number;
  readonly low: number;
  readonly high: number;
  /** In whole points, in table order; a cut by a cap is a negative reason of the cap's row. */
  readonly reasons: readonly Reason[];
  readonly knockedOut: boolean;
  readonly requiredFails: boolean;
  /** Required criteria whose field is blank, in table order. */
  readonly missing: readonly Judged[];
  readonly unreadable: readonly Slot[];
  /** What tells it from the other contributions of the definition. */
  readonly key: string;
  /** Whether some slot is blank, so that there is something to ask. */
  readonly anyBlank: boolean;
  /** Totals over the fillings that meet every requirement here and no knock-out; undefined where there is none. */
  readonly qualifying: Totals | undefined;
  /** What the blank slot at that place can do, for each way to fill the others. */
  readonly swingsOf: (place: number) => readonly Swing[];
}

/** Distinct totals in whole points. */
export interface Totals {
  /** Ascending. */
  readonly totals: readonly number[];
  readonly least: number;
  readonly most: number;
  /** Largest difference of two neighbours; 0 where there is one total only. */
  readonly widestStep: number;
}

/** What the ways to fill one blank slot come to, all other slots of the component being filled in one way. */
export interface Swing {
  /** Totals of the ways that qualify. */
  readonly least: number;
  readonly most: number;
  /** Whether another way fails a requirement or meets a knock-out. */
  readonly canDisqualify: boolean;
}

/** Evaluates one way to answer a component; the caller remembers the result for the next row that answers alike. */
export function contribute(component: Component, patterns: readonly Pattern[]): Contribution {
  const actual = patterns.reduce(
    (state, pattern, place) => answer(component, state, place, pattern.truth),
    initialState(component),
  );
  const outcome = outcomeOf(component, actual);
  const filled = fillingsExcept(component, patterns, undefined).map((state) => outcomeOf(component, state));
  const totals = filled.map((each) => each.total);
  const reasons: Reason[] = [];
  const missing: Judged[] = [];
  let knockedOut = false;
  let requiredFails = false;
  for (const entry of component.judged) {
    const holds = holdsIn(entry, patterns);
    const { kind, number } = entry.criterion;
    if (holds && entry.points !== 0) reasons.push({ criterion: number, points: entry.points });
    if (kind === 'knockout' && holds) knockedOut = true;
    if (kind !== 'required') continue;
    if (entry.placeInSlot.every((at, place) => at < 0 || patterns[place]!.blank)) missing.push(entry);
    else if (!holds) requiredFails = true;
  }
  outcome.cut.forEach((points, index) => {
    if (points > 0) reasons.push({ criterion: component.caps[index]!.number, points: -points });
  });
  return {
    component,
    patterns,
    points: outcome.total,
    low: Math.min(...totals),
    high: Math.max(...totals),
    reasons,
    knockedOut,
    requiredFails,
    missing,
    unreadable: component.slots.filter((_, place) => patterns[place]!.unreadable),
    key: `${component.index}:${patterns.map((pattern) => pattern.id).join(',')};`,
    anyBlank: patterns.some((pattern) => pattern.blank),
    qualifying: totalsOf(filled.filter((each) => each.qualifies).map((each) => each.total)),
    swingsOf: rememberSwings(component, patterns),
  };
}

/**
 * Every distinct state over the fillings of the unknown slots; the slot at place `except`, where given, has
 * not answered yet.
 */
export function fillingsExcept(
  component: Component,
  patterns: readonly Pattern[],
  except: number | undefined,
): readonly State[] {
  let states: readonly State[] = [initialState(component)];
  patterns.forEach((pattern, place) => {
    if (place === except) return;
    states = branch(component, states, place, waysToFill(component.slots[place]!, pattern));
  });
  return states;
}

/** A known cell stays as it is; a blank or unreadable one takes any value, or stays as it is too. */
export function waysToFill(slot: Slot, pattern: Pattern): readonly Truth[] {
  return pattern.blank || pattern.unreadable ? [pattern.truth, ...slot.fillings] : [pattern.truth];
}

function holdsIn(entry: Judged, patterns: readonly Pattern[]): boolean {
  const holdsAt = (at: number, place: number): boolean => at >= 0 && patterns[place]!.truth[at] === 1;
  if (entry.criterion.condition.operator !== 'empty') return entry.placeInSlot.some(holdsAt);
  return entry.placeInSlot.every((at, place) => at < 0 || holdsAt(at, place));
}

function totalsOf(found: readonly number[]): Totals | undefined {
  const totals = [...new Set(found)].sort((a, b) => a - b);
  if (totals.length === 0) return undefined;
  const steps = totals.slice(1).map((total, index) => total - totals[index]!);
  return {
    totals,
    least: totals[0]!,
    most: totals[totals.length - 1]!,
    widestStep: Math.max(0, ...steps),
  };
}

/** Most fields are never asked for: what they can do is found when it is first wanted. */
function rememberSwings(component: Component, patterns: readonly Pattern[]): Contribution['swingsOf'] {
  const swings: (readonly Swing[] | undefined)[] = [];
  return (place) => (swings[place] ??= swingsAt(component, patterns, place));
}

function swingsAt(component: Component, patterns: readonly Pattern[], place: number): readonly Swing[] {
  const ways = waysToFill(component.slots[place]!, patterns[place]!);
  return fillingsExcept(component, patterns, place).flatMap((state) => {
    const outcomes = ways.map((truth) => outcomeOf(component, answer(component, state, place, truth)));
    const totals = outcomes.filter((each) => each.qualifies).map((each) => each.total);
    if (totals.length === 0) return [];
    return [
      {
        least: Math.min(...totals),
        most: Math.max(...totals),
        canDisqualify: totals.length < outcomes.length,
      },
    ];
  });
}
