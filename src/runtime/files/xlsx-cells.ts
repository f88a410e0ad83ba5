/** Cells of an XLSX worksheet into rows of a sheet. */
import { type Cell, type CellValue, type Font, ValueType, type Worksheet } from '@cj-tech-master/excelts';
import type { StylePool } from '../spreadsheet/document/styles';
import type { Area, CellStyle, RowModel, StoredValue } from '../spreadsheet/model';
import { formulaFromXlsx } from './xlsx-formula';
import { styleFromXlsx } from './xlsx-style';
import { unescapeXlsxText } from './xlsx-text';
import { rowHeightFromXlsx } from './xlsx-units';

const SERIAL_OF_UNIX_EPOCH = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

export interface ReadRows {
  readonly rows: (RowModel | undefined)[];
  readonly merges: Area[];
  /** 1-based. */
  readonly lastColumn: number;
  /** Texts that were links: their address is left out. */
  readonly links: number;
}

/** The library gives dates as the wall clock in UTC. */
function serialOf(date: Date): number {
  return date.getTime() / MILLISECONDS_PER_DAY + SERIAL_OF_UNIX_EPOCH;
}

function richText(parts: readonly { readonly text: string }[]): string {
  return parts.map(({ text }) => text).join('');
}

function storedOf(value: CellValue | readonly { readonly text: string }[]): StoredValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return serialOf(value);
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value) return richText(value.richText);
  if ('hyperlink' in value) {
    const text: unknown = value.text;
    return typeof text === 'object' && text !== null && 'richText' in text
      ? richText((text as { richText: { text: string }[] }).richText)
      : String(text ?? '');
  }
  if ('checkbox' in value) return value.checkbox;
  if ('result' in value) return storedOf(value.result);
  return null;
}

/** One style object for each of the library's, and one for each look. */
function styleReader(pool: StylePool, defaults: Partial<Font>): (cell: Cell) => CellStyle | undefined {
  const known = new WeakMap<object, { readonly style: CellStyle | undefined }>();
  return (cell) => {
    const found = known.get(cell.style);
    if (found !== undefined) return found.style;
    const read = styleFromXlsx(cell.style, defaults);
    const style = read === undefined ? undefined : pool.shared(read);
    known.set(cell.style, { style });
    return style;
  };
}

/**
 * The rows of a worksheet, sparse by 0-based index.
 * @param defaults font of the workbook's normal cells
 */
export function readRows(worksheet: Worksheet, pool: StylePool, defaults: Partial<Font>): ReadRows {
  const rows: (RowModel | undefined)[] = [];
  const merges = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const styleOf = styleReader(pool, defaults);
  let lastColumn = 0;
  let links = 0;
  let calculated = 0;
  const withoutResult: { readonly model: RowModel; readonly column: number }[] = [];
  // `eachRow` leaves out rows without values, whatever their looks, or makes rows for all the gaps.
  for (let number = 1; number <= worksheet.rowCount; number += 1) {
    const row = worksheet.findRow(number);
    if (row === undefined) continue;
    const model: RowModel = { values: [] };
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (cell === undefined) {
        model.values.push(null);
        continue;
      }
      if (cell.isMerged) {
        const { row: top, col: left } = cell.master.fullAddress;
        const area = merges.get(cell.master.address) ?? {
          top: Number(top),
          left: Number(left),
          bottom: 0,
          right: 0,
        };
        area.bottom = Math.max(area.bottom, number);
        area.right = Math.max(area.right, column);
        merges.set(cell.master.address, area);
      }
      const covered = cell.type === ValueType.Merge;
      const value = covered ? null : readValue(cell, model, column - 1);
      model.values.push(value);
      if (cell.type === ValueType.Formula) {
        if (value === null) withoutResult.push({ model, column: column - 1 });
        else calculated += 1;
      }
      if (cell.type === ValueType.Hyperlink) links += 1;
      const style = styleOf(cell);
      if (style !== undefined) (model.styles ??= [])[column - 1] = style;
    }
    while (model.values.length > 0 && model.values.at(-1) === null) model.values.pop();
    if (row.hidden) model.hidden = true;
    if (row.height !== undefined) model.height = rowHeightFromXlsx(row.height);
    lastColumn = Math.max(lastColumn, model.values.length, model.styles?.length ?? 0);
    const empty = model.values.length === 0 && model.styles === undefined && model.hidden === undefined;
    if (!empty || model.height !== undefined) rows[number - 1] = model;
  }
  // The library gives an empty text and no result alike; a sheet with other results has been calculated.
  if (calculated > 0) {
    for (const { model, column } of withoutResult) {
      while (model.values.length < column) model.values.push(null);
      model.values[column] = '';
    }
  }
  return {
    rows,
    merges: [...merges.values()].map(({ top, left, bottom, right }) => ({
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    })),
    lastColumn,
    links,
  };
}

function readValue(cell: Cell, model: RowModel, column: number): StoredValue {
  if (cell.type !== ValueType.Formula) return storedOf(cell.value);
  // Shared formulas come moved to their place.
  if (cell.formula !== undefined && cell.formula !== '') {
    (model.formulas ??= [])[column] = formulaFromXlsx(unescapeXlsxText(cell.formula));
  }
  const result = storedOf(cell.result);
  // The library unescapes shared texts, but not those that a formula gave.
  return typeof result === 'string' ? unescapeXlsxText(result) : result;
}
