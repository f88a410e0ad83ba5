import { toBase32 } from '../leads/base32';
import { textHash } from '../leads/fingerprint';
import type { Day } from '../values/cell';
import { formatDay, parseIsoDay } from '../values/day';
import { canonicalState, changesOf } from './changes';
import { questionsOf } from './outcome-questions';
import type { Change, OpportunityNow, Question, Route } from './types';

/** Under this key stands how often an opportunity was logged, so that the same change later is another one. */
const ROUNDS = 'rounds';
/** Under this key stands which wake-up day was first seen when: `2026-12-01 2026-11-22`. */
const WAKE_UP_SEEN = 'wakeUpSeen';
/** Under this key stands the day of closing; it is no change of its own, but what goes back to the lead. */
const CLOSED = 'closed';

/** Under this key stands the day of closing that we wrote, which goes when what was closed is open again. */
export const CLOSED_BY_US = 'closedByUs';
/** Under this key stands that it woke up and went back to inside sales; it goes with the next handoff. */
export const WOKEN = 'woken';

/** Characters of a 53-bit hash in groups of five. */
const HASH_LENGTH = 11;

/** What is to be done about one opportunity. Nothing of it depends on other opportunities. */
export interface OpportunityPlan {
  /** To be logged, once, under the token. */
  readonly changes: readonly Change[];
  /** Whether a deferred one wakes up now: it goes back to inside sales, and its outcome is open again. */
  readonly wakes: boolean;
  /** The same for the same opportunity, state and changes; `''` where there is nothing to log. */
  readonly token: string;
  readonly questions: readonly Question[];
  /** The day to be written as the day of closing, where it has just become won or lost and has none. */
  readonly closed: Day | undefined;
  /** Whether the day of closing is to be cleared: it is ours, and what was won or lost is open again. */
  readonly clearsClosed: boolean;
  /** What to remember once all this is done. */
  readonly known: ReadonlyMap<string, string>;
}

/**
 * What follows from the state of an opportunity and from what was last processed of it. Done once, the same
 * question again has an empty answer: no changes, no waking, no token, the same knowledge.
 *
 * A deferred one wakes on its day. If that day was already past when we first saw it, the person is asked first and
 * it wakes on the day after, since nothing deferred may be lost to a slip. Keys of others (`response`) are kept.
 */
export function planOpportunity(
  id: string,
  now: OpportunityNow,
  known: ReadonlyMap<string, string>,
  route: Route | undefined,
  today: Day,
): OpportunityPlan {
  const wakes = isDue(now, known, today);
  const found = changesOf(known, now);
  // What wakes up is open again: that it was deferred until now is all that changes of its outcome.
  const changes = wakes ? withOpenOutcome(found, known) : found;
  const after = wakes ? { ...now, outcome: 'open' as const } : now;
  const outcome = changes.find(({ field }) => field === 'outcome');
  const isClosed = outcome !== undefined && isClosing(outcome.to);
  const clearsClosed =
    outcome !== undefined && !isClosed && isClosing(outcome.from) && isOursOn(now, known.get(CLOSED_BY_US));
  const closed = isClosed && now.closed.state === 'blank' ? today : undefined;
  const rounds = Number(known.get(ROUNDS) ?? 0) || 0;
  const isLogged = changes.length > 0;
  return {
    changes,
    wakes,
    token: isLogged ? tokenOf(id, rounds, changes, wakes) : '',
    questions: questionsOf(after, route, today),
    closed,
    clearsClosed,
    known: remembered(
      clearsClosed ? { ...after, closed: { state: 'blank' } } : after,
      withOwnMarks(known, now, wakes, outcome, today),
      closed,
      today,
      rounds + (isLogged ? 1 : 0),
    ),
  };
}

function isClosing(outcome: string): boolean {
  return outcome === 'won' || outcome === 'lost';
}

function isOursOn({ closed }: OpportunityNow, written: string | undefined): boolean {
  return closed.state === 'read' && formatDay(closed.value) === written;
}

/** What we remember of our own acts: the day of closing that is ours, and that it woke up. */
function withOwnMarks(
  known: ReadonlyMap<string, string>,
  { closed }: OpportunityNow,
  wakes: boolean,
  outcome: Change | undefined,
  today: Day,
): ReadonlyMap<string, string> {
  const next = new Map(known);
  if (wakes) next.set(WOKEN, formatDay(today));
  if (outcome === undefined) return next;
  if (!isClosing(outcome.to)) next.delete(CLOSED_BY_US);
  // Today's day may be what we wrote before we were broken off.
  else if (closed.state === 'blank' || (closed.state === 'read' && closed.value === today)) {
    next.set(CLOSED_BY_US, formatDay(today));
  }
  return next;
}

/** Whether a deferred opportunity's day has come, be it that we began to wake it and were broken off. */
function isDue(now: OpportunityNow, known: ReadonlyMap<string, string>, today: Day): boolean {
  const [wakeUp, seen] = (known.get(WAKE_UP_SEEN) ?? '').split(' ').map((text) => parseIsoDay(text));
  if (wakeUp === undefined || seen === undefined || wakeUp > today) return false;
  if (known.get('outcome') !== 'deferred' || (seen >= wakeUp && seen >= today)) return false;
  if (now.outcome === 'open') return true;
  return now.outcome === 'deferred' && now.wakeUp.state === 'read' && now.wakeUp.value === wakeUp;
}

function withOpenOutcome(found: readonly Change[], known: ReadonlyMap<string, string>): readonly Change[] {
  const outcome: Change = { field: 'outcome', from: known.get('outcome')!, to: 'open' };
  return [outcome, ...found.filter(({ field }) => field !== 'outcome')];
}

function tokenOf(id: string, rounds: number, changes: readonly Change[], wakes: boolean): string {
  const hash = toBase32(textHash(JSON.stringify(changes)), HASH_LENGTH);
  return `${wakes ? 'wake' : 'change'}:${id}:${rounds}:${hash}`;
}

function remembered(
  now: OpportunityNow,
  known: ReadonlyMap<string, string>,
  closed: Day | undefined,
  today: Day,
  rounds: number,
): ReadonlyMap<string, string> {
  const next = new Map(known);
  for (const [field, text] of canonicalState(now)) next.set(field, text);
  const day = now.closed.state === 'read' ? now.closed.value : closed;
  next.set(CLOSED, day === undefined ? '' : formatDay(day));
  if (rounds > 0) next.set(ROUNDS, String(rounds));
  const seen = known.get(WAKE_UP_SEEN);
  if (now.outcome !== 'deferred' || now.wakeUp.state !== 'read') next.delete(WAKE_UP_SEEN);
  else if (seen?.split(' ')[0] !== formatDay(now.wakeUp.value)) {
    next.set(WAKE_UP_SEEN, `${formatDay(now.wakeUp.value)} ${formatDay(today)}`);
  }
  return next;
}
