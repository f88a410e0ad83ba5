import { isBlank, type Cell, type Day, type Reading } from '../values/cell';
import { readDay } from '../values/day';
import { readNumber } from '../values/number';
import { plainText, truthOfWord } from '../values/plain-text';
import { foldText } from '../values/text';
import { dayRange, type DayCondition } from './day-range';
import { compilePattern } from './pattern';
import type { ComparedAs, Comparand, Condition } from './types';

/** What a compiled condition answers; numbers, because it is called for every distinct cell of a column. */
export const FAILS = 0;
export const HOLDS = 1;
export const UNREADABLE = 2;
export type Verdict = typeof FAILS | typeof HOLDS | typeof UNREADABLE;

/** Answers for a cell that is not blank. */
type Ask = (cell: Cell) => Verdict;

/**
 * Prepares a condition for the cells of one column; the result answers each cell as `judge` does, which states
 * the rule. It keeps nothing between cells: whoever asks for whole columns remembers the answer of each
 * distinct cell. Cost per cell: one reading (fold, number or day) and a look-up; lists are not walked.
 */
export function compileCondition(
  condition: Condition,
  column: { readonly comparedAs: ComparedAs },
  reading: Reading,
  today: Day | undefined,
): (cell: Cell) => Verdict {
  if (condition.operator === 'empty') return (cell) => (isBlank(cell) ? HOLDS : FAILS);
  const ask = compileFilled(condition, column, reading, today);
  return (cell) => (isBlank(cell) ? FAILS : ask(cell));
}

function compileFilled(
  condition: Exclude<Condition, { operator: 'filled' | 'empty' }> | { operator: 'filled' | 'empty' },
  column: { readonly comparedAs: ComparedAs },
  reading: Reading,
  today: Day | undefined,
): Ask {
  switch (condition.operator) {
    case 'filled':
    case 'empty':
      return () => HOLDS;
    case 'is':
    case 'equal':
    case 'one_of':
      return equality(condition.values, HOLDS, FAILS, column, reading);
    case 'is_not':
    case 'not_equal':
    case 'none_of':
      return equality(condition.values, FAILS, HOLDS, column, reading);
    case 'contains':
      return onText((text) => condition.texts.some((part) => text.includes(part)), reading);
    case 'not_contains':
      return onText((text) => !condition.texts.some((part) => text.includes(part)), reading);
    case 'starts_with':
      return onText((text) => condition.texts.some((part) => text.startsWith(part)), reading);
    case 'ends_with':
      return onText((text) => condition.texts.some((part) => text.endsWith(part)), reading);
    case 'matches': {
      const matches = compilePattern(condition.pattern);
      return matches === undefined ? () => UNREADABLE : onText(matches, reading);
    }
    case 'greater':
      return onNumber((number) => number > condition.number, reading);
    case 'at_least':
      return onNumber((number) => number >= condition.number, reading);
    case 'less':
      return onNumber((number) => number < condition.number, reading);
    case 'at_most':
      return onNumber((number) => number <= condition.number, reading);
    case 'between':
      return onNumber((number) => number >= condition.low && number <= condition.high, reading);
    default:
      return onDay(condition, reading, today);
  }
}

function onText(test: (folded: string) => boolean, reading: Reading): Ask {
  return (cell) => {
    const plain = plainText(cell, reading);
    if (plain === undefined) return UNREADABLE;
    return test(foldText(plain)) ? HOLDS : FAILS;
  };
}

function onNumber(test: (number: number) => boolean, reading: Reading): Ask {
  return (cell) => {
    const number = readNumber(cell, reading);
    if (number === undefined) return UNREADABLE;
    return test(number) ? HOLDS : FAILS;
  };
}

function onDay(condition: DayCondition, reading: Reading, today: Day | undefined): Ask {
  const range = dayRange(condition, today);
  if (range === undefined) return () => UNREADABLE;
  const { first, last } = range;
  return (cell) => {
    const read = readDay(cell, reading);
    if (read === undefined) return UNREADABLE;
    return read.day >= first && read.day <= last ? HOLDS : FAILS;
  };
}

function present<T>(values: readonly (T | undefined)[]): Set<T> {
  return new Set(values.filter((value): value is T => value !== undefined));
}

function textsOf(values: readonly Comparand[]): ReadonlySet<string> {
  return new Set(values.map((value) => value.text));
}

function equality(
  values: readonly Comparand[],
  equal: Verdict,
  different: Verdict,
  column: { readonly comparedAs: ComparedAs },
  reading: Reading,
): Ask {
  const asText = column.comparedAs === 'text';
  const texts = textsOf(values);
  // Where both sides read as numbers, or both as days, these are compared and not the texts.
  const unnumbered = textsOf(values.filter((value) => value.number === undefined));
  const undated = textsOf(values.filter((value) => value.day === undefined));
  const numbers = asText ? new Set<number>() : present(values.map((value) => value.number));
  const days = asText ? new Set<Day>() : present(values.map((value) => value.day));
  const truths = present(values.map((value) => value.truth));
  const ticked = values.some((value) => truthOfWord(value.text) === true);
  const unticked = values.some((value) => truthOfWord(value.text) === false);
  return (cell) => {
    if (typeof cell === 'boolean') return (cell ? ticked : unticked) ? equal : different;
    let comparable = texts;
    if (numbers.size > 0) {
      const number = readNumber(cell, reading);
      if (number !== undefined && numbers.has(number)) return equal;
      if (number !== undefined) comparable = unnumbered;
    }
    if (days.size > 0) {
      const read = readDay(cell, reading);
      if (read !== undefined && days.has(read.day)) return equal;
      if (read !== undefined) comparable = undated;
    }
    const plain = plainText(cell, reading);
    if (plain === undefined) return UNREADABLE;
    const text = foldText(plain);
    if (comparable.has(text)) return equal;
    if (truths.size === 0) return different;
    const truth = truthOfWord(text);
    return truth !== undefined && truths.has(truth) ? equal : different;
  };
}
