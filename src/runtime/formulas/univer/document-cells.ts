/** The document as the engine reads it: cells are looked up when they are asked for, nothing is copied. */
import type { SheetModel } from '../../spreadsheet/model';

/** Kinds of values, as the engine numbers them. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** One document at a time is calculated: the engine asks for a name. */
export const UNIT = 'document';

export interface EngineCell {
  readonly v: string | number;
  readonly t: number;
  /** Number format. */
  readonly s?: string;
}

export interface EngineSheet {
  readonly cellData: { getValue(row: number, column: number): EngineCell | undefined };
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowData: Readonly<Record<number, { readonly hd: number }>>;
  readonly columnData: object;
}

function cell(sheet: SheetModel, row: number, column: number): EngineCell | undefined {
  const model = sheet.rows[row];
  const value = model?.values[column];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return { v: value, t: TEXT };
  if (typeof value === 'boolean') return { v: Number(value), t: BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: TEXT };
  const format = model?.styles?.[column]?.numberFormat;
  return format === undefined ? { v: value, t: NUMBER } : { v: value, t: NUMBER, s: format };
}

export function engineSheet(sheet: SheetModel): EngineSheet {
  return {
    cellData: { getValue: (row, column) => cell(sheet, row, column) },
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    columnData: {},
    // Asked for by functions that leave hidden rows out, and then for all rows.
    get rowData() {
      const hidden: Record<number, { hd: number }> = {};
      sheet.rows.forEach((row, index) => {
        if (row?.hidden === true || row?.hiddenByFilter === true) hidden[index] = { hd: 1 };
      });
      return hidden;
    },
  };
}

/** 0-based rows that the filter hides, both ends included. */
export function filteredRows(sheet: SheetModel, from: number, to: number): number[] {
  const found: number[] = [];
  for (let index = from; index <= to; index += 1)
    if (sheet.rows[index]?.hiddenByFilter === true) found.push(index);
  return found;
}
