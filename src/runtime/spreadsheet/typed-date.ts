/** Dates and times as people type them in a locale. */
import type { DateOrder, LocaleConventions } from './locale-conventions';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Serial number of 1970-01-01. */
const SERIAL_OF_UNIX_EPOCH = 25_569;

const SECONDS_PER_DAY = 86_400;

/** Two-digit years below this are 20yy, the others 19yy, as in Google Sheets. */
const FIRST_TWO_DIGIT_YEAR_OF_1900S = 30;

/** Sheets takes only four-digit years for dates beside two-digit ones; earlier ones would be typing errors. */
const SMALLEST_FOUR_DIGIT_YEAR = 1000;

export interface TypedDate {
  /** Serial number: days since 1899-12-30, the time of day as fraction. */
  readonly serial: number;
  readonly numberFormat: string;
}

/** Serial number of a calendar day, or undefined where the calendar has no such day. */
function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return undefined;
  }
  return date.getTime() / MILLISECONDS_PER_DAY + SERIAL_OF_UNIX_EPOCH;
}

function yearOf(text: string): number | undefined {
  const year = Number(text);
  if (text.length === 4) return year >= SMALLEST_FOUR_DIGIT_YEAR ? year : undefined;
  if (text.length !== 2) return undefined;
  return year < FIRST_TWO_DIGIT_YEAR_OF_1900S ? 2000 + year : 1900 + year;
}

type Part = 'year' | 'month' | 'day';

const PARTS: Readonly<Record<DateOrder, readonly [Part, Part, Part]>> = {
  'day-month-year': ['day', 'month', 'year'],
  'month-day-year': ['month', 'day', 'year'],
  'year-month-day': ['year', 'month', 'day'],
};

/** The format that shows the part as it was typed: two letters for a padded one. */
function formatOfPart(part: Part, text: string): string {
  if (part === 'year') return text.length === 4 ? 'yyyy' : 'yy';
  const letter = part === 'day' ? 'd' : 'm';
  return text.length === 2 ? letter + letter : letter;
}

const NUMERIC_DATE = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/;
const NUMERIC_DATE_WITH_DOTS = /^(\d{1,4})([./-])(\d{1,2})(?:\2(\d{1,4}))?$/;

function numericDate(
  text: string,
  conventions: LocaleConventions,
  currentYear: number | undefined,
): TypedDate | undefined {
  const match = (conventions.dateSeparator === '.' ? NUMERIC_DATE_WITH_DOTS : NUMERIC_DATE).exec(text);
  if (match === null) return undefined;
  const [, first = '', separator = '', second = '', third] = match;
  let order: readonly Part[] = PARTS[conventions.dateOrder];
  let texts: readonly string[] = [first, second, third ?? ''];
  if (first.length === 4) order = PARTS['year-month-day'];
  if (third === undefined) {
    // `1.2` may be a version or a number from elsewhere: only the unmistakable separator makes a date without year.
    if (currentYear === undefined || separator !== '/' || first.length > 2) return undefined;
    order = order.filter((part) => part !== 'year');
    texts = [first, second];
  }
  const read: Partial<Record<Part, string>> = {};
  order.forEach((part, index) => {
    read[part] = texts[index] ?? '';
  });
  const { month = '', day = '' } = read;
  if (month.length > 2 || day.length > 2 || day === '') return undefined;
  const year = third === undefined ? currentYear : yearOf(read.year ?? '');
  const serial = year === undefined ? undefined : serialOfDay(year, Number(month), Number(day));
  if (serial === undefined) return undefined;
  return {
    serial,
    numberFormat: order.map((part, index) => formatOfPart(part, texts[index] ?? '')).join(separator),
  };
}

/** `25 dic 2026`, `25 de diciembre de 2026`, `Dec 25, 2026`, with the month names of the locale. */
function namedDate(text: string, conventions: LocaleConventions): TypedDate | undefined {
  const monthOf = (name: string): { month: number; format: string } | undefined => {
    const wanted = name.replace(/\.$/, '').toLocaleLowerCase(conventions.tag);
    for (const [index, { long, short }] of conventions.months.entries()) {
      if (long.toLocaleLowerCase(conventions.tag) === wanted) return { month: index + 1, format: 'mmmm' };
      if (short.replace(/\.$/, '').toLocaleLowerCase(conventions.tag) === wanted) {
        return { month: index + 1, format: 'mmm' };
      }
    }
    return undefined;
  };
  const dayFirst = /^(\d{1,2})([ -]| de )(\p{L}+\.?)(?:\2|, )(\d{4})$/u.exec(text);
  if (dayFirst !== null) {
    const [, day = '', separator = '', name = '', year = ''] = dayFirst;
    const month = monthOf(name);
    const serial = month === undefined ? undefined : serialOfDay(Number(year), month.month, Number(day));
    if (month === undefined || serial === undefined) return undefined;
    const between = separator === ' de ' ? '" de "' : separator;
    return { serial, numberFormat: `${formatOfPart('day', day)}${between}${month.format}${between}yyyy` };
  }
  const monthFirst = /^(\p{L}+\.?) (\d{1,2}), (\d{4})$/u.exec(text);
  if (monthFirst === null) return undefined;
  const [, name = '', day = '', year = ''] = monthFirst;
  const month = monthOf(name);
  const serial = month === undefined ? undefined : serialOfDay(Number(year), month.month, Number(day));
  if (month === undefined || serial === undefined) return undefined;
  return { serial, numberFormat: `${month.format} ${formatOfPart('day', day)}, yyyy` };
}

/** `10:30`, `9:05:07`, `10:30 PM`; 24 hours and more are a duration. The serial is the fraction of a day. */
function timeOfDay(text: string): TypedDate | undefined {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?: ?([ap])\.? ?m\.?)?$/i.exec(text);
  if (match === null) return undefined;
  const [, hourText = '', minuteText = '', secondText, fraction, half] = match;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second > 59) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const hourFormat = hour > 23 ? '[h]' : hourText.length === 2 ? 'hh' : 'h';
  const fractionFormat = fraction === undefined ? '' : `.${'0'.repeat(fraction.length)}`;
  const secondFormat = secondText === undefined ? '' : `:ss${fractionFormat}`;
  const seconds = hour * 3600 + minute * 60 + second + (fraction === undefined ? 0 : Number(`0.${fraction}`));
  return {
    serial: seconds / SECONDS_PER_DAY,
    numberFormat: `${hourFormat}:mm${secondFormat}${half === undefined ? '' : ' am/pm'}`,
  };
}

/**
 * Reads a text that is a date, a time, or a date followed by a time.
 * @param text trimmed
 * @param conventions of the locale: order of day, month and year, and names of the months
 * @param currentYear for dates without a year; without it they stay text
 * @returns undefined where the text is none of them or the calendar has no such day
 */
export function readTypedDate(
  text: string,
  conventions: LocaleConventions,
  currentYear: number | undefined,
): TypedDate | undefined {
  const time = timeOfDay(text);
  if (time !== undefined) return time;
  const date = numericDate(text, conventions, currentYear) ?? namedDate(text, conventions);
  if (date !== undefined) return date;
  const space = text.search(/ \d{1,2}:/);
  if (space < 0) return undefined;
  const day =
    numericDate(text.slice(0, space), conventions, undefined) ?? namedDate(text.slice(0, space), conventions);
  const clock = timeOfDay(text.slice(space + 1));
  if (day === undefined || clock === undefined || clock.serial >= 1) return undefined;
  return { serial: day.serial + clock.serial, numberFormat: `${day.numberFormat} ${clock.numberFormat}` };
}
