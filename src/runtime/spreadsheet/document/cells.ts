import type { Area, CellStyle, DocumentModel, RowModel, SheetModel, StoredValue } from '../model';

/** The row at a 0-based index, made where it was absent. */
export function rowAt(sheet: SheetModel, index: number): RowModel {
  const existing = sheet.rows[index];
  if (existing !== undefined) return existing;
  const row: RowModel = { values: [] };
  sheet.rows[index] = row;
  return row;
}

/** Whether a cell counts as content: a value or a formula; formats, notes and rules do not. */
export function hasContent(row: RowModel, column: number): boolean {
  const value = row.values[column];
  if (value !== undefined && value !== null && value !== '') return true;
  return row.formulas?.[column] !== undefined;
}

/** 1-based last row with content; 0 on an empty sheet. */
export function lastRowOf({ rows }: SheetModel): number {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row !== undefined && reachesBehind(row, 0) && lastColumnIn(row, 0) > 0) return index + 1;
  }
  return 0;
}

/** 1-based last column with content in any row; 0 on an empty sheet. */
export function lastColumnOf({ rows }: SheetModel): number {
  let last = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row !== undefined && reachesBehind(row, last)) last = Math.max(last, lastColumnIn(row, last));
  }
  return last;
}

/** Whether a row may have content behind a column; most rows of a tab hold nothing but looks and rules. */
const reachesBehind = ({ values, formulas }: RowModel, column: number): boolean =>
  values.length > column || (formulas !== undefined && formulas.length > column);

/** 1-based last column with content in a row, looking no further left than `atLeast`. */
function lastColumnIn(row: RowModel, atLeast: number): number {
  const length = Math.max(row.values.length, row.formulas?.length ?? 0);
  for (let column = length - 1; column >= atLeast; column -= 1)
    if (hasContent(row, column)) return column + 1;
  return 0;
}

/** Stores a value in place of whatever was there, formula included; `null` empties the cell. */
export function writeValue(row: RowModel, column: number, value: StoredValue): void {
  if (value !== null) fillTo(row.values, column, null)[column] = value;
  else if (column < row.values.length) row.values[column] = null;
  if (row.formulas !== undefined && column in row.formulas) delete row.formulas[column];
  if (row.spilled !== undefined && column in row.spilled) delete row.spilled[column];
}

/** Stores a formula text; `null` as its value means that it has not been calculated. */
export function writeFormula(
  row: RowModel,
  column: number,
  formula: string,
  value: StoredValue = null,
): void {
  fillTo(row.values, column, null)[column] = value;
  (row.formulas ??= [])[column] = formula;
  if (row.spilled !== undefined && column in row.spilled) delete row.spilled[column];
}

/** Stores a value that a formula elsewhere spills into the cell, in place of whatever was there. */
export function writeSpilled(row: RowModel, column: number, value: StoredValue): void {
  writeValue(row, column, null);
  fillTo(row.values, column, null)[column] = value;
  (row.spilled ??= [])[column] = true;
}

/** Sets one of the row's sparse arrays (styles, notes, validations); undefined takes the entry away. */
export function writeAspect<K extends 'styles' | 'notes' | 'validations'>(
  row: RowModel,
  aspect: K,
  column: number,
  entry: NonNullable<RowModel[K]>[number],
): void {
  const entries = row[aspect] as (typeof entry)[] | undefined;
  if (entry !== undefined) {
    if (entries === undefined) (row as { [name in K]?: (typeof entry)[] })[aspect] = [];
    (row[aspect] as (typeof entry)[])[column] = entry;
  } else if (entries !== undefined && column in entries) delete entries[column];
}

/** Visits the rows of an area that exist; the index is 0-based. */
export function eachRow(sheet: SheetModel, area: Area, visit: (row: RowModel, index: number) => void): void {
  const end = Math.min(area.row - 1 + area.rows, sheet.rows.length);
  for (let index = area.row - 1; index < end; index += 1) {
    const row = sheet.rows[index];
    if (row !== undefined) visit(row, index);
  }
}

/** The style of a cell, 0-based. */
export function styleAt(sheet: SheetModel, row: number, column: number): CellStyle | undefined {
  return sheet.rows[row]?.styles?.[column];
}

export function sheetById(document: DocumentModel, id: number): SheetModel | undefined {
  return document.sheets.find((sheet) => sheet.id === id);
}

/** Cells of all grids of the document, empty ones included, as Google counts them against its limit. */
export function cellCount(document: DocumentModel): number {
  return document.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
}

/** Keeps an array packed up to a place: holes make every later access slower. */
function fillTo<T>(array: T[], column: number, filler: T): T[] {
  while (array.length < column) array.push(filler);
  return array;
}
