import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { AnswersPreview, AnswersPreviewRequest, CallGuide } from '../../contract/call';
import type { SaveFieldsAnswer, SaveFieldsRequest } from '../../contract/card';
import type { Shell } from '../shell/shell';
import { beginning, reduce, type Conversation, type Deed, type KeptAnswer } from './conversation';
import { answersSoFar, nextToSave } from './given-answers';
import { latestOnly } from './latest-only';

/** Typing goes on for so long before the score is asked for; slower typists are asked for twice. */
const PREVIEW_MILLISECONDS = 350;

/**
 * The state of a call. While it changes, the score is asked for (one request under way, the last wins), and answers
 * that were kept are saved one after the other.
 */
export function useConversation(
  shell: Shell,
  guide: CallGuide,
): readonly [Conversation, (deed: Deed) => void] {
  const [conversation, act] = useReducer(reduce, guide, beginning);
  usePreview(shell, guide.leadId, conversation, act);
  useSaving(shell, guide.leadId, conversation, act);
  return [conversation, act];
}

function usePreview(
  shell: Shell,
  leadId: string,
  conversation: Conversation,
  act: (deed: Deed) => void,
): void {
  const ask = useMemo(
    () =>
      latestOnly(
        (request: AnswersPreviewRequest) => shell.call<AnswersPreview>('previewAnswers', request),
        (request, outcome) =>
          act(
            outcome.ok
              ? { type: 'previewed', preview: outcome.answer, asked: request.answers }
              : { type: 'unread', message: outcome.error.message },
          ),
      ),
    [shell, act],
  );
  const answers = answersSoFar(conversation);
  const reading = conversation.kept.filter(({ state }) => state === 'reading').length;
  const key = JSON.stringify([answers, reading]);
  const first = useRef(key);
  useEffect(() => {
    // The guide itself is the answer to the first state.
    if (key === first.current) return;
    first.current = '';
    const timer = setTimeout(
      () => ask({ leadId, context: conversation.context, answers, answered: conversation.kept.length }),
      reading > 0 ? 0 : PREVIEW_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [key, ask, leadId]);
}

function useSaving(
  shell: Shell,
  leadId: string,
  conversation: Conversation,
  act: (deed: Deed) => void,
): void {
  const next = nextToSave(conversation);
  const underWay = useRef('');
  useEffect(() => {
    if (next?.to === undefined || underWay.current !== '') return;
    const { token } = next;
    underWay.current = token;
    saveAnswer(shell, leadId, next)
      .then(
        (deed) => deed,
        (error: Error): Deed => ({ type: 'settled', token, state: 'failed', message: error.message }),
      )
      .then((deed) => {
        underWay.current = '';
        act(deed);
      });
  }, [next, shell, leadId, act]);
}

async function saveAnswer(shell: Shell, leadId: string, answer: KeptAnswer): Promise<Deed> {
  const { token, header, from } = answer;
  const request: SaveFieldsRequest = {
    leadId,
    token,
    changes: [{ header, from, to: answer.to ?? '' }],
  };
  const { conflicts, refused } = await shell.call<SaveFieldsAnswer>('saveFields', request);
  const [conflict] = conflicts;
  if (conflict !== undefined && conflict.now !== conflict.to) {
    return { type: 'settled', token, state: 'conflict', message: conflict.now };
  }
  const [problem] = refused;
  return problem === undefined
    ? { type: 'settled', token, state: 'saved', message: '' }
    : { type: 'settled', token, state: 'failed', message: problem.message };
}
