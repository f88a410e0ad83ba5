/** Conditions of conditional formats by the names of Google's `BooleanCriteria`. */

import type { CellView } from '../../../protocol/views';

export interface AskedCell {
  readonly value: CellView;
  /** What the cell shows: text conditions look at this. */
  readonly shown: string;
}

export type Criterion = (cell: AskedCell) => boolean;

type Values = readonly (string | number | boolean)[];

function numbersOf(values: Values): number[] | undefined {
  const numbers = values.map((value) => (value === '' ? Number.NaN : Number(value)));
  return numbers.some(Number.isNaN) ? undefined : numbers;
}

function onNumber(values: Values, count: number, holds: (value: number, limits: number[]) => boolean) {
  const limits = numbersOf(values);
  if (!limits || limits.length < count) return undefined;
  return ({ value }: AskedCell): boolean => typeof value === 'number' && holds(value, limits);
}

function onText(values: Values, holds: (shown: string, wanted: string) => boolean): Criterion {
  const wanted = String(values[0] ?? '').toLowerCase();
  return ({ shown }) => holds(shown.toLowerCase(), wanted);
}

function isEmpty({ value }: AskedCell): boolean {
  return value === null || value === '';
}

/** The condition of a rule; `undefined` where it is not known here. Dates are compared as their serial numbers. */
export function criterionOf(name: string, values: Values): Criterion | undefined {
  switch (name) {
    case 'CELL_EMPTY':
      return isEmpty;
    case 'CELL_NOT_EMPTY':
      return (cell) => !isEmpty(cell);
    case 'TEXT_CONTAINS':
      return onText(values, (shown, wanted) => shown.includes(wanted));
    case 'TEXT_DOES_NOT_CONTAIN':
      return onText(values, (shown, wanted) => !shown.includes(wanted));
    case 'TEXT_EQUAL_TO':
      return onText(values, (shown, wanted) => shown === wanted);
    case 'TEXT_STARTS_WITH':
      return onText(values, (shown, wanted) => shown.startsWith(wanted));
    case 'TEXT_ENDS_WITH':
      return onText(values, (shown, wanted) => shown.endsWith(wanted));
    case 'NUMBER_EQUAL_TO':
    case 'DATE_EQUAL_TO':
      return onNumber(values, 1, (value, [limit]) => value === limit!);
    case 'NUMBER_NOT_EQUAL_TO':
      return onNumber(values, 1, (value, [limit]) => value !== limit!);
    case 'NUMBER_GREATER_THAN':
    case 'DATE_AFTER':
      return onNumber(values, 1, (value, [limit]) => value > limit!);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return onNumber(values, 1, (value, [limit]) => value >= limit!);
    case 'NUMBER_LESS_THAN':
    case 'DATE_BEFORE':
      return onNumber(values, 1, (value, [limit]) => value < limit!);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return onNumber(values, 1, (value, [limit]) => value <= limit!);
    case 'NUMBER_BETWEEN':
      return onNumber(values, 2, (value, [from, to]) => value >= from! && value <= to!);
    case 'NUMBER_NOT_BETWEEN':
      return onNumber(values, 2, (value, [from, to]) => value < from! || value > to!);
    default:
      return undefined;
  }
}
