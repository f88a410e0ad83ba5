import { isBlank, type Cell, type Day, type Reading } from '../values/cell';
import { readDay } from '../values/day';
import { readNumber } from '../values/number';
import { plainText, truthOfWord } from '../values/plain-text';
import { foldText } from '../values/text';
import { dayRange } from './day-range';
import { compilePattern } from './pattern';
import type { ComparedAs, Comparand, Condition } from './types';

export type Judgement = 'holds' | 'fails' | 'unreadable';

type Answer = boolean | undefined;
type Column = { readonly comparedAs: ComparedAs };

/**
 * Whether a cell meets a condition (METHOD §4). The plain statement of the rule, cell by cell; whole
 * columns are judged by `compileCondition`, which answers the same.
 *
 * - A blank cell meets no condition but `is empty`; it is never unreadable.
 * - A cell that cannot be read as the condition needs (a number, a day) does not meet it and is `unreadable`.
 * - is and = compare as numbers when both sides read as numbers, except where the column is compared as text; a
 *   date is compared as a day; otherwise folded texts are compared. A checkbox also equals the words for yes and
 *   no, and TRUE as a value also equals their texts.
 * - contains, starts, ends and matches look at the folded plain text, of numbers and dates too.
 * - Relative dates count whole days around `today`, both ends included; without it they are unreadable (the
 *   parser refuses such a definition first).
 */
export function judge(
  condition: Condition,
  cell: Cell,
  column: Column,
  reading: Reading,
  today: Day | undefined,
): Judgement {
  if (isBlank(cell)) return condition.operator === 'empty' ? 'holds' : 'fails';
  const answer = answerOf(condition, cell, column, reading, today);
  if (answer === undefined) return 'unreadable';
  return answer ? 'holds' : 'fails';
}

function answerOf(
  condition: Condition,
  cell: Cell,
  column: Column,
  reading: Reading,
  today: Day | undefined,
): Answer {
  switch (condition.operator) {
    case 'filled':
      return true;
    case 'empty':
      return false;
    case 'is':
    case 'equal':
    case 'one_of':
      return equalsAny(cell, condition.values, column, reading);
    case 'is_not':
    case 'not_equal':
    case 'none_of':
      return negated(equalsAny(cell, condition.values, column, reading));
    case 'contains':
    case 'not_contains':
    case 'starts_with':
    case 'ends_with':
    case 'matches': {
      const plain = plainText(cell, reading);
      return plain === undefined ? undefined : textAnswer(condition, foldText(plain));
    }
    case 'greater':
    case 'at_least':
    case 'less':
    case 'at_most':
    case 'between': {
      const number = readNumber(cell, reading);
      return number === undefined ? undefined : numberAnswer(condition, number);
    }
    default: {
      const range = dayRange(condition, today);
      const read = readDay(cell, reading);
      if (range === undefined || read === undefined) return undefined;
      return read.day >= range.first && read.day <= range.last;
    }
  }
}

function negated(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}

function equalsAny(cell: Cell, values: readonly Comparand[], column: Column, reading: Reading): Answer {
  const plain = plainText(cell, reading);
  if (plain === undefined) return undefined;
  return values.some((value) => equals(cell, foldText(plain), value, column, reading));
}

function equals(cell: Cell, text: string, value: Comparand, column: Column, reading: Reading): boolean {
  if (typeof cell === 'boolean') return truthOfWord(value.text) === cell;
  if (value.truth !== undefined && truthOfWord(text) === value.truth) return true;
  if (column.comparedAs === 'text') return text === value.text;
  const number = value.number === undefined ? undefined : readNumber(cell, reading);
  if (number !== undefined) return number === value.number;
  const read = value.day === undefined ? undefined : readDay(cell, reading);
  return read === undefined ? text === value.text : read.day === value.day;
}

type TextCondition = Extract<Condition, { texts: readonly string[] } | { pattern: string }>;

function textAnswer(condition: TextCondition, text: string): Answer {
  switch (condition.operator) {
    case 'contains':
      return condition.texts.some((part) => text.includes(part));
    case 'not_contains':
      return !condition.texts.some((part) => text.includes(part));
    case 'starts_with':
      return condition.texts.some((part) => text.startsWith(part));
    case 'ends_with':
      return condition.texts.some((part) => text.endsWith(part));
    case 'matches':
      return compilePattern(condition.pattern)?.(text);
  }
}

type NumberCondition = Extract<
  Condition,
  { operator: 'greater' | 'at_least' | 'less' | 'at_most' | 'between' }
>;

function numberAnswer(condition: NumberCondition, number: number): boolean {
  switch (condition.operator) {
    case 'greater':
      return number > condition.number;
    case 'at_least':
      return number >= condition.number;
    case 'less':
      return number < condition.number;
    case 'at_most':
      return number <= condition.number;
    case 'between':
      return number >= condition.low && number <= condition.high;
  }
}
