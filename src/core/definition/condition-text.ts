import { isBlank, type Cell, type Reading } from '../values/cell';
import { readDay, type DayRead } from '../values/day';
import { readNumber } from '../values/number';
import { plainText } from '../values/plain-text';
import { foldText } from '../values/text';
import { readComparand } from './comparand';
import { parsePattern } from './pattern-syntax';
import { compilePattern } from './pattern';
import type { Comparand, Condition, DefinitionProblemCode, DefinitionVocabulary, Operator } from './types';
import { readOperatorPattern } from './vocabulary';

export type ConditionResult =
  | { readonly ok: true; readonly condition: Condition; readonly ambiguousDate?: string | undefined }
  | {
      readonly ok: false;
      readonly code: DefinitionProblemCode;
      readonly column: 'condition' | 'value';
      readonly data: Readonly<Record<string, string | number>>;
    };

/** Looked up before folding, which would make `=` of `≠`. */
const SYMBOLS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['=', 'equal'],
  ['==', 'equal'],
  ['≠', 'not_equal'],
  ['<>', 'not_equal'],
  ['!=', 'not_equal'],
  ['>', 'greater'],
  ['≥', 'at_least'],
  ['>=', 'at_least'],
  ['<', 'less'],
  ['≤', 'at_most'],
  ['<=', 'at_most'],
]);

const LIST_SEPARATORS = /[;|]/;
/** Between the two values of a range, besides the separators of lists; each needs white space around it. */
const RANGE_SEPARATORS = [/\s*[;|]\s*/, /\s+[-–—]\s+/, /\s+(?:y|e|a|and|to|i|do)\s+/i];
/** `20-500`: only between two numbers without sign, since a date may hold hyphens itself. */
const HYPHENED_RANGE = /^([^-–—]+)[-–—]([^-–—]+)$/;

/**
 * Reads the Condition and Value cells of one row. The condition is a word of the vocabulary, a symbol, or a phrase
 * that carries its number of days; blank is `unknown` to the caller, who decides. Faults: `unknown_condition`,
 * `missing_value`, `unexpected_value`, `unreadable_value`, `empty_range`, `unsafe_pattern`.
 */
export function readCondition(
  conditionCell: Cell,
  value: Cell,
  vocabulary: DefinitionVocabulary,
  reading: Reading,
): ConditionResult {
  const written = (plainText(conditionCell, reading) ?? '').trim();
  const folded = foldText(written);
  const operator = SYMBOLS.get(written.replace(/\s/g, '')) ?? vocabulary.operators.get(folded);
  if (operator !== undefined) return readValue(operator, value, reading);
  const phrase = readOperatorPattern(folded, vocabulary.operatorPatterns ?? []);
  if (phrase === undefined) return refused('unknown_condition', 'condition', { text: written });
  if (!isBlank(value)) return refused('unexpected_value', 'value', { text: textOf(value, reading) });
  return { ok: true, condition: phrase };
}

function readValue(operator: Operator, value: Cell, reading: Reading): ConditionResult {
  const text = textOf(value, reading);
  if (operator === 'filled' || operator === 'empty') {
    return isBlank(value) ? accepted({ operator }) : refused('unexpected_value', 'value', { text });
  }
  if (isBlank(value)) return refused('missing_value', 'value', {});
  switch (operator) {
    case 'is':
    case 'is_not':
    case 'equal':
    case 'not_equal':
      return compared(operator, [value], text, reading);
    case 'one_of':
    case 'none_of':
      return compared(operator, listed(value), text, reading);
    case 'contains':
    case 'not_contains':
    case 'starts_with':
    case 'ends_with': {
      const texts = listed(value)
        .map((item) => foldText(textOf(item, reading)))
        .filter((item) => item !== '');
      return texts.length === 0 ? unreadable(text, 'value') : accepted({ operator, texts });
    }
    case 'greater':
    case 'at_least':
    case 'less':
    case 'at_most':
    case 'before':
    case 'after':
      return readLimit(operator, value, text, reading);
    case 'between':
      return readRange(value, text, reading);
    case 'within_last_days':
    case 'older_than_days':
    case 'within_next_days': {
      const days = readNumber(value, reading);
      const isCount = days !== undefined && days >= 0 && days % 1 === 0;
      return isCount ? accepted({ operator, days }) : unreadable(text, 'days');
    }
    case 'matches': {
      const pattern = text.trim();
      const parsed = parsePattern(pattern);
      if (!parsed.ok) return refused('unsafe_pattern', 'value', { text, at: parsed.at + 1 });
      if (compilePattern(pattern) === undefined) return refused('unsafe_pattern', 'value', { text, at: 1 });
      return accepted({ operator, pattern });
    }
  }
}

