import type { CallQuestion, GivenAnswer } from '../../contract/call';
import type { Conversation, Given, KeptAnswer } from './conversation';

/** Everything said so far, kept or not yet, as a preview is asked for. */
export function answersSoFar({ kept, drafts }: Conversation): readonly GivenAnswer[] {
  const headers = new Set(kept.map(({ header }) => header));
  const open = Object.entries(drafts).filter(([header, given]) => given !== '' && !headers.has(header));
  return [
    ...kept.map(({ header, given }) => ({ header, given })),
    ...open.map(([header, given]) => ({ header, given })),
  ];
}

/** The answer to be saved next: one after the other, in the order in which they were given. */
export function nextToSave({ kept }: Conversation): KeptAnswer | undefined {
  return kept.find(({ state }) => state === 'waiting');
}

/** Whether answers are still on their way, or need a decision of the person. */
export function unsaved({ kept, faults, drafts }: Conversation): 'none' | 'going' | 'stuck' {
  const isFaulty = Object.keys(faults).some((header) => (drafts[header] ?? '') !== '');
  if (isFaulty || kept.some(({ state }) => state === 'failed' || state === 'conflict')) return 'stuck';
  return kept.some(({ state }) => state !== 'saved') ? 'going' : 'none';
}

/** What an answer is written as where the page can tell by itself; undefined where the script must read it. */
export function writtenAnswer(type: CallQuestion['type'], given: Given): string | undefined {
  switch (type.kind) {
    case 'yes_no':
      return given === type.yes || given === type.no ? String(given) : undefined;
    case 'list':
    case 'text':
      return String(given).trim();
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(given)) ? String(given) : undefined;
    default:
      return undefined;
  }
}
