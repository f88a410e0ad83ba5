/** Deeds on the selected block that the context menu and the page's own menus ask for. */

import type { Deed } from '../../protocol/deeds';
import type { Block } from '../../protocol/places';
import { currentCell, selectedBlocks } from './grid-selection';
import type { GridState } from './grid-state';

function hasContent(state: GridState, sheet: number, row: number, column: number): boolean {
  const cell = state.cell(sheet, row, column);
  return cell?.v !== undefined && cell.v !== null && cell.v !== '';
}

/** The block of neighbouring filled cells around a cell, as Google takes it for sorting and filters. */
export function filledBlock(state: GridState, row: number, column: number): Block {
  const sheet = state.activeSheet();
  const head = state.heads.get(sheet)!;
  let top = row;
  let bottom = row;
  let left = column;
  let right = column;
  const anyInRow = (at: number): boolean => {
    if (at < 0 || at >= head.rows) return false;
    for (let c = Math.max(0, left - 1); c <= Math.min(head.columns - 1, right + 1); c += 1) {
      if (hasContent(state, sheet, at, c)) return true;
    }
    return false;
  };
  const anyInColumn = (at: number): boolean => {
    if (at < 0 || at >= head.columns) return false;
    for (let r = Math.max(0, top - 1); r <= Math.min(head.rows - 1, bottom + 1); r += 1) {
      if (hasContent(state, sheet, r, at)) return true;
    }
    return false;
  };
  for (;;) {
    const before = `${top}/${bottom}/${left}/${right}`;
    while (anyInRow(top - 1)) top -= 1;
    while (anyInRow(bottom + 1)) bottom += 1;
    while (anyInColumn(left - 1)) left -= 1;
    while (anyInColumn(right + 1)) right += 1;
    if (before === `${top}/${bottom}/${left}/${right}`) break;
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** What a single selected cell, or whole columns, stand for. */
function blockMeant(state: GridState): Block {
  const block = selectedBlocks(state).at(-1)!;
  if (block.rows === 1 && block.columns === 1) return filledBlock(state, block.row, block.column);
  return block;
}

/** Sorts by the current column: a selected block alone, else the whole sheet below its frozen rows, as at Google. */
export function sortSelected(state: GridState, ascending: boolean): void {
  const sheet = state.activeSheet();
  const head = state.heads.get(sheet)!;
  const chosen = selectedBlocks(state).at(-1)!;
  const { column } = currentCell(state);
  const isBlock = chosen.rows > 1 && chosen.rows < head.rows;
  const whole = { row: head.frozenRows, column: 0, rows: head.rows - head.frozenRows, columns: head.columns };
  const block = isBlock ? chosen : whole;
  void state.send({ kind: 'sort', sheet, block, keys: [{ column, ascending }] });
}

/** Puts a filter on the selected block, or takes the sheet's filter away. */
export function toggleFilter(state: GridState): void {
  const sheet = state.activeSheet();
  const filter = state.heads.get(sheet)?.filter;
  void state.send({ kind: 'filter', sheet, block: filter ? null : blockMeant(state) });
}

/** What Univer's menu calls its ways of freezing. */
const FREEZE = { rows: 1, columns: 2, firstRow: 3, firstColumn: 4 } as const;

/** Freezes what stands before the current cell, as Univer's menu says; the other dimension stays as it is. */
export function frozenDeed(state: GridState, type: unknown): Deed {
  const sheet = state.activeSheet();
  const { frozenRows, frozenColumns } = state.heads.get(sheet)!;
  const { row, column } = currentCell(state);
  const rows = type === FREEZE.firstRow ? 1 : Math.max(1, row);
  const columns = type === FREEZE.firstColumn ? 1 : Math.max(1, column);
  const onlyRows = type === FREEZE.rows || type === FREEZE.firstRow;
  const onlyColumns = type === FREEZE.columns || type === FREEZE.firstColumn;
  return {
    kind: 'freeze',
    sheet,
    rows: onlyColumns ? frozenRows : rows,
    columns: onlyRows ? frozenColumns : columns,
  };
}
