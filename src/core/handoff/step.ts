import type { Minute } from '../values/minute';

/** What a handoff does outside the sheet, where nothing can be taken back. */
export const STEPS = ['alert', 'confirmation', 'event'] as const;
export type Step = (typeof STEPS)[number];

/** Why a step certainly had no effect. */
export const FAILURES = ['quota', 'address', 'permission', 'size', 'unavailable'] as const;
export type Failure = (typeof FAILURES)[number];

/** Names of the states, in the order in which a step may go through them. */
export const STEP_STATES = [
  'waiting',
  'pending',
  'sending',
  'sent',
  'unsure',
  'failed',
  'not_needed',
  'done',
  'ics',
] as const;
export type StepStateName = (typeof STEP_STATES)[number];

/**
 * Where a step stands; one cell of the opportunity holds it, written before and after the step itself.
 *
 * - `waiting`: due when sales accepts. `pending`: to be done.
 * - `sending`: begun; whoever finds it later cannot know whether it had its effect.
 * - `sent` (a mail), `done` (an event in the calendar), `ics` (a file instead of the event): finished.
 * - `unsure`: begun and never heard of again. Only a person decides. `failed`: certainly without effect.
 */
export type StepState =
  | { readonly state: 'waiting' | 'pending' | 'not_needed' }
  | { readonly state: 'sending' | 'sent' | 'unsure' | 'done' | 'ics'; readonly at: Minute }
  | { readonly state: 'failed'; readonly at: Minute; readonly reason: Failure };

/** What a run may do about a step by itself. */
export type Attempt = 'try' | 'wait' | 'ask' | 'nothing';

/** What a person says of a step whose fate is unknown. */
export const STEP_DECISIONS = ['sent', 'again'] as const;
export type StepDecision = (typeof STEP_DECISIONS)[number];

/**
 * A step as a new execution finds it, alone with the document: a mail that an earlier one had begun may have gone or
 * not, so nothing but a person can say. Every other state is as it was.
 */
export function foundAgain(state: StepState): StepState {
  return state.state === 'sending' ? { state: 'unsure', at: state.at } : state;
}

/** What a run may do: only what has certainly had no effect is tried. */
export function attemptOf(state: StepState): Attempt {
  switch (state.state) {
    case 'pending':
    case 'failed':
      return 'try';
    case 'waiting':
      return 'wait';
    case 'sending':
    case 'unsure':
      return 'ask';
    case 'sent':
    case 'not_needed':
    case 'done':
    case 'ics':
      return 'nothing';
  }
}

/** Whether nothing is left to do or to decide. */
export function isFinished(state: StepState): boolean {
  return attemptOf(state) === 'nothing';
}

/**
 * The state after a person's decision about a step; undefined where there is nothing to decide. What failed may be
 * said to be sent as well: somebody may have done it by hand.
 */
export function resolved(state: StepState, decision: StepDecision, now: Minute): StepState | undefined {
  const found = foundAgain(state);
  if (found.state !== 'unsure' && found.state !== 'failed') return undefined;
  return decision === 'sent' ? { state: 'sent', at: now } : { state: 'pending' };
}

/** How the confirmation to the contact begins, by the team's setting. */
export function firstConfirmation(
  setting: 'handoff' | 'acceptance' | 'never',
  mayBeWritten: boolean,
): StepState {
  if (setting === 'never' || !mayBeWritten) return { state: 'not_needed' };
  return { state: setting === 'acceptance' ? 'waiting' : 'pending' };
}

/**
 * The confirmation of an opportunity that is handed over again: who was told that a certain person will call is not
 * told so twice; another person's name is news.
 */
export function confirmationAgain(before: StepState, isSameRep: boolean, first: StepState): StepState {
  const found = foundAgain(before);
  return isSameRep && (found.state === 'sent' || found.state === 'unsure') ? found : first;
}
