import type { Component, Judged } from './component';
import type { Contribution } from './contribution';
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
  return list.sort(inOrder);
}

function inOrder(a: Askable, b: Askable): number {
  return (
    Number(b.gate) - Number(a.gate) ||
    b.swing - a.swing ||
    slotOf(a).criteria[0]! - slotOf(b).criteria[0]! ||
    slotOf(a).index - slotOf(b).index
  );
}

/**
 * The order for one row, where points hang on alternatives (`Email | Phone`): what another column has already
 * earned, or made impossible, this one cannot swing.
 */
export function orderIn(
  fields: readonly Askable[],
  contributions: readonly Contribution[],
): readonly Askable[] {
  return fields
    .map((field) => {
      const { component, place } = field;
      if (!component.judged.some((entry) => entry.shared && entry.placeInSlot[place]! >= 0)) return field;
      const { patterns } = contributions[component.index]!;
      return { ...field, swing: swingOf(component, place, (entry) => isSettled(entry, place, patterns)) };
    })
    .sort(inOrder);
}

/** Whether a criterion over alternatives holds, or cannot hold, whatever the column at that place answers. */
function isSettled(entry: Judged, place: number, patterns: Contribution['patterns']): boolean {
  if (!entry.shared) return false;
  const isEmptiness = entry.criterion.condition.operator === 'empty';
  return entry.placeInSlot.some((at, other) => {
    if (at < 0 || other === place) return false;
    const holds = patterns[other]!.truth[at] === 1;
    return isEmptiness ? !holds : holds;
  });
}

/** Whether no criterion on the field is still open: the other columns of its alternatives have answered them all. */
export function isNeedless({ component, place }: Askable, patterns: Contribution['patterns']): boolean {
  return component.judged.every(
    (entry) => entry.placeInSlot[place]! < 0 || isSettled(entry, place, patterns),
  );
}

/** Largest minus smallest sum of points over the ways to fill one slot, without the criteria that are settled. */
function swingOf(component: Component, place: number, isLeftOut: (entry: Judged) => boolean): number {
  const slot = component.slots[place]!;
  const own = component.judged.filter((entry) => entry.placeInSlot[place]! >= 0 && !isLeftOut(entry));
  const sums = [slot.blank.truth, ...slot.fillings].map((truth) =>
    own.reduce((sum, entry) => sum + (truth[entry.placeInSlot[place]!] === 1 ? entry.points : 0), 0),
  );
  return Math.max(...sums) - Math.min(...sums);
}

function askable(component: Component, slot: Slot, place: number): Askable {
  const own = component.judged.filter((entry) => entry.placeInSlot[place]! >= 0);
  const gates = own.filter(({ criterion }) => criterion.kind === 'required' || criterion.kind === 'knockout');
  const deciding = (gates[0] ?? own[0]!).criterion;
  const question =
    deciding.question || own.map((entry) => entry.criterion.question).find((text) => text !== '') || '';
  return {
    component,
    place,
    gate: gates.length > 0,
    swing: swingOf(component, place, () => false),
    question: { criterion: deciding, field: slot.field, question },
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
 * `threshold` in whole points. Nearly every field is settled by the bounds of what the rest of the row can add,
 * so a row costs one look at each of its components and blank fields; where the bounds leave it open, the sums
 * of the rest are made, whose number is at most the product of the distinct totals of the unknown components.
 */
export function compileNextQuestion(
  components: readonly Component[],
  threshold: number,
): (contributions: readonly Contribution[]) => NextQuestion | undefined {
  const usual = askables(components);
  const isShared = components.some(({ judged }) =>
    judged.some((entry) => entry.shared && entry.points !== 0),
  );
  return (contributions) => {
    const bounds = boundsOf(contributions);
    if (bounds === undefined || bounds.most < threshold) return undefined;
    const fields = isShared ? orderIn(usual, contributions) : usual;
    for (let index = 0; index < fields.length; index += 1) {
      const { component, place, question } = fields[index]!;
      const own = contributions[component.index]!;
      if (own.patterns[place]!.blank && decides(own, place, contributions, threshold, bounds)) {
        return question;
      }
    }
    return undefined;
  };
}

/** What the fillings that qualify can sum to. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** The bounds of the sum of all components, in whole points; undefined where no filling qualifies. */
export function boundsOf(contributions: readonly Contribution[]): Bounds | undefined {
  let least = 0;
  let most = 0;
  for (let index = 0; index < contributions.length; index += 1) {
    const { qualifying } = contributions[index]!;
    if (qualifying === undefined) return undefined;
    least += qualifying.least;
    most += qualifying.most;
  }
  return { least, most };
}

/**
 * Whether two ways to fill the field, all else equal, differ in being qualified: some sum of the rest must reach
 * the threshold with the best way, and fail it with another (or another disqualifies whatever the points).
 *
 * `own` is the contribution of the field's component, `bounds` those of all components.
 */
export function decides(
  own: Contribution,
  place: number,
  contributions: readonly Contribution[],
  threshold: number,
  { least, most }: Bounds,
): boolean {
  const lowest = least - own.qualifying!.least;
  const highest = most - own.qualifying!.most;
  for (const swing of own.swingsOf(place)) {
    // The field decides where the rest sums to `from` or more, but less than `until`.
    const from = threshold - swing.most;
    const until = swing.canDisqualify ? Infinity : threshold - swing.least;
    if (highest < from || lowest >= until || from >= until) continue;
    if (highest < until || lowest >= from) return true;
    if (until - from >= widestStep(contributions, own)) return true;
    if (sumsOf(contributions, own).some((sum) => sum >= from && sum < until)) return true;
  }
  return false;
}

/** The sums of the rest, ascending, are never further apart than the widest step of one of its components. */
function widestStep(contributions: readonly Contribution[], except: Contribution): number {
  let widest = 0;
  for (let index = 0; index < contributions.length; index += 1) {
    const each = contributions[index]!;
    if (each !== except && each.qualifying!.widestStep > widest) widest = each.qualifying!.widestStep;
  }
  return widest;
}

/** Distinct sums of one qualifying total of each component but one. */
function sumsOf(contributions: readonly Contribution[], except: Contribution): readonly number[] {
  let sums: readonly number[] = [0];
  for (const each of contributions) {
    if (each === except) continue;
    const { totals } = each.qualifying!;
    const next = new Set<number>();
    for (const sum of sums) for (const total of totals) next.add(sum + total);
    sums = [...next];
  }
  return sums;
}
