import { type Corner, rewriteReferences } from '../document/references';

/**
 * A formula with its references in R1C1 notation, seen from the 1-based cell that holds it. Relative parts always
 * carry brackets, `R[0]C[-1]`, as Google writes them.
 */
export function formulaInR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, line: number | undefined, fixed: boolean, home: number): string => {
    if (line === undefined) return '';
    return fixed ? `${letter}${line}` : `${letter}[${line - home}]`;
  };
  const corner = (of: Corner): string =>
    part('R', of.row, of.rowFixed, row) + part('C', of.column, of.columnFixed, column);
  return rewriteReferences(formula, ({ first, last }) =>
    last === undefined ? corner(first) : `${corner(first)}:${corner(last)}`,
  );
}
