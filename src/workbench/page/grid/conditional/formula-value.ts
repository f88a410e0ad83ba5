/** Values in the formula of a conditional format, and how Sheets turns one kind into another. */

import type { Block } from '../../../protocol/places';
import type { CellView } from '../../../protocol/views';

/** A formula that has no value: the rule does not hold. */
export class FormulaFault extends Error {}

export type Scalar = string | number | boolean | null;

/** A block of cells that a function looks at. */
export interface Area {
  readonly block: Block;
}

export type Value = Scalar | Area;

/** What a formula may look at. */
export interface Reader {
  cell(row: number, column: number): CellView;
  /** Size of the sheet, to close open ranges. */
  readonly rows: number;
  readonly columns: number;
  /** Results that hold until a cell changes. */
  readonly remembered: Map<string, unknown>;
}

export function isArea(value: Value): value is Area {
  return typeof value === 'object' && value !== null;
}

export function scalarOf(cell: CellView): Scalar {
  if (typeof cell === 'object' && cell !== null) throw new FormulaFault(cell.error);
  return cell;
}

/** The values of a block, row by row; an error in it is a fault. */
export function scalarsIn(area: Area, reader: Reader): Scalar[] {
  const { row, column, rows, columns } = area.block;
  const values: Scalar[] = [];
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) values.push(scalarOf(reader.cell(r, c)));
  }
  return values;
}

/** One value; a block of several cells has none in a rule. */
export function single(value: Value, reader: Reader): Scalar {
  if (!isArea(value)) return value;
  const { row, column, rows, columns } = value.block;
  if (rows !== 1 || columns !== 1) throw new FormulaFault('#VALUE!');
  return scalarOf(reader.cell(row, column));
}

export function numberOf(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new FormulaFault('#VALUE!');
  return number;
}

export function textOf(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

export function truthOf(value: Scalar): boolean {
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper === 'TRUE') return true;
    if (upper === 'FALSE') return false;
    throw new FormulaFault('#VALUE!');
  }
  return Boolean(value);
}

/** Numbers stand before texts, texts before truth values. */
function rank(value: Scalar): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** A blank compares like the empty value of the other side's kind. */
function blankLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Negative, 0 or positive; texts without regard to case, as Sheets compares. */
export function compare(left: Scalar, right: Scalar): number {
  const one = left ?? blankLike(right);
  const other = right ?? blankLike(left);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string') {
    const a = one.toLowerCase();
    const b = String(other).toLowerCase();
    if (a === b) return 0;
    return a < b ? -1 : 1;
  }
  return Number(one) - Number(other);
}
