import { isBlank, type Cell, type Day, type Reading } from '../values/cell';
import { formatDay } from '../values/day';
import { NO_WORDS, truthOfWord, YES_WORDS } from '../values/plain-text';
import { compileCondition, HOLDS } from './condition';
import { dayRange } from './day-range';
import { textCandidates } from './text-candidates';
import type { Comparand, ComparedAs, Condition } from './types';

type Column = { readonly comparedAs: ComparedAs };

/** Powers of ten by which a number that must begin with given digits is made larger. */
const LARGEST_EXPONENT = 9;

/**
 * Values that a filling may give to one column (METHOD §4 Filling): a finite set that realises every way in
 * which a value can answer the conditions on that column together. "Left as it is" is not among them.
 *
 * - Numbers: every number that a condition names, one between any two neighbours, one beyond either end. The
 *   conditions on numbers change their answer nowhere else, so this is all of them.
 * - Days, as `YYYY-MM-DD`: the day before, at and after each limit: likewise all, days being whole.
 * - Texts: see `textCandidates`. Checkboxes, where a condition names a word for yes or no.
 * - Texts that are numbers or days too and hold the pieces that other conditions look for: as far as writing a
 *   piece beside or in front of the number goes. A condition on digits mixed with one on size is rare.
 */
export function candidateCells(
  conditions: readonly Condition[],
  column: Column,
  reading: Reading,
  today: Day | undefined,
): readonly Cell[] {
  const judgeText = judgeAll(conditions, column, reading, today);
  const texts = textCandidates(conditions, (text) => judgeText(text).join(''));
  const numbers = numberCandidates(conditions);
  const days = dayCandidates(conditions, today).map(formatDay);
  return [
    ...texts,
    ...numbers,
    ...days,
    ...checkboxCandidates(conditions),
    ...mixed(conditions, numbers, days),
  ].filter((cell) => !isBlank(cell));
}

/**
 * Every distinct way in which a value that is not blank can answer the conditions on one column together: 1 where
 * the condition at that place holds, else 0.
 */
export function truthPatterns(
  conditions: readonly Condition[],
  column: Column,
  reading: Reading,
  today: Day | undefined,
): readonly (readonly number[])[] {
  const judge = judgeAll(conditions, column, reading, today);
  const patterns = new Map<string, readonly number[]>();
  for (const cell of candidateCells(conditions, column, reading, today)) {
    const pattern = judge(cell);
    patterns.set(pattern.join(''), pattern);
  }
  return [...patterns.values()];
}

function judgeAll(
  conditions: readonly Condition[],
  column: Column,
  reading: Reading,
  today: Day | undefined,
): (cell: Cell) => readonly number[] {
  const asks = conditions.map((condition) => compileCondition(condition, column, reading, today));
  return (cell) => asks.map((ask) => (ask(cell) === HOLDS ? 1 : 0));
}

function comparandsOf(condition: Condition): readonly Comparand[] {
  return 'values' in condition ? condition.values : [];
}

/** Checkboxes, and the words that equal them, where a condition asks for yes or no. */
function checkboxCandidates(conditions: readonly Condition[]): readonly Cell[] {
  const comparands = conditions.flatMap(comparandsOf);
  const words = comparands.some(({ truth }) => truth !== undefined) ? [...YES_WORDS, ...NO_WORDS] : [];
  return comparands.some(({ text }) => truthOfWord(text) !== undefined) ? [true, false, ...words] : [];
}

function ascending(values: readonly number[]): readonly number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function numberCandidates(conditions: readonly Condition[]): readonly number[] {
  const named = conditions.flatMap((condition): readonly (number | undefined)[] => {
    if (condition.operator === 'between') return [condition.low, condition.high];
    return 'number' in condition ? [condition.number] : comparandsOf(condition).map(({ number }) => number);
  });
  const limits = ascending(named.filter((number): number is number => number !== undefined));
  const [first, last] = [limits[0], limits[limits.length - 1]];
  if (first === undefined || last === undefined) return [];
  const between = limits.slice(1).map((limit, index) => middle(limits[index]!, limit));
  return ascending([first - step(first), ...limits, ...between, last + step(last)]);
}

/** Far enough to differ from the number itself, however large. */
function step(number: number): number {
  return Math.max(1, Math.abs(number));
}

function middle(low: number, high: number): number {
  const whole = Math.floor(low) + 1;
  return whole < high ? whole : low + (high - low) / 2;
}

function dayCandidates(conditions: readonly Condition[], today: Day | undefined): readonly Day[] {
  const limits = conditions.flatMap((condition): readonly Day[] => {
    switch (condition.operator) {
      case 'before':
      case 'after':
      case 'between_days':
      case 'within_last_days':
      case 'older_than_days':
      case 'within_next_days': {
        const range = dayRange(condition, today);
        return range === undefined ? [] : [range.first, range.last];
      }
      default:
        return comparandsOf(condition).flatMap(({ day }) => (day === undefined ? [] : [day]));
    }
  });
  const finite = limits.filter((limit) => Number.isFinite(limit));
  return ascending(finite.flatMap((limit) => [limit - 1, limit, limit + 1]));
}

/** Numbers and days written with the pieces that conditions on text look for. */
function mixed(
  conditions: readonly Condition[],
  numbers: readonly number[],
  days: readonly string[],
): readonly Cell[] {
  if (numbers.length === 0 && days.length === 0) return [];
  const pieces = conditions.flatMap((condition) => ('texts' in condition ? condition.texts : []));
  const cells: Cell[] = [];
  for (const piece of pieces) {
    if (/^\d+$/.test(piece))
      for (let exponent = 0; exponent <= LARGEST_EXPONENT; exponent += 1)
        cells.push(Number(piece) * 10 ** exponent);
    for (const number of numbers) {
      cells.push(`${number} ${piece}`, `${piece} ${number}`);
      if (/^\d+$/.test(piece)) cells.push(Number(`${Math.trunc(number)}.${piece}`));
    }
    for (const day of days) cells.push(`${piece} ${day}`);
  }
  return cells;
}
