import type { Area, RowModel, SheetModel, StoredValue } from '../model';
import { offsetFormula } from './references';

export interface SortKey {
  /** 1-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Ascending order of kinds as measured live: number, string, boolean; errors follow, blanks are last in either order. */
const KIND_ORDER: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2, object: 3 };

type CellParts = Omit<RowModel, 'hidden' | 'hiddenByFilter' | 'height'>;
const PARTS = ['values', 'formulas', 'styles', 'notes', 'validations', 'spilled'] as const;

/**
 * Sorts the rows of an area by absolute columns; equal rows keep their order. Everything of a cell moves, and relative
 * references of moved formulas follow as if copied; hidden rows and heights stay in place.
 */
export function sortArea(sheet: SheetModel, area: Area, keys: readonly SortKey[], locale: string): void {
  const collator = new Intl.Collator(locale.replace('_', '-'));
  const first = area.row - 1;
  const end = Math.min(first + area.rows, sheet.rows.length);
  const order = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  order.sort((left, right) => {
    for (const key of keys) {
      const compared = compareCells(
        valueAt(sheet, left, key.column),
        valueAt(sheet, right, key.column),
        key.ascending,
        collator,
      );
      if (compared !== 0) return compared;
    }
    return left - right;
  });
  arrangeRows(sheet, area, order);
}

/**
 * Puts the cells of an area's rows into another order: place by place the 0-based row that comes there, undefined for
 * an empty one; no row comes to two places. Places past the list keep what they have. Where nothing stands outside the
 * area, the rows themselves move and stay the objects they are: whoever knows a row finds it again.
 */
export function arrangeRows(sheet: SheetModel, area: Area, order: readonly (number | undefined)[]): void {
  const first = area.row - 1;
  const start = area.column - 1;
  const width = area.columns;
  const places = order.map((_, offset) => sheet.rows[first + offset]);
  const sources = order.map((index) => (index === undefined ? undefined : sheet.rows[index]));
  const whole = [...places, ...sources].every((row) => row === undefined || isWithin(row, start, width));
  const moved = whole ? sources : sources.map((row) => row && cut(row, start, width));
  const positions = places.map(positionOf);
  moved.forEach((parts, offset) => {
    const target = first + offset;
    const delta = target - (order[offset] ?? target);
    const row: RowModel | undefined = whole
      ? placed(parts, positions[offset]!)
      : paste(places[offset], parts, start, width);
    if (row === undefined) {
      delete sheet.rows[target];
      return;
    }
    if (delta !== 0) offsetRowFormulas(row, start, width, delta);
    sheet.rows[target] = row;
  });
}

/** Whether a row has nothing outside a stretch of columns. */
function isWithin(row: RowModel, start: number, width: number): boolean {
  return PARTS.every((part) => {
    const entries = row[part] as readonly unknown[] | undefined;
    if (entries === undefined) return true;
    const isBlank = (entry: unknown): boolean => entry === undefined || entry === null;
    for (let column = 0; column < start; column += 1) if (!isBlank(entries[column])) return false;
    for (let column = start + width; column < entries.length; column += 1) {
      if (!isBlank(entries[column])) return false;
    }
    return true;
  });
}

function offsetRowFormulas(row: RowModel, start: number, width: number, delta: number): void {
  for (let column = start; column < start + width && row.formulas !== undefined; column += 1) {
    const formula = row.formulas[column];
    if (formula !== undefined) row.formulas[column] = offsetFormula(formula, delta, 0);
  }
}

/** Compares two values as an ascending or descending sort of Sheets does; blanks come last either way. */
export function compareCells(
  left: StoredValue,
  right: StoredValue,
  ascending: boolean,
  collator: Intl.Collator,
): number {
  const leftBlank = left === null || left === '';
  const rightBlank = right === null || right === '';
  if (leftBlank || rightBlank) return Number(leftBlank) - Number(rightBlank);
  const compared = compareFilled(left, right, collator);
  return ascending ? compared : -compared;
}

function compareFilled(
  left: NonNullable<StoredValue>,
  right: NonNullable<StoredValue>,
  collator: Intl.Collator,
): number {
  const kinds = KIND_ORDER[typeof left]! - KIND_ORDER[typeof right]!;
  if (kinds !== 0) return kinds;
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  if (typeof left === 'object' || typeof right === 'object') return 0;
  return Number(left) - Number(right);
}

function valueAt(sheet: SheetModel, row: number, column: number): StoredValue {
  return sheet.rows[row]?.values[column - 1] ?? null;
}

/** Copies the cells of a stretch of columns out of a row, 0-based from `start`. */
function cut(row: RowModel, start: number, width: number): CellParts {
  const parts: { [part in (typeof PARTS)[number]]?: unknown[] } = {};
  for (const part of PARTS) if (row[part] !== undefined) parts[part] = row[part].slice(start, start + width);
  return { values: [], ...parts } as CellParts;
}

function paste(
  row: RowModel | undefined,
  parts: CellParts | undefined,
  start: number,
  width: number,
): RowModel | undefined {
  if (row === undefined && parts === undefined) return undefined;
  const target: RowModel = row ?? { values: [] };
  for (const part of PARTS) {
    const source = parts?.[part] as unknown[] | undefined;
    let array = target[part] as unknown[] | undefined;
    if (source === undefined && array === undefined) continue;
    if (array === undefined) (target as { [name in typeof part]?: unknown[] })[part] = array = [];
    for (let offset = 0; offset < width; offset += 1) {
      const entry = source?.[offset];
      const column = start + offset;
      if (part === 'values') {
        if (entry !== undefined && entry !== null) {
          while (array.length < column) array.push(null);
          array[column] = entry;
        } else if (column < array.length) array[column] = null;
      } else if (entry !== undefined) array[column] = entry;
      else if (column in array) delete array[column];
    }
  }
  return target;
}

/** What belongs to a place, whatever row comes there. */
type Position = Pick<RowModel, 'hidden' | 'hiddenByFilter' | 'height'>;

function positionOf(row: RowModel | undefined): Position {
  const position: Position = {};
  if (row?.hidden !== undefined) position.hidden = row.hidden;
  if (row?.hiddenByFilter !== undefined) position.hiddenByFilter = row.hiddenByFilter;
  if (row?.height !== undefined) position.height = row.height;
  return position;
}

/** A whole row as it stands at a place; a blank one only where the place has looks of its own. */
function placed(row: CellParts | undefined, position: Position): RowModel | undefined {
  if (row === undefined) return Object.keys(position).length === 0 ? undefined : { values: [], ...position };
  const target: RowModel = row;
  delete target.hidden;
  delete target.hiddenByFilter;
  delete target.height;
  return Object.assign(target, position);
}
