/** The ends of what a sheet holds. */

import type { CellRow } from './cell-data';
import type { GridState } from './grid-state';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The corner of the filled part of the active sheet; the first cell where nothing is filled. */
export function lastFilledCell(state: GridState): Place {
  const rows = state.activeWorksheet().getCellMatrix().getMatrix() as Record<number, CellRow>;
  let row = 0;
  let column = 0;
  for (const [index, cells] of Object.entries(rows)) {
    for (const [at, cell] of Object.entries(cells)) {
      if (cell.v === undefined || cell.v === null || cell.v === '') continue;
      row = Math.max(row, Number(index));
      column = Math.max(column, Number(at));
    }
  }
  return { row, column };
}
