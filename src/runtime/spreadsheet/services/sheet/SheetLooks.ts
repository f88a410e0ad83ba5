import { rowAt } from '../../document/cells';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../document/limits';
import { activateSheet } from '../../document/sheets';
import { normalizeColor } from '../../rules/color';
import { integers, text } from '../arguments';
import { fittingWidth } from '../fitting-width';
import { refuseOutside } from '../grid';
import type { SheetHandle } from '../handles';
import { setHeights, setWidths } from './line-sizes';
import { SheetLines } from './SheetLines';

type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GasRange = GoogleAppsScript.Spreadsheet.Range;

/** How a sheet is shown: name, tab, frozen and hidden lines, widths and heights, gridlines. */
export abstract class SheetLooks extends SheetLines {
  setName(name: string): GasSheet {
    return this.handle.change('setName', () => {
      const { context, model } = this.handle;
      context.rename(model, text(context, 'Sheet.setName', name));
    });
  }

  getTabColor(): string | null {
    return this.handle.read('getTabColor', () => this.handle.model.tabColor);
  }

  setTabColor(color: string | null): GasSheet {
    return this.handle.change('setTabColor', () => {
      if (color !== null && typeof color !== 'string') this.handle.refuse('setTabColor', [color]);
      this.handle.model.tabColor =
        color === null ? null : (normalizeColor(color) ?? this.handle.model.tabColor);
    });
  }

  hideSheet(): GasSheet {
    return this.handle.change('hideSheet', () => {
      const { context, model } = this.handle;
      const others = context.document.sheets.filter((sheet) => sheet !== model && !sheet.hidden);
      if (others.length === 0) this.handle.fail("You can't hide all the sheets in a document.");
      model.hidden = true;
      if (context.document.activeSheetId === model.id) activateSheet(context.document, others[0]!.id);
    });
  }

  showSheet(): GasSheet {
    return this.handle.change('showSheet', () => {
      this.handle.model.hidden = false;
    });
  }

  getFrozenRows(): number {
    return this.handle.read('getFrozenRows', () => this.handle.model.frozenRows);
  }

  getFrozenColumns(): number {
    return this.handle.read('getFrozenColumns', () => this.handle.model.frozenColumns);
  }

  setFrozenRows(rows: number): void {
    return this.handle.perform('setFrozenRows', () => {
      const { context, model } = this.handle;
      const [count = 0] = integers(context, 'Sheet.setFrozenRows', [rows]);
      if (count < 0 || count > model.maxRows) refuseOutside(context, model, 'rows', count, 1);
      if (count === model.maxRows) this.handle.fail("You can't freeze all visible rows on the sheet.");
      model.frozenRows = count;
    });
  }

  setFrozenColumns(columns: number): void {
    return this.handle.perform('setFrozenColumns', () => {
      const { context, model } = this.handle;
      const [count = 0] = integers(context, 'Sheet.setFrozenColumns', [columns]);
      if (count < 0 || count > model.maxColumns) refuseOutside(context, model, 'columns', count, 1);
      if (count === model.maxColumns) this.handle.fail("You can't freeze all visible columns on the sheet.");
      model.frozenColumns = count;
    });
  }

  hideRows(rowIndex: number, numRows: number = 1): void {
    return this.handle.perform('hideRows', () => hideRows(this.handle, 'hideRows', rowIndex, numRows, true));
  }

  showRows(rowIndex: number, numRows: number = 1): void {
    return this.handle.perform('showRows', () => hideRows(this.handle, 'showRows', rowIndex, numRows, false));
  }

  hideRow(row: GasRange): void {
    return this.handle.perform('hideRow', () => {
      const { area } = this.handle.context.rangeOf(row) ?? this.handle.refuse('hideRow', [row]);
      hideRows(this.handle, 'hideRow', area.row, area.rows, true);
    });
  }

  unhideRow(row: GasRange): void {
    return this.handle.perform('unhideRow', () => {
      const { area } = this.handle.context.rangeOf(row) ?? this.handle.refuse('unhideRow', [row]);
      hideRows(this.handle, 'unhideRow', area.row, area.rows, false);
    });
  }

  hideColumns(columnIndex: number, numColumns: number = 1): void {
    return this.handle.perform('hideColumns', () =>
      hideColumns(this.handle, 'hideColumns', columnIndex, numColumns, true),
    );
  }

  showColumns(columnIndex: number, numColumns: number = 1): void {
    return this.handle.perform('showColumns', () =>
      hideColumns(this.handle, 'showColumns', columnIndex, numColumns, false),
    );
  }

  hideColumn(column: GasRange): void {
    return this.handle.perform('hideColumn', () => {
      const { area } = this.handle.context.rangeOf(column) ?? this.handle.refuse('hideColumn', [column]);
      hideColumns(this.handle, 'hideColumn', area.column, area.columns, true);
    });
  }

