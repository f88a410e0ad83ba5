/** Arrays in braces: the engine knows those of constants, Google those of anything. */

const PIECE = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[(){},;]|[^"'(){},;]+/g;
/** Numbers, strings, booleans and errors. */
const CONSTANT = /^\s*(?:-?[\d.]+(?:E[+-]?\d+)?|"(?:[^"]|"")*"|TRUE|FALSE|#[A-Z/0]+[!?]?)\s*$/i;

interface OpenArray {
  /** Rows of finished elements. */
  readonly rows: string[][];
  readonly isBrace: boolean;
  element: string;
}

/**
 * Writes arrays that hold more than constants by the functions that stack them: `{A1:A2;B1}` as `VSTACK(A1:A2,B1)`.
 * @param formula with commas between columns and semicolons between rows
 */
export function stackedArrays(formula: string): string {
  if (!formula.includes('{')) return formula;
  const open: OpenArray[] = [{ rows: [[]], isBrace: false, element: '' }];
  for (const [piece] of formula.matchAll(PIECE)) {
    const top = open.at(-1)!;
    if (piece === '{' || piece === '(') {
      open.push({ rows: [[]], isBrace: piece === '{', element: '' });
    } else if ((piece === '}' || piece === ')') && open.length > 1) {
      open.pop();
      top.rows.at(-1)!.push(top.element);
      open.at(-1)!.element += top.isBrace ? stacked(top.rows) : `(${top.element})`;
    } else if (top.isBrace && (piece === ',' || piece === ';')) {
      top.rows.at(-1)!.push(top.element);
      top.element = '';
      if (piece === ';') top.rows.push([]);
    } else top.element += piece;
  }
  // What is left open is a formula that cannot be read: it is given back for the engine to refuse.
  return open.length === 1 ? open[0]!.element : formula;
}

function stacked(rows: readonly (readonly string[])[]): string {
  if (rows.every((row) => row.every((element) => CONSTANT.test(element))))
    return `{${rows.map((row) => row.join(',')).join(';')}}`;
  const lines = rows.map((row) => (row.length === 1 ? row[0]! : `HSTACK(${row.join(',')})`));
  return lines.length === 1
    ? rows[0]!.length === 1
      ? `(${lines[0]})`
      : lines[0]!
    : `VSTACK(${lines.join(',')})`;
}
