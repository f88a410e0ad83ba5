import type { Day } from '../values/cell';
import { dayOfMinute, type Minute } from '../values/minute';
import { firstAnswerClock, firstContactClock, isPressing, type Clock } from '../working-time/clocks';
import type { WorkLimits } from '../working-time/work-limits';
import type { WorkingHours } from '../working-time/working-hours';
import { attemptDayAfter, isExhausted } from './attempt-policy';
import type { QueueHandoff, QueueLead, QueueReason, QueueSection } from './queue-lead';

/** What leads are placed by. */
export interface QueueRules {
  readonly hours: WorkingHours;
  readonly limits: WorkLimits;
  /** The threshold of the definition; undefined where none can be read. */
  readonly threshold: number | undefined;
  readonly now: Minute;
}

/** Where a lead stands in the queue, and why. */
export interface Placement {
  readonly section: QueueSection;
  readonly reason: QueueReason;
  /** The day of what is planned or of the next attempt. */
  readonly day: Day | undefined;
  /** The clock that runs for this lead. */
  readonly clock: Clock | undefined;
}

/** The next seven days, today apart. */
export const DAYS_AHEAD = 7;

/** So near to the threshold one good answer suffices, and nobody has asked yet. */
export const HIGH_SCORE_SHARE = 0.8;

/**
 * A first answer that has been broken for longer than this many weeks of work is no longer late but missing: the
 * lead stands where its score and dates put it, so that old lists do not bury what can still be kept.
 */
const FORGOTTEN_WEEKS = 2;

/**
 * Where one lead stands; undefined where it has no place in a queue: excluded, disqualified, opted out, incomplete
 * without a chance to reach the threshold (METHOD §4), nurtured without anything due, handed over to somebody who
 * was in touch lately, or planned for later than the next seven days. A planned date is respected: until it comes, neither urgency nor score brings the
 * lead forward.
 */
export function placeLead(lead: QueueLead, rules: QueueRules): Placement | undefined {
  if (lead.work === 'disqualified' || lead.status === 'excluded' || lead.optedOut) return undefined;
  if (lead.work === 'handed_over') return placeHandedOver(lead, rules);
  if (lead.status === 'incomplete' && !isReachable(lead, rules)) return undefined;
  const clock = answerClock(lead, rules);
  if (clock !== undefined && isPressing(clock) && !isForgotten(clock, rules)) {
    return { section: 'clocks', reason: 'first_answer', day: lead.nextDate, clock };
  }
  const today = dayOfMinute(rules.now);
  if (lead.work === 'returned' && (lead.nextDate === undefined || lead.nextDate <= today)) {
    return { section: 'returned', reason: 'returned', day: lead.nextDate, clock };
  }
  if (lead.nextDate !== undefined) return placeByDay(lead.nextDate, 'planned', today, clock);
  if (lead.work === 'nurturing') return undefined;
  return isTouched(lead) ? placeTouched(lead, rules, today) : placeUntouched(lead, rules, clock);
}

/**
 * Whose queue a lead stands in: the owner's until it is handed over, then that of whoever took it, and the owner's
 * again where no opportunity tells who that is; `''` for nobody.
 */
export function personOf(lead: QueueLead): string {
  return lead.work === 'handed_over' ? (lead.handoff?.person ?? lead.owner) : lead.owner;
}

/** Whether anybody has been in touch with the lead. */
export function isTouched(lead: QueueLead): boolean {
  return lead.lastTouch !== undefined || lead.attempts > 0;
}

/** What sales has: the first contact, then what is planned, and where nothing is, what keeps it from moving. */
function placeHandedOver(lead: QueueLead, rules: QueueRules): Placement | undefined {
  const { handoff, nextDate } = lead;
  const today = dayOfMinute(rules.now);
  if (handoff === undefined) return stalled('no_opportunity');
  if (handoff.outcome === 'deferred') return placeDeferred(handoff, nextDate, today);
  const clock = handoff.outcome === 'open' ? contactClock(handoff, rules) : undefined;
  if (clock !== undefined && isPressing(clock)) {
    return { section: 'clocks', reason: 'first_contact', day: nextDate, clock };
  }
  // Also once it is won or lost: what was promised is still to be done.
  if (nextDate !== undefined) return placeByDay(nextDate, 'planned', today, clock);
  // Good is within a day of the handoff, so what has just been handed over is work of today.
  if (clock !== undefined) return { section: 'today', reason: 'first_contact', day: undefined, clock };
  return handoff.outcome === 'open' && isStalled(lead, handoff, rules) ? stalled('no_next_step') : undefined;
}

