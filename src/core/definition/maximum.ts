import type { AnsweringColumn } from './answers';
import { pointsOf, wholePoints } from './points';
import type { Cap, Criterion } from './types';

/** The largest scores over all fillings of an all-blank row, in points. */
export interface Ceiling {
  /** METHOD §4 `max`. */
  readonly max: number;
  /** The largest score of a filling that meets every requirement and no knock-out; undefined if none does. */
  readonly qualifying: number | undefined;
}

/**
 * The largest score, and the largest qualifying score, over all fillings of an all-blank row; exact. Caps are
 * not negative.
 *
 * Columns that share a capped group or a criterion over alternatives are answered together, others apart. Within
 * such a set the columns answer one after another; of the partial results only those are kept that no other
 * matches or beats in every group (the final score grows with each group's sum, so nothing is lost) and that can
 * still exceed a quick first answer. Cost: columns × answers × partial results kept.
 */
export function ceilingOf(
  criteria: readonly Criterion[],
  caps: readonly Cap[],
  columns: readonly AnsweringColumn[],
): Ceiling {
  const best = (qualifying: boolean): number | undefined => {
    let total = 0;
    for (const cluster of clusters(criteria, caps, columns)) {
      const part = largest(criteria, caps, cluster, qualifying);
      if (part === undefined) return undefined;
      total += part;
    }
    return pointsOf(total);
  };
  return { max: best(false) ?? 0, qualifying: best(true) };
}

/** Whether some filling meets all the required rows given and none of the knock-outs; the others do not count. */
export function isSatisfiable(
  criteria: readonly Criterion[],
  columns: readonly AnsweringColumn[],
  gates: ReadonlySet<number>,
): boolean {
  const onlyGates = criteria.map((criterion, position): Criterion => {
    return gates.has(position)
      ? { ...criterion, points: 0 }
      : { ...criterion, points: 0, kind: 'points', columns: [] };
  });
  const reading = columns
    .map((column) => withoutOthers(column, gates))
    .filter((column) => column.criteria.length > 0);
  return clusters(onlyGates, [], reading).every(
    (cluster) => largest(onlyGates, [], cluster, true) !== undefined,
  );
}

function withoutOthers(column: AnsweringColumn, gates: ReadonlySet<number>): AnsweringColumn {
  const places = column.criteria
    .map((_, place) => place)
    .filter((place) => gates.has(column.criteria[place]!));
  const answers = new Map<string, { truth: readonly number[] }>();
  for (const { truth } of column.answers) {
    const own = places.map((place) => truth[place]!);
    answers.set(own.join(''), { truth: own });
  }
  return {
    field: column.field,
    criteria: places.map((place) => column.criteria[place]!),
    answers: [...answers.values()],
  };
}

/** Splits the columns into sets that share neither a criterion nor a capped group. */
function clusters(
  criteria: readonly Criterion[],
  caps: readonly Cap[],
  columns: readonly AnsweringColumn[],
): readonly (readonly AnsweringColumn[])[] {
  const capped = new Set(caps.map(({ group }) => group));
  let found: { links: Set<string>; columns: AnsweringColumn[] }[] = [];
  for (const column of columns) {
    const links = new Set<string>();
    for (const position of column.criteria) {
      const criterion = criteria[position]!;
      if (criterion.columns.length > 1) links.add(`criterion ${position}`);
      if (criterion.points !== 0 && capped.has(criterion.group)) links.add(`group ${criterion.group}`);
    }
    const joined = { links, columns: [column] };
    found = found.filter((other) => {
      if (![...other.links].some((link) => links.has(link))) return true;
      other.links.forEach((link) => joined.links.add(link));
      joined.columns.unshift(...other.columns);
      return false;
    });
    found.push(joined);
  }
  return found.map((cluster) => cluster.columns);
}

/** What the columns answered so far come to. */
interface Partial {
  /** Whether each criterion over alternatives holds so far. */
  readonly shared: readonly boolean[];
  /** Whole points outside capped groups, then those of each capped group before its cut. */
  readonly sums: readonly number[];
}

/** Partial results kept for the first, quick answer, below which the exact search need not look. */
const QUICK_WIDTH = 16;
/**
 * Partial results kept for the exact search. A definition whose columns each give to several capped groups in
 * many different amounts could exceed it; the result is then the largest score found, perhaps not the largest.
 */
const EXACT_WIDTH = 2000;

function largest(
  criteria: readonly Criterion[],
  caps: readonly Cap[],
  columns: readonly AnsweringColumn[],
  qualifying: boolean,
): number | undefined {
  const cluster = prepare(criteria, caps, columns, qualifying);
  const quick = search(cluster, QUICK_WIDTH, -Infinity);
  const exact = search(cluster, EXACT_WIDTH, quick ?? -Infinity);
  return exact === undefined || (quick !== undefined && quick > exact) ? quick : exact;
}

/** A cluster of columns in whole points; sum 0 is that of the points outside capped groups. */
interface Cluster {
  readonly columns: readonly AnsweringColumn[];
  /** Positions of the criteria over alternative columns. */
  readonly shared: readonly number[];
  readonly limits: readonly number[];
  readonly points: (position: number) => number;
  readonly sumOf: (position: number) => number;
  /** `is empty` over alternatives holds when every one is empty: the opposite of filled when any is. */
  readonly isEvery: (position: number) => boolean;
  readonly isAllowed: (position: number, holds: boolean) => boolean;
  /** Per number of columns answered: the most that the others can still add, per sum, and in all. */
  readonly ahead: readonly { readonly sums: readonly number[]; readonly total: number }[];
}

