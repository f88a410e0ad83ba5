import type { Cap, Criterion } from '../definition/types';
import type { Slot } from './slot';

/** The cap of a group, in whole points. */
export interface GroupCap {
  readonly number: number;
  readonly points: number;
}

/** A criterion as one component sees it. */
export interface Judged {
  readonly criterion: Criterion;
  /** Position in the definition's criteria. */
  readonly position: number;
  /** Whole points: those of the table times the scale. */
  readonly points: number;
  /** Index in {@link Component.caps}, or -1 where its group has no cap. */
  readonly cap: number;
  /** For each slot of the component, the place of this criterion in {@link Slot.criteria}, or -1. */
  readonly placeInSlot: readonly number[];
  /** Whether it reads alternative columns. */
  readonly shared: boolean;
}

/**
 * Slots whose points cannot be judged apart, because they share a capped group or a criterion over
 * alternative columns. A row's score is the sum over its components, which makes the interval and the
 * deciding questions exact without looking at every combination of a whole row.
 *
 * Points inside are whole numbers (those of the table times a power of ten), so that no sum depends on order.
 */
export interface Component {
  /** Position among the components of the definition. */
  readonly index: number;
  readonly slots: readonly Slot[];
  readonly caps: readonly GroupCap[];
  /** In table order. */
  readonly judged: readonly Judged[];
}

/** Splits the slots into the finest components. */
export function partition(
  criteria: readonly Criterion[],
  caps: readonly Cap[],
  slots: readonly Slot[],
  scale: number,
): readonly Component[] {
  const capOfGroup = new Map(caps.map((cap) => [cap.group, cap]));
  const slotsOf = criteria.map((_, position) => slots.filter((slot) => slot.criteria.includes(position)));
  const parent = slots.map((_, index) => index);
  const root = (index: number): number => (parent[index] === index ? index : root(parent[index]!));
  const join = (a: Slot, b: Slot): void => {
    parent[root(a.index)] = root(b.index);
  };
  const firstOfGroup = new Map<string, Slot>();
  criteria.forEach((criterion, position) => {
    const [first, ...others] = slotsOf[position]!;
    if (first === undefined) return;
    for (const other of others) join(other, first);
    if (criterion.points === 0 || !capOfGroup.has(criterion.group)) return;
    const earlier = firstOfGroup.get(criterion.group);
    if (earlier === undefined) firstOfGroup.set(criterion.group, first);
    else join(first, earlier);
  });
  const members = new Map<number, Slot[]>();
  for (const slot of slots) {
    const key = root(slot.index);
    members.set(key, [...(members.get(key) ?? []), slot]);
  }
  return [...members.values()].map((own, index) => {
    const groups: Cap[] = [];
    const judged: Judged[] = [];
    criteria.forEach((criterion, position) => {
      const readBy = slotsOf[position]!;
      if (readBy[0] === undefined || !own.includes(readBy[0])) return;
      const cap = criterion.points === 0 ? undefined : capOfGroup.get(criterion.group);
      if (cap !== undefined && !groups.includes(cap)) groups.push(cap);
      judged.push({
        criterion,
        position,
        points: Math.round(criterion.points * scale),
        cap: cap === undefined ? -1 : groups.indexOf(cap),
        placeInSlot: own.map((slot) => slot.criteria.indexOf(position)),
        shared: readBy.length > 1,
      });
    });
    return {
      index,
      slots: own,
      caps: groups.map((cap) => ({ number: cap.number, points: Math.round(cap.points * scale) })),
      judged,
    };
  });
}
