/** When a clock trigger is due. */

import type { TriggerModel } from './spreadsheet/model';
import { instantOf, offsetAt } from './time-zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The first moment after its last run (or its creation) at which the trigger should run; undefined when it has had its
 * one run. Google scatters runs within the hour; here they fall on its start, `atHour` in the script's time zone.
 * @param lastRun milliseconds since 1970-01-01T00:00Z; undefined before the first run
 */
export function dueAt(
  trigger: TriggerModel,
  lastRun: number | undefined,
  timeZone: string,
): number | undefined {
  if (trigger.event !== 'CLOCK') return undefined;
  if (trigger.afterMilliseconds !== undefined) {
    return lastRun === undefined ? trigger.createdAt + trigger.afterMilliseconds : undefined;
  }
  const since = lastRun ?? trigger.createdAt;
  if (trigger.everyMinutes !== undefined) return since + trigger.everyMinutes * MINUTE;
  if (trigger.everyHours !== undefined) return since + trigger.everyHours * HOUR;
  const days = trigger.everyDays ?? (trigger.everyWeeks ?? 0) * 7;
  if (days === 0) return undefined;
  if (trigger.atHour === undefined) return since + days * DAY;
  return nextAtHour(since, trigger.atHour, lastRun === undefined ? 0 : days, timeZone);
}

/** The hour on the wall clock, the given number of days on or the day after: a first run may come on the day of creation. */
function nextAtHour(since: number, hour: number, days: number, timeZone: string): number {
  const wall = since + offsetAt(since, timeZone);
  const midnight = Math.floor(wall / DAY) * DAY;
  const due = instantOf(midnight + days * DAY + hour * HOUR, timeZone);
  return due > since ? due : instantOf(midnight + (days + 1) * DAY + hour * HOUR, timeZone);
}
