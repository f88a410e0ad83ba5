/** What undo sees of the difference of two states: all that people and scripts made, nothing that formulas made. */

import { difference } from '../../../runtime/snapshots/difference';
import { CELL_PARTS, partOf, sameEntry } from '../../../runtime/snapshots/frozen-rows';
import { sameStructure } from '../../../runtime/snapshots/structure';
import type { FrozenRow, FrozenSheet, SheetDifference, Snapshot } from '../../../runtime/snapshots/types';

export type Part = (typeof CELL_PARTS)[number];

/** One entry of a cell; null where there is none. */
export const entryAt = (row: FrozenRow | undefined, part: Part, column: number): unknown =>
  partOf(row?.content, part)?.[column] ?? null;

/** Whether two states of a cell differ at most in what a formula, here or elsewhere, shows in it. */
export function isOnlyCalculated(
  one: FrozenRow | undefined,
  other: FrozenRow | undefined,
  column: number,
): boolean {
  return (
    isCalculated(one, column) &&
    isCalculated(other, column) &&
    CELL_PARTS.every(
      (part) =>
        part === 'values' ||
        part === 'spilled' ||
        sameEntry(entryAt(one, part, column), entryAt(other, part, column)),
    )
  );
}

/** Blanks count too: a formula elsewhere may spill into them or not. */
const isCalculated = (row: FrozenRow | undefined, column: number): boolean =>
  entryAt(row, 'formulas', column) !== null ||
  entryAt(row, 'spilled', column) !== null ||
  entryAt(row, 'values', column) === null;

/** Whether two states differ in something that undo gives back. */
export function differUndoably(one: Snapshot, other: Snapshot): boolean {
  if (one === other) return false;
  const { added, removed, orderChanged, sheets } = difference(one, other);
  return (
    added.length + removed.length > 0 ||
    orderChanged ||
    !sameNames(one, other) ||
    sheets.some((sheet) => isMade(sheet, sheetOf(one, sheet.sheetId), sheetOf(other, sheet.sheetId)))
  );
}

/** Whether named ranges and metadata are the same. */
export const sameNames = (one: Snapshot, other: Snapshot): boolean =>
  sameStructure(one.rest.namedRanges, other.rest.namedRanges) &&
  sameStructure(one.rest.metadata, other.rest.metadata);

/** A sheet of a state that is known to have it. */
export const sheetOf = (snapshot: Snapshot, id: number): FrozenSheet =>
  snapshot.sheets.find((sheet) => sheet.head.id === id)!;

function isMade(
  { headChanged, linesChanged, arrangement, spans }: SheetDifference,
  before: FrozenSheet,
  after: FrozenSheet,
): boolean {
  if (headChanged || linesChanged || arrangement !== undefined) return true;
  return spans.some(({ row, column: first, columns }) => {
    for (let column = first; column < first + columns; column += 1) {
      if (!isOnlyCalculated(before.rows[row], after.rows[row], column)) return true;
    }
    return false;
  });
}
