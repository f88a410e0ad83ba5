/**
 * A cell as a spreadsheet gives it: text, number, checkbox, a date (an opaque object that only
 * {@link Reading.dayOf} can read, since core knows no clock and no time zone) or nothing.
 */
export type Cell = string | number | boolean | object | null | undefined;

/** Whole days since 1970-01-01, without time or zone. */
export type Day = number;

/** In which order a text date is read when it is possible in more than one. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How the texts of one spreadsheet are read: what its locale decides, and how its dates become days. */
export interface Reading {
  readonly decimal: ',' | '.';
  readonly dateOrder: DateOrder;
  /** The day of a date object of the platform, in the spreadsheet's time zone; undefined if it is no date. */
  readonly dayOf: (value: object) => Day | undefined;
}

/** A table as read from a tab: rows × columns, possibly ragged. */
export type Table = readonly (readonly Cell[])[];

/** Whether a cell holds nothing but white space (METHOD §4: a blank cell meets no condition but `is empty`). */
export function isBlank(cell: Cell): boolean {
  if (cell === '' || cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  // Trimming is asked for every cell of a table; most texts show by their first letter that they are none of it.
  const first = cell.charCodeAt(0);
  return (first <= SPACE || first >= DELETE) && cell.trim() === '';
}

/** Between these two stand the printed characters of ASCII. */
const SPACE = 0x20;
const DELETE = 0x7f;

/** A cell as the text it was written as, without outer white space; `''` where blank. */
export function trimmedText(cell: Cell): string {
  return isBlank(cell) ? '' : String(cell).trim();
}
