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
 * matches or beats in every group (the final score grows with each group's sum, so nothing is lost). Cost: the
 * number of columns × answers × partial results kept, which points being few distinct whole numbers keeps small.
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

function largest(
  criteria: readonly Criterion[],
  caps: readonly Cap[],
  columns: readonly AnsweringColumn[],
  qualifying: boolean,
): number | undefined {
  const positions = [...new Set(columns.flatMap((column) => column.criteria))];
  const shared = positions.filter((position) => criteria[position]!.columns.length > 1);
  const groups = caps.filter(({ group }) =>
    positions.some((position) => givesTo(criteria[position]!, group)),
  );
  const sumOf = (position: number): number =>
    1 + groups.findIndex(({ group }) => group === criteria[position]!.group);
  const isEvery = (position: number): boolean => criteria[position]!.condition.operator === 'empty';

  let partials: readonly Partial[] = [{ shared: shared.map(isEvery), sums: [0, ...groups.map(() => 0)] }];
  columns.forEach((column, index) => {
    const later = columns.slice(index + 1);
    const closed = groups.map(
      ({ group }) =>
        !shared.some((position) => givesTo(criteria[position]!, group)) &&
        !later.some((other) => other.criteria.some((position) => givesTo(criteria[position]!, group))),
    );
    const next: Partial[] = [];
    for (const partial of partials) {
      for (const { truth } of column.answers) {
        const sums = [...partial.sums];
        const held = [...partial.shared];
        let allowed = true;
        column.criteria.forEach((position, place) => {
          const holds = truth[place] === 1;
          const at = shared.indexOf(position);
          if (at >= 0) held[at] = isEvery(position) ? held[at]! && holds : held[at]! || holds;
          else if (qualifying && breaks(criteria[position]!, holds)) allowed = false;
          else if (holds) sums[sumOf(position)]! += wholePoints(criteria[position]!.points);
        });
        if (allowed) next.push({ shared: held, sums: withClosedGroups(sums, groups, closed) });
      }
    }
    partials = undominated(next);
  });

  let best: number | undefined;
  for (const partial of partials) {
    const sums = [...partial.sums];
    let allowed = true;
    shared.forEach((position, at) => {
      const holds = partial.shared[at]!;
      if (qualifying && breaks(criteria[position]!, holds)) allowed = false;
      if (holds) sums[sumOf(position)]! += wholePoints(criteria[position]!.points);
    });
    const total = groups.reduce(
      (sum, cap, index) => sum + Math.min(sums[index + 1]!, wholePoints(cap.points)),
      sums[0]!,
    );
    if (allowed && (best === undefined || total > best)) best = total;
  }
  return best;
}

/** Whether a criterion gives or takes points in a group. */
function givesTo(criterion: Criterion, group: string): boolean {
  return criterion.points !== 0 && criterion.group === group;
}

/** Cuts the groups that no later column adds to, so that partial results differ in fewer sums. */
function withClosedGroups(
  sums: readonly number[],
  groups: readonly Cap[],
  closed: readonly boolean[],
): readonly number[] {
  const result = [...sums];
  closed.forEach((isClosed, index) => {
    if (!isClosed) return;
    result[0]! += Math.min(result[index + 1]!, wholePoints(groups[index]!.points));
    result[index + 1] = 0;
  });
  return result;
}

/** A required field left blank is incomplete (METHOD §4 Status), so a required `is empty` can never be met. */
function breaks(criterion: Criterion, holds: boolean): boolean {
  if (criterion.kind === 'required') return !holds || criterion.condition.operator === 'empty';
  return criterion.kind === 'knockout' && holds;
}

/** Keeps, among partial results with the same shared criteria held, those that no other matches or beats. */
function undominated(partials: readonly Partial[]): readonly Partial[] {
  const byShared = new Map<string, Partial[]>();
  const largestFirst = [...partials].sort((a, b) => total(b) - total(a));
  for (const partial of largestFirst) {
    const key = partial.shared.join(',');
    const kept = byShared.get(key) ?? [];
    byShared.set(key, kept);
    const beaten = kept.some((other) => other.sums.every((sum, index) => sum >= partial.sums[index]!));
    if (!beaten) kept.push(partial);
  }
  return [...byShared.values()].flat();
}

/** What dominates another has at least its total, so it is enough to look at those with a larger one. */
function total({ sums }: Partial): number {
  return sums.reduce((sum, points) => sum + points, 0);
}
