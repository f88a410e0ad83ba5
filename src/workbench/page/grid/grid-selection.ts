/** Where the person stands: read from Univer, set in Univer. */

import type { ISelectionCell } from '@univerjs/core';
import {
  getPrimaryForRange,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';

import type { Block, Selection } from '../../protocol/places';
import type { GridState } from './grid-state';
import { rangeOf, sheetName } from './workbook-data';

const FIRST_CELL: Block = { row: 0, column: 0, rows: 1, columns: 1 };

/** The selected blocks of the active sheet; the first cell where nothing is selected. */
export function selectedBlocks(state: GridState): readonly Block[] {
  const sheet = state.activeSheet();
  const selections = state.injector.get(SheetsSelectionsService).getCurrentSelections() ?? [];
  const blocks = selections.map((selection) => state.block(selection.range, sheet));
  return blocks.length > 0 ? blocks : [FIRST_CELL];
}

export function currentSelection(state: GridState): Selection {
  return { sheet: state.activeSheet(), blocks: selectedBlocks(state) };
}

/** The cell that typing would go to. */
export function currentCell(state: GridState): { readonly row: number; readonly column: number } {
  const primary = state.injector
    .get(SheetsSelectionsService)
    .getCurrentLastSelectionPrimaryCell() as ISelectionCell | null;
  if (primary) return { row: primary.actualRow, column: primary.actualColumn };
  const block = selectedBlocks(state).at(-1)!;
  return { row: block.row, column: block.column };
}

/** Blocks cut to the size of a sheet; blocks outside fall away. */
export function clippedBlocks(blocks: readonly Block[], rows: number, columns: number): Block[] {
  return blocks.flatMap((block) => {
    const height = Math.min(block.rows, rows - block.row);
    const width = Math.min(block.columns, columns - block.column);
    return height > 0 && width > 0
      ? [{ row: block.row, column: block.column, rows: height, columns: width }]
      : [];
  });
}

/** Goes to a place; `false` where its sheet is not (or not yet) there or is hidden. */
export function goTo(state: GridState, selection: Selection, scroll: boolean): boolean {
  const head = state.heads.get(selection.sheet);
  const worksheet = state.worksheet(selection.sheet);
  if (!head || !worksheet || head.hidden) return false;
  const clipped = clippedBlocks(selection.blocks, head.rows, head.columns);
  const blocks = clipped.length > 0 ? clipped : [FIRST_CELL];
  const unitId = state.workbook().getUnitId();
  const subUnitId = sheetName(selection.sheet);
  state.write(() => {
    if (state.activeSheet() !== selection.sheet) {
      state.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
    }
    state.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId,
      selections: blocks.map((block, index) => {
        const range = { ...rangeOf(block), unitId, sheetId: subUnitId };
        const primary = index === blocks.length - 1 ? getPrimaryForRange(range, worksheet) : null;
        return { range, primary, style: null };
      }),
    });
    // Nothing can be scrolled before the first frame.
    if (scroll && state.render()) {
      state.commands.syncExecuteCommand(ScrollToRangeOperation.id, {
        unitId,
        subUnitId,
        range: rangeOf({ ...blocks.at(-1)!, rows: 1, columns: 1 }),
      });
    }
  });
  return true;
}

/** Places that the sheet does not have can be typed into the name box. */
function isWithin({ rows, columns }: Block): boolean {
  return rows > 0 && columns > 0;
}

/** Tells every new place once; whoever goes where the sheet has no cells comes back to where they stood. */
export function watchSelection(state: GridState, told: (selection: Selection) => void): () => void {
  let last = '';
  let stood: readonly Block[] = [FIRST_CELL];
  const tell = (): void => {
    if (!state.hasDocument) return;
    const selection = currentSelection(state);
    if (!selection.blocks.every(isWithin)) {
      // Whoever sets a place goes on to draw it.
      queueMicrotask(() => goTo(state, { sheet: selection.sheet, blocks: stood }, true));
      return;
    }
    stood = selection.blocks;
    const key = JSON.stringify(selection);
    if (key === last) return;
    last = key;
    told(selection);
  };
  const service = state.injector.get(SheetsSelectionsService);
  const ended = service.selectionMoveEnd$.subscribe(tell);
  const set = service.selectionSet$.subscribe(tell);
  const activated = state.commands.onCommandExecuted((command) => {
    if (command.id === SetWorksheetActiveOperation.id) tell();
  });
  return () => {
    ended.unsubscribe();
    set.unsubscribe();
    activated.dispose();
  };
}
