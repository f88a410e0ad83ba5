import { isDeepStrictEqual } from 'node:util';
import type { DocumentModel, RowModel, SheetModel } from '../../src/runtime/spreadsheet/model';

const LETTERS = 26;
const CODE_OF_A = 65;

/** Letters of a column counted from 1. */
export function a1OfColumn(column: number): string {
  const rest = (column - 1) % LETTERS;
  const letter = String.fromCharCode(CODE_OF_A + rest);
  return column <= LETTERS ? letter : a1OfColumn((column - 1 - rest) / LETTERS) + letter;
}

export function sheetNamed(document: DocumentModel, name: string): SheetModel {
  const sheet = document.sheets.find((each) => each.name === name);
  if (sheet === undefined) {
    throw new Error(`There is no sheet ${name}: ${document.sheets.map((each) => each.name).join()}`);
  }
  return sheet;
}

/** Columns from 1 by their header in a row from 1; of two columns with one header, the first. */
export function columnsByHeader(sheet: SheetModel, headerRow = 1): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  sheet.rows[headerRow - 1]?.values.forEach((header, column) => {
    if (typeof header === 'string' && header !== '' && !columns.has(header)) columns.set(header, column + 1);
  });
  return columns;
}

/** The value below a header, `''` where blank; rows from 1. */
export function field(
  document: DocumentModel,
  sheetName: string,
  row: number,
  header: string,
  headerRow = 1,
): unknown {
  const sheet = sheetNamed(document, sheetName);
  const column = columnsByHeader(sheet, headerRow).get(header);
  if (column === undefined) throw new Error(`${sheetName} has no column ${header}`);
  return sheet.rows[row - 1]?.values[column - 1] ?? '';
}

/** The row from 1, made where there is none. */
export function rowOf(sheet: SheetModel, row: number): RowModel {
  return (sheet.rows[row - 1] ??= { values: [] });
}

/** The values of a sheet without the empty cells and rows behind the last filled ones; blanks as ''. */
export function tableOf(document: DocumentModel, sheetName: string): unknown[][] {
  const rows = Array.from(sheetNamed(document, sheetName).rows, (row) =>
    Array.from(row?.values ?? [], (value) => value ?? ''),
  );
  for (const row of rows) while (row.length > 0 && row[row.length - 1] === '') row.pop();
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  return rows;
}

/** Whether nothing at all of a document changed: values, looks, rules, properties, selection, counters. */
export function expectUnchanged(document: DocumentModel, before: DocumentModel): void {
  // Jest compares large documents slowly; it is asked only for its report.
  if (!isDeepStrictEqual(document, before)) expect(document).toEqual(before);
}
