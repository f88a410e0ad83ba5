import type { Area } from './model';

/** A reference as written: which edges were left open, and the sheet it names. */
export interface A1Reference {
  readonly sheetName: string | undefined;
  readonly startRow: number | undefined;
  readonly startColumn: number | undefined;
  readonly endRow: number | undefined;
  readonly endColumn: number | undefined;
}

const LETTERS = 26;
const CODE_BEFORE_A = 64;
const REFERENCE = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?)?$/;

/** Letters of a 1-based column: 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  let rest = column;
  while (rest > 0) {
    const digit = (rest - 1) % LETTERS;
    letters = String.fromCharCode(CODE_BEFORE_A + 1 + digit) + letters;
    rest = (rest - 1 - digit) / LETTERS;
  }
  return letters;
}

/** 1-based column of its letters: `A` → 1, `aa` → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase())
    column = column * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A;
  return column;
}

/** `B2`, 1-based. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** Splits `'It''s'!A1` into the sheet's name and the rest; the name is undefined where none is written. */
export function splitSheetName(text: string): { sheetName: string | undefined; reference: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheetName: undefined, reference: text };
  const written = text.slice(0, mark);
  const quoted = written.length >= 2 && written.startsWith("'") && written.endsWith("'");
  return {
    sheetName: quoted ? written.slice(1, -1).replaceAll("''", "'") : written,
    reference: text.slice(mark + 1),
  };
}

/** Reads A1 notation (`B2`, `A:C`, `2:5`, `A2:C`, `'Sheet name'!A1`); undefined where it is none. */
export function parseA1(text: string): A1Reference | undefined {
  const { sheetName, reference } = splitSheetName(text.trim());
  const match = REFERENCE.exec(reference);
  if (match === null) return undefined;
  const first = { column: match[1], row: match[2] };
  const ranged = reference.includes(':');
  const second = ranged ? { column: match[3], row: match[4] } : first;
  const single = first.column !== undefined && first.row !== undefined;
  if (!ranged && !single) return undefined;
  if (first.column === undefined && first.row === undefined) return undefined;
  if (second.column === undefined && second.row === undefined) return undefined;
  // `A:5` and `3:B` name no rectangle; `A2:C` and `A:C5` leave one edge open.
  if (first.column === undefined && second.column !== undefined) return undefined;
  if (second.column === undefined && first.column !== undefined) return undefined;
  const numbers = {
    startRow: first.row === undefined ? undefined : Number(first.row),
    endRow: second.row === undefined ? undefined : Number(second.row),
    startColumn: first.column === undefined ? undefined : columnNumber(first.column),
    endColumn: second.column === undefined ? undefined : columnNumber(second.column),
  };
  return { sheetName, ...ordered(numbers) };
}

/** The rectangle of a reference within a grid; undefined where it starts outside the grid. Open edges reach the grid's end. */
export function resolveA1(reference: A1Reference, maxRows: number, maxColumns: number): Area | undefined {
  const row = reference.startRow ?? 1;
  const column = reference.startColumn ?? 1;
  const endRow = reference.endRow ?? maxRows;
  const endColumn = reference.endColumn ?? maxColumns;
  if (row > maxRows || column > maxColumns || endRow > maxRows || endColumn > maxColumns) return undefined;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

/** A1 notation of an area: `A1`, `A1:B2`. */
export function a1Of(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A sheet's name as formulas write it, quoted where it is not a plain word. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && parseA1(name) === undefined
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

type Edges = Pick<A1Reference, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>;

function ordered(edges: Edges): Edges {
  const [startRow, endRow] = inOrder(edges.startRow, edges.endRow);
  const [startColumn, endColumn] = inOrder(edges.startColumn, edges.endColumn);
  return { startRow, endRow, startColumn, endColumn };
}

function inOrder(
  first: number | undefined,
  second: number | undefined,
): [number | undefined, number | undefined] {
  return first !== undefined && second !== undefined && first > second ? [second, first] : [first, second];
}
