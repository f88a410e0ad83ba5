/** `Utilities.formatDate`: the patterns of Java's SimpleDateFormat (Oracle, class SimpleDateFormat), English words. */

import { fixedOffset, offsetAt } from '../time-zone';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The pattern has a letter SimpleDateFormat does not know, or an open quote. */
export class PatternError extends Error {}

interface Moment {
  /** Its UTC members are those of the wall clock. */
  readonly wall: Date;
  readonly offset: number;
  readonly instant: number;
  readonly timeZone: string;
}

const pad = (value: number, width: number): string =>
  (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(width, '0');

/** Days since 1 January, from 0. */
function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / MILLISECONDS_PER_DAY);
}

/** US weeks, Java's default locale at Google: they begin on Sunday, and the one with 1 January is the first. */
function weekYear(date: Date): number {
  const saturday = new Date(date.getTime() + (6 - date.getUTCDay()) * MILLISECONDS_PER_DAY);
  return saturday.getUTCFullYear();
}

function weekOfYear(date: Date): number {
  const saturday = new Date(date.getTime() + (6 - date.getUTCDay()) * MILLISECONDS_PER_DAY);
  return Math.floor(dayOfYear(saturday) / 7) + 1;
}

function weekOfMonth(date: Date): number {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
  return Math.floor((date.getUTCDate() - 1 + first.getUTCDay()) / 7) + 1;
}

const year = (value: number, width: number): string =>
  width === 2 ? pad(value % 100, 2) : pad(value, width);

const name = (words: readonly string[], index: number, width: number): string =>
  width >= 4 ? words[index]! : words[index]!.slice(0, 3);

function offsetText(offset: number, separator: string, width: number): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  const hours = pad(Math.floor(minutes / 60), 2);
  const sign = offset < 0 ? '-' : '+';
  return width === 1 ? `${sign}${hours}` : `${sign}${hours}${separator}${pad(minutes % 60, 2)}`;
}

function zoneName({ instant, offset, timeZone }: Moment, width: number): string {
  if (timeZone === 'UTC' || timeZone === 'GMT') return timeZone;
  if (fixedOffset(timeZone) !== undefined) return `GMT${offsetText(offset, ':', 2)}`;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: width >= 4 ? 'long' : 'short' });
  return parts.formatToParts(instant).find((part) => part.type === 'timeZoneName')!.value;
}

const FIELDS: Readonly<Record<string, (moment: Moment, width: number) => string>> = {
  G: ({ wall }) => (wall.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: ({ wall }, width) => year(wall.getUTCFullYear(), width),
  Y: ({ wall }, width) => year(weekYear(wall), width),
  M: ({ wall }, width) =>
    width >= 3 ? name(MONTHS, wall.getUTCMonth(), width) : pad(wall.getUTCMonth() + 1, width),
  L: ({ wall }, width) =>
    width >= 3 ? name(MONTHS, wall.getUTCMonth(), width) : pad(wall.getUTCMonth() + 1, width),
  w: ({ wall }, width) => pad(weekOfYear(wall), width),
  W: ({ wall }, width) => pad(weekOfMonth(wall), width),
  D: ({ wall }, width) => pad(dayOfYear(wall) + 1, width),
  d: ({ wall }, width) => pad(wall.getUTCDate(), width),
  F: ({ wall }, width) => pad(Math.floor((wall.getUTCDate() - 1) / 7) + 1, width),
  E: ({ wall }, width) => name(WEEKDAYS, wall.getUTCDay(), width),
  u: ({ wall }, width) => pad(wall.getUTCDay() || 7, width),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: ({ wall }, width) => pad(wall.getUTCHours(), width),
  k: ({ wall }, width) => pad(wall.getUTCHours() || 24, width),
  K: ({ wall }, width) => pad(wall.getUTCHours() % 12, width),
  h: ({ wall }, width) => pad(wall.getUTCHours() % 12 || 12, width),
  m: ({ wall }, width) => pad(wall.getUTCMinutes(), width),
  s: ({ wall }, width) => pad(wall.getUTCSeconds(), width),
  S: ({ wall }, width) => pad(wall.getUTCMilliseconds(), width),
  z: zoneName,
  Z: ({ offset }) => offsetText(offset, '', 2),
  X: ({ offset }, width) => (offset === 0 ? 'Z' : offsetText(offset, width === 3 ? ':' : '', width)),
};

/**
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @param timeZone IANA name or `GMT±hh:mm`
 * @param pattern e.g. `yyyy-MM-dd'T'HH:mm:ssXXX`
 * @throws PatternError for a letter that SimpleDateFormat does not know or an open quote; RangeError for an unknown zone
 */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const offset = offsetAt(instant, timeZone);
  const moment: Moment = { wall: new Date(instant + offset), offset, instant, timeZone };
  let text = '';
  for (let at = 0; at < pattern.length;) {
    const letter = pattern[at]!;
    if (letter === "'") {
      const quoted = /^'((?:[^']|'')*)'/.exec(pattern.slice(at));
      if (quoted === null) throw new PatternError('Unterminated quote');
      text += quoted[1] === '' ? "'" : quoted[1]!.replaceAll("''", "'");
      at += quoted[0].length;
      continue;
    }
    let width = 1;
    while (pattern[at + width] === letter) width += 1;
    at += width;
    if (!/[A-Za-z]/.test(letter)) text += letter.repeat(width);
    else {
      const field = FIELDS[letter];
      if (field === undefined) throw new PatternError(`Illegal pattern character '${letter}'`);
      text += field(moment, width);
    }
  }
  return text;
}
