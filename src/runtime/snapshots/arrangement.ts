/** Where the rows of a sheet came from, found by their keys. */

import type { FrozenRow, FrozenSheet, RowArrangement } from './types';

const NEW_ROW = -1;

/**
 * How the rows of `after` stood in `before`; undefined where every row stands where it stood. `grown` is what the grid
 * grew. A row that was blank has no key: it counts as staying wherever that is possible.
 */
export function arrangementOf(before: FrozenSheet, after: FrozenSheet): RowArrangement | undefined {
  const gridBefore = Math.max(before.head.maxRows, before.rows.length);
  const gridAfter = Math.max(after.head.maxRows, after.rows.length);
  const shorter = Math.min(gridBefore, gridAfter);
  const matches = matcher(before.rows, after.rows, gridAfter - gridBefore);

  const filled = Math.min(shorter, Math.max(before.rows.length, after.rows.length));
  let from = 0;
  while (from < filled && matches(before.rows[from], after.rows[from])) from += 1;
  // Behind the last row that either knows there are only blank ones.
  if (from === filled && filled < shorter) from = shorter;

  let endBefore = gridBefore;
  let endAfter = gridAfter;
  const blankEnd = Math.min(gridBefore - before.rows.length, gridAfter - after.rows.length, shorter - from);
  endBefore -= blankEnd;
  endAfter -= blankEnd;
  while (
    endBefore > from &&
    endAfter > from &&
    matches(before.rows[endBefore - 1], after.rows[endAfter - 1])
  ) {
    endBefore -= 1;
    endAfter -= 1;
  }
  if (endBefore === from && endAfter === from) return undefined;
  return {
    from,
    order: orderOf(before.rows, after.rows, from, endBefore, endAfter),
    grown: endAfter - endBefore,
  };
}

type Rows = readonly (FrozenRow | undefined)[];

/**
 * Whether a row may be the one that stood there: the same, or one of which the other state knows nothing. Where the
 * grid has grown, a row that is new stands for an inserted one; where it has shrunk, one that is gone was deleted. The
 * keys of a whole state are gathered only when the first pair differs.
 */
function matcher(
  before: Rows,
  after: Rows,
  grown: number,
): (was: FrozenRow | undefined, is: FrozenRow | undefined) => boolean {
  let keysBefore: ReadonlySet<number> | undefined;
  let keysAfter: ReadonlySet<number> | undefined;
  return (was, is) => {
    if (was?.key === is?.key) return true;
    if (is !== undefined && (grown > 0 || (keysBefore ??= keysOf(before)).has(is.key))) return false;
    return was === undefined || (grown >= 0 && !(keysAfter ??= keysOf(after)).has(was.key));
  };
}

function keysOf(rows: Rows): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const row of rows) if (row !== undefined) keys.add(row.key);
  return keys;
}

/** Old places of the rows that now stand from `from` to `endAfter`; blank rows take blank places while there are any. */
function orderOf(before: Rows, after: Rows, from: number, endBefore: number, endAfter: number): number[] {
  const places = new Map<number, number>();
  const blanks = new Set<number>();
  for (let place = from; place < endBefore; place += 1) {
    const row = before[place];
    if (row === undefined) blanks.add(place);
    else places.set(row.key, place);
  }
  const order: (number | undefined)[] = [];
  for (let place = from; place < endAfter; place += 1) {
    const row = after[place];
    const known = row === undefined ? undefined : places.get(row.key);
    const stays = known === undefined && blanks.delete(place);
    order.push(stays ? place : known);
  }
  const left = blanks.values();
  return order.map((place) => place ?? left.next().value ?? NEW_ROW);
}
