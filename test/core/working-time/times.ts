import { parseIsoDay } from '../../../src/core/values/day';
import { parseMinute } from '../../../src/core/values/minute';

/** The minute of `2026-11-23 09:30`. */
export function at(text: string): number {
  const minute = parseMinute(text);
  if (minute === undefined) throw new Error(`${text} is no time`);
  return minute;
}

/** The day of `2026-11-23`. */
export function on(text: string): number {
  const day = parseIsoDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}
