import * as fc from 'fast-check';
import type { Cell } from '../../../src/core/values/cell';
import { readComparand } from '../../../src/core/definition/comparand';
import type { Condition } from '../../../src/core/definition/types';
import { foldText } from '../../../src/core/values/text';
import { isoDay, READING, SheetDate, TODAY } from './fixtures';

const WORDS = ['Sí', 'si', 'no', 'TRUE', 'Falso', 'Ana', 'áNA', 'Industria', 'ind', 'N/A', '#N/A', 'yes'];
const NUMBERS = ['5', '5,0', '1.234', '1234', '12 %', '€ 5', '007', '-3', '3k', '5 000'];

/** Days near today, where relative conditions change. */
const nearDay = fc.integer({ min: TODAY - 40, max: TODAY + 40 });

export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>('', '  ', null, undefined, true, false, {}),
  fc.constantFrom(...WORDS, ...NUMBERS),
  fc.string({ maxLength: 6 }),
  fc.constantFrom(0, 5, 7, 0.12, -3, 1234, 1.5, 5000),
  nearDay.map((day) => new SheetDate(day)),
  nearDay.map((day) => isoDay(day)),
  nearDay.map((day) => isoDay(day).split('-').reverse().join('/')),
);

const comparand = fc
  .oneof(
    fc.constantFrom<Cell>(...WORDS, ...NUMBERS, 5, 0.12, true, false),
    nearDay.map((day): Cell => isoDay(day)),
    nearDay.map((day): Cell => new SheetDate(day)),
  )
  .map((cell) => readComparand(cell, READING)!);

const texts = fc.array(
  fc.constantFrom(...WORDS, '5', '0', 'a', '202', 'n', ' ').map((word) => foldText(word) || 'x'),
  {
    minLength: 1,
    maxLength: 3,
  },
);

const limit = fc.constantFrom(-3, 0, 0.12, 5, 5.5, 1234);

/** Conditions of every operator. */
export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>({ operator: 'filled' }, { operator: 'empty' }),
  fc.record({
    operator: fc.constantFrom('is', 'is_not', 'one_of', 'none_of', 'equal', 'not_equal'),
    values: fc.array(comparand, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    operator: fc.constantFrom('contains', 'not_contains', 'starts_with', 'ends_with'),
    texts,
  }),
  fc.record({ operator: fc.constantFrom('greater', 'at_least', 'less', 'at_most'), number: limit }),
  fc.tuple(limit, limit).map(([a, b]): Condition => ({
    operator: 'between',
    low: Math.min(a, b),
    high: Math.max(a, b),
  })),
  fc.record({ operator: fc.constantFrom('before', 'after'), day: nearDay }),
  fc.tuple(nearDay, nearDay).map(([a, b]): Condition => ({
    operator: 'between_days',
    low: Math.min(a, b),
    high: Math.max(a, b),
  })),
  fc.record({
    operator: fc.constantFrom('within_last_days', 'older_than_days', 'within_next_days'),
    days: fc.integer({ min: 0, max: 30 }),
  }),
  fc.constantFrom('^a', 'n|5', '\\d+', 'ana$', '^\\d{4}$', '.').map((pattern): Condition => ({
    operator: 'matches',
    pattern,
  })),
);
