/** Rows that moved as a whole: inserted, deleted, sorted. */

import type { Block } from '../../protocol/places';
import type { Arrangement } from '../../protocol/views';

/** Index behind the last row, as rows stood before, that the arrangement tells of one by one. */
function endBefore(arrangement: Arrangement): number {
  return arrangement.from + arrangement.order.length - arrangement.grown;
}

/**
 * Puts entries (cells of rows, by 0-based row) where their rows stand now, in place.
 * An entry whose row is gone is dropped; rows told as new (-1) have none.
 */
export function arrangeRows<T>(rows: Record<number, T>, arrangement: Arrangement): void {
  const { from, order, grown } = arrangement;
  const end = endBefore(arrangement);
  const next = new Map<number, T>();
  const before: number[] = [];
  for (const key of Object.keys(rows)) {
    const row = Number(key);
    if (row < from || (row >= end && grown === 0)) continue;
    before.push(row);
    if (row >= end) next.set(row + grown, rows[row]!);
  }
  for (const [offset, was] of order.entries()) {
    const entry = was < 0 ? undefined : rows[was];
    if (entry !== undefined) next.set(from + offset, entry);
  }
  for (const row of before) if (!next.has(row)) delete rows[row];
  for (const [row, entry] of next) rows[row] = entry;
}

/** Where the row that stood at `row` stands now; `undefined` if it is gone. */
export function arrangedRow(row: number, arrangement: Arrangement): number | undefined {
  if (row < arrangement.from) return row;
  if (row >= endBefore(arrangement)) return row + arrangement.grown;
  const offset = arrangement.order.indexOf(row);
  return offset < 0 ? undefined : arrangement.from + offset;
}

/** Whether rows only made room or closed up: nothing changed places with another. */
export function isOnlyShift(arrangement: Arrangement): boolean {
  let last = -1;
  for (const was of arrangement.order) {
    if (was < 0) continue;
    if (was < last) return false;
    last = was;
  }
  return true;
}

/** Where a block stands now; `undefined` where its rows are no longer one below the other. */
export function arrangedBlock(block: Block, arrangement: Arrangement): Block | undefined {
  const { from, order, grown } = arrangement;
  const end = endBefore(arrangement);
  const places = new Map(order.map((was, offset) => [was, from + offset]));
  let first: number | undefined;
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const now = row < from ? row : row >= end ? row + grown : places.get(row);
    first ??= now;
    if (now === undefined || now !== first! + row - block.row) return undefined;
  }
  return { ...block, row: first ?? block.row };
}
