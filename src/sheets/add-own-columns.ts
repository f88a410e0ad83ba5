import type { LeadsTable } from './leads-tab';
import { COLUMN_METADATA_KEY, OWN_COLUMNS, type OwnColumn } from './own-columns';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Plain text, so that a version of digits or `40 – 85` is never read as a number or a date. */
const TEXT_FORMAT = '@';
const POINTS_FORMAT = '0.##';

/**
 * Adds those of our columns that the tab lacks, once, at the right of everything: headers, formats, and the
 * metadata by which each is found again after the user moves, hides or renames it. Nothing where all are there.
 * Gives the table with the columns in it.
 */
export function addOwnColumns(workbook: Workbook, leads: LeadsTable): LeadsTable {
  const lacking = OWN_COLUMNS.filter((column) => !leads.own.has(column));
  const { sheet } = leads;
  tagColumnsFoundByHeader(leads);
  if (lacking.length === 0) return leads;
  const first = sheet.getLastColumn() + 1;
  makeRoom(sheet, first + lacking.length - 1);
  const headerRow = leads.headerRow + 1;
  const rows = sheet.getMaxRows() - headerRow + 1;
  sheet.getRange(headerRow, first, rows, lacking.length).setNumberFormat(TEXT_FORMAT);
  const score = lacking.indexOf('score');
  if (score >= 0) sheet.getRange(headerRow, first + score, rows, 1).setNumberFormat(POINTS_FORMAT);
  sheet
    .getRange(headerRow, first, 1, lacking.length)
    .setValues([lacking.map((column) => workbook.words.columns[column])]);
  lacking.forEach((column, index) => tag(sheet, first + index, column));
  const own = new Map(leads.own);
  lacking.forEach((column, index) => own.set(column, first + index - 1));
  return { ...leads, own, tagged: new Set(OWN_COLUMNS) };
}

/** Columns recognised by their words only (a copied or imported sheet) get their metadata back. */
function tagColumnsFoundByHeader(leads: LeadsTable): void {
  for (const [column, position] of leads.own) {
    if (!leads.tagged.has(column)) tag(leads.sheet, position + 1, column);
  }
}

function tag(sheet: Sheet, position: number, column: OwnColumn): void {
  const rows = sheet.getMaxRows();
  const a1 = sheet.getRange(1, position, rows, 1).getA1Notation().replace(/\d+/g, '');
  sheet
    .getRange(a1.includes(':') ? a1 : `${a1}:${a1}`)
    .addDeveloperMetadata(COLUMN_METADATA_KEY, column, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}

function makeRoom(sheet: Sheet, columns: number): void {
  const missing = columns - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
}
