import type { SpreadsheetHandle } from '../handles';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasRangeList = GoogleAppsScript.Spreadsheet.RangeList;
type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Methods of Spreadsheet that mean its active sheet, and are metered as the Sheet's: `Spreadsheet.getLastRow()` is
 * `Spreadsheet.getActiveSheet().getLastRow()`.
 */
export abstract class ActiveSheetMethods {
  constructor(readonly handle: SpreadsheetHandle) {}

  appendRow(rowContents: unknown[]): GasSheet {
    return this.handle.activeSheet.appendRow(rowContents);
  }

  autoResizeColumn(columnPosition: number): GasSheet {
    return this.handle.activeSheet.autoResizeColumn(columnPosition);
  }

  deleteColumn(columnPosition: number): GasSheet {
    return this.handle.activeSheet.deleteColumn(columnPosition);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    return this.handle.activeSheet.deleteColumns(columnPosition, howMany);
  }

  deleteRow(rowPosition: number): GasSheet {
    return this.handle.activeSheet.deleteRow(rowPosition);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    return this.handle.activeSheet.deleteRows(rowPosition, howMany);
  }

  getActiveCell(): GasRange {
    return this.handle.activeSheet.getActiveCell();
  }

  getActiveRange(): GasRange | null {
    return this.handle.activeSheet.getActiveRange();
  }

  getActiveRangeList(): GasRangeList | null {
    return this.handle.activeSheet.getActiveRangeList();
  }

  getColumnWidth(columnPosition: number): number {
    return this.handle.activeSheet.getColumnWidth(columnPosition);
  }

  getCurrentCell(): GasRange | null {
    return this.handle.activeSheet.getCurrentCell();
  }

  getDataRange(): GasRange {
    return this.handle.activeSheet.getDataRange();
  }

  getFrozenColumns(): number {
    return this.handle.activeSheet.getFrozenColumns();
  }

  getFrozenRows(): number {
    return this.handle.activeSheet.getFrozenRows();
  }

  getLastColumn(): number {
    return this.handle.activeSheet.getLastColumn();
  }

  getLastRow(): number {
    return this.handle.activeSheet.getLastRow();
  }

  getRowHeight(rowPosition: number): number {
    return this.handle.activeSheet.getRowHeight(rowPosition);
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.handle.activeSheet.getSelection();
  }

  getSheetId(): number {
    return this.handle.activeSheet.getSheetId();
  }

  getSheetName(): string {
    return this.handle.activeSheet.getSheetName();
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.handle.activeSheet.getSheetValues(startRow, startColumn, numRows, numColumns);
  }

  hideColumn(column: GasRange): void {
    return this.handle.activeSheet.hideColumn(column);
  }

  hideRow(row: GasRange): void {
    return this.handle.activeSheet.hideRow(row);
  }

  insertColumnAfter(afterPosition: number): GasSheet {
    return this.handle.activeSheet.insertColumnAfter(afterPosition);
  }

  insertColumnBefore(beforePosition: number): GasSheet {
    return this.handle.activeSheet.insertColumnBefore(beforePosition);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): GasSheet {
    return this.handle.activeSheet.insertColumnsAfter(afterPosition, howMany);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): GasSheet {
    return this.handle.activeSheet.insertColumnsBefore(beforePosition, howMany);
  }

  insertRowAfter(afterPosition: number): GasSheet {
    return this.handle.activeSheet.insertRowAfter(afterPosition);
  }

  insertRowBefore(beforePosition: number): GasSheet {
    return this.handle.activeSheet.insertRowBefore(beforePosition);
  }

  insertRowsAfter(afterPosition: number, howMany: number): GasSheet {
    return this.handle.activeSheet.insertRowsAfter(afterPosition, howMany);
  }

  insertRowsBefore(beforePosition: number, howMany: number): GasSheet {
    return this.handle.activeSheet.insertRowsBefore(beforePosition, howMany);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.handle.activeSheet.isColumnHiddenByUser(columnPosition);
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.handle.activeSheet.isRowHiddenByFilter(rowPosition);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.handle.activeSheet.isRowHiddenByUser(rowPosition);
  }

  setActiveRange(range: GasRange): GasRange {
    return this.handle.activeSheet.setActiveRange(range);
  }

  setActiveRangeList(rangeList: GasRangeList): GasRangeList {
    return this.handle.activeSheet.setActiveRangeList(rangeList);
  }

  setColumnWidth(columnPosition: number, width: number): GasSheet {
    return this.handle.activeSheet.setColumnWidth(columnPosition, width);
  }

  setCurrentCell(cell: GasRange): GasRange {
    return this.handle.activeSheet.setCurrentCell(cell);
  }

  setFrozenColumns(columns: number): void {
    return this.handle.activeSheet.setFrozenColumns(columns);
  }

  setFrozenRows(rows: number): void {
    return this.handle.activeSheet.setFrozenRows(rows);
  }

  setRowHeight(rowPosition: number, height: number): GasSheet {
    return this.handle.activeSheet.setRowHeight(rowPosition, height);
  }

  unhideColumn(column: GasRange): void {
    return this.handle.activeSheet.unhideColumn(column);
  }

  unhideRow(row: GasRange): void {
    return this.handle.activeSheet.unhideRow(row);
  }

  setActiveSelection(range: GasRange | string): GasRange {
    return this.handle.activeSheet.setActiveSelection(range as string);
  }

  sort(columnPosition: number, ascending: boolean = true): GasSheet {
    return this.handle.activeSheet.sort(columnPosition, ascending);
  }
}
