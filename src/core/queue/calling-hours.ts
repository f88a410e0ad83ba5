import { dayOfMinute, minuteOf, minuteOfDay, type Minute } from '../values/minute';
import { workingDayFrom } from '../working-time/working-days';
import { isWorkingDay, type WorkingHours } from '../working-time/working-hours';

/** Nobody is called at work before nine or after six, on their own clock. */
export const CALLS_FROM = 540;
export const CALLS_UNTIL = 1080;

/** Whether somebody may be called, on the contact's own clock. */
export interface CallingTime {
  readonly callable: boolean;
  /** What the contact's clock shows. */
  readonly local: Minute;
  /** When calls may begin, on the contact's clock; undefined where they may now, or where nobody ever works. */
  readonly opens: Minute | undefined;
}

/**
 * Whether a contact may be called now: on a working day, from 9:00 until 18:00 of the contact's clock, which is
 * `offset` minutes ahead of the spreadsheet's. Weekdays and holidays are those of the team's calendar.
 */
export function callingTime(hours: WorkingHours, now: Minute, offset: number): CallingTime {
  const local = now + offset;
  const day = dayOfMinute(local);
  const time = minuteOfDay(local);
  const today = isWorkingDay(hours, day);
  if (today && time >= CALLS_FROM && time < CALLS_UNTIL) return { callable: true, local, opens: undefined };
  const opening = workingDayFrom(hours, today && time < CALLS_FROM ? day : day + 1);
  return { callable: false, local, opens: opening === undefined ? undefined : minuteOf(opening, CALLS_FROM) };
}
