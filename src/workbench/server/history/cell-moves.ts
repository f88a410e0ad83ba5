/** Undoing typed cells under later changes of others: by row key, where they still hold what the step left. */

import { difference } from '../../../runtime/snapshots/difference';
import { CELL_PARTS, sameEntry } from '../../../runtime/snapshots/frozen-rows';
import type { CellSpan, FrozenRow, FrozenSheet, Snapshot } from '../../../runtime/snapshots/types';
import { rowAt, writeAspect, writeFormula, writeValue } from '../../../runtime/spreadsheet/document/cells';
import type { DocumentModel, StoredValue } from '../../../runtime/spreadsheet/model';
import type { Block } from '../../protocol/places';
import { entryAt, isOnlyCalculated, sameNames, sheetOf } from './undoable-difference';

export interface TouchedCells {
  readonly sheet: number;
  readonly block: Block;
}

interface Cell {
  readonly sheetIndex: number;
  /** Where it stands now. */
  readonly row: number;
  readonly column: number;
  readonly wanted: FrozenRow | undefined;
}

/**
 * Takes the cells that differ between two states from one to the other, leaving everything else as it is now.
 * @param current the document as it is
 * @returns what was written; undefined, with nothing done, where it is more than cells or they hold something else now
 */
export function moveCells(
  document: DocumentModel,
  current: Snapshot,
  from: Snapshot,
  to: Snapshot,
): TouchedCells[] | undefined {
  const step = difference(from, to);
  const isMore =
    step.added.length > 0 || step.removed.length > 0 || step.orderChanged || !sameNames(from, to);
  if (isMore || step.sheets.some((sheet) => sheet.headChanged || sheet.linesChanged || sheet.arrangement)) {
    return undefined;
  }
  const structureMoved = hasMoved(from, current);
  const cells: Cell[] = [];
  for (const { sheetId, spans } of step.sheets) {
    const sheetIndex = current.sheets.findIndex((sheet) => sheet.head.id === sheetId);
    const now = current.sheets[sheetIndex];
    const left = sheetOf(from, sheetId);
    if (now === undefined || now.head.maxColumns !== left.head.maxColumns) return undefined;
    const found = cellsOf(spans, sheetIndex, left, sheetOf(to, sheetId), now, structureMoved);
    if (found === undefined) return undefined;
    cells.push(...found);
  }
  for (const cell of cells) write(document, cell);
  return touched(document, cells);
}

/** Whether lines moved anywhere since: then the texts of old formulas point at other cells. */
function hasMoved(before: Snapshot, now: Snapshot): boolean {
  const { added, removed, sheets } = difference(before, now);
  const isResized = ({ head }: FrozenSheet): boolean => {
    const is = now.sheets.find((sheet) => sheet.head.id === head.id)?.head;
    return is?.maxColumns !== head.maxColumns || is?.name !== head.name;
  };
  return (
    added.length > 0 ||
    removed.length > 0 ||
    sheets.some(({ arrangement }) => arrangement !== undefined) ||
    before.sheets.some(isResized)
  );
}

function cellsOf(
  spans: readonly CellSpan[],
  sheetIndex: number,
  left: FrozenSheet,
  wanted: FrozenSheet,
  now: FrozenSheet,
  structureMoved: boolean,
): Cell[] | undefined {
  const places = new Map<number, number>();
  now.rows.forEach((row, place) => {
    if (row !== undefined) places.set(row.key, place);
  });
  const cells: Cell[] = [];
  for (const { row, column: first, columns } of spans) {
    const was = left.rows[row];
    const target = wanted.rows[row];
    const key = (was ?? target)!.key;
    // A row that the step has emptied has no key to be found by; it must stand where it stood.
    const place = places.get(key) ?? (was === undefined && !structureMoved ? row : undefined);
    if (place === undefined) return undefined;
    for (let column = first; column < first + columns; column += 1) {
      // What formulas show follows by itself.
      if (isOnlyCalculated(was, target, column)) continue;
      if (!holdsStill(now.rows[place], was, column)) return undefined;
      const isFormula = entryAt(target, 'formulas', column) !== null;
      if (isFormula && structureMoved) return undefined;
      cells.push({ sheetIndex, row: place, column, wanted: target });
    }
  }
  return cells;
}

function holdsStill(now: FrozenRow | undefined, left: FrozenRow | undefined, column: number): boolean {
  const isFormula = entryAt(left, 'formulas', column) !== null;
  return CELL_PARTS.every(
    (part) =>
      part === 'spilled' ||
      (part === 'values' && isFormula) ||
      sameEntry(entryAt(now, part, column), entryAt(left, part, column)),
  );
}

function write(document: DocumentModel, { sheetIndex, row: place, column, wanted }: Cell): void {
  const row = rowAt(document.sheets[sheetIndex]!, place);
  const content = wanted?.content;
  const value: StoredValue = content?.values[column] ?? null;
  const formula = content?.formulas?.[column];
  if (formula === undefined) writeValue(row, column, value);
  else writeFormula(row, column, formula, value);
  writeAspect(row, 'styles', column, content?.styles?.[column]);
  writeAspect(row, 'notes', column, content?.notes?.[column]);
  writeAspect(row, 'validations', column, content?.validations?.[column]);
}

/** The smallest block of each sheet that holds all of its cells. */
function touched(document: DocumentModel, cells: readonly Cell[]): TouchedCells[] {
  const corners = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  for (const { sheetIndex, row, column } of cells) {
    const known = corners.get(sheetIndex) ?? { top: row, left: column, bottom: row, right: column };
    corners.set(sheetIndex, {
      top: Math.min(known.top, row),
      left: Math.min(known.left, column),
      bottom: Math.max(known.bottom, row),
      right: Math.max(known.right, column),
    });
  }
  return [...corners].map(([sheetIndex, { top, left, bottom, right }]) => ({
    sheet: document.sheets[sheetIndex]!.id,
    block: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
  }));
}
