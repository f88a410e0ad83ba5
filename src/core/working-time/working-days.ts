import type { Day } from '../values/cell';
import { isWorkingDay, type WorkingHours } from './working-hours';

/**
 * The n-th working day after a day, which itself does not count: one working day after a Friday is Monday. Zero
 * or less gives the day itself; undefined where nobody ever works. O(days until then).
 */
export function addWorkingDays(hours: WorkingHours, day: Day, days: number): Day | undefined {
  if (days <= 0) return day;
  if (hours.minutesOfWeek === 0 || !Number.isFinite(day)) return undefined;
  let left = days;
  let reached = day;
  while (left > 0) {
    reached += 1;
    if (isWorkingDay(hours, reached)) left -= 1;
  }
  return reached;
}

/** The first working day at or after a day; undefined where nobody ever works. */
export function workingDayFrom(hours: WorkingHours, day: Day): Day | undefined {
  return addWorkingDays(hours, day - 1, 1);
}
