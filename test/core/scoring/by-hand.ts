import type { Cell } from '../../../src/core/values/cell';

/** A row of a definition in plain words. */
export interface PlainRow {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  readonly points: number;
  readonly group: string;
  readonly kind: string;
}

interface PlainDefinition {
  readonly rows: readonly PlainRow[];
  readonly caps: Readonly<Record<string, number>>;
  readonly threshold: number;
}

type Row = readonly Cell[];

/** Every value that the conditions of the test can tell apart. */
const VALUES: Readonly<Record<string, readonly Cell[]>> = {
  N: [1, 3, 5, 7, 9, 'some words'],
  T: ['a', 'b', 'other'],
};

/** One condition on one cell: true, false, or 'unreadable'; written down again from METHOD §4. */
function judge(row: PlainRow, cell: Cell): boolean | 'unreadable' {
  if (cell === '') return false;
  if (row.operator === 'is filled') return true;
  if (row.operator === 'is') return cell === row.value;
  if (row.operator === 'is not') return cell !== row.value;
  if (row.operator === 'one of') return row.value.split('; ').includes(String(cell));
  if (row.operator === '=') return cell === Number(row.value);
  if (typeof cell !== 'number') return 'unreadable';
  const limit = Number(row.value);
  switch (row.operator) {
    case '≥':
      return cell >= limit;
    case '>':
      return cell > limit;
    case '<':
      return cell < limit;
    default:
      return cell <= limit;
  }
}

function columnsOf(row: PlainRow, columns: readonly string[]): number[] {
  return row.field.split(' | ').map((name) => columns.indexOf(name));
}

function holds(row: PlainRow, columns: readonly string[], lead: Row): boolean {
  return columnsOf(row, columns).some((column) => judge(row, lead[column]) === true);
}

function total({ rows, caps }: PlainDefinition, columns: readonly string[], lead: Row): number {
  const sums = new Map<string, number>();
  for (const row of rows) {
    if (holds(row, columns, lead)) sums.set(row.group, (sums.get(row.group) ?? 0) + row.points);
  }
  return [...sums].reduce((sum, [group, points]) => sum + Math.min(points, caps[group] ?? Infinity), 0);
}

function statusOf(definition: PlainDefinition, columns: readonly string[], lead: Row): string {
  const { rows, threshold } = definition;
  const of = (kind: string): readonly PlainRow[] => rows.filter((row) => row.kind === kind);
  if (of('knockout').some((row) => holds(row, columns, lead))) return 'excluded';
  const isBlank = (row: PlainRow): boolean => columnsOf(row, columns).every((column) => lead[column] === '');
  if (of('required').some(isBlank)) return 'incomplete';
  if (of('required').some((row) => !holds(row, columns, lead))) return 'not_yet';
  return total(definition, columns, lead) >= threshold ? 'qualified' : 'not_yet';
}

/**
 * Scores one lead by trying every filling of what is unknown, one by one: slow, and written from the words of
 * METHOD §4 rather than from the code under test.
 */
export function scoreByHand(
  definition: PlainDefinition,
  columns: readonly string[],
  lead: Row,
): {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly status: string;
  readonly next: number | undefined;
} {
  const reading = columns.map((_, column) =>
    definition.rows.filter((row) => columnsOf(row, columns).includes(column)),
  );
  const isUnknown = (column: number): boolean =>
    reading[column]!.length > 0 &&
    (lead[column] === '' || reading[column]!.some((row) => judge(row, lead[column]) === 'unreadable'));
  const valuesOf = (column: number): readonly Cell[] => [lead[column], ...VALUES[columns[column]![0]!]!];
  let fillings: Row[] = [lead];
  columns.forEach((_, column) => {
    if (!isUnknown(column)) return;
    fillings = fillings.flatMap((filling) =>
      valuesOf(column).map((value) => filling.map((cell, index) => (index === column ? value : cell))),
    );
  });
  const totals = fillings.map((filling) => total(definition, columns, filling));
  const qualified = new Set(
    fillings
      .filter((filling) => statusOf(definition, columns, filling) === 'qualified')
      .map((filling) => JSON.stringify(filling)),
  );
  const decides = (column: number): boolean =>
    fillings.some((filling) => {
      const answers = valuesOf(column).map((value) =>
        qualified.has(JSON.stringify(filling.map((cell, index) => (index === column ? value : cell)))),
      );
      return answers.includes(true) && answers.includes(false);
    });
  const gate = (row: PlainRow): boolean => row.kind === 'required' || row.kind === 'knockout';
  const metElsewhere = (row: PlainRow, column: number): boolean =>
    columnsOf(row, columns).some((other) => other !== column && judge(row, lead[other]) === true);
  const swing = (column: number): number => {
    const sums = ['', ...valuesOf(column)].map((value) =>
      reading[column]!.reduce(
        (sum, row) => sum + (judge(row, value) === true && !metElsewhere(row, column) ? row.points : 0),
        0,
      ),
    );
    return Math.max(...sums) - Math.min(...sums);
  };
  const asked = columns
    .map((_, column) => column)
    .filter((column) => reading[column]!.length > 0 && lead[column] === '' && decides(column))
    .sort(
      (a, b) =>
        Number(reading[b]!.some(gate)) - Number(reading[a]!.some(gate)) ||
        swing(b) - swing(a) ||
        definition.rows.indexOf(reading[a]![0]!) - definition.rows.indexOf(reading[b]![0]!) ||
        a - b,
    );
  const rows = asked[0] === undefined ? [] : reading[asked[0]]!;
  const next = rows.find(gate) ?? rows[0];
  return {
    score: total(definition, columns, lead),
    low: Math.min(...totals),
    high: Math.max(...totals),
    status: statusOf(definition, columns, lead),
    next: next === undefined ? undefined : definition.rows.indexOf(next) + 1,
  };
}
