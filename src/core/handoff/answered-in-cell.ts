import type { DisqualifyReason, Response } from '../activities/codes';
import type { Decision } from './decision';

/** What the cells of an opportunity say, read in any language. */
export interface AnswerCells {
  readonly response: Response;
  /** The text beside it. */
  readonly reason: string;
  /** The reason for disqualifying that the text is, if it is one. */
  readonly disqualifyReason: DisqualifyReason | undefined;
  readonly criterion: string;
}

/**
 * The decision that somebody made with the dropdown of a cell. A text that is none of the reasons for disqualifying
 * is another reason, in that person's words.
 */
export function decisionInCells({ response, reason, disqualifyReason, criterion }: AnswerCells): Decision {
  switch (response) {
    case 'accept':
      return { kind: 'accept' };
    case 'return_routing':
    case 'return_data':
    case 'return_definition':
      return { kind: 'return', reason: response.slice('return_'.length), criterion, comment: reason };
    case 'disqualify':
      return {
        kind: 'disqualify',
        reason: disqualifyReason ?? (reason.trim() === '' ? '' : 'other'),
        comment: disqualifyReason === undefined ? reason : '',
      };
  }
}
