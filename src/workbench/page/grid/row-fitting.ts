/** Rows without a height of their own grow with wrapped texts, several lines and large letters, as Google's do. Only shown, never told. */

import { BooleanNumber } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

import type { Arrangement } from '../../protocol/views';
import { arrangeRows } from './arrange';
import type { CellRow } from './cell-data';
import type { GridState } from './grid-state';
import { hasLineBreak } from './line-breaks';
import { ROW_HEIGHT, sheetName } from './workbook-data';

/** Measuring a row takes up to a millisecond: more rows than this at a time would be felt; the others keep the usual height. */
const MEASURED = 400;

/** A row that fits a text of 50,000 characters would leave no other row in sight: twenty are enough. */
const HIGHEST = 20 * ROW_HEIGHT;

export class RowFitting {
  /** Heights by sheet and row. */
  private readonly heights = new Map<number, Record<number, number>>();
  private readonly unmeasured = new Set<number>();

  constructor(private readonly state: GridState) {}

  /** Everything was replaced. */
  reset(): void {
    this.heights.clear();
    this.unmeasured.clear();
    for (const sheet of this.state.heads.keys()) this.unmeasured.add(sheet);
  }

  /** Measures the active sheet where that has not been done; `true` where a row has another height now. */
  fitActive(): boolean {
    const sheet = this.state.activeSheet();
    if (!this.state.render() || !this.unmeasured.delete(sheet)) return false;
    const matrix = this.state.worksheet(sheet)!.getCellMatrix().getMatrix() as Record<number, CellRow>;
    return this.fit(sheet, Object.keys(matrix).map(Number));
  }

  /** Rows of a sheet have changed; all are measured anew where `rows` is absent. */
  changed(sheet: number, rows: readonly number[] | undefined, arrangement: Arrangement | undefined): void {
    const heights = this.heights.get(sheet);
    if (heights && arrangement) arrangeRows(heights, arrangement);
    if (!rows || sheet !== this.state.activeSheet()) this.unmeasured.add(sheet);
    else this.fit(sheet, rows);
    this.write(sheet);
  }

  private fit(sheet: number, rows: readonly number[]): boolean {
    const skeleton = this.state.render()?.with(SheetSkeletonManagerService).ensureSkeleton(sheetName(sheet));
    const worksheet = this.state.worksheet(sheet);
    const head = this.state.heads.get(sheet);
    if (!skeleton || !worksheet || !head) return false;
    const matrix = worksheet.getCellMatrix().getMatrix() as Record<number, CellRow>;
    const heights = this.heights.get(sheet) ?? {};
    this.heights.set(sheet, heights);
    const before = JSON.stringify(heights);
    for (const row of rows) delete heights[row];
    const high = rows.filter((row) => head.rowHeights[row] === undefined && this.mayBeHigh(matrix[row]));
    for (const row of high.slice(0, MEASURED)) {
      const range = { startRow: row, endRow: row, startColumn: 0, endColumn: head.columns - 1 };
      const height = skeleton.calculateAutoHeightInRange([range])[0]?.autoHeight ?? 0;
      if (height > ROW_HEIGHT) heights[row] = Math.min(height, HIGHEST);
    }
    this.write(sheet);
    return JSON.stringify(heights) !== before;
  }

  private mayBeHigh(cells: CellRow | undefined): boolean {
    for (const column in cells) if (this.isHigh(cells[Number(column)])) return true;
    return false;
  }

  private isHigh(cell: Nullable<ICellData>): boolean {
    if (typeof cell?.v === 'string' && hasLineBreak(cell.v)) return true;
    const filled = cell?.v !== undefined && cell.v !== null && cell.v !== '';
    return filled && typeof cell.s === 'string' && this.state.growingStyles.has(cell.s);
  }

  /** Univer's own place for such heights: `ah`, used where `ia` is set. */
  private write(sheet: number): void {
    const rowData = this.state.worksheet(sheet)?.getRowManager().getRowData();
    const head = this.state.heads.get(sheet);
    if (!rowData || !head) return;
    const heights = this.heights.get(sheet) ?? {};
    for (const [row, data] of Object.entries(rowData)) {
      if (data?.ah !== undefined && heights[Number(row)] === undefined) delete data.ah;
    }
    for (const [row, height] of Object.entries(heights)) {
      if (head.rowHeights[Number(row)] !== undefined) continue;
      rowData[Number(row)] = { ...rowData[Number(row)], ah: height, ia: BooleanNumber.TRUE };
    }
  }
}
