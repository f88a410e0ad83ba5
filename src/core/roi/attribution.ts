import type { Day } from '../values/cell';

/** How a won deal is shared among its touches (METHOD §6). */
export type AttributionModel = 'first' | 'last' | 'linear' | 'u_shaped' | 'w_shaped' | 'time_decay';

/** Share of each anchor of the U (first and last touch); the rest is for the touches between: 40/20/40. */
const U_ANCHOR_SHARE = 0.4;
const U_REST_SHARE = 0.2;

/** Share of each anchor of the W (first touch, lead creation, opportunity creation); the rest: 30/30/30/10. */
const W_ANCHOR_SHARE = 0.3;
const W_REST_SHARE = 0.1;

/** What the models look at: the touches of one deal in order of time, and its two milestones. */
export interface TouchPath {
  /** Day of each touch, ascending. */
  readonly days: readonly Day[];
  /** When the person became a lead, and the lead an opportunity; used by the W only. */
  readonly leadDay?: Day | undefined;
  readonly opportunityDay?: Day | undefined;
}

/**
 * The share of each touch in a deal, in the order of the touches; the shares add up to 1 (within 1e-12),
 * empty without touches. Source: METHOD §6.
 *
 * - `first`, `last`: all to that touch; `linear`: the same to each.
 * - `u_shaped`: 40 % to the first and to the last, 20 % to those between in equal parts.
 * - `w_shaped`: 30 % to the first, to the one that made the lead and to the one that made the opportunity,
 *   10 % to the others in equal parts. A milestone belongs to the latest touch up to its day; unknown, to the
 *   middle touch (of two, the earlier) and to the last one.
 * - `time_decay`: a touch counts half as much as another one half-life later.
 *
 * Where touches are too few for all parts (one or two, or one touch that is two anchors) the parts that exist
 * keep their proportions: U and W of two touches are 50/50. O(touches).
 *
 * @param halfLifeDays days, greater than 0; used by the time decay only
 */
export function attributionShares(model: AttributionModel, path: TouchPath, halfLifeDays: number): number[] {
  const { days } = path;
  const last = days.length - 1;
  if (last < 0) return [];
  switch (model) {
    case 'first':
      return anchoredShares(days.length, [0], 1, 0);
    case 'last':
      return anchoredShares(days.length, [last], 1, 0);
    case 'linear':
      return days.map(() => 1 / days.length);
    case 'u_shaped':
      return anchoredShares(days.length, [0, last], U_ANCHOR_SHARE, U_REST_SHARE);
    case 'w_shaped': {
      const ofLead = touchAt(days, path.leadDay) ?? last >> 1;
      const ofOpportunity = touchAt(days, path.opportunityDay) ?? last;
      return anchoredShares(days.length, [0, ofLead, ofOpportunity], W_ANCHOR_SHARE, W_REST_SHARE);
    }
    case 'time_decay':
      return normalized(days.map((day) => 2 ** ((day - days[last]!) / halfLifeDays)));
  }
}

/** The latest touch up to a day, the first one if all came later; undefined without a day. */
function touchAt(days: readonly Day[], day: Day | undefined): number | undefined {
  if (day === undefined) return undefined;
  let touch = 0;
  while (touch + 1 < days.length && days[touch + 1]! <= day) touch += 1;
  return touch;
}

/** The anchors' share to each distinct anchor, the rest in equal parts to the others, made to add up to 1. */
function anchoredShares(
  touches: number,
  anchors: readonly number[],
  anchorShare: number,
  restShare: number,
): number[] {
  const distinct = new Set(anchors);
  const others = touches - distinct.size;
  return normalized(
    Array.from({ length: touches }, (_, touch) => (distinct.has(touch) ? anchorShare : restShare / others)),
  );
}

function normalized(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
