/** A change that the server tells → Univer's cells, lines and tabs, without going through its commands for people. */

import { BooleanNumber } from '@univerjs/core';
import type { IExecutionOptions, Worksheet } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { IEditorBridgeService, SheetSkeletonManagerService } from '@univerjs/sheets-ui';

import type { Selection } from '../../protocol/places';
import type { Arrangement, DocumentChange, SheetChange, SheetHead, Tables } from '../../protocol/views';
import { arrangedRow, arrangeRows, isOnlyShift } from './arrange';
import type { CellRow } from './cell-data';
import { writeRow } from './cell-data';
import { currentSelection, goTo } from './grid-selection';
import type { GridState } from './grid-state';
import { styleData } from './style-data';
import { columnDataOf, freezeOf, rangeOf, rowDataOf, sheetName, worksheetData } from './workbook-data';

/** Applied here only: not to be undone and not to be told to anybody. */
const LOCAL = { onlyLocal: true };

/** Univer goes to a sheet that is made or shown unless somebody elsewhere has done so; where to go, the server says. */
const LOCAL_STAYING = { ...LOCAL, fromCollab: true };

export interface ChangeParts {
  /** Rows have moved under an open editor. */
  follow(sheet: number, arrangement: Arrangement): void;
  /** Columns of a sheet have come or gone. */
  columnsChanged(sheet: number): void;
  /** Contents, lines or places of rows have changed; rows are absent where all have. */
  rowsChanged(sheet: number, rows: readonly number[] | undefined, arrangement: Arrangement | undefined): void;
  /** The active sheet has been measured anew. */
  settle(): void;
}

/** Writes a change into Univer; the person stays where they stood, by content where rows only made room. */
export function applyChange(state: GridState, change: DocumentChange, parts: ChangeParts): void {
  state.write(() => {
    const stood = currentSelection(state);
    takeTables(state, change.tables);
    if (change.document) state.locale = change.document.locale.replace('_', '-');
    changeTabs(state, change, parts);
    for (const sheetChange of change.sheets) changeSheet(state, sheetChange, parts);
    leaveHiddenSheet(state);
    const active = state.activeSheet();
    if (change.sheets.some((sheet) => sheet.sheet === active)) {
      redraw(state);
      keepPlace(
        state,
        stood,
        change.sheets.find((sheet) => sheet.sheet === active)!,
      );
      parts.settle();
    }
  });
  state.changed();
}

/** Measures and draws the active sheet anew. */
export function redraw(state: GridState): void {
  state.write(() => {
    const worksheet = state.activeWorksheet();
    run(state, SetWorksheetRowCountMutation.id, worksheet, { rowCount: worksheet.getRowCount() });
  });
}

function run(
  state: GridState,
  id: string,
  worksheet: Worksheet,
  parameters: object,
  options: IExecutionOptions = LOCAL,
): void {
  const unitId = state.workbook().getUnitId();
  state.commands.syncExecuteCommand(
    id,
    { unitId, subUnitId: worksheet.getSheetId(), ...parameters },
    options,
  );
}

function takeTables(state: GridState, tables: Tables): void {
  const styles = state.workbook().getStyles();
  for (const style of tables.styles) {
    styles.addCustomStyle(state.countStyle(style), styleData(style));
  }
  state.validations.push(...tables.validations);
}

function changeTabs(state: GridState, change: DocumentChange, parts: ChangeParts): void {
  const unitId = state.workbook().getUnitId();
  for (const sheet of change.addedSheets) {
    state.heads.set(sheet.head.id, sheet.head);
    const index = state.workbook().getSheetSize();
    const parameters = { unitId, index, sheet: worksheetData(sheet) };
    state.commands.syncExecuteCommand(InsertSheetMutation.id, parameters, LOCAL_STAYING);
    parts.rowsChanged(sheet.head.id, undefined, undefined);
  }
  for (const sheet of change.removedSheets) {
    state.heads.delete(sheet);
    if (state.activeSheet() === sheet) activateNeighbour(state);
    state.commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId, subUnitId: sheetName(sheet) }, LOCAL);
  }
  for (const [position, sheet] of (change.sheetOrder ?? []).entries()) {
    const fromOrder = state.workbook().getSheetOrders().indexOf(sheetName(sheet));
    const worksheet = state.worksheet(sheet);
    if (!worksheet || fromOrder === position) continue;
    run(state, SetWorksheetOrderMutation.id, worksheet, { fromOrder, toOrder: position });
  }
}

function leaveHiddenSheet(state: GridState): void {
  if (state.heads.get(state.activeSheet())?.hidden) activateNeighbour(state);
}

