import { OUTCOMES } from '../../core/activities/codes';
import {
  ruleOnDisqualification,
  ruleOnOpportunity,
  type Decision,
  type DecisionRefusal,
  type RulingResult,
} from '../../core/handoff/decision';
import { isClosed, isReturned } from '../../core/handoff/handoff-plan';
import { appendActivities } from '../../sheets/activity-log';
import {
  answeredInCells,
  answerNote,
  cellsOfDecision,
  criteriaOf,
  restoreCleared,
  returnedNowhere,
} from '../../sheets/decision-cells';
import {
  carryOutAnswers,
  firstContactOf,
  reasonText,
  wasContacted,
  type Decider,
  type RuledAnswer,
} from '../../sheets/decision-effects';
import { noteAnswers } from '../../sheets/decision-notes';
import { changeOpportunity } from '../../sheets/handoff-changes';
import {
  handoffRecord,
  opportunitiesOf,
  type HandoffRecord,
  type OpportunitiesTable,
} from '../../sheets/handoff-records';
import {
  lookAround,
  opportunitiesAt,
  positionOfLead,
  type Surroundings,
} from '../../sheets/handoff-surroundings';
import { openDesk } from '../../sheets/lead-desk';
import { currentPerson } from '../../sheets/people';
import { readTable } from '../../sheets/tables/table';
import type { Workbook } from '../../sheets/workbook';
import { writeWork } from '../../sheets/write-work';
import { finishHandoff } from './handoff-run';
import { RowLost } from './handoff-steps';

/** What somebody decides of an opportunity, or of a lead without one. */
export interface DecisionWish {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly token: string;
  readonly decision: 'accept' | 'return' | 'disqualify';
  readonly reason: string;
  readonly criterion: string;
  readonly comment: string;
}

export type DecisionAnswer =
  | {
      readonly ok: true;
      readonly kind: Decision['kind'];
      readonly id: string;
      /** `''` where the row of the lead is gone: then only the opportunity and the log say it. */
      readonly leadId: string;
      readonly insideRep: string;
    }
  | { readonly ok: false; readonly refusal: DecisionRefusal | 'no_lead' | 'no_opportunity' };

/** Refusals that say that the same was decided before: asked for again, it is done. */
const DONE_BEFORE: Readonly<Partial<Record<DecisionRefusal, Decision['kind']>>> = {
  already_accepted: 'accept',
  already_returned: 'return',
  already_disqualified: 'disqualify',
};

/**
 * Decides of an opportunity or a lead, under the document lock. What is decided is first written into the cells, as if
 * it had been chosen there: whoever is broken off leaves an answer that the next event carries out.
 */
export function decideAbout(workbook: Workbook, wish: DecisionWish): DecisionAnswer {
  const opened = openDesk(workbook);
  if (!opened.ok) return { ok: false, refusal: 'no_lead' };
  const around = lookAround(opened.desk);
  const { table } = around;
  const record = table === undefined ? undefined : recordFor(around, table, wish);
  if (record !== undefined) return decideOpportunity(around, table!, record, wish);
  if (wish.opportunityId !== '') return { ok: false, refusal: 'no_opportunity' };
  return wish.decision === 'disqualify'
    ? disqualifyLead(around, wish)
    : { ok: false, refusal: 'not_handed_over' };
}

/** The opportunity that is meant: the one named, else the open one of the lead. */
function recordFor(
  around: Surroundings,
  table: OpportunitiesTable,
  { opportunityId, leadId }: DecisionWish,
): HandoffRecord | undefined {
  if (opportunityId !== '') return handoffRecord(table, opportunityId);
  const position = around.desk.positionOf(leadId);
  const all = position === undefined ? opportunitiesOf(table, [leadId]) : opportunitiesAt(around, position);
  const live = all.filter((each) => each.opportunityId !== '' && !isClosed(each));
  const last = live.find((each) => !isReturned(each)) ?? live[live.length - 1];
  return last === undefined || isReturned(last) ? undefined : last;
}

function decideOpportunity(
  around: Surroundings,
  table: OpportunitiesTable,
  record: HandoffRecord,
  wish: DecisionWish,
): DecisionAnswer {
  const decision = decisionOf(wish);
  const position = positionOfLead(around, record);
  const answer = {
    ok: true,
    kind: decision.kind,
    id: record.opportunityId,
    leadId: position === undefined ? '' : around.desk.idAt(position),
    insideRep: record.insideRep,
  } as const;
  const result = ruling(around, record, decision);
  if (!result.ok) {
    if (DONE_BEFORE[result.refusal] !== decision.kind) return result;
    if (decision.kind === 'accept') finishHandoff(around, record.opportunityId, currentPerson());
    return answer;
  }
  const cells = cellsOfDecision(around.desk.workbook.words, result.ruling, decision);
  const changed = changeOpportunity(table, record.opportunityId, cells);
  if (changed === 'missing') return { ok: false, refusal: 'no_opportunity' };
  if (changed === 'unsettled') throw new RowLost(changed);
  const ruled = ruledAnswer(around, record, decision, result);
  carryOutAnswers(around, table, [ruled], { who: undefined, isInCell: false });
  if (decision.kind === 'accept') finishHandoff(around, record.opportunityId, currentPerson());
  return answer;
}

