import { stylesOf } from '../runtime/spreadsheet/document/styles';
import type { DocumentModel, SheetModel } from '../runtime/spreadsheet/model';

/** Pixels per character of the usual font, and the narrowest and widest column that reads well. */
const PIXELS_PER_CHARACTER = 7.5;
const PADDING = 18;
const NARROWEST = 70;
const WIDEST = 320;
/** So many rows tell how wide a column is. */
const SAMPLE_ROWS = 60;

/**
 * Gives a table read from a CSV file the looks it would have in a spreadsheet: a bold frozen first row and
 * columns as wide as what they hold.
 */
export function dressTable(document: DocumentModel, sheet: SheetModel): void {
  const header = sheet.rows[0];
  if (header === undefined) return;
  const bold = stylesOf(document).shared({ fontWeight: 'bold', verticalAlignment: 'middle', wrap: 'WRAP' });
  header.styles = header.values.map(() => bold);
  sheet.frozenRows = 1;
  sheet.columnWidths = header.values.map((_, column) => {
    const longest = sheet.rows
      .slice(0, SAMPLE_ROWS)
      .reduce((most, row) => Math.max(most, String(row?.values[column] ?? '').length), 0);
    return Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * PIXELS_PER_CHARACTER + PADDING)));
  });
}
