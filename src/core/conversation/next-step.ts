import type { Status } from '../scoring/types';
import type { CallResult } from './call-result';

/** Next steps that are suggested; a person may write any other. */
export const NEXT_STEPS = [
  'call_again',
  'call_back',
  'find_number',
  'ask_more',
  'send_information',
  'book_meeting',
  'hand_over',
  'nurture',
  'close',
] as const;

export type NextStep = (typeof NEXT_STEPS)[number];

/** What the suggestion depends on, after the call. */
export interface AfterCall {
  readonly result: CallResult;
  /** By the definition, with the answers of the call. */
  readonly status: Status;
  /** Whether some open question can still be put to the contact. */
  readonly openQuestions: boolean;
  /** Whether the attempts are used up. */
  readonly exhausted: boolean;
}

/** The steps that fit, the likeliest first; never empty. */
export function suggestedSteps(after: AfterCall): readonly NextStep[] {
  switch (after.result) {
    case 'no_answer':
    case 'voicemail':
      return after.exhausted ? ['nurture', 'call_again', 'close'] : ['call_again', 'send_information'];
    case 'call_back':
      return ['call_back', 'send_information'];
    case 'wrong_number':
      return ['find_number', 'close'];
    case 'not_interested':
      return ['close', 'nurture'];
    case 'reached':
      return afterTalk(after);
  }
}

function afterTalk({ status, openQuestions }: AfterCall): readonly NextStep[] {
  switch (status) {
    case 'qualified':
      return ['hand_over', 'book_meeting', 'send_information'];
    case 'excluded':
      return ['close', 'nurture'];
    case 'incomplete':
      return ['ask_more', 'send_information', 'book_meeting', 'nurture'];
    case 'not_yet':
      return openQuestions
        ? ['ask_more', 'send_information', 'book_meeting', 'nurture']
        : ['nurture', 'send_information', 'call_again'];
  }
}
