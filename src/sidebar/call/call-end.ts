import type { CallEnd, CallGuide } from '../../contract/call';
import type { Conversation } from './conversation';

const MILLISECONDS_PER_MINUTE = 60_000;

/** What is sent when the call is saved. `lasted` in milliseconds; `texts` are the answers as they are shown. */
export function callEnd(
  guide: CallGuide,
  { ending, topics, notes }: Conversation,
  token: string,
  texts: CallEnd['answers'],
  inColumns: readonly string[],
  lasted: number,
): CallEnd {
  const { leadId, lead, company, attempts } = guide;
  return {
    leadId,
    token,
    lead,
    company,
    attempts,
    result: ending.result,
    yes: ending.yes.trim(),
    nextStep: ending.nextStep.trim(),
    nextDate: ending.nextDate,
    answers: texts,
    topics: guide.topics
      .map(({ code }) => ({ code, text: topics[code].trim() }))
      .filter(({ code, text }) => text !== '' && !inColumns.includes(code)),
    notes: notes.trim(),
    minutes: Math.round(lasted / MILLISECONDS_PER_MINUTE),
    disqualify: '',
  };
}

/** The topics whose column is blank and is not asked for in this call: their notes go there. */
export function topicsForColumns(
  guide: CallGuide,
  { topics, kept }: Conversation,
): readonly { readonly code: CallGuide['topics'][number]['code']; readonly header: string }[] {
  return guide.topics.flatMap(({ code, header }) => {
    const isTaken = kept.some((answer) => answer.header === header);
    return header === null || isTaken || topics[code].trim() === '' ? [] : [{ code, header }];
  });
}

/** The topics to be noted beside the questions: not those that a question of the call is about. */
export function openTopics(guide: CallGuide): CallGuide['topics'] {
  const asked = new Set(guide.questions.map(({ header }) => header));
  return guide.topics.filter(({ header }) => header === null || !asked.has(header));
}
