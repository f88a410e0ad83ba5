import { isBlank, type Cell, type Day, type Reading } from '../values/cell';
import { truthPatterns } from '../definition/candidates';
import { compileCondition, HOLDS, UNREADABLE, type Verdict } from '../definition/condition';
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
  const firstBranch = newBranch();
  const judge = (cell: Cell): Pattern => {
    let branch = firstBranch;
    for (let at = 0; at < judges.length; at += 1) {
      const verdict = judges[at]!(cell);
      branch = branch.after[verdict] ??= newBranch(branch, verdict);
    }
    return (branch.pattern ??= intern(truthOf(branch), false, branch.verdicts.includes(UNREADABLE)));
  };
  const blank = intern(
    judges.map((answer) => (answer('') === HOLDS ? 1 : 0)),
    true,
    false,
  );
  if (conditions.every(({ operator }) => operator === 'filled' || operator === 'empty')) {
    // Names, phones and e-mails differ in every row; here it only matters that they are there.
    const filled = judge('filled');
    return {
      index,
      field,
      criteria: positions,
      fillings: [filled.truth],
      patternOf: (cell) => (isBlank(cell) ? blank : filled),
      blank,
    };
  }
  const judgeCell = rememberCells((cell) => (isBlank(cell) ? blank : judge(cell)));
  const byDay = new Map<Day, Pattern>();
  const patternOf = (cell: Cell): Pattern => {
    if (cell === '' || cell === null || cell === undefined) return blank;
    if (typeof cell !== 'object') return judgeCell(cell);
    const day = reading.dayOf(cell);
    if (day === undefined) return judge(cell);
    let pattern = byDay.get(day);
    if (pattern === undefined) byDay.set(day, (pattern = judge(cell)));
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

/** The verdicts on a cell so far, one branching for each criterion of the slot; the last one knows the pattern. */
interface Branch {
  readonly verdicts: readonly Verdict[];
  /** By the next verdict. */
  readonly after: (Branch | undefined)[];
  pattern: Pattern | undefined;
}

function newBranch(before?: Branch, verdict?: Verdict): Branch {
  const verdicts = before === undefined || verdict === undefined ? [] : [...before.verdicts, verdict];
  return { verdicts, after: [], pattern: undefined };
}

function truthOf({ verdicts }: Branch): readonly number[] {
  return verdicts.map((verdict) => (verdict === HOLDS ? 1 : 0));
}

/** So many distinct cells are remembered before it is asked whether remembering pays. */
const CELLS_ON_TRIAL = 2048;

/**
 * Remembers the pattern of each distinct cell, unless fewer than half of the cells repeat: in a column of notes,
 * looking each of them up costs more than judging it.
 */
function rememberCells(judge: (cell: Cell) => Pattern): (cell: Cell) => Pattern {
  const known = new Map<Cell, Pattern>();
  let repeated = 0;
  let pays = true;
  return (cell) => {
    if (!pays) return judge(cell);
    const seen = known.get(cell);
    if (seen !== undefined) {
      repeated += 1;
      return seen;
    }
    const pattern = judge(cell);
    if (known.size < CELLS_ON_TRIAL || repeated >= known.size) known.set(cell, pattern);
    else {
      pays = false;
      known.clear();
    }
    return pattern;
  };
}