/** A deferred one waits for its day; without one, nothing would ever bring it back. */
function placeDeferred(
  { wakeUp }: QueueHandoff,
  nextDate: Day | undefined,
  today: Day,
): Placement | undefined {
  if (wakeUp !== undefined) return placeByDay(wakeUp, 'planned', today, undefined);
  if (nextDate !== undefined && nextDate >= today) return placeByDay(nextDate, 'planned', today, undefined);
  return stalled('no_wake_up');
}

function contactClock({ contacted, at }: QueueHandoff, rules: QueueRules): Clock | undefined {
  if (contacted || at === undefined) return undefined;
  return firstContactClock(rules.hours, rules.limits, at, undefined, rules.now);
}

/** Whether nothing has happened for so long that nobody may be thinking of it; what has no date at all is. */
function isStalled({ lastTouch }: QueueLead, { at }: QueueHandoff, { limits, now }: QueueRules): boolean {
  const last = Math.max(lastTouch ?? -Infinity, at ?? -Infinity);
  return last === -Infinity || dayOfMinute(now) - dayOfMinute(last) >= limits.stalled_days;
}

function stalled(reason: QueueReason): Placement {
  return { section: 'stalled', reason, day: undefined, clock: undefined };
}

function placeByDay(
  day: Day,
  reason: QueueReason,
  today: Day,
  clock: Clock | undefined,
): Placement | undefined {
  if (day > today + DAYS_AHEAD) return undefined;
  const section = day < today ? 'overdue' : day === today ? 'today' : 'week';
  return { section, reason, day, clock };
}

function placeUntouched(lead: QueueLead, rules: QueueRules, clock: Clock | undefined): Placement | undefined {
  const at = (section: QueueSection, reason: QueueReason): Placement => ({
    section,
    reason,
    day: undefined,
    clock,
  });
  if (lead.urgent) return at('urgent', 'urgent');
  if (lead.status === 'qualified') return at('hot', 'qualified');
  if (hasHighScore(lead, rules)) return at('hot', 'high_score');
  return isReachable(lead, rules) ? at('untouched', 'untouched') : undefined;
}

function placeTouched(lead: QueueLead, rules: QueueRules, today: Day): Placement | undefined {
  if (isExhausted(rules.limits, lead.attempts)) {
    return { section: 'nurture', reason: 'exhausted', day: undefined, clock: undefined };
  }
  const last = lead.lastTouch === undefined ? undefined : dayOfMinute(lead.lastTouch);
  const day = last === undefined ? today : attemptDayAfter(rules.hours, rules.limits, last, lead.urgent);
  if (day === undefined) return undefined;
  if (lead.urgent && day <= today) return { section: 'urgent', reason: 'urgent', day, clock: undefined };
  return placeByDay(day, lead.attempts > 0 ? 'attempt' : 'unplanned', today, undefined);
}

function answerClock(lead: QueueLead, rules: QueueRules): Clock | undefined {
  if (!lead.inquiry || lead.created === undefined || isTouched(lead)) return undefined;
  if (lead.work !== undefined && lead.work !== 'new') return undefined;
  return firstAnswerClock(rules.hours, rules.limits, lead.created, undefined, rules.now);
}

function isForgotten(clock: Clock, rules: QueueRules): boolean {
  return -clock.left > rules.hours.minutesOfWeek * FORGOTTEN_WEEKS;
}

function isReachable(lead: QueueLead, { threshold }: QueueRules): boolean {
  return threshold === undefined || lead.high === undefined || lead.high >= threshold;
}

function hasHighScore(lead: QueueLead, { threshold }: QueueRules): boolean {
  if (threshold === undefined || lead.score === undefined || threshold <= 0) return false;
  return lead.score >= threshold * HIGH_SCORE_SHARE && lead.high !== undefined && lead.high >= threshold;
}
