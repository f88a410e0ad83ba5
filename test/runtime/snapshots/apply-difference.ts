/** What a difference says, done to an earlier state; and states in a form that can be compared. */

import type { FrozenSheet, SheetDifference } from '../../../src/runtime/snapshots/types';

const PARTS = ['values', 'formulas', 'styles', 'notes', 'validations'] as const;
export type Cell = string;

/** Every cell of the grid as a text that names all of it. */
export function cellsOf(sheet: FrozenSheet): Cell[][] {
  return Array.from({ length: sheet.head.maxRows }, (_, row) =>
    Array.from({ length: sheet.head.maxColumns }, (_unused, column) =>
      JSON.stringify(PARTS.map((part) => sheet.rows[row]?.content[part]?.[column] ?? null)),
    ),
  );
}

const blankRow = (columns: number): Cell[] =>
  Array.from({ length: columns }, () => JSON.stringify(PARTS.map(() => null)));

/** Does the arrangement, then puts the cells of the spans in from the later state. */
export function applied(before: FrozenSheet, after: FrozenSheet, change: SheetDifference): Cell[][] {
  const old = cellsOf(before);
  const target = cellsOf(after);
  const columns = after.head.maxColumns;
  let rows = old;
  if (change.arrangement !== undefined) {
    const { from, order, grown } = change.arrangement;
    const replaced = order.length - grown;
    rows = [
      ...old.slice(0, from),
      ...order.map((place) => (place < 0 ? blankRow(columns) : [...old[place]!])),
      ...old.slice(from + replaced),
    ];
  }
  rows = rows.map((row) => [...row, ...blankRow(columns)].slice(0, columns));
  for (const span of change.spans) {
    for (let column = span.column; column < Math.min(span.column + span.columns, columns); column += 1) {
      rows[span.row]![column] = target[span.row]![column]!;
    }
  }
  return rows;
}
