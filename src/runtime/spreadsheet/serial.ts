/**
 * Between instants and the serial numbers of a spreadsheet: days since 1899-12-30 on the wall clock of a time zone.
 */

const MILLISECONDS_PER_DAY = 86_400_000;

/** Serial number of 1970-01-01: the days from 1899-12-30 to it. */
const SERIAL_OF_UNIX_EPOCH = 25_569;

/** How many days of offsets are remembered per zone before starting anew: bounds the memory, about 270 years. */
const REMEMBERED_DAYS = 100_000;

interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  /** Offset at the start of a UTC day, by day since 1970-01-01. */
  readonly offsetOfDay: Map<number, number>;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone: Zone = {
    formatter: new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
    offsetOfDay: new Map(),
  };
  zones.set(timeZone, zone);
  return zone;
}

/** Milliseconds since 1970-01-01 of wall-clock parts read as if they were UTC; `Date.UTC` would take 0–99 as 1900–1999. */
function wallClock(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, 0);
  return date.getTime();
}

function exactOffset(zone: Zone, milliseconds: number): number {
  const parts: Record<string, string> = {};
  for (const part of zone.formatter.formatToParts(milliseconds)) parts[part.type] = part.value;
  const year = Number(parts['year']);
  const wall = wallClock(
    parts['era'] === 'BC' ? 1 - year : year,
    Number(parts['month']),
    Number(parts['day']),
    Number(parts['hour']),
    Number(parts['minute']),
    Number(parts['second']),
  );
  return wall - Math.floor(milliseconds / 1000) * 1000;
}

function offsetAtDayStart(zone: Zone, day: number): number {
  const known = zone.offsetOfDay.get(day);
  if (known !== undefined) return known;
  if (zone.offsetOfDay.size >= REMEMBERED_DAYS) zone.offsetOfDay.clear();
  const offset = exactOffset(zone, day * MILLISECONDS_PER_DAY);
  zone.offsetOfDay.set(day, offset);
  return offset;
}

/**
 * What is added to UTC to get the wall clock, in milliseconds. Days that begin and end with the same offset (all but the
 * few with a clock change) are answered from memory.
 */
function offsetAt(zone: Zone, milliseconds: number): number {
  const day = Math.floor(milliseconds / MILLISECONDS_PER_DAY);
  const atStart = offsetAtDayStart(zone, day);
  return atStart === offsetAtDayStart(zone, day + 1) ? atStart : exactOffset(zone, milliseconds);
}

/**
 * Serial number of an instant.
 * @param milliseconds since 1970-01-01T00:00Z
 * @param timeZone IANA name, e.g. `Europe/Madrid`
 * @returns days since 1899-12-30 00:00 on the wall clock of the zone; NaN for NaN
 * @throws RangeError for a time zone that the platform does not know
 */
export function serialFromDate(milliseconds: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  if (!Number.isFinite(milliseconds)) return Number.NaN;
  return (milliseconds + offsetAt(zone, milliseconds)) / MILLISECONDS_PER_DAY + SERIAL_OF_UNIX_EPOCH;
}

/**
 * Instant of a serial number, rounded to the millisecond. A wall-clock time that a clock change skips is read with the
 * offset before the change (02:30 becomes 03:30), one that happens twice as its first occurrence: as `new Date(y, m, d,
 * h)` does (ECMA-262, UTC(t)).
 * @param serial days since 1899-12-30 on the wall clock of the zone
 * @param timeZone IANA name, e.g. `Europe/Madrid`
 * @returns milliseconds since 1970-01-01T00:00Z; NaN for NaN
 * @throws RangeError for a time zone that the platform does not know
 */
export function dateFromSerial(serial: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const wall = Math.round((serial - SERIAL_OF_UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  // Two days inside what Date can hold, so that the probes before and after stay formattable.
  if (!Number.isFinite(wall) || Math.abs(wall) > 8.64e15 - 2 * MILLISECONDS_PER_DAY) return Number.NaN;
  // Offsets stay within a day, so the change that matters, if any, lies between these two.
  const before = offsetAt(zone, wall - MILLISECONDS_PER_DAY);
  const after = offsetAt(zone, wall + MILLISECONDS_PER_DAY);
  if (before === after || offsetAt(zone, wall - before) === before) return wall - before;
  return offsetAt(zone, wall - after) === after ? wall - after : wall - before;
}
