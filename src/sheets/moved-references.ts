/** A cell as `A1`, `$A$1`… */
const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})/g;

/** Texts in quotes, references to a cell or a block with or without a sheet, and the names of functions and ranges. */
const PARTS =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}\d_.]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\d_.(!])|[\p{L}_][\p{L}\d_.]*!?/gu;

/** Where a cell is now, both from 0; undefined for one that is gone. */
export interface MovedPlaces {
  readonly columnNow: (column: number) => number | undefined;
  readonly rowNow: (row: number) => number | undefined;
}

/**
 * A formula as Sheets would have kept it had it still been there while rows and columns of its own sheet moved: what
 * it says of cells of that sheet follows them. Whole columns (`A:A`) and other sheets are left as they are.
 */
export function movedReferences(formula: string, sheetName: string, places: MovedPlaces): string {
  const moved = (cell: string, dollar: string, letters: string, fixed: string, row: string): string => {
    const column = places.columnNow(columnNumber(letters));
    const line = places.rowNow(Number(row) - 1);
    if (column === undefined || line === undefined) return cell;
    return `${dollar}${columnLetters(column)}${fixed}${line + 1}`;
  };
  return formula.replace(PARTS, (part: string, sheet: string | undefined, cells: string | undefined) => {
    const isHere = sheet === undefined || nameOf(sheet) === sheetName.toLowerCase();
    return cells === undefined || !isHere ? part : `${sheet ?? ''}${cells.replace(CELL, moved)}`;
  });
}

function nameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return (name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name).toLowerCase();
}

const LETTERS = 26;
const CODE_OF_A = 65;

/** 0-based column of its letters: `A` is 0, `AA` 26. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase())
    number = number * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1;
  return number - 1;
}

/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(CODE_OF_A + (column % LETTERS));
  return column < LETTERS ? letter : columnLetters(Math.floor(column / LETTERS) - 1) + letter;
}
