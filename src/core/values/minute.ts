import type { Day } from './cell';
import { formatDay, parseIsoDay } from './day';

/** Whole minutes since 1970-01-01T00:00 on one wall clock, that of the spreadsheet's time zone. */
export type Minute = number;

/** Minutes of one day on a wall clock that does not change its hour. */
export const MINUTES_PER_DAY = 1440;

const MINUTES_PER_HOUR = 60;
const WRITTEN = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::\d{2})?$/;

/** The day on which a minute lies. */
export function dayOfMinute(minute: Minute): Day {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** Minutes since midnight, from 0 to 1439. */
export function minuteOfDay(minute: Minute): number {
  return minute - dayOfMinute(minute) * MINUTES_PER_DAY;
}

/** The minute of a day's midnight, plus so many minutes. */
export function minuteOf(day: Day, minutes = 0): Minute {
  return day * MINUTES_PER_DAY + minutes;
}

/** `2026-11-22 09:30`, as Sheets reads it in every locale. */
export function formatMinute(minute: Minute): string {
  return `${formatDay(dayOfMinute(minute))} ${clockTime(minuteOfDay(minute))}`;
}

/** `09:30` for 570 minutes after midnight. */
export function clockTime(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / MINUTES_PER_HOUR))}:${two(minutes % MINUTES_PER_HOUR)}`;
}

/** Reads `2026-11-22 09:30`, with a `T` and seconds too; undefined for anything else or for no such time. */
export function parseMinute(text: string): Minute | undefined {
  const match = WRITTEN.exec(text.trim());
  if (match === null) return undefined;
  const day = parseIsoDay(match[1]!);
  const hours = Number(match[2]);
  const minutes = Number(match[3]);
  if (day === undefined || hours > 23 || minutes > 59) return undefined;
  return minuteOf(day, hours * MINUTES_PER_HOUR + minutes);
}
