/** Deeds of the Data menu, from what is selected. */

import type { Deed } from '../../protocol/deeds';
import type { Block, Selection } from '../../protocol/places';
import type { SheetOutline } from '../document-outline';

/** `0` is A, `26` is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export function activeBlock(selection: Selection): Block | undefined {
  return selection.blocks.at(-1);
}

/** Sorting the whole sheet below its frozen rows by the selected column, as Google's "Sort sheet". */
export function sortSheet({ head }: SheetOutline, column: number, ascending: boolean): Deed {
  const rows = head.rows - head.frozenRows;
  return {
    kind: 'sort',
    sheet: head.id,
    block: { row: head.frozenRows, column: 0, rows, columns: head.columns },
    keys: [{ column, ascending }],
  };
}

/** Sorting the selected cells alone by their first column, as Google's "Sort range". */
export function sortRange(sheet: number, block: Block, ascending: boolean): Deed {
  return { kind: 'sort', sheet, block, keys: [{ column: block.column, ascending }] };
}

/** A filter on the selected cells, or on all that is filled where only one cell is selected; or off. */
export function toggleFilter({ head, usedRows, usedColumns }: SheetOutline, selected: Block): Deed {
  if (head.filter !== null) return { kind: 'filter', sheet: head.id, block: null };
  const single = selected.rows === 1 && selected.columns === 1;
  const filled = { row: 0, column: 0, rows: Math.max(usedRows, 1), columns: Math.max(usedColumns, 1) };
  return { kind: 'filter', sheet: head.id, block: single ? filled : selected };
}
