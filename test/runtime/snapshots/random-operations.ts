/** What people do to a small sheet, at random, through the services. */

import * as fc from 'fast-check';
import type { Bench } from '../spreadsheet/testing';

export type Operation = (bench: Bench) => void;

/** Grid of the sheets that the operations are made for; small, so that they meet. */
export const ROWS = 12;
export const COLUMNS = 5;

const row = fc.integer({ min: 1, max: ROWS - 3 });
const column = fc.integer({ min: 1, max: COLUMNS });
const count = fc.integer({ min: 1, max: 3 });
const text = fc.constantFrom('a', 'b', '7', '', '=A1+1', 'x');

/**
 * An operation that a counterexample prints as what it does. One that the grid refuses, e.g. because it has become too
 * small, does nothing.
 */
function named(name: string, act: Operation): Operation {
  const attempt: Operation = (bench) => {
    try {
      act(bench);
    } catch (error) {
      if ((error as Error).name !== 'Exception') throw error;
    }
  };
  // fast-check prints what has a method of this name by it.
  return Object.assign(attempt, { [fc.toStringMethod]: () => name, toString: () => name });
}

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(row, column, text).map(([r, c, typed]) =>
    named(`type '${typed}' into R${r}C${c}`, ({ sheet }) => {
      sheet.getRange(r, c).setValue(typed);
    }),
  ),
  fc.tuple(row, count).map(([r, n]) =>
    named(`insert ${n} rows before ${r}`, ({ sheet }) => {
      sheet.insertRowsBefore(r, n);
    }),
  ),
  fc.tuple(row, count).map(([r, n]) =>
    named(`delete ${n} rows from ${r}`, ({ sheet }) => {
      sheet.deleteRows(r, n);
    }),
  ),
  fc.tuple(row, count, row).map(([r, n, to]) =>
    named(`move ${n} rows from ${r} to before ${to}`, ({ sheet }) => {
      sheet.moveRows(sheet.getRange(r, 1, n, 1), to);
    }),
  ),
  fc.tuple(row, count, column).map(([r, n, c]) =>
    named(`sort ${n + 2} rows from ${r} by column ${c}`, ({ sheet }) => {
      const columns = sheet.getMaxColumns();
      sheet.getRange(r, 1, n + 2, columns).sort(Math.min(c, columns));
    }),
  ),
  fc.tuple(row, column, fc.constantFrom('#ff0000', null)).map(([r, c, colour]) =>
    named(`colour R${r}C${c} ${colour}`, ({ sheet }) => {
      sheet.getRange(r, c).setBackground(colour);
    }),
  ),
  fc.tuple(row, column, fc.constantFrom('note', '')).map(([r, c, note]) =>
    named(`note '${note}' on R${r}C${c}`, ({ sheet }) => {
      sheet.getRange(r, c).setNote(note);
    }),
  ),
  column.map((c) =>
    named(`insert a column before ${c}`, ({ sheet }) => {
      sheet.insertColumnBefore(c);
    }),
  ),
  column.map((c) =>
    named(`delete column ${c}`, ({ sheet }) => {
      sheet.deleteColumn(c);
    }),
  ),
  row.map((r) =>
    named(`hide row ${r}`, ({ sheet }) => {
      sheet.hideRows(r);
    }),
  ),
  fc.constant(
    named('insert a row at the end', ({ sheet }) => {
      sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    }),
  ),
);
