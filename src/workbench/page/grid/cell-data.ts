/** Rows as the protocol tells them → cells of Univer. What Univer does not know of a cell travels in its `custom` field. */

import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';

import type { CellView, ErrorView, RowView } from '../../protocol/views';
import { styleName } from './style-data';

/** Of a cell, what Univer has no place for; it moves with the cell. */
export interface CellExtra {
  readonly shown?: string;
  readonly typed?: string;
  readonly formula?: string;
  readonly error?: ErrorView;
  readonly note?: string;
  /** Index into the validation rules. */
  readonly validation?: number;
}

/** The cells of one row, by 0-based column. */
export type CellRow = Record<number, ICellData>;

/** The part of a cell that Univer has no place for. */
export function extraOf(cell: Nullable<ICellData>): CellExtra {
  return (cell?.custom as CellExtra | null | undefined) ?? {};
}

function valueOf(value: CellView): Pick<ICellData, 'v' | 't'> {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  return { v: value.error, t: CellValueType.STRING };
}

/** One cell of a row; `undefined` where it has neither content nor looks. */
export function cellAt(row: RowView, offset: number): ICellData | undefined {
  const column = row.column + offset;
  const value = row.values[offset] ?? null;
  const cell: ICellData = valueOf(value);
  const style = row.styles?.[offset] ?? 0;
  if (style > 0) cell.s = styleName(style);
  const extra: { -readonly [field in keyof CellExtra]: CellExtra[field] } = {};
  if (row.shown?.[column] !== undefined) extra.shown = row.shown[column];
  if (row.typed?.[column] !== undefined) extra.typed = row.typed[column];
  if (row.formulas?.[column] !== undefined) extra.formula = row.formulas[column];
  if (row.notes?.[column] !== undefined) extra.note = row.notes[column];
  if (row.validations?.[column] !== undefined) extra.validation = row.validations[column];
  if (value !== null && typeof value === 'object') extra.error = value;
  for (const _ in extra) {
    cell.custom = extra;
    break;
  }
  for (const _ in cell) return cell;
  return undefined;
}

/** How many columns a row tells of: what lies beyond its last value may still have looks, notes or rules. */
export function widthOf(row: RowView): number {
  let end = row.column + Math.max(row.values.length, row.styles?.length ?? 0);
  for (const sparse of [row.notes, row.validations, row.formulas, row.shown]) {
    if (sparse) for (const column of Object.keys(sparse)) end = Math.max(end, Number(column) + 1);
  }
  return end - row.column;
}

/** Writes the cells that a row tells of over those that stand in a row of Univer's matrix. */
export function writeRow(cells: CellRow, row: RowView): void {
  const width = widthOf(row);
  for (let offset = 0; offset < width; offset += 1) {
    const cell = cellAt(row, offset);
    if (cell) cells[row.column + offset] = cell;
    else delete cells[row.column + offset];
  }
}

/** The raw value that a cell of Univer stands for. */
export function viewOf(cell: Nullable<ICellData>): CellView {
  if (!cell) return null;
  const { error } = extraOf(cell);
  if (error) return error;
  if (cell.v === undefined || cell.v === null) return null;
  return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) : cell.v;
}

/** The text that a cell shows. */
export function shownText(cell: Nullable<ICellData>): string {
  if (!cell) return '';
  const { shown } = extraOf(cell);
  if (shown !== undefined) return shown;
  if (cell.v === undefined || cell.v === null) return '';
  if (cell.t === CellValueType.BOOLEAN) return cell.v ? 'TRUE' : 'FALSE';
  return String(cell.v);
}

/** Signs at the start of a text that would make the server read something else than the text. */
const NEEDS_APOSTROPHE = /^(?:['=]|[+-](?=.))/;

/**
 * The text that an editor opens with: the formula, what the server says, or what is shown; a text that would be read as
 * something else gets a leading apostrophe, as at Google.
 */
export function editorText(cell: Nullable<ICellData>): string {
  if (!cell) return '';
  const { formula, typed } = extraOf(cell);
  if (formula !== undefined) return formula;
  if (typed !== undefined) return typed;
  const shown = shownText(cell);
  const isText = cell.t === CellValueType.STRING && !extraOf(cell).error;
  return isText && NEEDS_APOSTROPHE.test(shown) ? `'${shown}` : shown;
}
