import type { Audience, Result, WorkStatus } from '../activities/codes';
import { isAfter, type CadenceActivity, type Enrolment } from './enrolment';

/** Why a lead leaves a cadence, the gravest first. */
export const LEAVE_REASONS = [
  'opted_out',
  'no_consent',
  'disqualified',
  'handed_over',
  'qualified',
  'not_interested',
  'wrong_number',
  'answered',
  'finished',
  'by_hand',
] as const;

export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** What is known of a lead today, besides the log. */
export interface LeadFacts {
  readonly isSuppressed: boolean;
  /** The consent cell says no for every channel. */
  readonly isConsentWithdrawn: boolean;
  readonly isQualified: boolean;
  readonly workStatus: WorkStatus | undefined;
}

/** A person answered: from here on a person goes on, not a plan. */
const ANSWERS: readonly Result[] = ['answered', 'reached', 'call_back', 'booked', 'held'];
/** With customers, talking is what the plan is for: only an answer that is recorded as one ends it. */
const ANSWERS_OF_CUSTOMERS: readonly Result[] = ['answered'];

/**
 * Why a lead should leave its cadence now, the gravest of several reasons; undefined where it should stay.
 *
 * Only what was logged after the lead entered counts, save an opt-out, which always does. A customer does not leave
 * for being qualified or handed over, which it was long ago.
 */
export function leaveReason(
  enrolment: Enrolment,
  audience: Audience,
  facts: LeadFacts,
): LeaveReason | undefined {
  const found = new Set<LeaveReason>();
  if (facts.isSuppressed) found.add('opted_out');
  if (facts.isConsentWithdrawn) found.add('no_consent');
  if (facts.workStatus === 'disqualified') found.add('disqualified');
  if (audience === 'lead') {
    if (facts.workStatus === 'handed_over') found.add('handed_over');
    if (facts.isQualified) found.add('qualified');
  }
  const entered = { at: enrolment.enteredAt, number: enrolment.enteredNumber };
  for (const activity of enrolment.others) {
    if (!isAfter(activity, entered)) continue;
    const reason = reasonOf(activity, audience);
    if (reason !== undefined) found.add(reason);
  }
  return LEAVE_REASONS.find((reason) => found.has(reason));
}

function reasonOf({ kind, result }: CadenceActivity, audience: Audience): LeaveReason | undefined {
  if (kind === 'disqualification') return 'disqualified';
  if (kind === 'handoff' && audience === 'lead') return 'handed_over';
  if (result === 'not_interested' || result === 'wrong_number') return result;
  const answers = audience === 'customer' ? ANSWERS_OF_CUSTOMERS : ANSWERS;
  return result !== undefined && answers.includes(result) ? 'answered' : undefined;
}
