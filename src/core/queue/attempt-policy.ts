import type { Result } from '../activities/codes';
import type { Day } from '../values/cell';
import { dayOfMinute, minuteOf, minuteOfDay, type Minute } from '../values/minute';
import type { WorkLimits } from '../working-time/work-limits';
import { addWorkingDays, workingDayFrom } from '../working-time/working-days';
import type { WorkingHours } from '../working-time/working-hours';
import { CALLS_UNTIL } from './calling-hours';

/** What is known of the attempts to reach somebody. */
export interface AttemptHistory {
  /** Attempts since the contact was last reached. */
  readonly attempts: number;
  readonly lastTouch?: Minute | undefined;
  readonly lastResult?: Result | undefined;
  readonly urgent?: boolean;
}

export type HalfDay = 'morning' | 'afternoon';

/**
 * `attempt`: try again on that day, at that minute of the contact's clock. `exhausted`: as often as the policy
 * has it, so nurture. `ended`: another attempt at this number makes no sense, because of that result. `agreed`:
 * the contact was reached, so what comes next is what was agreed, not what a policy says.
 */
export type NextAttempt =
  | { readonly kind: 'attempt'; readonly day: Day; readonly half: HalfDay; readonly at: Minute }
  | { readonly kind: 'exhausted' }
  | { readonly kind: 'ended'; readonly because: Result }
  | { readonly kind: 'agreed' };

/** The middle of each half of the day, away from its beginning, lunch and end. */
const SLOTS: Readonly<Record<HalfDay, number>> = { morning: 600, afternoon: 960 };

/** Before one o'clock a call counts as one of the morning. */
const NOON = 780;

/** Urgent contacts are tried again on the next working day, whatever the policy. */
const URGENT_DAYS = 1;

const ENDING: readonly Result[] = ['wrong_number', 'not_interested'];
const REACHED: readonly Result[] = ['reached', 'answered', 'booked', 'held', 'rescheduled'];

/** Whether the policy has no further attempt. */
export function isExhausted(limits: WorkLimits, attempts: number): boolean {
  return attempts >= Math.max(1, Math.round(limits.attempts));
}

/**
 * The day of the attempt after one on `last`: `attempt_days` working days later, one for urgent contacts.
 * Undefined where nobody ever works. May lie in the past.
 */
export function attemptDayAfter(
  hours: WorkingHours,
  limits: WorkLimits,
  last: Day,
  urgent: boolean,
): Day | undefined {
  const days = Math.max(1, Math.round(limits.attempt_days));
  return addWorkingDays(hours, last, urgent ? Math.min(URGENT_DAYS, days) : days);
}

/**
 * What the policy says after the attempts so far: the next one in the other half of the day than the last,
 * since whoever does not answer in the morning may in the afternoon; a first one as soon as it is working time.
 * Somebody who asked to be called back is tried on the next working day unless a date was agreed. Never in the
 * past. Undefined where nobody ever works.
 */
export function nextAttempt(
  hours: WorkingHours,
  limits: WorkLimits,
  history: AttemptHistory,
  now: Minute,
): NextAttempt | undefined {
  const { attempts, lastTouch, lastResult } = history;
  if (lastResult !== undefined && ENDING.includes(lastResult)) return { kind: 'ended', because: lastResult };
  if (lastResult !== undefined && REACHED.includes(lastResult)) return { kind: 'agreed' };
  if (isExhausted(limits, attempts)) return { kind: 'exhausted' };
  const callBack = lastResult === 'call_back';
  const wanted =
    lastTouch === undefined
      ? firstDay(now)
      : attemptDayAfter(hours, limits, dayOfMinute(lastTouch), callBack || history.urgent === true);
  if (wanted === undefined) return undefined;
  const day = workingDayFrom(hours, Math.max(wanted, dayOfMinute(now)));
  if (day === undefined) return undefined;
  const half = lastTouch === undefined ? firstHalf(now, day) : otherHalf(lastTouch, attempts);
  return { kind: 'attempt', day, half, at: minuteOf(day, SLOTS[half]) };
}

/** Today, or tomorrow once today's calls are over. */
function firstDay(now: Minute): Day {
  return minuteOfDay(now) < CALLS_UNTIL ? dayOfMinute(now) : dayOfMinute(now) + 1;
}

function firstHalf(now: Minute, day: Day): HalfDay {
  return day === dayOfMinute(now) ? halfOf(minuteOfDay(now)) : 'morning';
}

/** Where the last touch has no time of day, attempts alternate from a first one in the morning. */
function otherHalf(lastTouch: Minute, attempts: number): HalfDay {
  const time = minuteOfDay(lastTouch);
  const last = time === 0 ? (attempts % 2 === 1 ? 'morning' : 'afternoon') : halfOf(time);
  return last === 'morning' ? 'afternoon' : 'morning';
}

function halfOf(time: number): HalfDay {
  return time < NOON ? 'morning' : 'afternoon';
}
