/** A whole document → Univer's workbook. */

import { BooleanNumber } from '@univerjs/core';
import type { IFreeze, IRange, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from '@univerjs/core';

import type { Block } from '../../protocol/places';
import type { DocumentView, SheetHead, SheetView } from '../../protocol/views';
import type { CellRow } from './cell-data';
import { writeRow } from './cell-data';
import { PLAIN_STYLE, styleData, styleName } from './style-data';

/** Google's measures of a plain sheet, in pixels. */
export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;
const ROW_HEADER_WIDTH = 46;
const COLUMN_HEADER_HEIGHT = 24;

/** Univer's name of a sheet. */
export function sheetName(sheet: number): string {
  return String(sheet);
}

/** A block of cells as Univer's range. */
export function rangeOf(block: Block): IRange {
  return {
    startRow: block.row,
    startColumn: block.column,
    endRow: block.row + block.rows - 1,
    endColumn: block.column + block.columns - 1,
  };
}

/** Univer's range as a block; open ends (whole rows or columns) are closed by the size of the sheet. */
export function blockOf(range: IRange, rows: number, columns: number): Block {
  const from = (value: number): number => (Number.isFinite(value) ? Math.max(0, value) : 0);
  const row = from(range.startRow);
  const column = from(range.startColumn);
  const lastRow = Number.isFinite(range.endRow) ? Math.min(range.endRow, rows - 1) : rows - 1;
  const lastColumn = Number.isFinite(range.endColumn) ? Math.min(range.endColumn, columns - 1) : columns - 1;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Frozen lines. */
export function freezeOf(head: Pick<SheetHead, 'frozenRows' | 'frozenColumns'>): IFreeze {
  return {
    xSplit: head.frozenColumns,
    ySplit: head.frozenRows,
    startRow: head.frozenRows > 0 ? head.frozenRows : -1,
    startColumn: head.frozenColumns > 0 ? head.frozenColumns : -1,
  };
}

/** Heights and hiding of rows; rows do not grow by themselves, the server tells their heights. */
export function rowDataOf(head: SheetHead): IWorksheetData['rowData'] {
  const data: IWorksheetData['rowData'] = {};
  for (const [row, height] of Object.entries(head.rowHeights)) {
    data[Number(row)] = { h: height, ia: BooleanNumber.FALSE };
  }
  for (const row of head.hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}

/** Widths and hiding of columns. */
export function columnDataOf(head: SheetHead): IWorksheetData['columnData'] {
  const data: IWorksheetData['columnData'] = {};
  for (const [column, width] of Object.entries(head.columnWidths)) data[Number(column)] = { w: width };
  for (const column of head.hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}

/** A sheet with all its cells. */
export function worksheetData(view: SheetView): Partial<IWorksheetData> {
  const { head } = view;
  const cellData: Record<number, CellRow> = {};
  for (const row of view.rows) {
    const cells: CellRow = {};
    writeRow(cells, row);
    cellData[row.row] = cells;
  }
  return {
    id: sheetName(head.id),
    name: head.name,
    tabColor: head.tabColor ?? '',
    hidden: head.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: head.rows,
    columnCount: head.columns,
    freeze: freezeOf(head),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    defaultStyle: PLAIN_STYLE,
    mergeData: head.merges.map(rangeOf),
    cellData,
    rowData: rowDataOf(head),
    columnData: columnDataOf(head),
    showGridlines: head.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowHeader: { width: ROW_HEADER_WIDTH },
    columnHeader: { height: COLUMN_HEADER_HEIGHT },
  };
}

/** The document as Univer takes it. */
export function workbookData(view: DocumentView, id: string, locale: LocaleType): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  view.tables.styles.forEach((style, index) => {
    if (index > 0) styles[styleName(index)] = styleData(style);
  });
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of view.sheets) sheets[sheetName(sheet.head.id)] = worksheetData(sheet);
  return {
    id,
    name: view.name,
    appVersion: '0.25.1',
    locale,
    styles,
    sheetOrder: view.sheets.map((sheet) => sheetName(sheet.head.id)),
    sheets,
  };
}
