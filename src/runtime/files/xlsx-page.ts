/** How a sheet lies on paper: page set-up, and heights of rows whose text runs over several lines. */
import { PaperSize, type PageSetup } from '@cj-tech-master/excelts';
import { displayValue } from '../spreadsheet/display';
import type { RowModel, SheetModel } from '../spreadsheet/model';
import { DEFAULT_COLUMN_PIXELS } from './xlsx-units';

/** Pixels across that stay readable on a page in landscape: narrower than this A4 does, wider sheets need A3. */
const READABLE_ON_A4 = 1500;
const READABLE_ON_A3 = 2600;

/** Code of A3 in the file format, which the library's list leaves out. */
const A3_PAPER = 8 as PaperSize;

/** Pixels of a line of text in the default font, and of a character of it. */
const LINE_HEIGHT = 20;
const CHARACTER_WIDTH = 7;
/** Sheets stops growing a row somewhere too; a cell with a whole letter in it must not fill a page. */
const MOST_LINES = 12;

/**
 * Landscape and fitted to the width, as Google Sheets prints; a sheet too wide for one readable page goes on as
 * many pages across as it needs.
 */
export function pageSetupOf(sheet: SheetModel): Partial<PageSetup> {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row?.values.length ?? 0), 0);
  let pixels = 0;
  for (let column = 0; column < columns; column += 1) {
    if (!sheet.hiddenColumns.has(column)) pixels += sheet.columnWidths[column] ?? DEFAULT_COLUMN_PIXELS;
  }
  const isWide = pixels > READABLE_ON_A4;
  return {
    orientation: 'landscape',
    paperSize: isWide ? A3_PAPER : PaperSize.A4,
    fitToPage: true,
    fitToWidth: isWide ? Math.max(1, Math.ceil(pixels / READABLE_ON_A3)) : 1,
    fitToHeight: 0,
  };
}

/**
 * Height in pixels of a row whose wrapped texts need more than one line, estimated by their length; undefined for
 * one line. Sheets fits such rows by itself, the programs that open a file do so only sometimes.
 */
export function wrappedHeight(row: RowModel, sheet: SheetModel, locale: string): number | undefined {
  let lines = 1;
  row.styles?.forEach((style, column) => {
    const value = row.values[column];
    if (style?.wrap !== 'WRAP' || value === null || value === undefined) return;
    const width = sheet.columnWidths[column] ?? DEFAULT_COLUMN_PIXELS;
    const text = displayValue(value, style, locale);
    lines = Math.max(lines, linesOf(text, Math.max(1, Math.floor(width / CHARACTER_WIDTH))));
  });
  return lines === 1 ? undefined : Math.min(lines, MOST_LINES) * LINE_HEIGHT;
}

/** Lines of a text broken between words, a word longer than the line inside it. */
function linesOf(text: string, characters: number): number {
  return text.split('\n').reduce((total, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wanted = used === 0 ? word.length : used + 1 + word.length;
      if (wanted <= characters) {
        used = wanted;
        continue;
      }
      if (used > 0) lines += 1;
      lines += Math.ceil(word.length / characters) - 1;
      used = word.length % characters || characters;
    }
    return total + lines;
  }, 0);
}
