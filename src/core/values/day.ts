import type { Cell, Day, DateOrder, Reading } from './cell';
import { foldText } from './text';
import { monthOfName } from './month-names';

/** A day of the proleptic Gregorian calendar; months and days count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day read from a cell, and whether another order of day and month was possible. */
export interface DayRead {
  readonly day: Day;
  readonly ambiguous: boolean;
}

const DAYS_PER_ERA = 146097;
/** From 0000-03-01, where an era of 400 years begins, to 1970-01-01. */
const EPOCH_OFFSET = 719468;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** METHOD §5: two-digit years are 20yy. */
const CENTURY = 2000;
/** Longer texts are remarks that happen to begin with a date. */
const LONGEST_DATE_TEXT = 64;

const TIME =
  '(?:(?:\\s*,?\\s+|T)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?' +
  '(?:\\s*[ap]\\.?\\s?m\\.?)?\\s*(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?$';
const NUMERIC_DATE = new RegExp(
  `^(\\d{4}|\\d{1,2})(\\s?[-/.]\\s?)(\\d{1,2})\\2(\\d{4}|\\d{1,2})(?:\\s?r\\.?)?${TIME}`,
  'i',
);
const NAMED_DATE = new RegExp(`^([^:]*?[^:\\s,])${TIME}`, 'i');
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_KEY = /^(\d{4})-(\d{2})$/;
const FILLER_WORDS = /^(?:de|del|of|the|r)$/;
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th|o|er)?$/;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/**
 * Days since 1970-01-01 of a calendar day, undefined if there is no such day (31 February).
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. O(1).
 */
export function dayOfCivil(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
}

/** The calendar day of a count of days since 1970-01-01 (the same source, civil_from_days). O(1). */
export function civilOfDay(day: Day): CivilDay {
  const shifted = Math.floor(day) + EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** ISO 8601 text of a day, `YYYY-MM-DD` (years 0 to 9999). */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilOfDay(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** The day of a text that is exactly `YYYY-MM-DD`; undefined if it is not, or names no day. */
export function parseIsoDay(text: string): Day | undefined {
  const parts = ISO_DAY.exec(text);
  return parts === null ? undefined : dayOfCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The month of a day as a key, `YYYY-MM` (METHOD §6). */
export function monthKey(day: Day): string {
  return formatDay(day).slice(0, -3);
}

/** The last day of a month given by its key `YYYY-MM`; undefined if the text is no month. */
export function lastDayOfMonth(key: string): Day | undefined {
  const parts = MONTH_KEY.exec(key);
  if (parts === null) return undefined;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  return month < 1 || month > 12 ? undefined : dayOfCivil(year, month, monthLength(year, month));
}

/**
 * The day that a cell holds or that its text writes; undefined where it is none (METHOD §5, Dates).
 *
 * Date objects go through {@link Reading.dayOf}. Texts: ISO, `31/12/2026`, `31-12-26`, `31.12.2026`, and month
 * names in Spanish, English and Polish (`3 mar 2026`, `12 de mayo de 2026`, `12 maja 2026 r.`). A time and an
 * offset are dropped. Two-digit years are 20yy. A text that is a day in one order only is read so; otherwise
 * {@link Reading.dateOrder} decides and the day is `ambiguous` (unless both orders give the same day). A year
 * written with two digits in front is considered only where the locale writes it there; a locale that does,
 * reads `03/04/2026` with the day first. Numbers, checkboxes and `31/02/2026` are no days.
 */
export function readDay(cell: Cell, reading: Reading): DayRead | undefined {
  if (typeof cell === 'string') return readText(cell, reading.dateOrder);
  if (typeof cell !== 'object' || cell === null) return undefined;
  const day = reading.dayOf(cell);
  return day === undefined ? undefined : { day, ambiguous: false };
}

function readText(text: string, order: DateOrder): DayRead | undefined {
  if (!/\d/.test(text)) return undefined;
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_DATE_TEXT) return undefined;
  const parts = NUMERIC_DATE.exec(trimmed);
  if (parts === null) return readNamed(trimmed);
  const [, first = '', , second = '', third = '', ...time] = parts;
  return isTime(time) ? readOrdered(first, second, third, order) : undefined;
}

/** Whether hour, minute and second are those of a clock; absent ones are. */
function isTime(time: readonly (string | undefined)[]): boolean {
  const [hour = '0', minute = '0', second = '0'] = time;
  return Number(hour) <= 24 && Number(minute) < 60 && Number(second) <= 60;
}

function fullYear(text: string): number | undefined {
  if (text.length === 4) return Number(text);
  return text.length === 2 ? CENTURY + Number(text) : undefined;
}

function dayFrom(year: string, month: string, day: string): Day | undefined {
  const full = fullYear(year);
  if (full === undefined || day.length > 2) return undefined;
  return dayOfCivil(full, Number(month), Number(day));
}

function readOrdered(first: string, second: string, third: string, order: DateOrder): DayRead | undefined {
  if (first.length === 4) return certain(dayFrom(first, second, third));
  const byOrder: Readonly<Record<DateOrder, Day | undefined>> = {
    dmy: dayFrom(third, second, first),
    mdy: dayFrom(third, first, second),
    ymd: order === 'ymd' && third.length <= 2 ? dayFrom(first, second, third) : undefined,
  };
  const chosen = byOrder[order] ?? byOrder.dmy ?? byOrder.mdy;
  if (chosen === undefined) return undefined;
  const ambiguous = [byOrder.dmy, byOrder.mdy, byOrder.ymd].some(
    (other) => other !== undefined && other !== chosen,
  );
  return { day: chosen, ambiguous };
}

function certain(day: Day | undefined): DayRead | undefined {
  return day === undefined ? undefined : { day, ambiguous: false };
}

function readNamed(text: string): DayRead | undefined {
  const parts = NAMED_DATE.exec(text);
  if (parts === null || !isTime(parts.slice(2))) return undefined;
  const words = foldText(parts[1]!)
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !FILLER_WORDS.test(word));
  if (words.length !== 3) return undefined;
  const [first, second, third] = words as [string, string, string];
  if (monthOfName(first) !== undefined) return dayOfWords(third, first, second);
  return first.length === 4 ? dayOfWords(first, second, third) : dayOfWords(third, second, first);
}

function dayOfWords(year: string, monthName: string, dayWord: string): DayRead | undefined {
  const month = monthOfName(monthName);
  const day = DAY_NUMBER.exec(dayWord);
  if (month === undefined || day === null || !/^\d+$/.test(year)) return undefined;
  return certain(dayFrom(year, String(month), day[1]!));
}
