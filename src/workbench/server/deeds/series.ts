/** How a fill handle continues a line of cells. */

import { isDateFormat } from '../../../runtime/spreadsheet/display';
import type { CellStyle, StoredValue } from '../../../runtime/spreadsheet/model';

export interface SourceCell {
  readonly value: StoredValue;
  readonly formula: string | undefined;
  readonly style: CellStyle | undefined;
}

/** The value at a place counted from the first source cell; negative before it. */
export type Series = (place: number) => StoredValue;

const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const SERIAL_OF_UNIX_EPOCH = 25_569;

/** Steps that differ by less are one step: 0.1, 0.2, 0.3 have been through binary fractions. */
const SAME_STEP = 1e-9;

/** Digits of a double that are not noise of a subtraction. */
const RELIABLE_DIGITS = 14;

const tidy = (value: number): number => Number(value.toPrecision(RELIABLE_DIGITS));

/**
 * The series that the cells begin; undefined where they are repeated instead: formulas, a single number, texts without
 * a number at their end, and anything mixed.
 */
export function seriesOf(cells: readonly SourceCell[]): Series | undefined {
  if (cells.some(({ formula }) => formula !== undefined)) return undefined;
  const values = cells.map(({ value }) => value);
  if (values.every((value) => typeof value === 'number')) {
    const areDates = cells.every(({ style }) => isDateFormat(style?.numberFormat));
    return areDates ? dateSeries(values) : values.length > 1 ? linear(values) : undefined;
  }
  return values.every((value) => typeof value === 'string') ? textSeries(values) : undefined;
}

/** Steady steps go on; others are continued by the straight line that fits them best. */
function linear(values: readonly number[]): Series {
  const [first = 0, second = first] = values;
  const step = second - first;
  const isSteady = values.every(
    (value, at) => Math.abs(value - first - step * at) <= SAME_STEP * Math.max(1, Math.abs(value)),
  );
  if (isSteady) return (place) => tidy(first + step * place);
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let rise = 0;
  let run = 0;
  values.forEach((value, at) => {
    rise += (at - middle) * (value - mean);
    run += (at - middle) ** 2;
  });
  return (place) => tidy(mean + (rise / run) * (place - middle));
}

/** One date goes on by days, several by their step: in months where they stand on the same day of each. */
function dateSeries(values: readonly number[]): Series | undefined {
  const [first = 0] = values;
  // A time of day alone is repeated: a day later it would look the same.
  if (values.length === 1) return first < 1 ? undefined : (place) => first + place;
  const dates = values.map(wallOf);
  const start = dates[0]!;
  const monthOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();
  const step = monthOf(dates[1]!) - monthOf(start);
  const areMonths =
    step !== 0 &&
    dates.every((date) => date.getUTCDate() === start.getUTCDate()) &&
    dates.every((date, at) => monthOf(date) - monthOf(start) === step * at) &&
    values.every((value) => value - Math.floor(value) === first - Math.floor(first));
  if (!areMonths) return linear(values);
  return (place) => first + daysBetween(start, inMonth(start, step * place));
}

function wallOf(serial: number): Date {
  return new Date((Math.floor(serial) - SERIAL_OF_UNIX_EPOCH) * MILLISECONDS_PER_DAY);
}

/** The same day so many months later; the last one of a month that is too short. */
function inMonth(date: Date, months: number): Date {
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  const day = Math.min(date.getUTCDate(), last.getUTCDate());
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), day));
}

const daysBetween = (from: Date, to: Date): number =>
  Math.round((to.getTime() - from.getTime()) / MILLISECONDS_PER_DAY);

/** More digits than this are a telephone number or an id, not a count. */
const MOST_COUNTED_DIGITS = 15;

/** `Lead 9` goes on as `Lead 10`, `A-009` as `A-010`. */
function textSeries(texts: readonly string[]): Series | undefined {
  const parts = texts.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const [first] = parts;
  const [, prefix = '', digits = ''] = first ?? [];
  const isCount =
    prefix !== '' &&
    digits.length <= MOST_COUNTED_DIGITS &&
    parts.every((part) => part !== null && part !== undefined && part[1] === prefix);
  if (!isCount) return undefined;
  const numbers = parts.map((part) => Number(part![2]));
  const start = numbers[0]!;
  const step = numbers.length === 1 ? 1 : numbers[1]! - start;
  if (numbers.some((number, at) => number !== start + step * at)) return undefined;
  return (place) => prefix + String(Math.abs(start + step * place)).padStart(digits.length, '0');
}
