/** Widths and heights: pixels in the document, characters and points in XLSX. */

/** Width of a column that was never changed, in Google Sheets. */
export const DEFAULT_COLUMN_PIXELS = 100;

/** Width of a digit of the default font (Calibri 11) and the padding of a cell (ECMA-376 part 1, 18.3.1.13). */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** 96 pixels and 72 points to an inch. */
const PIXELS_PER_POINT = 96 / 72;

/** Characters of a column so many pixels wide. */
export function columnWidthToXlsx(pixels: number): number {
  return Math.max(0, (pixels - PADDING_PIXELS) / DIGIT_PIXELS);
}

export function columnWidthFromXlsx(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS);
}

/** Points of a row so many pixels high. */
export function rowHeightToXlsx(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

export function rowHeightFromXlsx(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
