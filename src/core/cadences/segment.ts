import { judge } from '../definition/judge';
import type { Cell, Day, Reading } from '../values/cell';
import type { SegmentRule } from './cadence';

/**
 * Whether a lead belongs to the segment of a cadence: every rule holds, on any of its columns. Without rules nobody
 * does: such a cadence is entered by hand.
 */
export function isInSegment(
  rules: readonly SegmentRule[],
  cells: readonly Cell[],
  reading: Reading,
  today: Day,
): boolean {
  return (
    rules.length > 0 &&
    rules.every((rule) =>
      rule.columns.some(
        (column) => judge(rule.condition, cells[column.column], column, reading, today) === 'holds',
      ),
    )
  );
}
