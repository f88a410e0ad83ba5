/** Offsets of time zones, for `Date` in the script's realm and for `Utilities.formatDate`. */

import { dateFromSerial, serialFromDate } from './spreadsheet/serial';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Serial number of 1970-01-01: the days from 1899-12-30 to it. */
const SERIAL_OF_UNIX_EPOCH = 25_569;

/**
 * What is added to UTC to get the wall clock.
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @param timeZone IANA name, e.g. `Europe/Madrid`
 * @returns milliseconds; NaN for NaN
 * @throws RangeError for a time zone that the platform does not know
 */
export function offsetAt(instant: number, timeZone: string): number {
  if (Number.isNaN(instant)) return Number.NaN;
  const fixed = fixedOffset(timeZone);
  if (fixed !== undefined) return fixed;
  const wall = Math.round((serialFromDate(instant, timeZone) - SERIAL_OF_UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  return wall - instant;
}

/**
 * The instant at which a wall clock shows a time.
 * @param wall milliseconds since 1970-01-01 00:00 on that clock
 * @returns milliseconds since 1970-01-01T00:00Z
 * @throws RangeError for a time zone that the platform does not know
 */
export function instantOf(wall: number, timeZone: string): number {
  const fixed = fixedOffset(timeZone);
  if (fixed !== undefined) return wall - fixed;
  return dateFromSerial(wall / MILLISECONDS_PER_DAY + SERIAL_OF_UNIX_EPOCH, timeZone);
}

/** Whether the platform knows the name: IANA names, and offsets as Java takes them (`GMT+2`, `GMT+02:00`). */
export function isTimeZone(name: string): boolean {
  try {
    offsetAt(0, name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Milliseconds of `UTC`, `GMT`, `GMT+2`, `GMT-03:30`; undefined for zones whose offset changes. */
export function fixedOffset(name: string): number | undefined {
  const match = /^(?:GMT|UTC)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/.exec(name);
  if (match === null) return undefined;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}
