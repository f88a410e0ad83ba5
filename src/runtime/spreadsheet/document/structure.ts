import type { DocumentModel, RowModel, SheetModel } from '../model';
import { deletion, type Dimension, insertion, relocation } from './positions';
import { remapPositions } from './remap';

/** Whose formats and rules the new lines take over: the line before them, the line after them, or none. */
export type Inheritance = 'before' | 'after' | 'none';

/**
 * Puts `count` empty lines before the 1-based `at` (`max + 1` appends). They take formats and validation rules from
 * their neighbour, as Google's "insert above / below" does; the grid grows.
 */
export function insertLines(
  document: DocumentModel,
  sheet: SheetModel,
  dimension: Dimension,
  at: number,
  count: number,
  inheritance: Inheritance,
): void {
  if (dimension === 'rows') insertRows(sheet, at - 1, count, inheritance);
  else insertColumns(sheet, at - 1, count, inheritance);
  if (dimension === 'rows' && at <= sheet.frozenRows) sheet.frozenRows += count;
  if (dimension === 'columns' && at <= sheet.frozenColumns) sheet.frozenColumns += count;
  remapPositions(document, sheet, dimension, insertion(at, count));
}

/** Takes out `count` lines from the 1-based `at`; the grid shrinks. */
export function deleteLines(
  document: DocumentModel,
  sheet: SheetModel,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  if (dimension === 'rows') {
    if (at - 1 < sheet.rows.length) sheet.rows.splice(at - 1, count);
    sheet.maxRows -= count;
    sheet.frozenRows -= frozenAmong(sheet.frozenRows, at, count);
  } else {
    forEachSparse(sheet, (array) => {
      if (at - 1 < array.length) array.splice(at - 1, count);
    });
    sheet.maxColumns -= count;
    sheet.frozenColumns -= frozenAmong(sheet.frozenColumns, at, count);
  }
  remapPositions(document, sheet, dimension, deletion(at, count));
}

/** Puts `count` lines from the 1-based `from` before the line that is at `before` now. */
export function moveLines(
  document: DocumentModel,
  sheet: SheetModel,
  dimension: Dimension,
  from: number,
  count: number,
  before: number,
): void {
  const reorder = <T>(array: (T | undefined)[]): void => {
    const moved = Array.from({ length: count }, (_, offset) => array[from - 1 + offset]);
    if (array.length < Math.max(from - 1 + count, before - 1))
      array.length = Math.max(from - 1 + count, before - 1);
    array.splice(from - 1, count);
    array.splice((before > from ? before - count : before) - 1, 0, ...moved);
  };
  if (dimension === 'rows') reorder(sheet.rows);
  else forEachSparse(sheet, reorder);
  remapPositions(document, sheet, dimension, relocation(from, count, before));
}

function insertRows(sheet: SheetModel, index: number, count: number, inheritance: Inheritance): void {
  sheet.maxRows += count;
  const source = sheet.rows[inheritance === 'after' ? index : index - 1];
  const inherited = inheritance === 'none' || source === undefined ? undefined : source;
  const looks = inherited?.styles !== undefined || inherited?.validations !== undefined;
  if (index >= sheet.rows.length && !looks) return;
  const added = Array.from({ length: count }, (): RowModel | undefined =>
    looks && inherited !== undefined ? emptyRowLike(inherited) : undefined,
  );
  const before = sheet.rows.slice(0, index);
  before.length = index;
  sheet.rows = before.concat(added, sheet.rows.slice(index));
}

function emptyRowLike(row: RowModel): RowModel {
  return {
    values: [],
    ...(row.styles === undefined ? {} : { styles: row.styles.slice() }),
    ...(row.validations === undefined ? {} : { validations: row.validations.slice() }),
  };
}

function insertColumns(sheet: SheetModel, index: number, count: number, inheritance: Inheritance): void {
  sheet.maxColumns += count;
  const from = inheritance === 'after' ? index : index - 1;
  for (const row of sheet.rows) {
    if (row === undefined) continue;
    if (index < row.values.length) row.values.splice(index, 0, ...Array.from({ length: count }, () => null));
    if (row.formulas !== undefined) insertHoles(row.formulas, index, count);
    if (row.notes !== undefined) insertHoles(row.notes, index, count);
    if (row.spilled !== undefined) insertHoles(row.spilled, index, count);
    if (row.styles !== undefined)
      insertHoles(row.styles, index, count, inheritance === 'none' ? undefined : row.styles[from]);
    if (row.validations !== undefined) {
      insertHoles(row.validations, index, count, inheritance === 'none' ? undefined : row.validations[from]);
    }
  }
}

function insertHoles<T>(array: (T | undefined)[], index: number, count: number, filler?: T): void {
  if (index >= array.length && filler === undefined) return;
  if (array.length < index) array.length = index;
  array.splice(index, 0, ...Array.from({ length: count }, () => filler));
}

function forEachSparse(sheet: SheetModel, change: <T>(array: (T | undefined)[]) => void): void {
  for (const row of sheet.rows) {
    if (row === undefined) continue;
    change(row.values as (RowModel['values'][number] | undefined)[]);
    if (row.formulas !== undefined) change(row.formulas);
    if (row.styles !== undefined) change(row.styles);
    if (row.notes !== undefined) change(row.notes);
    if (row.validations !== undefined) change(row.validations);
    if (row.spilled !== undefined) change(row.spilled);
  }
}

/** How many of the deleted lines were frozen ones. */
function frozenAmong(frozen: number, at: number, count: number): number {
  return Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
}
