import { trimmedText } from '../../core/values/cell';
import { allValues } from '../all-values';
import { isEmptyTab } from '../made-tabs';
import { ensureTab } from '../set-up';
import { dressHeader, suggest } from '../tab-looks';
import { changeSettings, type Workbook } from '../workbook';
import { choiceWords } from './choices';
import { tableFrom, type OwnTable } from './table';
import {
  columnsOf,
  NUMBER_FORMATS,
  schemaOf,
  USUAL_WIDTH,
  type ColumnOf,
  type TableName,
} from './table-schema';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const LANGUAGE_CODES = ['es', 'en', 'pl'] as const;

/**
 * Makes a tab with its headers, help, formats and dropdowns, or adds what an existing one lacks at its right (a
 * user's own tab of opportunities keeps its columns as they are). Running it again changes nothing.
 */
export function ensureTable<Name extends TableName>(
  workbook: Workbook,
  name: Name,
): { readonly workbook: Workbook; readonly table: OwnTable<Name>; readonly isNew: boolean } {
  const made = ensureTab(workbook, name);
  const { sheet } = made;
  let current = made.workbook;
  const isNew = made.isEmpty || isEmptyTab(sheet);
  const found = isNew ? undefined : tableFrom(made.workbook, name, sheet, allValues(sheet));
  const all = columnsOf(workbook.words, name);
  const lacking = found === undefined ? all : all.filter((column) => !found.columns.has(column));
  if (lacking.length > 0) {
    const headerRow = found?.headerRow ?? 1;
    const first = isNew ? 1 : sheet.getLastColumn() + 1;
    if (name === 'opportunities' && !isNew) current = rememberAdded(current, lacking);
    addColumns(current, name, sheet, headerRow, first, lacking);
  }
  const table = tableFrom(current, name, sheet, allValues(sheet))!;
  return { workbook: current, table, isNew };
}

/** Stored before they are added: what breaks off in between is known as ours all the same. */
function rememberAdded(workbook: Workbook, columns: readonly string[]): Workbook {
  const known = workbook.settings.addedColumns ?? [];
  return changeSettings(workbook, { addedColumns: [...new Set([...known, ...columns])] });
}

/**
 * Gives the columns of a tab that came without looks (from a file, say) their formats and dropdowns; no cell changes. In
 * a user's own tab of opportunities only ours are dressed, which begin with the id.
 */
export function dressFoundColumns<Name extends TableName>(
  { words }: Workbook,
  { sheet, name, headerRow, columns }: OwnTable<Name>,
): void {
  const first = name === 'opportunities' ? (columns.get('opportunityId' as ColumnOf<Name>) ?? Infinity) : 0;
  const rows = Math.max(1, sheet.getMaxRows() - headerRow);
  for (const [column, position] of columns) {
    if (position < first) continue;
    dressColumn(words, name, column, sheet.getRange(headerRow + 1, position + 1, rows, 1), true);
  }
}

function addColumns<Name extends TableName>(
  { words }: Workbook,
  name: Name,
  sheet: Sheet,
  headerRow: number,
  first: number,
  columns: readonly ColumnOf<Name>[],
): void {
  const missing = first + columns.length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const headers = words.tables.columns[name] as Readonly<Record<string, string>>;
  const notes = words.tables.notes[name] as Readonly<Record<string, string | undefined>>;
  if (headerRow === 1) sheet.setFrozenRows(1);
  dressHeader(sheet, {
    row: headerRow,
    column: first,
    notes: columns.map((column) => notes[column] ?? ''),
    widths: columns.map((column) => schemaOf(name, column).width ?? USUAL_WIDTH),
  });
  const rows = Math.max(1, sheet.getMaxRows() - headerRow);
  columns.forEach((column, index) => {
    dressColumn(words, name, column, sheet.getRange(headerRow + 1, first + index, rows, 1));
  });
  // Contents come last: what broke off before left an empty tab, which is filled the next time.
  sheet
    .getRange(headerRow, first, 1, columns.length)
    .setValues([columns.map((column) => trimmedText(headers[column]))]);
}

function dressColumn<Name extends TableName>(
  words: Workbook['words'],
  name: Name,
  column: ColumnOf<Name>,
  range: GoogleAppsScript.Spreadsheet.Range,
  hasCells = false,
): void {
  const { format, choices } = schemaOf(name, column);
  // A date that stands among texts (a holiday) would be a number as a text.
  if (format !== undefined || !hasCells) range.setNumberFormat(NUMBER_FORMATS[format ?? 'text']);
  // Boxes that are inserted hold FALSE: every row of the tab would count as filled, and ticked ones lose their tick.
  if (format === 'checkbox') {
    range.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  }
  if (choices === 'operators') suggest(range, Object.values(words.operators));
  else if (choices === 'languages') suggest(range, LANGUAGE_CODES);
  else if (choices !== undefined) suggest(range, choiceWords(words, choices));
}