/** Disqualifies a lead that has no open opportunity. */
function disqualifyLead(around: Surroundings, wish: DecisionWish): DecisionAnswer {
  const { desk } = around;
  const { workbook } = desk;
  const position = desk.positionOf(wish.leadId);
  if (position === undefined) return { ok: false, refusal: 'no_lead' };
  const leadId = desk.idAt(position);
  const done = { ok: true, kind: 'disqualify', id: '', leadId, insideRep: '' } as const;
  const isLogged = around.activities.some(({ token }) => token === wish.token);
  const result = ruleOnDisqualification(wish.reason, wasContacted(around, position));
  if (!result.ok) return result;
  if (!isLogged && desk.workAt(position).work === 'disqualified') {
    return { ok: false, refusal: 'already_disqualified' };
  }
  const details = [reasonText(workbook, { ruling: result.ruling, decision: decisionOf(wish) }), wish.comment];
  const reason = details.filter((part) => part !== '').join(' · ');
  appendActivities(
    workbook,
    [
      {
        token: wish.token,
        leadId,
        lead: desk.nameAt(position),
        company: desk.text(position, 'company'),
        kind: 'disqualification',
        result: 'done',
        details: reason,
      },
    ],
    true,
  );
  writeWork(
    workbook,
    new Map([[leadId, { work: 'disqualified', workReason: reason, nextStep: '', nextDate: '' }]]),
  );
  return done;
}

/**
 * Carries out what was answered by dropdown or paste in the Opportunities tab since the last time, each answer once, and
 * says beside every answer that cannot be carried out what is missing. Mails are left to {@link finishOpenHandoffs}.
 * Gives how many were carried out.
 */
export function processDecisions(workbook: Workbook, who?: string): number {
  const table = readTable(workbook, 'opportunities');
  if (table === undefined || !table.columns.has('response') || !table.columns.has('lastKnown')) return 0;
  const answers = answeredInCells(table);
  restoreCleared(table);
  const notes = new Map<string, string>();
  const ruled: RuledAnswer[] = [];
  const opened = answers.some(({ decision }) => decision !== undefined) ? openDesk(workbook) : undefined;
  const around = opened?.ok === true ? lookAround(opened.desk) : undefined;
  for (const { record, decision } of answers) {
    const id = record.opportunityId;
    if (decision === undefined) notes.set(id, answerNote(workbook, 'unknown_word'));
    else if (around !== undefined) {
      const result = ruling(around, record, decision);
      if (result.ok) ruled.push(ruledAnswer(around, record, decision, result));
      else notes.set(id, answerNote(workbook, result.refusal));
    }
  }
  const decider: Decider = { who, isInCell: true };
  if (around !== undefined) {
    carryOutAnswers(around, table, ruled, decider);
    for (const { record, ruling: done } of ruled) {
      if (done.kind !== 'return' || positionOfLead(around, record) !== undefined) continue;
      notes.set(record.opportunityId, returnedNowhere(workbook, record.insideRep));
    }
  }
  noteAnswers(table, notes);
  return ruled.length;
}

function ruling(around: Surroundings, record: HandoffRecord, decision: Decision): RulingResult {
  const { outcome, response, handoffs } = record;
  const firstContact = firstContactOf(around, record);
  const known = OUTCOMES.includes(outcome) ? outcome : 'open';
  return ruleOnOpportunity(
    { outcome: known, response, handoffs, firstContact },
    decision,
    criteriaOf(around.desk),
  );
}

function ruledAnswer(
  around: Surroundings,
  record: HandoffRecord,
  decision: Decision,
  result: Extract<RulingResult, { ok: true }>,
): RuledAnswer {
  return { record, decision, ruling: result.ruling, firstContact: firstContactOf(around, record) };
}

function decisionOf({ decision, reason, criterion, comment }: DecisionWish): Decision {
  if (decision === 'accept') return { kind: 'accept' };
  if (decision === 'return') return { kind: 'return', reason, criterion, comment };
  return { kind: 'disqualify', reason, comment };
}
