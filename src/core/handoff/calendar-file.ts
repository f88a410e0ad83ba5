import { civilOfDay } from '../values/day';
import { dayOfMinute, minuteOfDay } from '../values/minute';

/** One appointment as a file; times are whole minutes since 1970-01-01T00:00 UTC. */
export interface CalendarEntry {
  /** The same for the same appointment, so that importing it twice makes one entry. */
  readonly uid: string;
  readonly start: number;
  readonly minutes: number;
  /** When the file is written. */
  readonly stamp: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
}

const LINE_END = '\r\n';
/** RFC 5545 §3.1: lines should not be longer than 75 octets, the line break not counted. */
const MAXIMUM_OCTETS = 75;

/**
 * The text of an `.ics` file with one appointment (RFC 5545; times in UTC, which needs no table of a time zone).
 * Texts are escaped and long lines folded without cutting a character in two.
 */
export function calendarFile(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//DUO for Google Sheets//Handoff//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${utcTime(entry.stamp)}`,
    `DTSTART:${utcTime(entry.start)}`,
    `DTEND:${utcTime(entry.start + entry.minutes)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    ...(entry.place === '' ? [] : [`LOCATION:${escaped(entry.place)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + LINE_END).join('');
}

/** `20261122T083000Z`. */
function utcTime(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const { year, month, day } = civilOfDay(dayOfMinute(minute));
  const minutes = minuteOfDay(minute);
  const time = `${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}T${time}Z`;
}

/** RFC 5545 §3.3.11: backslash, semicolon and comma are escaped, a line break is `\n`; other controls are no text. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(CONTROLS, '');
}

// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > MAXIMUM_OCTETS) {
      text += `${LINE_END} `;
      // The space that begins the next line counts.
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Length of a character in UTF-8. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