function accepted(condition: Condition, ambiguousDate?: string): ConditionResult {
  return ambiguousDate === undefined ? { ok: true, condition } : { ok: true, condition, ambiguousDate };
}

function refused(
  code: DefinitionProblemCode,
  column: 'condition' | 'value',
  data: Readonly<Record<string, string | number>>,
): ConditionResult {
  return { ok: false, code, column, data };
}

/** What the value of a condition should have been; the shell has words for each. */
type Expected = 'number' | 'date' | 'range' | 'days' | 'value';

function unreadable(text: string, expected: Expected): ConditionResult {
  return refused('unreadable_value', 'value', { text, expected });
}

function textOf(value: Cell, reading: Reading): string {
  return plainText(value, reading) ?? '';
}

/** A text is a list by its separators; anything else is one value. */
function listed(value: Cell): readonly Cell[] {
  return typeof value === 'string' ? value.split(LIST_SEPARATORS).filter((item) => !isBlank(item)) : [value];
}

function compared(
  operator: 'is' | 'is_not' | 'one_of' | 'none_of' | 'equal' | 'not_equal',
  items: readonly Cell[],
  text: string,
  reading: Reading,
): ConditionResult {
  const values = items.map((item) => readComparand(item, reading));
  const known = values.filter((value): value is Comparand => value !== undefined);
  return known.length === 0 || known.length < values.length
    ? unreadable(text, 'value')
    : accepted({ operator, values: known });
}

/** `> 31/12/2026` is on days, `after 5` on numbers: what the value reads as decides. */
function readLimit(
  operator: 'greater' | 'at_least' | 'less' | 'at_most' | 'before' | 'after',
  value: Cell,
  text: string,
  reading: Reading,
): ConditionResult {
  const read = readDay(value, reading);
  if (read !== undefined) return accepted(dayLimit(operator, read.day), read.ambiguous ? text : undefined);
  const number = readNumber(value, reading);
  const isDate = operator === 'before' || operator === 'after';
  if (number === undefined) return unreadable(text, isDate ? 'date' : 'number');
  const comparison = operator === 'before' ? 'less' : operator === 'after' ? 'greater' : operator;
  return accepted({ operator: comparison, number });
}

/** Days being whole, `≥ d` is after the day before, and `≤ d` before the day after. */
function dayLimit(
  operator: 'greater' | 'at_least' | 'less' | 'at_most' | 'before' | 'after',
  day: number,
): Condition {
  switch (operator) {
    case 'after':
    case 'greater':
      return { operator: 'after', day };
    case 'at_least':
      return { operator: 'after', day: day - 1 };
    case 'before':
    case 'less':
      return { operator: 'before', day };
    case 'at_most':
      return { operator: 'before', day: day + 1 };
  }
}

function readRange(value: Cell, text: string, reading: Reading): ConditionResult {
  if (typeof value !== 'string') return unreadable(text, 'range');
  for (const separator of RANGE_SEPARATORS) {
    const ends = text.trim().split(separator);
    if (ends.length !== 2) continue;
    const result = rangeBetween(ends[0]!, ends[1]!, text, reading);
    if (result !== undefined) return result;
  }
  const hyphened = HYPHENED_RANGE.exec(text.trim());
  const numbers = hyphened?.slice(1).map((end) => readNumber(end, reading)) ?? [];
  const [low, high] = numbers;
  return low === undefined || high === undefined ? unreadable(text, 'range') : numberRange(low, high, text);
}

function rangeBetween(
  first: string,
  second: string,
  text: string,
  reading: Reading,
): ConditionResult | undefined {
  const numbers = [readNumber(first, reading), readNumber(second, reading)];
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numberRange(numbers[0], numbers[1], text);
  const days: readonly (DayRead | undefined)[] = [readDay(first, reading), readDay(second, reading)];
  const [from, to] = days;
  if (from === undefined || to === undefined) return undefined;
  if (from.day > to.day) return refused('empty_range', 'value', { text });
  const ambiguous = from.ambiguous || to.ambiguous;
  return accepted({ operator: 'between_days', low: from.day, high: to.day }, ambiguous ? text : undefined);
}

function numberRange(low: number, high: number, text: string): ConditionResult {
  return low > high
    ? refused('empty_range', 'value', { text })
    : accepted({ operator: 'between', low, high });
}
