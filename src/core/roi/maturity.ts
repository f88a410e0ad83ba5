import type { Day } from '../values/cell';
import { lastDayOfMonth } from '../values/day';

/**
 * Whether a cohort is too recent to be judged: the end of its month plus the median days to close lies after
 * today (METHOD §6). Null where one of the three is unknown.
 *
 * The median is that of all won opportunities: that of a young cohort itself knows only its quickest deals.
 * With 45 days, the cohort of 2026-03 is immature up to 2026-05-14 and mature from 2026-05-15 on.
 *
 * @param month a month key `YYYY-MM`; `''` for the undated
 */
export function isImmature(
  month: string,
  medianDaysToClose: number | null,
  today: Day | undefined,
): boolean | null {
  const monthEnd = lastDayOfMonth(month);
  if (monthEnd === undefined || medianDaysToClose === null || today === undefined) return null;
  return monthEnd + medianDaysToClose > today;
}
