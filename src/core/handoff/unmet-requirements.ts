import type { Cell, Day, Reading } from '../values/cell';
import { isBlank } from '../values/cell';
import type { Criterion, Definition } from '../definition/types';
import { judge } from '../definition/judge';

/**
 * The required rows of the definition that a lead fails though their field is filled, in table order: those whose
 * field is blank are what the row is missing, and are told as such. O(criteria).
 */
export function unmetRequirements(
  definition: Definition,
  row: readonly Cell[],
  reading: Reading,
  today: Day | undefined,
): readonly Criterion[] {
  return definition.criteria.filter((criterion) => {
    if (criterion.kind !== 'required') return false;
    const { columns, condition } = criterion;
    if (columns.every(({ column }) => isBlank(row[column]))) return false;
    const holds = columns.map(
      (column) => judge(condition, row[column.column], column, reading, today) === 'holds',
    );
    return condition.operator === 'empty' ? !holds.every(Boolean) : !holds.some(Boolean);
  });
}
