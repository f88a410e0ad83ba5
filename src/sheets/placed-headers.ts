import { isBlank, type Cell, type Table } from '../core/values/cell';

/** Where the headers we have just written stand, and what they stand on. */
export interface PlacedHeaders {
  /** 0-based, in the rows read again. */
  readonly row: number;
  readonly column: number;
  /** Whether they stand in the header row, in columns that hold nothing else. */
  readonly isRight: boolean;
  /** What stood in their cells before: the user's, where columns moved at that moment. */
  readonly former: readonly Cell[];
  /** 0-based row of the user's headers now. */
  readonly headerRow: number;
}

/**
 * Finds new headers of ours again in a tab read right after they were written, since somebody may have inserted or
 * deleted rows or columns at that moment. `header` is the user's header row before, up to the column where ours were
 * written; `written` that 0-based column. Undefined where they are nowhere (their row or a column was deleted).
 */
export function placedHeaders(
  values: Table,
  header: readonly Cell[],
  words: readonly string[],
  written: number,
): PlacedHeaders | undefined {
  const headerRow = rowOfHeaders(values, header);
  const place = placeOf(values, words, written);
  if (place === undefined) return undefined;
  const { row, column } = place;
  const hit = Math.max(
    contentUnder(values, place, words.length),
    lostAtEnd(values[headerRow]!, header, place, words),
  );
  // Ours moved along with the columns before them unless they were written where they stand.
  const moved = column === written ? hit : contentUnder(values, place, words.length);
  const former = words.map((_, index) =>
    index < moved ? (header[header.length - moved + index] ?? '') : '',
  );
  return { row, column, headerRow, former, isRight: row === headerRow && moved === 0 };
}

/** The 0-based row that has most of the texts of a header row. */
export function rowOfHeaders(values: Table, header: readonly Cell[]): number {
  const texts = new Set(header.filter((cell) => !isBlank(cell)).map(comparable));
  let best = 0;
  let most = -1;
  values.forEach((row, index) => {
    const found = new Set<string>();
    for (const cell of row) {
      const text = comparable(cell);
      if (texts.has(text)) found.add(text);
    }
    if (found.size > most) [best, most] = [index, found.size];
  });
  return best;
}

/** A date is compared by its time, which is told far more quickly than its words: every cell of the tab is asked. */
function comparable(cell: Cell): string {
  return typeof cell === 'object' && cell !== null ? String(Number(cell)) : String(cell);
}

/** Of the places that have all the words, the one nearest to where they were written: a user may have a `Falta` too. */
function placeOf(
  values: Table,
  words: readonly string[],
  written: number,
): { row: number; column: number } | undefined {
  let best: { row: number; column: number } | undefined;
  const distance = (column: number): number => Math.abs(column - written);
  for (const [row, cells] of values.entries()) {
    for (let column = 0; column + words.length <= cells.length; column += 1) {
      const isNearer = best === undefined || distance(column) < distance(best.column);
      if (isNearer && words.every((word, offset) => cells[column + offset] === word)) best = { row, column };
    }
  }
  return best;
}

/** How many of the columns under the new headers, from the left, reach as far as one that holds something else. */
function contentUnder(values: Table, place: { row: number; column: number }, count: number): number {
  for (let offset = count - 1; offset >= 0; offset -= 1) {
    const isUsed = values.some((cells, row) => row !== place.row && !isBlank(cells[place.column + offset]));
    if (isUsed) return offset + 1;
  }
  return 0;
}

/** How many of the user's last headers are gone from their row while ours follow the others without a gap. */
function lostAtEnd(
  now: readonly Cell[],
  before: readonly Cell[],
  place: { row: number; column: number },
  words: readonly string[],
): number {
  const left = now.filter((_, column) => column < place.column || column >= place.column + words.length);
  const texts = new Set(left.map(String));
  if (isBlank(now[place.column - 1]) && !isBlank(before[before.length - 1])) return 0;
  let lost = 0;
  before.forEach((cell, index) => {
    if (lost === 0 && !isBlank(cell) && !texts.has(String(cell))) lost = before.length - index;
  });
  return lost <= words.length ? lost : 0;
}
