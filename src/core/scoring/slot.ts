import { isBlank, type Cell, type Day, type Reading } from '../values/cell';
import { truthPatterns } from '../definition/candidates';
import { compileCondition, HOLDS, UNREADABLE } from '../definition/condition';
import type { Criterion, FieldColumn } from '../definition/types';

/** How one cell answers all the criteria on its column. */
export interface Pattern {
  /** 0-based, unique within the slot. */
  readonly id: number;
  readonly blank: boolean;
  /** Whether some condition could not read the cell. */
  readonly unreadable: boolean;
  /** 1 where the criterion at that place of {@link Slot.criteria} holds, else 0. */
  readonly truth: readonly number[];
}

/** A column of the Leads table that criteria read, with all of them. */
export interface Slot {
  readonly index: number;
  readonly field: FieldColumn;
  /** Positions in the definition's criteria, ascending. */
  readonly criteria: readonly number[];
  /** Every distinct way a value can answer the criteria (METHOD §4 Filling), without "left as it is". */
  readonly fillings: readonly (readonly number[])[];
  readonly patternOf: (cell: Cell) => Pattern;
  /** The pattern of a blank cell. */
  readonly blank: Pattern;
}

/** The columns that the criteria read, in column order, each compiled once for one table. */
export function compileSlots(
  criteria: readonly Criterion[],
  reading: Reading,
  today: Day | undefined,
): readonly Slot[] {
  const byColumn = new Map<number, { field: FieldColumn; criteria: number[] }>();
  criteria.forEach((criterion, position) => {
    for (const field of criterion.columns) {
      const entry = byColumn.get(field.column);
      if (entry === undefined) byColumn.set(field.column, { field, criteria: [position] });
      else if (!entry.criteria.includes(position)) entry.criteria.push(position);
    }
  });
  return [...byColumn.values()]
    .sort((a, b) => a.field.column - b.field.column)
    .map((entry, index) => compileSlot(index, entry.field, entry.criteria, criteria, reading, today));
}

function compileSlot(
  index: number,
  field: FieldColumn,
  positions: readonly number[],
  criteria: readonly Criterion[],
  reading: Reading,
  today: Day | undefined,
): Slot {
  const conditions = positions.map((position) => criteria[position]!.condition);
  const judges = conditions.map((condition) => compileCondition(condition, field, reading, today));
  const byTruth = new Map<string, Pattern>();
  const intern = (truth: readonly number[], blank: boolean, unreadable: boolean): Pattern => {
    const key = `${truth.join('')}${blank ? 'b' : ''}${unreadable ? 'u' : ''}`;
    let pattern = byTruth.get(key);
    if (pattern === undefined) {
      pattern = { id: byTruth.size, blank, unreadable, truth };
      byTruth.set(key, pattern);
    }
    return pattern;
  };
  const judge = (cell: Cell, blank: boolean): Pattern => {
    let unreadable = false;
    const truth = judges.map((answer) => {
      const verdict = answer(cell);
      if (verdict === UNREADABLE) unreadable = true;
      return verdict === HOLDS ? 1 : 0;
    });
    return intern(truth, blank, unreadable);
  };
  const blank = judge('', true);
  if (conditions.every(({ operator }) => operator === 'filled' || operator === 'empty')) {
    // Names, phones and e-mails differ in every row; here it only matters that they are there.
    const filled = judge('filled', false);
    return {
      index,
      field,
      criteria: positions,
      fillings: [filled.truth],
      patternOf: (cell) => (isBlank(cell) ? blank : filled),
      blank,
    };
  }
  const known = new Map<Cell, Pattern>();
  const byDay = new Map<Day, Pattern>();
  const patternOf = (cell: Cell): Pattern => {
    if (cell === '' || cell === null || cell === undefined) return blank;
    const day = typeof cell === 'object' ? reading.dayOf(cell) : undefined;
    const seen = day === undefined ? known.get(cell) : byDay.get(day);
    if (seen !== undefined) return seen;
    const pattern = isBlank(cell) ? blank : judge(cell, false);
    if (day === undefined) known.set(cell, pattern);
    else byDay.set(day, pattern);
    return pattern;
  };
  return {
    index,
    field,
    criteria: positions,
    fillings: truthPatterns(conditions, field, reading, today),
    patternOf,
    blank,
  };
}
