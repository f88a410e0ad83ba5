import type { AnsweringColumn } from './answers';
import { isSatisfiable } from './maximum';
import type { Criterion, DefinitionProblem } from './types';

/**
 * Rows that say the same twice: same columns, condition, value, kind, group and points. One problem for each
 * later row, naming the first. `canonical` is each criterion's canonical form, in the order of the criteria.
 */
export function identicalRows(
  criteria: readonly Criterion[],
  canonical: readonly string[],
): readonly DefinitionProblem[] {
  const first = new Map<string, Criterion>();
  const problems: DefinitionProblem[] = [];
  criteria.forEach((criterion, position) => {
    const key = canonical[position]!;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, criterion);
    else
      problems.push({
        code: 'identical_rows',
        place: { number: criterion.number, column: 'condition' },
        data: { field: criterion.field, other: earlier.number },
      });
  });
  return problems;
}

/**
 * Rows that no lead can meet together (METHOD §4): a set of required rows and knock-outs such that every filling
 * fails one of the required ones or meets one of the knock-outs. Judged on the fillings themselves, so it is
 * sound: what is reported is impossible. Reported are all single rows (required `is empty`), all pairs on one
 * field (required `is A` and required `is B`; required `> 10`, knock-out `> 5`) and, where there is none of
 * these, one smallest set of three or more.
 */
export function contradictoryRows(
  criteria: readonly Criterion[],
  columns: readonly AnsweringColumn[],
): readonly DefinitionProblem[] {
  const gates = criteria
    .map((_, position) => position)
    .filter((position) => ['required', 'knockout'].includes(criteria[position]!.kind));
  const isPossible = (positions: readonly number[]): boolean =>
    isSatisfiable(criteria, columns, new Set(positions));
  const impossible = gates.filter((position) => !isPossible([position])).map((position) => [position]);
  const alone = new Set(impossible.map(([position]) => position));
  const sound = gates.filter((position) => !alone.has(position));
  sound.forEach((second, index) => {
    for (const first of sound.slice(0, index)) {
      if (shareColumn(criteria[first]!, criteria[second]!) && !isPossible([first, second]))
        impossible.push([first, second]);
    }
  });
  if (impossible.length === 0 && !isPossible(gates)) {
    let smallest = gates;
    for (const position of gates) {
      const fewer = smallest.filter((other) => other !== position);
      if (!isPossible(fewer)) smallest = fewer;
    }
    impossible.push(smallest);
  }
  return impossible.map((positions) => problemOf(positions.map((position) => criteria[position]!)));
}

function shareColumn(a: Criterion, b: Criterion): boolean {
  return a.columns.some(({ column }) => b.columns.some((other) => other.column === column));
}

function problemOf(rows: readonly Criterion[]): DefinitionProblem {
  const last = rows[rows.length - 1]!;
  return {
    code: 'contradictory_rows',
    place: { number: last.number, column: 'condition' },
    data: { field: last.field, other: rows[0]!.number, rows: rows.map(({ number }) => number).join(', ') },
  };
}
