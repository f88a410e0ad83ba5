import type { Day } from '../values/cell';
import { addWorkingDays, workingDayFrom } from '../working-time/working-days';
import { DAYS_PER_WEEK, type WorkingHours } from '../working-time/working-hours';

/** The days offered as buttons for the next date. */
export interface SuggestedDays {
  readonly tomorrow: Day;
  readonly inTwoDays: Day;
  readonly nextWeek: Day;
}

/** The working day a number of working days after `day`; counted in any days where nobody ever works. */
export function workingDaysAfter(hours: WorkingHours, day: Day, count: number): Day {
  return addWorkingDays(hours, day, count) ?? day + count;
}

/** A week after `day`, or the first working day behind it. */
export function weekAfter(hours: WorkingHours, day: Day): Day {
  return workingDayFrom(hours, day + DAYS_PER_WEEK) ?? day + DAYS_PER_WEEK;
}

/** The days one agrees on most: the next two working days and a week from today. */
export function suggestedDays(hours: WorkingHours, today: Day): SuggestedDays {
  return {
    tomorrow: workingDaysAfter(hours, today, 1),
    inTwoDays: workingDaysAfter(hours, today, 2),
    nextWeek: weekAfter(hours, today),
  };
}
