import type { Result, WorkStatus } from '../activities/codes';
import type { Day } from '../values/cell';
import { attemptDayAfter, isExhausted } from '../queue/attempt-policy';
import type { WorkLimits } from '../working-time/work-limits';
import type { WorkingHours } from '../working-time/working-hours';
import { weekAfter, workingDaysAfter } from './suggested-days';

/** What may come of a call (METHOD §3.3), in the order of its buttons. */
export const CALL_RESULTS = [
  'reached',
  'no_answer',
  'voicemail',
  'call_back',
  'wrong_number',
  'not_interested',
] as const satisfies readonly Result[];

export type CallResult = (typeof CALL_RESULTS)[number];

/** Whether a code is one of {@link CALL_RESULTS}. */
export function isCallResult(code: string): code is CallResult {
  return (CALL_RESULTS as readonly string[]).includes(code);
}

/** The team's calendar: when it works, how often and when to try again. */
export interface AttemptPolicy {
  readonly hours: WorkingHours;
  readonly limits: WorkLimits;
}

/** Where the lead stood before the call. */
export interface BeforeCall {
  readonly work: WorkStatus;
  /** Attempts since the contact was last spoken to. */
  readonly attempts: number;
}

/** What a result means for the lead; the dates are suggestions, the person decides. */
export interface CallConsequences {
  readonly work: WorkStatus;
  readonly attempts: number;
  /** Whether the call cannot be saved without a next date: it was promised. */
  readonly needsDate: boolean;
  /** Undefined where nothing follows by itself. */
  readonly nextDate: Day | undefined;
  /** The number leads to nobody we know: a right one must be found. */
  readonly wrongNumber: boolean;
  /** Whether to offer the decision that the lead is disqualified. */
  readonly offersDisqualification: boolean;
  /** Whether the attempts are used up, so that nurture is suggested. */
  readonly suggestsNurture: boolean;
}

/** Whether somebody was spoken to. */
export function wasSpokenTo(result: CallResult): boolean {
  return result === 'reached' || result === 'call_back' || result === 'not_interested';
}

/** Where the lead stands after a call that was logged just now. */
export function stateAfter(result: CallResult, before: BeforeCall): BeforeCall {
  return { work: workAfter(result, before.work), attempts: attemptsAfter(result, before.attempts) };
}

/**
 * The same for a call that had been logged before: whether its attempt was counted then is not known. `attemptsSeen` is
 * what the person saw before the call, so that it is counted once.
 */
export function stateAfterAgain(result: CallResult, now: BeforeCall, attemptsSeen: number): BeforeCall {
  const attempts = Math.max(attemptsAfter(result, attemptsSeen), now.attempts);
  return { work: workAfter(result, now.work), attempts: wasSpokenTo(result) ? 0 : attempts };
}

/**
 * What a call's result brings about.
 *
 * - Attempts count calls in a row that rang in vain: no answer and voicemail add one, speaking to somebody begins
 *   anew, a wrong number says nothing about the person and leaves them.
 * - A lead that is new, returned or nurtured is being worked on once somebody was spoken to; a new one also by an
 *   attempt. Handed over and disqualified stay: those are decisions, not results.
 * - The next date: promised for call back, by the policy after an attempt in vain, none once the attempts are used
 *   up or the contact does not want it; a right number is to be found by the next working day; a week after a talk.
 */
export function consequencesOf(
  result: CallResult,
  before: BeforeCall,
  today: Day,
  policy: AttemptPolicy,
): CallConsequences {
  const after = stateAfter(result, before);
  const exhausted = isInVain(result) && isExhausted(policy.limits, after.attempts);
  return {
    ...after,
    needsDate: result === 'call_back',
    nextDate: exhausted ? undefined : nextDateAfter(result, today, policy),
    wrongNumber: result === 'wrong_number',
    offersDisqualification: result === 'not_interested',
    suggestsNurture: exhausted,
  };
}

function isInVain(result: CallResult): boolean {
  return result === 'no_answer' || result === 'voicemail';
}

function attemptsAfter(result: CallResult, attempts: number): number {
  return wasSpokenTo(result) ? 0 : attempts + (isInVain(result) ? 1 : 0);
}

function workAfter(result: CallResult, work: WorkStatus): WorkStatus {
  if (work === 'new') return 'working';
  const isResting = work === 'nurturing' || work === 'returned';
  return isResting && wasSpokenTo(result) ? 'working' : work;
}

function nextDateAfter(result: CallResult, today: Day, { hours, limits }: AttemptPolicy): Day | undefined {
  switch (result) {
    case 'no_answer':
    case 'voicemail':
      return attemptDayAfter(hours, limits, today, false);
    case 'call_back':
    case 'wrong_number':
      return workingDaysAfter(hours, today, 1);
    case 'reached':
      // Somebody who was spoken to is not called again within the week unless it was agreed.
      return weekAfter(hours, today);
    case 'not_interested':
      return undefined;
  }
}
