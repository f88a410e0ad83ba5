import type { Minute } from '../core/values/minute';
import type { Workbook } from './workbook';

const MILLISECONDS_PER_MINUTE = 60_000;
/** Two corrections reach the instant from any zone; the third is for the hour that a change of clocks skips. */
const CORRECTIONS = 3;

/** The instant that the wall clock of the spreadsheet shows as this minute, as the calendar of the platform takes it. */
export function instantOf({ minuteOf }: Pick<Workbook, 'minuteOf'>, minute: Minute): Date {
  let time = minute * MILLISECONDS_PER_MINUTE;
  for (let correction = 0; correction < CORRECTIONS; correction += 1) {
    const shown = minuteOf(new Date(time))!;
    time += (minute - shown) * MILLISECONDS_PER_MINUTE;
  }
  return new Date(time);
}

/** Whole minutes since 1970-01-01T00:00 UTC. */
export function utcMinute(instant: Date): number {
  return Math.floor(instant.getTime() / MILLISECONDS_PER_MINUTE);
}
