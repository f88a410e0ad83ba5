import type { Component } from './component';
import { answer, outcomeOf } from './fillings';
import { fillingsExcept, waysToFill, type Contribution } from './contribution';
import type { Slot } from './slot';
import type { NextQuestion } from './types';

/** A field one may ask for, with what orders the questions (METHOD §4 Next question). */
export interface Askable {
  readonly component: Component;
  /** Which slot of the component. */
  readonly place: number;
  /** Whether a required or knock-out row reads it: those come first. */
  readonly gate: boolean;
  /** Largest minus smallest sum of points that the rows on this field can give together. */
  readonly swing: number;
  readonly question: NextQuestion;
}

/** Prepares the fields of a definition, in the order in which they would be asked. */
export function askables(components: readonly Component[]): readonly Askable[] {
  const list = components.flatMap((component) =>
    component.slots.map((slot, place) => askable(component, slot, place)),
  );
  return list.sort(
    (a, b) =>
      Number(b.gate) - Number(a.gate) ||
      b.swing - a.swing ||
      slotOf(a).criteria[0]! - slotOf(b).criteria[0]! ||
      slotOf(a).index - slotOf(b).index,
  );
}

function askable(component: Component, slot: Slot, place: number): Askable {
  const own = component.judged.filter((entry) => entry.placeInSlot[place]! >= 0);
  const gates = own.filter(({ criterion }) => criterion.kind === 'required' || criterion.kind === 'knockout');
  const sums = [slot.blank.truth, ...slot.fillings].map((truth) =>
    own.reduce((sum, entry) => sum + (truth[entry.placeInSlot[place]!] === 1 ? entry.points : 0), 0),
  );
  const deciding = (gates[0] ?? own[0]!).criterion;
  const question =
    deciding.question || own.map((entry) => entry.criterion.question).find((text) => text !== '') || '';
  return {
    component,
    place,
    gate: gates.length > 0,
    swing: Math.max(...sums) - Math.min(...sums),
    question: { criterion: deciding, question },
  };
}

function slotOf({ component, place }: Askable): Slot {
  return component.slots[place]!;
}

/**
 * Compiles the search for the blank field to ask for next: the first, in the order of {@link askables}, that
 * decides, that is, for which two fillings that differ only in it differ in being qualified; undefined where
 * none does.
 *
 * `threshold` in whole points. The answer depends on a row only through the points of what is known and the
 * patterns of what is not, so rows alike in these share it. A new one costs the product of the distinct totals
 * of the components that are not known.
 */
export function compileNextQuestion(
  components: readonly Component[],
  threshold: number,
): (contributions: readonly Contribution[]) => NextQuestion | undefined {
  const fields = askables(components);
  const remembered = new Map<string, NextQuestion | undefined>();
  return (contributions) => {
    if (!canQualify(contributions, threshold)) return undefined;
    let known = 0;
    let key = '';
    for (const each of contributions) {
      if (each.isKnown) known += each.points;
      else key += each.key;
    }
    key += known;
    if (!remembered.has(key)) remembered.set(key, firstDeciding(fields, contributions, threshold));
    return remembered.get(key);
  };
}

/** Whether any filling qualifies: most rows that lack something fail here, at the price of an addition. */
function canQualify(contributions: readonly Contribution[], threshold: number): boolean {
  let best = 0;
  for (let index = 0; index < contributions.length; index += 1) {
    const { qualifyingTotals } = contributions[index]!;
    if (qualifyingTotals.length === 0) return false;
    best += qualifyingTotals[qualifyingTotals.length - 1]!;
  }
  return best >= threshold;
}

function firstDeciding(
  fields: readonly Askable[],
  contributions: readonly Contribution[],
  threshold: number,
): NextQuestion | undefined {
  for (const field of fields) {
    const own = contributions[field.component.index]!;
    if (!own.blank.includes(field.place)) continue;
    const others = totalsOf(contributions.filter((each) => each !== own));
    if (decides(own, field.place, others, threshold)) return field.question;
  }
  return undefined;
}

/** Ascending distinct sums of one qualifying total per component. */
function totalsOf(contributions: readonly Contribution[]): readonly number[] {
  let sums: readonly number[] = [0];
  for (const { qualifyingTotals } of contributions) {
    if (qualifyingTotals.length === 1) {
      const only = qualifyingTotals[0]!;
      sums = only === 0 ? sums : sums.map((sum) => sum + only);
    } else {
      const next = new Set<number>();
      for (const sum of sums) for (const total of qualifyingTotals) next.add(sum + total);
      sums = [...next];
    }
  }
  return [...sums].sort((a, b) => a - b);
}

function decides(own: Contribution, place: number, others: readonly number[], threshold: number): boolean {
  const { component, patterns } = own;
  const ways = waysToFill(component.slots[place]!, patterns[place]!);
  return fillingsExcept(component, patterns, place).some((state) => {
    let most = -Infinity;
    let least = Infinity;
    let canDisqualify = false;
    for (const truth of ways) {
      const { total, qualifies } = outcomeOf(component, answer(component, state, place, truth));
      if (qualifies) {
        most = Math.max(most, total);
        least = Math.min(least, total);
      } else canDisqualify = true;
    }
    if (most === -Infinity) return false;
    // The smallest rest that qualifies with the best answer is also the one that fails soonest with another.
    const rest = others.find((total) => total + most >= threshold);
    return rest !== undefined && (canDisqualify || rest + least < threshold);
  });
}
