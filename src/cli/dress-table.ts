import { stylesOf } from '../runtime/spreadsheet/document/styles';
import type { DocumentModel, SheetModel } from '../runtime/spreadsheet/model';

/** Pixels per character of the usual font, and the narrowest and widest column that reads well. */
const PIXELS_PER_CHARACTER = 7.5;
const PADDING = 18;
const NARROWEST = 70;
const WIDEST = 320;
const HEADER_BACKGROUND = '#cfe2f3';
/** A short table is read whole, so its long texts are shown whole; in a long one they would make it endless. */
const LONGEST_WRAPPED = 60;
/** So many rows tell how wide a column is. */
const SAMPLE_ROWS = 60;

/**
 * Gives a table read from a CSV file the looks it would have in a spreadsheet: a bold frozen first row and
 * columns as wide as what they hold.
 */
export function dressTable(document: DocumentModel, sheet: SheetModel): void {
  const header = sheet.rows[0];
  if (header === undefined) return;
  const bold = stylesOf(document).shared({
    fontWeight: 'bold',
    background: HEADER_BACKGROUND,
    verticalAlignment: 'middle',
    wrap: 'WRAP',
  });
  header.styles = header.values.map(() => bold);
  sheet.frozenRows = 1;
  if (sheet.rows.length <= LONGEST_WRAPPED) wrapLongTexts(document, sheet);
  sheet.columnWidths = header.values.map((_, column) => {
    const longest = sheet.rows
      .slice(0, SAMPLE_ROWS)
      .reduce((most, row) => Math.max(most, String(row?.values[column] ?? '').length), 0);
    return Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * PIXELS_PER_CHARACTER + PADDING)));
  });
}

function wrapLongTexts(document: DocumentModel, sheet: SheetModel): void {
  const longest = WIDEST / PIXELS_PER_CHARACTER;
  for (const row of sheet.rows.slice(1)) {
    row?.values.forEach((value, column) => {
      if (typeof value !== 'string' || value.length <= longest) return;
      row.styles ??= [];
      row.styles[column] = stylesOf(document).with(row.styles[column], 'wrap', 'WRAP');
    });
  }
}
