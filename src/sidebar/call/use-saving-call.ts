import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallEnd, CallGuide, CallSaved } from '../../contract/call';
import type { SaveFieldsAnswer } from '../../contract/card';
import type { Shell } from '../shell/shell';
import { callEnd, topicsForColumns } from './call-end';
import type { Conversation } from './conversation';
import { unsaved } from './given-answers';
import { answerText } from './kept-answers';

/** Where saving the call stands. */
export interface SavingCall {
  readonly state: 'open' | 'saving' | 'saved';
  /** What keeps it from being saved; `''` for nothing. */
  readonly problem: string;
  readonly saved: CallSaved | undefined;
}

/**
 * Saves the call once its answers are saved: notes on topics into their columns, then the call, then the decision to
 * disqualify. Each part has one token for all its tries, so that trying again after a lost connection does
 * nothing twice. `onSaved` hears whether to go on to the next lead.
 */
export function useSavingCall(
  shell: Shell,
  guide: CallGuide,
  conversation: Conversation,
  since: number,
  onSaved: (goesOn: boolean, saved: CallSaved) => void,
): SavingCall & { readonly save: (goesOn: boolean) => void } {
  const [saving, setSaving] = useState<SavingCall>({ state: 'open', problem: '', saved: undefined });
  const [wanted, setWanted] = useState<{ readonly goesOn: boolean } | undefined>(undefined);
  const tokens = useRef<Record<string, string>>({});
  const tokenOf = (part: string): string => (tokens.current[part] ??= shell.newToken());
  const answers = unsaved(conversation);
  useEffect(() => {
    if (wanted === undefined || answers === 'going') return;
    setWanted(undefined);
    if (answers === 'stuck') {
      setSaving({ state: 'open', problem: shell.words.call.answersWaiting, saved: undefined });
      return;
    }
    saveAll(shell, guide, conversation, tokenOf, Date.now() - since).then(
      (saved) => {
        setSaving({ state: 'saved', problem: '', saved });
        onSaved(wanted.goesOn, saved);
      },
      (error: Error) => setSaving({ state: 'open', problem: error.message, saved: undefined }),
    );
  }, [wanted, answers]);
  const save = (goesOn: boolean): void => {
    if (saving.state !== 'open') return;
    const problem = problemOf(shell, conversation);
    setSaving({ state: problem === '' ? 'saving' : 'open', problem, saved: undefined });
    if (problem === '') setWanted({ goesOn });
  };
  return { ...saving, save };
}

/** What the person must do before the call can be saved; `''` for nothing. */
function problemOf(shell: Shell, { ending, standing }: Conversation): string {
  const { problems } = shell.words.call;
  const choice = standing.results.find(({ code }) => code === ending.result);
  if (choice === undefined) return problems.noResult;
  return choice.needsDate && ending.nextDate === '' ? problems.needsDate : '';
}

async function saveAll(
  shell: Shell,
  guide: CallGuide,
  conversation: Conversation,
  tokenOf: (part: string) => string,
  lasted: number,
): Promise<CallSaved> {
  const inColumns = await saveTopics(shell, guide, conversation, tokenOf);
  const texts = conversation.kept.map((answer) => ({
    header: answer.header,
    text: answerText(answer, shell),
  }));
  const end = callEnd(guide, conversation, tokenOf('call'), texts, inColumns, lasted);
  const saved = await shell.call<CallSaved>('saveCall', end);
  const { disqualify } = conversation.ending;
  const isOffered = conversation.standing.results.find(
    ({ code }) => code === end.result,
  )?.offersDisqualification;
  if (disqualify === '' || isOffered !== true) return saved;
  const decision: CallEnd = { ...end, token: tokenOf('disqualify'), result: '', disqualify };
  return shell.call<CallSaved>('saveCall', decision);
}

/** Notes whose column takes them; the others stay with the call. Gives the codes of those that were written. */
async function saveTopics(
  shell: Shell,
  guide: CallGuide,
  conversation: Conversation,
  tokenOf: (part: string) => string,
): Promise<readonly string[]> {
  const notes = topicsForColumns(guide, conversation);
  if (notes.length === 0) return [];
  const { saved } = await shell.call<SaveFieldsAnswer>('saveFields', {
    leadId: guide.leadId,
    token: tokenOf('topics'),
    changes: notes.map(({ code, header }) => ({ header, from: '', to: conversation.topics[code].trim() })),
  });
  return notes.filter(({ header }) => saved.includes(header)).map(({ code }) => code);
}