  unhideColumn(column: GasRange): void {
    return this.handle.perform('unhideColumn', () => {
      const { area } = this.handle.context.rangeOf(column) ?? this.handle.refuse('unhideColumn', [column]);
      hideColumns(this.handle, 'unhideColumn', area.column, area.columns, false);
    });
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.handle.read(
      'isRowHiddenByUser',
      () => rowIndex(this.handle, 'isRowHiddenByUser', rowPosition)?.hidden === true,
    );
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.handle.read(
      'isRowHiddenByFilter',
      () => rowIndex(this.handle, 'isRowHiddenByFilter', rowPosition)?.hiddenByFilter === true,
    );
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.handle.read('isColumnHiddenByUser', () => {
      const { context, model } = this.handle;
      const [column = 0] = integers(context, 'Sheet.isColumnHiddenByUser', [columnPosition]);
      refuseOutside(context, model, 'columns', column, 1);
      return model.hiddenColumns.has(column - 1);
    });
  }

  getColumnWidth(columnPosition: number): number {
    return this.handle.read('getColumnWidth', () => {
      const { context, model } = this.handle;
      const [column = 0] = integers(context, 'Sheet.getColumnWidth', [columnPosition]);
      refuseOutside(context, model, 'columns', column, 1);
      return model.columnWidths[column - 1] ?? DEFAULT_COLUMN_WIDTH;
    });
  }

  setColumnWidth(columnPosition: number, width: number): GasSheet {
    return this.handle.change('setColumnWidth', () =>
      setWidths(this.handle, 'setColumnWidth', columnPosition, 1, () => width),
    );
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): GasSheet {
    return this.handle.change('setColumnWidths', () =>
      setWidths(this.handle, 'setColumnWidths', startColumn, numColumns, () => width),
    );
  }

  autoResizeColumn(columnPosition: number): GasSheet {
    return this.handle.change('autoResizeColumn', () =>
      setWidths(this.handle, 'autoResizeColumn', columnPosition, 1, (column) =>
        fittingWidth(this.handle, column),
      ),
    );
  }

  autoResizeColumns(startColumn: number, numColumns: number): GasSheet {
    return this.handle.change('autoResizeColumns', () =>
      setWidths(this.handle, 'autoResizeColumns', startColumn, numColumns, (column) =>
        fittingWidth(this.handle, column),
      ),
    );
  }

  getRowHeight(rowPosition: number): number {
    return this.handle.read(
      'getRowHeight',
      () => rowIndex(this.handle, 'getRowHeight', rowPosition)?.height ?? DEFAULT_ROW_HEIGHT,
    );
  }

  setRowHeight(rowPosition: number, height: number): GasSheet {
    return this.handle.change('setRowHeight', () =>
      setHeights(this.handle, 'setRowHeight', rowPosition, 1, height),
    );
  }

  setRowHeights(startRow: number, numRows: number, height: number): GasSheet {
    return this.handle.change('setRowHeights', () =>
      setHeights(this.handle, 'setRowHeights', startRow, numRows, height),
    );
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): GasSheet {
    return this.handle.change('setRowHeightsForced', () =>
      setHeights(this.handle, 'setRowHeightsForced', startRow, numRows, height),
    );
  }

  hasHiddenGridlines(): boolean {
    return this.handle.read('hasHiddenGridlines', () => this.handle.model.hiddenGridlines === true);
  }

  setHiddenGridlines(hideGridlines: boolean): GasSheet {
    return this.handle.change('setHiddenGridlines', () => {
      if (typeof hideGridlines !== 'boolean') this.handle.refuse('setHiddenGridlines', [hideGridlines]);
      this.handle.model.hiddenGridlines = hideGridlines;
    });
  }

  isRightToLeft(): boolean {
    return this.handle.read('isRightToLeft', () => this.handle.model.rightToLeft === true);
  }

  setRightToLeft(rightToLeft: boolean): GasSheet {
    return this.handle.change('setRightToLeft', () => {
      if (typeof rightToLeft !== 'boolean') this.handle.refuse('setRightToLeft', [rightToLeft]);
      this.handle.model.rightToLeft = rightToLeft;
    });
  }
}

function rowIndex(
  handle: SheetHandle,
  method: string,
  position: number,
): ReturnType<typeof rowAt> | undefined {
  const { context, model } = handle;
  const [row = 0] = integers(context, `Sheet.${method}`, [position]);
  refuseOutside(context, model, 'rows', row, 1);
  return model.rows[row - 1];
}

function hideRows(
  handle: SheetHandle,
  method: string,
  position: number,
  howMany: number,
  hidden: boolean,
): void {
  const { context, model } = handle;
  const [first = 0, count = 0] = integers(context, `Sheet.${method}`, [position, howMany]);
  refuseOutside(context, model, 'rows', first, count);
  for (let index = first - 1; index < first - 1 + count; index += 1) {
    if (hidden) rowAt(model, index).hidden = true;
    else delete model.rows[index]?.hidden;
  }
}

function hideColumns(
  handle: SheetHandle,
  method: string,
  position: number,
  howMany: number,
  hidden: boolean,
): void {
  const { context, model } = handle;
  const [first = 0, count = 0] = integers(context, `Sheet.${method}`, [position, howMany]);
  refuseOutside(context, model, 'columns', first, count);
  for (let column = first - 1; column < first - 1 + count; column += 1) {
    if (hidden) model.hiddenColumns.add(column);
    else model.hiddenColumns.delete(column);
  }
}
