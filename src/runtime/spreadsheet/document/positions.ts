import type { Area } from '../model';

export type Dimension = 'rows' | 'columns';

/** Where a stretch of rows or columns (1-based, both ends included) comes to lie; undefined where nothing is left of it. */
export type PositionMap = (start: number, end: number) => readonly [number, number] | undefined;

/** `count` lines are put in before the 1-based `at`: what starts there or later moves, what spans it grows. */
export function insertion(at: number, count: number): PositionMap {
  return (start, end) => {
    if (at <= start) return [start + count, end + count];
    if (at <= end) return [start, end + count];
    return [start, end];
  };
}

/** `count` lines from the 1-based `at` are taken out. */
export function deletion(at: number, count: number): PositionMap {
  const after = at + count;
  return (start, end) => {
    const newStart = start < at ? start : start < after ? at : start - count;
    const newEnd = end < at ? end : end < after ? at - 1 : end - count;
    return newEnd < newStart ? undefined : [newStart, newEnd];
  };
}

/**
 * `count` lines from `from` are put before the line that was at `before` (both 1-based, of the old order). A
 * stretch within the moved block or within the lines that give way goes along; one that only partly overlaps
 * stays where it was, because no single stretch would cover the same lines.
 */
export function relocation(from: number, count: number, before: number): PositionMap {
  const movedEnd = from + count - 1;
  const forward = before > from;
  const shift = forward ? before - count - from : before - from;
  const wayStart = forward ? movedEnd + 1 : before;
  const wayEnd = forward ? before - 1 : from - 1;
  return (start, end) => {
    if (start >= from && end <= movedEnd) return [start + shift, end + shift];
    if (start >= wayStart && end <= wayEnd)
      return forward ? [start - count, end - count] : [start + count, end + count];
    return [start, end];
  };
}

/** An area after its rows or columns were mapped; undefined where nothing is left. */
export function mapArea(area: Area, dimension: Dimension, map: PositionMap): Area | undefined {
  if (dimension === 'rows') {
    const rows = map(area.row, area.row + area.rows - 1);
    return rows && { ...area, row: rows[0], rows: rows[1] - rows[0] + 1 };
  }
  const columns = map(area.column, area.column + area.columns - 1);
  return columns && { ...area, column: columns[0], columns: columns[1] - columns[0] + 1 };
}

/** Whether the areas share a cell. */
export function overlaps(first: Area, second: Area): boolean {
  return (
    first.row < second.row + second.rows &&
    second.row < first.row + first.rows &&
    first.column < second.column + second.columns &&
    second.column < first.column + first.columns
  );
}

/** Whether every cell of `inner` lies in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