function prepare(
  criteria: readonly Criterion[],
  caps: readonly Cap[],
  columns: readonly AnsweringColumn[],
  qualifying: boolean,
): Cluster {
  const positions = [...new Set(columns.flatMap((column) => column.criteria))];
  const shared = positions.filter((position) => criteria[position]!.columns.length > 1);
  const groups = caps.filter(({ group }) =>
    positions.some((position) => givesTo(criteria[position]!, group)),
  );
  const points = (position: number): number => wholePoints(criteria[position]!.points);
  const sumOf = (position: number): number =>
    1 + groups.findIndex(({ group }) => group === criteria[position]!.group);
  const last = { sums: [0, ...groups.map(() => 0)], total: 0 };
  for (const position of shared) {
    last.sums[sumOf(position)]! += Math.max(0, points(position));
    last.total += Math.max(0, points(position));
  }
  const ahead = [last];
  for (const column of [...columns].reverse()) {
    const before = ahead[0]!;
    const answers = column.answers.map(({ truth }) => {
      const sums = last.sums.map(() => 0);
      column.criteria.forEach((position, place) => {
        if (truth[place] === 1 && !shared.includes(position)) sums[sumOf(position)]! += points(position);
      });
      return sums;
    });
    ahead.unshift({
      sums: before.sums.map((sum, index) => sum + Math.max(...answers.map((sums) => sums[index]!))),
      total: before.total + Math.max(...answers.map(added)),
    });
  }
  return {
    columns,
    shared,
    limits: [Infinity, ...groups.map((cap) => wholePoints(cap.points))],
    points,
    sumOf,
    isEvery: (position) => criteria[position]!.condition.operator === 'empty',
    isAllowed: (position, holds) => !qualifying || !breaks(criteria[position]!, holds),
    ahead,
  };
}

/** The largest total above `floor`; undefined if there is none. Keeps at most `width` partial results. */
function search(cluster: Cluster, width: number, floor: number): number | undefined {
  const { columns, shared, limits, points, sumOf, isEvery, isAllowed, ahead } = cluster;
  let partials: readonly Partial[] = [{ shared: shared.map(isEvery), sums: limits.map(() => 0) }];
  columns.forEach((column, index) => {
    const rest = ahead[index + 1]!;
    const bound = ({ sums }: Partial): number =>
      Math.min(
        cutSum(
          sums.map((sum, at) => sum + rest.sums[at]!),
          limits,
        ),
        added(sums) + rest.total,
      );
    const next = new Map<string, Partial>();
    for (const partial of partials) {
      for (const { truth } of column.answers) {
        const sums = [...partial.sums];
        const held = [...partial.shared];
        let allowed = true;
        column.criteria.forEach((position, place) => {
          const holds = truth[place] === 1;
          const at = shared.indexOf(position);
          if (at >= 0) held[at] = isEvery(position) ? held[at]! && holds : held[at]! || holds;
          else if (!isAllowed(position, holds)) allowed = false;
          else if (holds) sums[sumOf(position)]! += points(position);
        });
        const reached = { shared: held, sums };
        if (allowed && bound(reached) > floor) next.set(`${held.join()};${sums.join()}`, reached);
      }
    }
    partials = undominated([...next.values()], bound, width);
  });

  let best: number | undefined;
  for (const partial of partials) {
    const sums = [...partial.sums];
    let allowed = true;
    shared.forEach((position, at) => {
      const holds = partial.shared[at]!;
      if (!isAllowed(position, holds)) allowed = false;
      if (holds) sums[sumOf(position)]! += points(position);
    });
    const total = cutSum(sums, limits);
    if (allowed && (best === undefined || total > best)) best = total;
  }
  return best;
}

function cutSum(sums: readonly number[], limits: readonly number[]): number {
  return sums.reduce((total, sum, index) => total + Math.min(sum, limits[index]!), 0);
}

function added(sums: readonly number[]): number {
  return sums.reduce((total, sum) => total + sum, 0);
}

/** Whether a criterion gives or takes points in a group. */
function givesTo(criterion: Criterion, group: string): boolean {
  return criterion.points !== 0 && criterion.group === group;
}

/** A required field left blank is incomplete (METHOD §4 Status), so a required `is empty` can never be met. */
function breaks(criterion: Criterion, holds: boolean): boolean {
  if (criterion.kind === 'required') return !holds || criterion.condition.operator === 'empty';
  return criterion.kind === 'knockout' && holds;
}

/**
 * Keeps, among partial results with the same shared criteria held, those that no other matches or beats in every
 * sum, the most promising first, at most `width` in all.
 */
function undominated(
  partials: readonly Partial[],
  bound: (partial: Partial) => number,
  width: number,
): readonly Partial[] {
  // What dominates another has at least its total and its bound, so it comes earlier in this order.
  const ranked = partials
    .map((partial) => ({ partial, bound: bound(partial), total: added(partial.sums) }))
    .sort((a, b) => b.bound - a.bound || b.total - a.total);
  const byShared = new Map<string, Partial[]>();
  const kept: Partial[] = [];
  for (const { partial } of ranked) {
    if (kept.length >= width) break;
    const key = partial.shared.join();
    const rivals = byShared.get(key) ?? [];
    byShared.set(key, rivals);
    if (rivals.some((other) => other.sums.every((sum, index) => sum >= partial.sums[index]!))) continue;
    rivals.push(partial);
    kept.push(partial);
  }
  return kept;
}
