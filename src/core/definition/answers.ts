import type { Day, Reading } from '../values/cell';
import { truthPatterns } from './candidates';
import type { Criterion, FieldColumn } from './types';

/** One way in which a column can answer the criteria on it; left blank is one of them. */
export interface ColumnAnswer {
  /** 1 where the criterion at that place of {@link AnsweringColumn.criteria} holds on this column, else 0. */
  readonly truth: readonly number[];
}

/** A column that criteria read, with every way in which it can answer them together. */
export interface AnsweringColumn {
  readonly field: FieldColumn;
  /** Positions in the list of criteria, ascending. */
  readonly criteria: readonly number[];
  readonly answers: readonly ColumnAnswer[];
}

/** The columns that criteria read, each with its possible answers for a row of which nothing is known. */
export function answeringColumns(
  criteria: readonly Criterion[],
  reading: Reading,
  today: Day | undefined,
): readonly AnsweringColumn[] {
  const positions = new Map<number, { field: FieldColumn; criteria: number[] }>();
  criteria.forEach((criterion, position) => {
    for (const field of criterion.columns) {
      const known = positions.get(field.column);
      if (known === undefined) positions.set(field.column, { field, criteria: [position] });
      else if (!known.criteria.includes(position)) known.criteria.push(position);
    }
  });
  return [...positions.values()].map(({ field, criteria: own }) => {
    const conditions = own.map((position) => criteria[position]!.condition);
    const blank = conditions.map((condition) => (condition.operator === 'empty' ? 1 : 0));
    const filled = truthPatterns(conditions, field, reading, today);
    return { field, criteria: own, answers: [{ truth: blank }, ...filled.map((truth) => ({ truth }))] };
  });
}