/** Goes to the next tab that can be seen, or else the one before. */
function activateNeighbour(state: GridState): void {
  const orders = state.workbook().getSheetOrders();
  const at = orders.indexOf(String(state.activeWorksheet().getSheetId()));
  const candidates = [...orders.slice(at + 1), ...orders.slice(0, at).reverse()];
  const next = candidates.find((name) => state.heads.get(Number(name))?.hidden === false);
  if (next === undefined) return;
  const unitId = state.workbook().getUnitId();
  state.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: next }, LOCAL);
}

function changeSheet(state: GridState, change: SheetChange, parts: ChangeParts): void {
  const worksheet = state.worksheet(change.sheet);
  if (!worksheet) return;
  const matrix = worksheet.getCellMatrix().getMatrix() as Record<number, CellRow>;
  if (change.arrangement) {
    arrangeRows(matrix, change.arrangement);
    parts.follow(change.sheet, change.arrangement);
  }
  const widths = JSON.stringify(state.heads.get(change.sheet)?.columnWidths);
  const { columns } = state.heads.get(change.sheet)!;
  if (change.head) changeHead(state, worksheet, change.head);
  if (change.head && change.head.columns !== columns) parts.columnsChanged(change.sheet);
  const sameWidths = JSON.stringify(state.heads.get(change.sheet)?.columnWidths) === widths;
  for (const row of change.cells) {
    matrix[row.row] ??= {};
    writeRow(matrix[row.row]!, row);
  }
  const rows = sameWidths ? change.cells.map((row) => row.row) : undefined;
  parts.rowsChanged(change.sheet, rows, change.arrangement);
  const skeletons = state.render()?.with(SheetSkeletonManagerService);
  skeletons?.makeDirty({ sheetId: worksheet.getSheetId() }, true);
}

function changeHead(state: GridState, worksheet: Worksheet, head: SheetHead): void {
  const before = state.heads.get(head.id);
  state.heads.set(head.id, head);
  const config = worksheet.getConfig();
  worksheet.setRowCount(head.rows);
  worksheet.setColumnCount(head.columns);
  replace(worksheet.getRowManager().getRowData(), rowDataOf(head));
  replace(worksheet.getColumnManager().getColumnData(), columnDataOf(head));
  if (JSON.stringify(before?.merges) !== JSON.stringify(head.merges)) {
    worksheet.setMergeData(head.merges.map(rangeOf));
  }
  const freeze = freezeOf(head);
  if (JSON.stringify(config.freeze) !== JSON.stringify(freeze)) {
    run(state, SetFrozenMutation.id, worksheet, { ...freeze, resetScroll: false });
  }
  if (config.name !== head.name) run(state, SetWorksheetNameMutation.id, worksheet, { name: head.name });
  if ((config.tabColor ?? '') !== (head.tabColor ?? '')) {
    run(state, SetTabColorMutation.id, worksheet, { color: head.tabColor ?? '' });
  }
  const hidden = head.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (config.hidden !== hidden) {
    run(state, SetWorksheetHideMutation.id, worksheet, { hidden }, LOCAL_STAYING);
  }
  const showGridlines = head.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  if (config.showGridlines !== showGridlines) {
    run(state, ToggleGridlinesMutation.id, worksheet, { showGridlines });
  }
}

/** Univer keeps references to these objects: they are emptied and filled, not exchanged. */
function replace<T>(target: Record<number, T>, source: Readonly<Record<number, T>>): void {
  for (const key of Object.keys(target)) if (!(key in source)) delete target[Number(key)];
  for (const key of Object.keys(source)) target[Number(key)] = source[Number(key)]!;
}

/** Keeps the person on the same cells where rows were inserted or deleted above them, and inside the sheet. */
function keepPlace(state: GridState, stood: Selection, change: SheetChange): void {
  const { arrangement } = change;
  if (stood.sheet !== change.sheet) return;
  const follows = arrangement !== undefined && isOnlyShift(arrangement);
  const head = state.heads.get(stood.sheet)!;
  const blocks = stood.blocks.map((block) => {
    // Whole columns stay whole.
    if (!follows || block.row === 0) return block;
    return { ...block, row: arrangedRow(block.row, arrangement) ?? block.row };
  });
  const selection = { sheet: stood.sheet, blocks };
  const moved = JSON.stringify(blocks) !== JSON.stringify(stood.blocks);
  const outside = blocks.some(
    (block) => block.row + block.rows > head.rows || block.column + block.columns > head.columns,
  );
  const bridge = state.injector.get(IEditorBridgeService);
  if (moved || outside) goTo(state, selection, false);
  else if (!bridge.isVisible().visible) bridge.refreshEditCellState();
}
