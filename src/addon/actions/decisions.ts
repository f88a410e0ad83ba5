import { RETURN_REASONS, DISQUALIFY_REASONS } from '../../core/activities/codes';
import { criterionText } from '../../core/handoff/criterion-choice';
import { fill, wordsOf } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { criteriaOf } from '../../sheets/decision-cells';
import { openDesk } from '../../sheets/lead-desk';
import { choiceWord } from '../../sheets/tables/choices';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { askText, inform, warn } from '../dialogs';
import { inWords, performMenuAction } from '../perform';
import { readerLanguage } from '../reader';
import { decideAbout, type DecisionAnswer, type DecisionWish } from './decision-run';
import { selectedMatter, type SelectedMatter } from './handoff-selection';

/** Menu: sales accepts the selected opportunity. */
export function acceptSelected(): void {
  withSelection((_, matter, words) => {
    carryOut({ decision: 'accept', reason: '', criterion: '', comment: '' }, matter, words);
  });
}

/** Menu: sales returns the selected opportunity; asks for the reason, the criterion and a sentence. */
export function returnSelected(): void {
  withSelection((workbook, matter, words) => {
    const { prompts } = words.handoff;
    const title = fill(prompts.returnTitle, { id: matter.opportunityId ?? matter.lead });
    const reason = askCode(title, prompts.returnReason, RETURN_REASONS, words);
    if (reason === undefined) return;
    const criterion = reason === 'definition' ? askText(title, criterionQuestion(workbook, words)) : '';
    const comment = criterion === undefined ? undefined : askText(title, prompts.comment);
    if (criterion === undefined || comment === undefined) return inform(prompts.cancelled);
    carryOut({ decision: 'return', reason, criterion, comment }, matter, words);
  });
}

/** Menu: disqualifies the selected lead or opportunity; asks for the reason and a sentence. */
export function disqualifySelected(): void {
  withSelection((_, matter, words) => {
    const { prompts } = words.handoff;
    const title = fill(prompts.disqualifyTitle, { lead: matter.lead });
    const list = DISQUALIFY_REASONS.map(
      (code, index) => `${index + 1} · ${choiceWord(words, 'disqualifyReasons', code)}`,
    );
    const question = fill(prompts.disqualifyReason, { reasons: list.join('\n') });
    const reason = askCode(title, question, DISQUALIFY_REASONS, words);
    if (reason === undefined) return;
    const comment = askText(title, prompts.comment);
    if (comment === undefined) return inform(prompts.cancelled);
    carryOut({ decision: 'disqualify', reason, criterion: '', comment }, matter, words);
  });
}

/** Asks everything first: a dialog drops the lock. */
function withSelection(act: (workbook: Workbook, matter: SelectedMatter, words: Words) => void): void {
  inWords(() => {
    const words = wordsOf(readerLanguage());
    const workbook = openWorkbook(readerLanguage());
    const matter = selectedMatter(workbook);
    if (matter === undefined) return warn(words.handoff.refusals.no_selection);
    act(workbook, matter, words);
  });
}

function carryOut(
  wish: Omit<DecisionWish, 'opportunityId' | 'leadId' | 'token'>,
  { opportunityId, leadId }: SelectedMatter,
  words: Words,
): void {
  performMenuAction(() => {
    const answer = decideAbout(openWorkbook(readerLanguage()), {
      ...wish,
      opportunityId: opportunityId ?? '',
      leadId,
      token: Utilities.getUuid(),
    });
    if (answer.ok) inform(doneText(answer, words));
    else warn(words.handoff.refusals[answer.refusal]);
  });
}

/** What was done, in one sentence, and a second one where the row of the lead is gone. */
export function doneText(answer: Extract<DecisionAnswer, { ok: true }>, words: Words): string {
  const { done } = words.handoff;
  const { kind, leadId, insideRep } = answer;
  const text = ownText(answer, words);
  if (leadId !== '') return text;
  return `${text}\n${kind === 'return' ? fill(done.returnedWithoutLead, { insideRep }) : done.withoutLead}`;
}

function ownText(
  { kind, id, insideRep }: Extract<DecisionAnswer, { ok: true }>,
  { handoff: { done } }: Words,
): string {
  if (kind === 'accept') return fill(done.accepted, { id });
  return kind === 'return' ? fill(done.returned, { id, insideRep }) : done.disqualified;
}

function criterionQuestion(workbook: Workbook, words: Words): string {
  const opened = openDesk(workbook);
  const criteria = opened.ok ? (criteriaOf(opened.desk) ?? []) : [];
  return fill(words.handoff.prompts.criterion, { criteria: criteria.map(criterionText).join('\n') });
}

/** Asks for the number of a code; a word of the list does as well. */
function askCode<Code extends string>(
  title: string,
  question: string,
  codes: readonly Code[],
  words: Words,
): Code | undefined {
  const { prompts } = words.handoff;
  const text = askText(title, question);
  if (text === undefined || text === '') {
    inform(prompts.cancelled);
    return undefined;
  }
  const code = codes[Number(text) - 1] ?? codes.find((each) => each === text);
  if (code === undefined) warn(fill(prompts.notUnderstood, { text }));
  return code;
}
