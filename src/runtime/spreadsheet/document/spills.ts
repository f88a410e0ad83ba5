import type { RowModel } from '../model';

type Rows = readonly (RowModel | undefined)[];

/**
 * How far the values reach that stand beside and below a formula because it spilled them; 1 × 1 where there are none.
 * The document does not keep who spilled what: beside a formula, values that go on from above are those of a formula up
 * there; below it, values that go on from the left are those of a formula over there.
 * @param rows sparse by 0-based row
 * @param row of the formula, 0-based
 * @param column of the formula, 0-based
 */
export function spillAround(
  rows: Rows,
  row: number,
  column: number,
): { readonly rows: number; readonly columns: number } {
  let columns = 1;
  while (isSpilled(rows, row, column + columns) && !isCalculated(rows, row - 1, column + columns))
    columns += 1;
  let height = 1;
  while (isRowSpilled(rows, row + height, column, columns) && !isSpilled(rows, row + height, column - 1))
    height += 1;
  return { rows: height, columns };
}

function isSpilled(rows: Rows, row: number, column: number): boolean {
  return rows[row]?.spilled?.[column] === true;
}

function isCalculated(rows: Rows, row: number, column: number): boolean {
  return isSpilled(rows, row, column) || rows[row]?.formulas?.[column] !== undefined;
}

function isRowSpilled(rows: Rows, row: number, column: number, columns: number): boolean {
  for (let offset = 0; offset < columns; offset += 1)
    if (!isSpilled(rows, row, column + offset)) return false;
  return true;
}
