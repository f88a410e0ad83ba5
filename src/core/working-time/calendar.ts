import type { Day } from '../values/cell';
import { MINUTES_PER_DAY } from '../values/minute';
import { DAYS_PER_WEEK, USUAL_SPAN, usualWeek, workingHours } from './working-hours';
import type { DaySpan, WorkingHours } from './working-hours';
import { isLimitValue, USUAL_LIMITS, type WorkLimit, type WorkLimits } from './work-limits';

/** One row of a calendar, as far as it could be read; `row` is told to people. */
export type CalendarRow =
  | {
      readonly row: number;
      readonly kind: 'weekday';
      /** 0 is Monday. */
      readonly weekday: number | undefined;
      /** Minutes after midnight; undefined where the cell is blank, NaN where it is no time. */
      readonly from: number | undefined;
      readonly to: number | undefined;
    }
  | { readonly row: number; readonly kind: 'holiday'; readonly day: Day | undefined }
  | {
      readonly row: number;
      readonly kind: 'limit';
      readonly limit: WorkLimit | undefined;
      readonly value: number | undefined;
    }
  | { readonly row: number; readonly kind: undefined };

/** Why a row of a calendar counts for nothing. */
export type CalendarProblemCode = 'kind' | 'weekday' | 'hours' | 'holiday' | 'limit' | 'value';

export interface CalendarProblem {
  readonly code: CalendarProblemCode;
  readonly row: number;
}

/** When a team works and what it has promised itself. */
export interface WorkCalendar {
  readonly hours: WorkingHours;
  readonly limits: WorkLimits;
  readonly problems: readonly CalendarProblem[];
}

/**
 * The calendar of rows in any order. Where any weekday is written, those that are not written are free; where
 * none is, Monday to Friday from 9:00 to 18:00 hold. Several rows of one weekday are its stretches (a long
 * midday break); one without hours has the usual ones. Of a limit written twice the last row counts. A row that
 * cannot be used is left out and told.
 */
export function readCalendar(rows: readonly CalendarRow[]): WorkCalendar {
  const week: DaySpan[][] = Array.from({ length: DAYS_PER_WEEK }, () => []);
  const holidays: Day[] = [];
  const limits: Record<WorkLimit, number> = { ...USUAL_LIMITS };
  const problems: CalendarProblem[] = [];
  let anyWeekday = false;
  for (const row of rows) {
    const code = take(row);
    if (code !== undefined) problems.push({ code, row: row.row });
  }
  return { hours: workingHours(anyWeekday ? week : usualWeek(), holidays), limits, problems };

  function take(row: CalendarRow): CalendarProblemCode | undefined {
    switch (row.kind) {
      case 'weekday': {
        const day = row.weekday === undefined ? undefined : week[row.weekday];
        if (day === undefined) return 'weekday';
        const span = spanOf(row.from, row.to);
        if (span === undefined) return 'hours';
        day.push(span);
        anyWeekday = true;
        return undefined;
      }
      case 'holiday':
        if (row.day === undefined) return 'holiday';
        holidays.push(row.day);
        return undefined;
      case 'limit':
        if (row.limit === undefined) return 'limit';
        if (row.value === undefined || !isLimitValue(row.value)) return 'value';
        limits[row.limit] = row.value;
        return undefined;
      default:
        return 'kind';
    }
  }
}

function spanOf(from: number | undefined, to: number | undefined): DaySpan | undefined {
  const span = { from: from ?? USUAL_SPAN.from, to: to ?? USUAL_SPAN.to };
  return span.from >= 0 && span.from < span.to && span.to <= MINUTES_PER_DAY ? span : undefined;
}
