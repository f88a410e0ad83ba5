import { MINUTES_PER_DAY, dayOfMinute, minuteOfDay, type Minute } from '../values/minute';
import { DAYS_PER_WEEK, holidaysBefore, spansOn, weekdayOf, type WorkingHours } from './working-hours';

/** Whether the team works at this minute. */
export function isWorkingMinute(hours: WorkingHours, minute: Minute): boolean {
  const time = minuteOfDay(minute);
  return spansOn(hours, dayOfMinute(minute)).some((span) => span.from <= time && time < span.to);
}

/** The first working minute at or after one; undefined where nobody ever works. O(days until then). */
export function nextWorkingMinute(hours: WorkingHours, minute: Minute): Minute | undefined {
  if (hours.minutesOfWeek === 0 || !Number.isFinite(minute)) return undefined;
  let day = dayOfMinute(minute);
  let time = minuteOfDay(minute);
  // Ends: holidays are finite, and some weekday has hours.
  for (;;) {
    for (const span of spansOn(hours, day)) {
      if (time < span.to) return day * MINUTES_PER_DAY + Math.max(time, span.from);
    }
    day += 1;
    time = 0;
  }
}

/**
 * Working minutes from one minute to another, 0 where the second is not later. Whole weeks are multiplied and
 * holidays looked up, so the distance costs nothing. O(log holidays).
 */
export function workingMinutesBetween(hours: WorkingHours, from: Minute, to: Minute): number {
  return to <= from ? 0 : workedUntil(hours, to) - workedUntil(hours, from);
}

/** Working minutes since the Monday before 1970-01-01, less those of the holidays before it: only differences mean anything. */
function workedUntil(hours: WorkingHours, minute: Minute): number {
  const day = dayOfMinute(minute);
  const weekday = weekdayOf(day);
  const weeks = (day - weekday - MONDAY_OF_EPOCH) / DAYS_PER_WEEK;
  let worked = weeks * hours.minutesOfWeek - hours.minutesTaken[holidaysBefore(hours, day)]!;
  for (let before = 0; before < weekday; before += 1) worked += hours.minutesOfWeekday[before]!;
  const time = minuteOfDay(minute);
  for (const span of spansOn(hours, day)) {
    if (time > span.from) worked += Math.min(time, span.to) - span.from;
  }
  return worked;
}

/** 1969-12-29. */
const MONDAY_OF_EPOCH = -3;

/**
 * The earliest minute at which so many working minutes have passed since another: Monday 10:00 and eight hours of
 * a day from 9:00 to 18:00 are Monday 18:00. Zero or less gives the minute itself; undefined where nobody ever
 * works. O(days until then).
 */
export function addWorkingMinutes(hours: WorkingHours, from: Minute, minutes: number): Minute | undefined {
  if (minutes <= 0) return from;
  if (hours.minutesOfWeek === 0 || !Number.isFinite(from + minutes)) return undefined;
  let left = minutes;
  let day = dayOfMinute(from);
  let time = minuteOfDay(from);
  for (;;) {
    for (const span of spansOn(hours, day)) {
      const begin = Math.max(time, span.from);
      const open = span.to - begin;
      if (open <= 0) continue;
      if (left <= open) return day * MINUTES_PER_DAY + begin + left;
      left -= open;
    }
    day += 1;
    time = 0;
  }
}
