import { dayOfMinute, MINUTES_PER_DAY, minuteOfDay, type Minute } from '../values/minute';
import { addWorkingDays } from './working-days';
import type { WorkingHours } from './working-hours';
import { addWorkingMinutes, nextWorkingMinute, workingMinutesBetween } from './working-minutes';
import type { WorkLimits } from './work-limits';

/** What is waited for: the first answer to an inquiry, or the first contact after a handoff. */
export type ClockCode = 'first_answer' | 'first_contact';

/**
 * `running`: there is time. `due_soon`: it must be seen now. `broken`: the limit has passed and nothing was done.
 * `kept`: done in time. `late`: done, but after the limit.
 */
export type ClockState = 'running' | 'due_soon' | 'broken' | 'kept' | 'late';

/** One promise and how it stands. All times on the wall clock of the spreadsheet. */
export interface Clock {
  readonly code: ClockCode;
  readonly state: ClockState;
  readonly started: Minute;
  /** When it breaks. */
  readonly due: Minute;
  /** Working minutes left; negative by those that have passed since it broke. Of an ended clock, those that were left. */
  readonly left: number;
}

/** A clock is due soon when this share of its time is left: two of eight hours are enough for two attempts. */
export const DUE_SOON_SHARE = 0.25;

const MINUTES_PER_HOUR = 60;

/**
 * The clock of the first answer to an inquiry: from `created`, `first_answer_hours` working hours long, stopped
 * by the first touch (METHOD §3.6). A day without a time of day (midnight) begins with its working hours. Undefined
 * where nobody ever works.
 */
export function firstAnswerClock(
  hours: WorkingHours,
  limits: WorkLimits,
  created: Minute,
  firstTouch: Minute | undefined,
  now: Minute,
): Clock | undefined {
  const total = limits.first_answer_hours * MINUTES_PER_HOUR;
  const due = addWorkingMinutes(hours, created, total);
  const started = minuteOfDay(created) === 0 ? nextWorkingMinute(hours, created) : created;
  return due === undefined || started === undefined
    ? undefined
    : clockOf('first_answer', hours, { started, due, soon: total * DUE_SOON_SHARE }, firstTouch, now);
}

/**
 * The clock of the first contact after a handoff: it breaks `first_contact_days` working days after it, at the
 * same time of day, and is due soon once `first_contact_hours` hours of the clock have passed, which is what good
 * means (METHOD §3.6), or when the usual share of it is left. Undefined where nobody ever works.
 */
export function firstContactClock(
  hours: WorkingHours,
  limits: WorkLimits,
  handedOver: Minute,
  firstContact: Minute | undefined,
  now: Minute,
): Clock | undefined {
  const begin = nextWorkingMinute(hours, handedOver);
  if (begin === undefined) return undefined;
  const whole = Math.max(1, Math.round(limits.first_contact_days));
  const dueDay = addWorkingDays(hours, dayOfMinute(begin), whole);
  if (dueDay === undefined) return undefined;
  const due = dueDay * MINUTES_PER_DAY + minuteOfDay(begin);
  const soon = workingMinutesBetween(hours, begin, due) * DUE_SOON_SHARE;
  const clock = clockOf('first_contact', hours, { started: handedOver, due, soon }, firstContact, now);
  const good = handedOver + limits.first_contact_hours * MINUTES_PER_HOUR;
  return clock.state === 'running' && now >= good ? { ...clock, state: 'due_soon' } : clock;
}

/** Whether a clock must be seen: about to break, or broken and still open. */
export function isPressing(clock: Clock): boolean {
  return clock.state === 'due_soon' || clock.state === 'broken';
}

function clockOf(
  code: ClockCode,
  hours: WorkingHours,
  limit: { readonly started: Minute; readonly due: Minute; readonly soon: number },
  ended: Minute | undefined,
  now: Minute,
): Clock {
  const { started, due, soon } = limit;
  const at = ended ?? now;
  const left = at <= due ? workingMinutesBetween(hours, at, due) : -workingMinutesBetween(hours, due, at);
  const state = ended === undefined ? openState(at > due, left <= soon) : at > due ? 'late' : 'kept';
  return { code, state, started, due, left };
}

function openState(broken: boolean, soon: boolean): ClockState {
  if (broken) return 'broken';
  return soon ? 'due_soon' : 'running';
}
