/** Google's documented ceiling for one spreadsheet. */
export const MAXIMUM_CELLS = 10_000_000;

/** Google's ceiling for the text of one cell. */
export const MAXIMUM_CELL_CHARACTERS = 50_000;

/** Grid of a sheet that was just inserted. */
export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

/** Pixels of a column or row whose size nobody changed. */
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;
