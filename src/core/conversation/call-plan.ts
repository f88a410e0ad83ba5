import type { When } from '../definition/types';
import type { OpenQuestion } from './open-questions';

/** People tell strangers little: two or three questions a call (METHOD §3.3). */
export const QUESTIONS_PER_CALL = 3;

/** What is known of the conversation so far. */
export interface Conversation {
  /** Whether this lead was reached before this call: money and power are asked once there is trust. */
  readonly reachedBefore: boolean;
  /** How many questions have been answered in this call. */
  readonly answered: number;
}

/** The open questions of a lead, divided by when to put them; each list in the order in which to ask. */
export interface CallPlan {
  /** To be asked in this call. */
  readonly now: readonly OpenQuestion[];
  /** Further questions for whoever has the time. */
  readonly more: readonly OpenQuestion[];
  /** Not before there is trust. */
  readonly later: readonly OpenQuestion[];
  /** Not to be asked at all: to be looked up before calling. */
  readonly lookUp: readonly OpenQuestion[];
}

/**
 * Divides the open questions of a lead (in the order of `compileOpenQuestions`): what can be looked up is not asked;
 * what needs trust waits until the lead was reached once; of the rest, as many as are left of
 * {@link QUESTIONS_PER_CALL}. Every question stands in exactly one list. Those to ask come the deciding ones first, of
 * these the required and knock-out ones, then in the order of When (METHOD §4), then as they were given: by swing.
 */
export function planCall(open: readonly OpenQuestion[], conversation: Conversation): CallPlan {
  const lookUp = open.filter(({ when }) => when === 'look_up');
  const later = open.filter(({ when }) => when === 'with_trust' && !conversation.reachedBefore);
  const askable = open
    .filter((question) => !lookUp.includes(question) && !later.includes(question))
    .sort(inOrderOfAsking);
  const left = Math.max(0, QUESTIONS_PER_CALL - conversation.answered);
  return { now: askable.slice(0, left), more: askable.slice(left), later, lookUp };
}

/** When to ask, the earliest first; a question that says nothing is one for the first call. */
const WHEN_PLACES: Readonly<Record<When, number>> = {
  look_up: 0,
  at_capture: 1,
  first_call: 2,
  with_trust: 3,
};

function inOrderOfAsking(one: OpenQuestion, other: OpenQuestion): number {
  return (
    Number(other.decides) - Number(one.decides) ||
    Number(other.gate) - Number(one.gate) ||
    WHEN_PLACES[one.when ?? 'first_call'] - WHEN_PLACES[other.when ?? 'first_call']
  );
}
