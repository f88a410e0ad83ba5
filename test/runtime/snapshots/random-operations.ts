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

/** Operations that the grid refuses, e.g. because it has become too small, do nothing. */
const attempt =
  (act: Operation): Operation =>
  (bench) => {
    try {
      act(bench);
    } catch (error) {
      if ((error as Error).name !== 'Exception') throw error;
    }
  };

export const operation: fc.Arbitrary<Operation> = fc
  .oneof(
    fc.tuple(row, column, text).map(
      ([r, c, typed]): Operation =>
        ({ sheet }) =>
          void sheet.getRange(r, c).setValue(typed),
    ),
    fc.tuple(row, count).map(
      ([r, n]): Operation =>
        ({ sheet }) =>
          void sheet.insertRowsBefore(r, n),
    ),
    fc.tuple(row, count).map(
      ([r, n]): Operation =>
        ({ sheet }) =>
          sheet.deleteRows(r, n),
    ),
    fc.tuple(row, count, row).map(
      ([r, n, to]): Operation =>
        ({ sheet }) =>
          sheet.moveRows(sheet.getRange(r, 1, n, 1), to),
    ),
    fc.tuple(row, count, column).map(
      ([r, n, c]): Operation =>
        ({ sheet }) =>
          void sheet.getRange(r, 1, n + 2, sheet.getMaxColumns()).sort(Math.min(c, sheet.getMaxColumns())),
    ),
    fc.tuple(row, column, fc.constantFrom('#ff0000', null)).map(
      ([r, c, colour]): Operation =>
        ({ sheet }) =>
          void sheet.getRange(r, c).setBackground(colour),
    ),
    fc.tuple(row, column, fc.constantFrom('note', '')).map(
      ([r, c, note]): Operation =>
        ({ sheet }) =>
          void sheet.getRange(r, c).setNote(note),
    ),
    column.map(
      (c): Operation =>
        ({ sheet }) =>
          void sheet.insertColumnBefore(c),
    ),
    column.map(
      (c): Operation =>
        ({ sheet }) =>
          void sheet.deleteColumn(c),
    ),
    row.map(
      (r): Operation =>
        ({ sheet }) =>
          sheet.hideRows(r),
    ),
    fc.constant<Operation>(({ sheet }) => void sheet.insertRowsAfter(sheet.getMaxRows(), 1)),
  )
  .map(attempt);
