/** What dragging the fill handle asks for. */

import type { Deed } from '../../protocol/deeds';
import type { Block } from '../../protocol/places';

const endRow = ({ row, rows }: Block): number => row + rows;
const endColumn = ({ column, columns }: Block): number => column + columns;

/**
 * Dragged beyond the source, it is continued; dragged back into it, the cells left behind are emptied.
 * @param dragged where the handle was let go, with or without the source
 * @returns nothing where the handle came back to where it was
 */
export function fillDeed(sheet: number, source: Block, dragged: Block): Deed | undefined {
  const row = Math.min(source.row, dragged.row);
  const column = Math.min(source.column, dragged.column);
  const target = {
    row,
    column,
    rows: Math.max(endRow(source), endRow(dragged)) - row,
    columns: Math.max(endColumn(source), endColumn(dragged)) - column,
  };
  if (target.rows > source.rows || target.columns > source.columns) {
    return { kind: 'fill', sheet, source, target };
  }
  const block =
    endRow(dragged) < endRow(source)
      ? { ...source, row: endRow(dragged), rows: endRow(source) - endRow(dragged) }
      : { ...source, column: endColumn(dragged), columns: endColumn(source) - endColumn(dragged) };
  return block.columns > 0 ? { kind: 'clear', sheet, blocks: [block] } : undefined;
}
