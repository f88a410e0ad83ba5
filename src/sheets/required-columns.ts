import type { Criterion, Definition } from '../core/definition/types';

/** The 0-based columns that must be filled, each with the first required row of the definition that reads it. */
export function requiredByColumn(definition: Definition): ReadonlyMap<number, Criterion> {
  const byColumn = new Map<number, Criterion>();
  for (const criterion of definition.criteria) {
    if (criterion.kind !== 'required') continue;
    for (const { column } of criterion.columns) {
      if (!byColumn.has(column)) byColumn.set(column, criterion);
    }
  }
  return byColumn;
}
