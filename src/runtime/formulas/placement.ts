/** Puts results into the document: the value of the formula's own cell, and those that it spills. */
import { isAutomaticFormat } from '../spreadsheet/display';
import { rowAt, writeAspect, writeSpilled, writeValue } from '../spreadsheet/document/cells';
import { stylesOf } from '../spreadsheet/document/styles';
import type { CellError, DocumentModel, RowModel, SheetModel, StoredValue } from '../spreadsheet/model';
import type { ResultCell } from './calculator';
import { doesNotFit, wouldOverwrite } from './errors';
import type { FormulaCell } from './formula-cell';
import { cellAt, holds, intersects, type Rectangle, sizeOf } from './rectangle';

export class Placement {
  constructor(
    private readonly document: DocumentModel,
    /** All formulas whose results want more than one cell. */
    private readonly spilling: ReadonlySet<FormulaCell>,
  ) {}

  /** Stores the result of a formula where it belongs. @returns the areas that differ now */
  place(cell: FormulaCell): Rectangle[] {
    const sheet = this.document.sheets.find(({ id }) => id === cell.sheetId);
    if (sheet === undefined || cell.result === undefined) return [];
    const obstacle = sizeOf(cell.wanted) > 1 ? this.obstacleTo(cell, sheet) : undefined;
    const before = cell.shown;
    cell.shown = obstacle === undefined ? cell.wanted : cellAt(cell.sheetId, cell.row, cell.column);
    const changed: Rectangle[] = [];
    if (sizeOf(before) > 1) changed.push(...this.empty(sheet, before, cell.shown));
    if (obstacle !== undefined) changed.push(...this.anchor(sheet, cell, { value: obstacle }));
    else {
      changed.push(...this.anchor(sheet, cell, cell.result[0]![0]!));
      if (sizeOf(cell.shown) > 1) changed.push(...this.spill(sheet, cell));
    }
    cell.isFormatted = true;
    return changed;
  }

  /** Takes away what stands in an area because it was spilled, except where it is needed. */
  empty(sheet: SheetModel, area: Rectangle, needed?: Rectangle): Rectangle[] {
    let first = -1;
    let last = -1;
    for (let index = area.top; index <= area.bottom; index += 1) {
      const row = sheet.rows[index];
      if (row?.spilled === undefined) continue;
      for (let column = area.left; column <= area.right; column += 1) {
        if (row.spilled[column] !== true) continue;
        if (needed !== undefined && holds(needed, index, column)) continue;
        writeValue(row, column, null);
        if (first < 0) first = index;
        last = index;
      }
    }
    return first < 0 ? [] : [{ ...area, top: first, bottom: last }];
  }

  private obstacleTo(cell: FormulaCell, sheet: SheetModel): CellError | undefined {
    const { wanted } = cell;
    if (wanted.right >= sheet.maxColumns) return doesNotFit('columns', wanted.right - sheet.maxColumns + 1);
    if (wanted.bottom >= sheet.maxRows) return doesNotFit('rows', wanted.bottom - sheet.maxRows + 1);
    const others = [...this.spilling].filter(
      (other) => other !== cell && sizeOf(other.shown) > 1 && intersects(other.shown, wanted),
    );
    for (let index = wanted.top; index <= wanted.bottom; index += 1) {
      const row = sheet.rows[index];
      if (row === undefined) continue;
      for (let column = wanted.left; column <= wanted.right; column += 1) {
        if (index === cell.row && column === cell.column) continue;
        if (isTaken(row, index, column, others)) return wouldOverwrite(index, column);
      }
    }
    return undefined;
  }

  private anchor(sheet: SheetModel, cell: FormulaCell, result: ResultCell): Rectangle[] {
    const row = rowAt(sheet, cell.row);
    // A formula without a value counts as one that was never calculated.
    const value = result.value ?? '';
    const isFormatted = !cell.isFormatted && this.format(row, cell.column, result.numberFormat);
    const isSame = sameValue(row.values[cell.column] ?? null, value);
    if (!isSame) {
      while (row.values.length < cell.column) row.values.push(null);
      row.values[cell.column] = value;
    }
    return isSame && !isFormatted ? [] : [cellAt(cell.sheetId, cell.row, cell.column)];
  }

  private spill(sheet: SheetModel, cell: FormulaCell): Rectangle[] {
    const { top, left, right } = cell.shown;
    let first = -1;
    let last = -1;
    cell.result!.forEach((results, down) => {
      const row = rowAt(sheet, top + down);
      for (let across = 0; across <= right - left; across += 1) {
        if (down === 0 && across === 0) continue;
        const column = left + across;
        const { value, numberFormat } = results[across] ?? { value: null };
        const isFormatted = !cell.isFormatted && this.format(row, column, numberFormat);
        const isSame = row.spilled?.[column] === true && sameValue(row.values[column] ?? null, value);
        if (!isSame) writeSpilled(row, column, value);
        if (isSame && !isFormatted) continue;
        if (first < 0) first = top + down;
        last = top + down;
      }
    });
    return first < 0 ? [] : [{ ...cell.shown, top: first, bottom: last }];
  }

  private format(row: RowModel, column: number, numberFormat: string | undefined): boolean {
    const style = row.styles?.[column];
    if (numberFormat === undefined || !isAutomaticFormat(style?.numberFormat)) return false;
    writeAspect(row, 'styles', column, stylesOf(this.document).with(style, 'numberFormat', numberFormat));
    return true;
  }
}

/** Spilled values of nobody's are in nobody's way: they are left over. */
function isTaken(row: RowModel, index: number, column: number, others: readonly FormulaCell[]): boolean {
  if (row.formulas?.[column] !== undefined) return true;
  if (row.spilled?.[column] === true) return others.some(({ shown }) => holds(shown, index, column));
  const value = row.values[column] ?? null;
  return value !== null && value !== '';
}

export function sameValue(one: StoredValue, other: StoredValue): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return one.error === other.error && one.message === other.message;
}
