import type { DateOrder, Day, Reading } from '../core/values/cell';

const MILLISECONDS_PER_SECOND = 1000;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Zones change their offset on quarter hours only since 1972; earlier dates are looked up one by one. */
const QUARTER_HOUR = 900_000;
const SINCE_1972 = Date.UTC(1972, 0, 1);
/** A day on which day, month and year differ, to see in which order a locale writes them. */
const PROBE_DAY = Date.UTC(2033, 10, 22, 12);

/** `es_ES` as Google writes it, `es-ES` as `Intl` reads it. */
function languageTag(locale: string): string {
  return locale.replace(/_/g, '-');
}

/** How the spreadsheet's locale and time zone make texts numbers and dates days (METHOD §5). */
export function readingOf(locale: string, timeZone: string): Reading {
  return { decimal: decimalOf(locale), dateOrder: dateOrderOf(locale), dayOf: dayReader(timeZone) };
}

function decimalOf(locale: string): Reading['decimal'] {
  const parts = new Intl.NumberFormat(languageTag(locale)).formatToParts(1.5);
  return parts.some((part) => part.type === 'decimal' && part.value === ',') ? ',' : '.';
}

function dateOrderOf(locale: string): DateOrder {
  const order = new Intl.DateTimeFormat(languageTag(locale), { timeZone: 'UTC' })
    .formatToParts(PROBE_DAY)
    .map((part) => part.type.charAt(0))
    .filter((letter) => letter === 'd' || letter === 'm' || letter === 'y')
    .join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}

/** Fractions of days may come back a millisecond short: 09:30 must not be 09:29. */
function wholeSeconds(date: Date): number {
  return Math.round(date.getTime() / MILLISECONDS_PER_SECOND) * MILLISECONDS_PER_SECOND;
}

/** Reads the day of a date in one zone; asking `Intl` is slow, so each quarter of an hour is asked once. */
function dayReader(timeZone: string): (value: object) => Day | undefined {
  const remembered = new Map<number, Day>();
  let format: Intl.DateTimeFormat | undefined;
  return (value) => {
    if (Object.prototype.toString.call(value) !== '[object Date]') return undefined;
    const time = wholeSeconds(value as Date);
    if (Number.isNaN(time)) return undefined;
    const key = time >= SINCE_1972 ? Math.floor(time / QUARTER_HOUR) * QUARTER_HOUR : time;
    let day = remembered.get(key);
    if (day === undefined) {
      format ??= new Intl.DateTimeFormat('en-US', {
        timeZone,
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        era: 'short',
      });
      day = dayIn(format, time);
      remembered.set(key, day);
    }
    return day;
  };
}

function dayIn(format: Intl.DateTimeFormat, time: number): Day {
  let year = 0;
  let month = 0;
  let day = 0;
  let beforeChrist = false;
  for (const { type, value } of format.formatToParts(time)) {
    if (type === 'year') year = Number(value);
    else if (type === 'month') month = Number(value);
    else if (type === 'day') day = Number(value);
    else if (type === 'era') beforeChrist = value.startsWith('B');
  }
  const midnight = new Date(0);
  midnight.setUTCFullYear(beforeChrist ? 1 - year : year, month - 1, day);
  return Math.round(midnight.getTime() / MILLISECONDS_PER_DAY);
}

/** Milliseconds of a minute. */
const MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/**
 * Reads the minute of a date on the wall clock of a zone (whole minutes since 1970-01-01T00:00); as with days, each
 * quarter of an hour is asked for once.
 */
export function minuteReader(timeZone: string): (value: object) => number | undefined {
  const remembered = new Map<number, number>();
  let format: Intl.DateTimeFormat | undefined;
  const days = dayReader(timeZone);
  return (value) => {
    const day = days(value);
    if (day === undefined) return undefined;
    const time = wholeSeconds(value as Date);
    const key = Math.floor(time / QUARTER_HOUR) * QUARTER_HOUR;
    let start = remembered.get(key);
    if (start === undefined) {
      format ??= new Intl.DateTimeFormat('en-US', {
        timeZone,
        hour: 'numeric',
        minute: 'numeric',
        hourCycle: 'h23',
      });
      start = days(new Date(key))! * MINUTES_PER_DAY + timeOfDay(format, key);
      remembered.set(key, start);
    }
    return start + Math.floor((time - key) / MINUTE);
  };
}

function timeOfDay(format: Intl.DateTimeFormat, time: number): number {
  let minutes = 0;
  for (const { type, value } of format.formatToParts(time)) {
    if (type === 'hour') minutes += Number(value) * 60;
    else if (type === 'minute') minutes += Number(value);
  }
  return minutes;
}

/** Today in the spreadsheet's time zone. */
export function todayIn(reading: Reading): Day {
  return reading.dayOf(new Date())!;
}
