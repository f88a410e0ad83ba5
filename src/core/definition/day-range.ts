import type { Day } from '../values/cell';
import type { Condition } from './types';

export type DayCondition = Extract<
  Condition,
  {
    operator:
      'before' | 'after' | 'between_days' | 'within_last_days' | 'older_than_days' | 'within_next_days';
  }
>;

/** The days that meet a condition on a date, both included; undefined where it needs today and there is none. */
export function dayRange(
  condition: DayCondition,
  today: Day | undefined,
): { readonly first: Day; readonly last: Day } | undefined {
  switch (condition.operator) {
    case 'before':
      return { first: -Infinity, last: condition.day - 1 };
    case 'after':
      return { first: condition.day + 1, last: Infinity };
    case 'between_days':
      return { first: condition.low, last: condition.high };
    case 'within_last_days':
      return today === undefined ? undefined : { first: today - condition.days, last: today };
    case 'older_than_days':
      return today === undefined ? undefined : { first: -Infinity, last: today - condition.days - 1 };
    case 'within_next_days':
      return today === undefined ? undefined : { first: today, last: today + condition.days };
  }
}

/** Whether a condition looks at today's date. */
export function needsToday(condition: Condition): boolean {
  return (
    condition.operator === 'within_last_days' ||
    condition.operator === 'older_than_days' ||
    condition.operator === 'within_next_days'
  );
}
