import type { Day } from '../values/cell';
import { MINUTES_PER_DAY } from '../values/minute';

/** A stretch of one day in minutes after midnight: `from` belongs to it, `to` does not. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** When a team works: by weekday, Monday first, except on its holidays. Made by {@link workingHours}. */
export interface WorkingHours {
  /** Seven lists of spans, each in order and without overlaps. */
  readonly weekdays: readonly (readonly DaySpan[])[];
  /** In order, each once. */
  readonly holidays: readonly Day[];
  /** Working minutes of each weekday, holidays apart. */
  readonly minutesOfWeekday: readonly number[];
  /** Working minutes of a whole week without holidays; 0 where nobody ever works. */
  readonly minutesOfWeek: number;
  /** Working minutes that the first n holidays took, for n from 0 to their number. */
  readonly minutesTaken: readonly number[];
}

export const DAYS_PER_WEEK = 7;

/** 1970-01-01 was a Thursday, the fourth day of its week. */
const EPOCH_WEEKDAY = 3;

/** The hours of an office week where a team has written none. */
export const USUAL_SPAN: DaySpan = { from: 540, to: 1080 };

/** Monday to Friday. */
const USUAL_WORKING_DAYS = 5;

/** The weekday of a day: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + EPOCH_WEEKDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/**
 * Working hours of seven lists of spans, Monday first, and of holidays in any order. Spans that overlap or touch
 * become one; what lies outside 0:00–24:00 is cut off, and an empty span is left out. O(n log n).
 */
export function workingHours(
  weekdays: readonly (readonly DaySpan[])[],
  holidays: readonly Day[],
): WorkingHours {
  const week: DaySpan[][] = [];
  for (let weekday = 0; weekday < DAYS_PER_WEEK; weekday += 1) week.push(merged(weekdays[weekday] ?? []));
  const minutesOfWeekday = week.map((spans) => spans.reduce((sum, span) => sum + span.to - span.from, 0));
  const days = [...new Set(holidays)].sort((a, b) => a - b);
  const minutesTaken = [0];
  days.forEach((day, index) => minutesTaken.push(minutesTaken[index]! + minutesOfWeekday[weekdayOf(day)]!));
  return {
    weekdays: week,
    holidays: days,
    minutesOfWeekday,
    minutesOfWeek: minutesOfWeekday.reduce((sum, minutes) => sum + minutes, 0),
    minutesTaken,
  };
}

/** Monday to Friday from 9:00 to 18:00, without holidays: what holds where a team has written nothing else. */
export function usualWorkingHours(holidays: readonly Day[] = []): WorkingHours {
  return workingHours(usualWeek(), holidays);
}

/** The seven lists of spans of {@link usualWorkingHours}. */
export function usualWeek(): readonly (readonly DaySpan[])[] {
  const week: DaySpan[][] = [];
  for (let weekday = 0; weekday < DAYS_PER_WEEK; weekday += 1) {
    week.push(weekday < USUAL_WORKING_DAYS ? [USUAL_SPAN] : []);
  }
  return week;
}

function merged(spans: readonly DaySpan[]): DaySpan[] {
  const result: DaySpan[] = [];
  const inOrder = spans
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(MINUTES_PER_DAY, to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  for (const span of inOrder) {
    const last = result[result.length - 1];
    if (last === undefined || span.from > last.to) result.push(span);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return result;
}

/** How many holidays lie before a day. O(log n). */
export function holidaysBefore(hours: WorkingHours, day: Day): number {
  const { holidays } = hours;
  let low = 0;
  let high = holidays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holidays[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a day is one of the holidays. */
export function isHoliday(hours: WorkingHours, day: Day): boolean {
  return hours.holidays[holidaysBefore(hours, day)] === day;
}

/** The spans in which the team works on a day; none on holidays. */
export function spansOn(hours: WorkingHours, day: Day): readonly DaySpan[] {
  return isHoliday(hours, day) ? NO_SPANS : hours.weekdays[weekdayOf(day)]!;
}

const NO_SPANS: readonly DaySpan[] = [];

/** Whether the team works on a day at all. */
export function isWorkingDay(hours: WorkingHours, day: Day): boolean {
  return hours.minutesOfWeekday[weekdayOf(day)]! > 0 && !isHoliday(hours, day);
}
