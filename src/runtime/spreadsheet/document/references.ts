import { columnLetters, columnNumber } from '../a1';

/** One corner of a reference; either half is absent in `A:A` and `1:1`. 1-based. */
export interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface FormulaReference {
  /** As written before the `!`, without quotes; undefined for the formula's own sheet. */
  readonly sheetName: string | undefined;
  readonly first: Corner;
  /** Undefined for a single cell. */
  readonly last: Corner | undefined;
}

const REFERENCE_ERROR = '#REF!';

/**
 * Texts in double quotes are skipped; a name before `!` may be quoted; what is followed by a letter, a digit, `(`, `!` or `.`
 * is a function or a name. Alternatives go from the longest to the shortest.
 */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "(?<sheet>(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?" +
      '(?<![\\p{L}\\p{N}_.$])' +
      '(?<reference>' +
      '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,7}:\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,7}|' +
      '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,7}:\\$?[A-Za-z]{1,3}|' +
      '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,7}:\\$?[1-9]\\d{0,7}|' +
      '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,7}|' +
      '\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|' +
      '\\$?[1-9]\\d{0,7}:\\$?[1-9]\\d{0,7}' +
      ')(?![\\p{L}\\p{N}_(!.:])',
  ].join('|'),
  'gu',
);
const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d{0,7})?$/;

/**
 * Rewrites the references of a formula text. `change` gets each reference and returns the new one, undefined to
 * leave it as written, null where what it pointed at is gone (`#REF!`), or a text that stands after the sheet's name.
 */
export function rewriteReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | string | undefined | null,
): string {
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { sheet?: string; reference?: string };
    if (groups.reference === undefined) return token;
    const reference = readReference(groups.sheet, groups.reference);
    const changed = change(reference);
    if (changed === undefined) return token;
    if (changed === null) return (groups.sheet ?? '') + REFERENCE_ERROR;
    return (groups.sheet ?? '') + (typeof changed === 'string' ? changed : writeCorners(changed));
  });
}

/** Replaces each reference, sheet's name included, by the text that `replace` makes of it. */
export function replaceReferences(formula: string, replace: (reference: FormulaReference) => string): string {
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { sheet?: string; reference?: string };
    return groups.reference === undefined ? token : replace(readReference(groups.sheet, groups.reference));
  });
}

/** Puts another name before `!` wherever the formula names a sheet; names are compared without case. */
export function renameSheetInFormula(formula: string, from: string, quotedTo: string): string {
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { sheet?: string; reference?: string };
    if (groups.sheet === undefined || groups.reference === undefined) return token;
    if (unquoted(groups.sheet).toLowerCase() !== from.toLowerCase()) return token;
    return `${quotedTo}!${groups.reference}`;
  });
}

/** Moves the relative parts of a formula's references, as copying a cell does; what leaves the grid becomes `#REF!`. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns,
  });
  const outside = (corner: Corner): boolean => (corner.row ?? 1) < 1 || (corner.column ?? 1) < 1;
  return rewriteReferences(formula, ({ sheetName, first, last }) => {
    const changed = { sheetName, first: moved(first), last: last === undefined ? undefined : moved(last) };
    if (outside(changed.first) || (changed.last !== undefined && outside(changed.last))) return null;
    return changed;
  });
}

function readReference(sheet: string | undefined, text: string): FormulaReference {
  const [first = '', last] = text.split(':');
  return {
    sheetName: sheet === undefined ? undefined : unquoted(sheet),
    first: readCorner(first),
    last: last === undefined ? undefined : readCorner(last),
  };
}

function readCorner(text: string): Corner {
  const [, dollar = '', letters, secondDollar = '', digits] = CORNER.exec(text) ?? [];
  return {
    column: letters === undefined ? undefined : columnNumber(letters),
    row: digits === undefined ? undefined : Number(digits),
    columnFixed: letters !== undefined && dollar !== '',
    rowFixed:
      digits !== undefined &&
      (letters === undefined ? dollar !== '' || secondDollar !== '' : secondDollar !== ''),
  };
}

function writeCorners({ first, last }: FormulaReference): string {
  return last === undefined ? writeCorner(first) : `${writeCorner(first)}:${writeCorner(last)}`;
}

function writeCorner(corner: Corner): string {
  const column =
    corner.column === undefined ? '' : (corner.columnFixed ? '$' : '') + columnLetters(corner.column);
  const row = corner.row === undefined ? '' : (corner.rowFixed ? '$' : '') + corner.row;
  return column + row;
}

function unquoted(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
