import { decisionInCells } from '../core/handoff/answered-in-cell';
import type { CriterionChoice } from '../core/handoff/criterion-choice';
import type { Decision, DecisionRefusal, Ruling } from '../core/handoff/decision';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import type { OpportunityCells } from './handoff-changes';
import { handoffRecords, type HandoffRecord, type OpportunitiesTable } from './handoff-records';
import type { Desk } from './lead-desk';
import { choiceOf, choiceWord } from './tables/choices';
import { updateRows } from './tables/update-rows';

/** Stands between the reason and what somebody adds to it in the same cell. */
const SEPARATOR = ' · ';

/** An opportunity whose cell says something else than what was carried out. */
export interface AnsweredInCell {
  readonly record: HandoffRecord;
  /** Undefined where the text is no answer of the list. */
  readonly decision: Decision | undefined;
}

/** The opportunities whose answer was changed since it was last carried out; cleared ones are not among them. */
export function answeredInCells(table: OpportunitiesTable): readonly AnsweredInCell[] {
  return handoffRecords(table).flatMap((record) => {
    const { responseText, responseInCell, response } = record;
    if (responseText === '' || (responseInCell !== undefined && responseInCell === response)) return [];
    return [{ record, decision: responseInCell === undefined ? undefined : decisionOf(record) }];
  });
}

/** An answer that was carried out and then cleared still holds: the cell says so again. */
export function restoreCleared(table: OpportunitiesTable): void {
  const { words } = table.workbook;
  const cleared = handoffRecords(table).flatMap(({ opportunityId, responseText, response, handoffs }) =>
    responseText === '' && response !== undefined && handoffs > 0
      ? [[opportunityId, { response: choiceWord(words, 'responses', response) }] as const]
      : [],
  );
  if (cleared.length > 0) updateRows(table, 'opportunityId', new Map(cleared));
}

function decisionOf({ responseInCell, responseReason, criterion }: HandoffRecord): Decision {
  const [first = '', ...rest] = responseReason.split(SEPARATOR);
  const disqualifyReason = choiceOf('disqualifyReasons', first);
  const decision = decisionInCells({
    response: responseInCell!,
    reason: responseReason,
    disqualifyReason,
    criterion,
  });
  return decision.kind === 'disqualify' && disqualifyReason !== undefined
    ? { ...decision, comment: rest.join(SEPARATOR) }
    : decision;
}

/** The cells by which a decision is written down before it is carried out, as if somebody had chosen it there. */
export function cellsOfDecision(words: Words, ruling: Ruling, decision: Decision): OpportunityCells {
  const response = choiceWord(words, 'responses', ruling.response);
  const comment = decision.kind === 'accept' ? '' : decision.comment.trim();
  switch (ruling.kind) {
    case 'accept':
      return { response };
    case 'return':
      return {
        response,
        responseReason: comment,
        criterion: decision.kind === 'return' ? decision.criterion : '',
      };
    case 'disqualify': {
      const reason = choiceWord(words, 'disqualifyReasons', ruling.reason);
      return {
        response,
        responseReason: [reason, comment].filter((part) => part !== '').join(SEPARATOR),
        criterion: '',
      };
    }
  }
}

/** The rows of the definition that a return may name; undefined where it cannot be read. */
export function criteriaOf({ definition }: Desk): readonly CriterionChoice[] | undefined {
  if (definition.code !== 'ok') return undefined;
  return definition.definition.criteria.map(({ number, field }) => ({ number, field }));
}

/** What is said beside a return whose lead has no row, so that it comes up in nobody's queue. */
export function returnedNowhere({ words }: { readonly words: Words }, insideRep: string): string {
  return fill(words.handoff.cellNotes.returned_without_lead, { insideRep });
}

/** What is said beside a cell whose answer could not be carried out. */
export function answerNote(
  { words }: { readonly words: Words },
  code: DecisionRefusal | 'unknown_word',
): string {
  const { responseReason, criterion, firstContact } = words.tables.columns.opportunities;
  return fill(words.handoff.cellNotes[code], {
    reasonColumn: responseReason,
    criterionColumn: criterion,
    contactColumn: firstContact,
  });
}
