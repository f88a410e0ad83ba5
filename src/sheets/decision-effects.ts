import { criterionText } from '../core/handoff/criterion-choice';
import type { Decision, Ruling } from '../core/handoff/decision';
import { firstContactAfter, isContact } from '../core/handoff/first-contact';
import { handoffId } from '../core/handoff/opportunity-id';
import { stepText } from '../core/handoff/step-text';
import type { Minute } from '../core/values/minute';
import { formatDay } from '../core/values/day';
import { foldText } from '../core/values/text';
import { CLOSED_BY_US } from '../core/pipeline/plan-opportunity';
import { LANGUAGES, wordsOf } from '../i18n/language';
import { appendActivities, type NewActivity } from './activity-log';
import { changeAndRemember, type OpportunityCells, type RememberedChange } from './handoff-changes';
import { KNOWN_RESPONSE, type HandoffRecord, type OpportunitiesTable } from './handoff-records';
import { positionOfLead, type Surroundings } from './handoff-surroundings';
import { memberOf } from '../core/territories/team';
import { choiceWord } from './tables/choices';
import { writeLeadCells } from './write-lead-cells';
import { writeWork } from './write-work';
import type { WorkChange } from './work-state';
import type { Workbook } from './workbook';

/** A decision that holds, about the opportunity as its row says it. */
export interface RuledAnswer {
  readonly record: HandoffRecord;
  readonly decision: Decision;
  readonly ruling: Ruling;
  /** When sales first spoke with the contact, where the log knows and the row does not. */
  readonly firstContact: Minute | undefined;
}

/** Who decided, as far as anybody knows: undefined for whoever runs this. */
export interface Decider {
  readonly who: string | undefined;
  /** Whether it was chosen in the cell. */
  readonly isInCell: boolean;
}

/** When sales first spoke with the contact: as the row says, else by the log since the handoff. */
export function firstContactOf(around: Surroundings, record: HandoffRecord): Minute | undefined {
  if (record.firstContact !== undefined) return record.firstContact;
  const position = positionOfLead(around, record);
  const leadIds = [
    record.leadId,
    ...(position === undefined ? [] : [around.desk.idAt(position), around.desk.keyAt(position)]),
  ];
  const inside = memberOf(around.team, record.insideRep);
  const names = new Set([record.insideRep, inside?.name ?? '', inside?.email ?? ''].map(foldText));
  // Where Google does not tell who, it may have been the inside rep: then only the cell can say that sales did.
  const isSales = (who: string): boolean =>
    record.fieldRep === '' || (!names.has(foldText(who)) && !isUnknown(who));
  return firstContactAfter(around.activities, leadIds, record.handedOver ?? 0, isSales);
}

/** Whether the log says that nobody knows who it was, in whatever language it was written. */
function isUnknown(who: string): boolean {
  return (
    who.trim() === '' ||
    LANGUAGES.some((language) => foldText(wordsOf(language).tables.unknownPerson) === foldText(who))
  );
}

/** Whether anybody ever spoke with the contact of a lead, by the log. */
export function wasContacted(around: Surroundings, position: number): boolean {
  const { desk, activities } = around;
  const ids = [desk.idAt(position), desk.keyAt(position)];
  return activities.some((activity) => ids.includes(activity.leadId) && isContact(activity));
}

/**
 * Carries out answers of sales, all together: first the log, once by token; then the leads; then the rows of the
 * opportunities, and last what is remembered of them. Whoever is broken off in between finds the rows unanswered and
 * does it all again, which changes nothing twice.
 */
export function carryOutAnswers(
  around: Surroundings,
  table: OpportunitiesTable,
  answers: readonly RuledAnswer[],
  decider: Decider,
): void {
  if (answers.length === 0) return;
  const { workbook } = around.desk;
  appendActivities(
    workbook,
    answers.map((answer) => answerEntry(around, answer, decider)),
    true,
  );
  const work = new Map<string, WorkChange>();
  for (const answer of answers) {
    const position = positionOfLead(around, answer.record);
    const change = workOf(workbook, answer);
    if (position !== undefined && change !== undefined) work.set(around.desk.idAt(position), change);
    if (position !== undefined && answer.ruling.kind === 'return') giveBack(around, answer.record, position);
  }
  if (work.size > 0) writeWork(workbook, work);
  changeAndRemember(
    table,
    answers.map((answer) => rowChange(workbook, answer)),
  );
}

function answerEntry(around: Surroundings, answer: RuledAnswer, decider: Decider): NewActivity {
  const { record, ruling, decision } = answer;
  const { words, today } = around.desk.workbook;
  const position = positionOfLead(around, record);
  const details = [
    reasonText(around.desk.workbook, answer),
    decision.kind === 'accept' ? '' : decision.comment.trim(),
    decider.isInCell ? words.handoff.log.byDropdown : '',
  ];
  return {
    leadId: position === undefined ? record.leadId : around.desk.idAt(position),
    lead: record.lead,
    company: record.company,
    opportunityId: record.opportunityId,
    token: `${handoffId(record.opportunityId, record.handoffs)}:${ruling.response}`,
    kind: LOGGED_AS[ruling.kind],
    result: 'done',
    details: details.filter((part) => part !== '').join(' · '),
    ...(ruling.kind === 'return' ? { nextStep: words.handoff.log.task, nextDate: today } : {}),
    ...(decider.who === undefined ? {} : { who: decider.who }),
  };
}

const LOGGED_AS = { accept: 'acceptance', return: 'return', disqualify: 'disqualification' } as const;

/** The reason in words, with the criterion of a definition that is not met; `''` for an acceptance. */
export function reasonText(
  { words }: Workbook,
  { ruling, decision }: Pick<RuledAnswer, 'ruling' | 'decision'>,
): string {
  if (ruling.kind === 'accept') return '';
  if (ruling.kind === 'disqualify') return choiceWord(words, 'disqualifyReasons', ruling.reason);
  const reason = choiceWord(words, 'returnReasons', ruling.reason);
  const written = decision.kind === 'return' ? decision.criterion.trim() : '';
  const criterion = ruling.criterion === undefined ? written : criterionText(ruling.criterion);
  return ruling.reason === 'definition' && criterion !== '' ? `${reason}: ${criterion}` : reason;
}

function workOf(workbook: Workbook, answer: RuledAnswer): WorkChange | undefined {
  const { ruling, decision } = answer;
  const comment = decision.kind === 'accept' ? '' : decision.comment.trim();
  const workReason = [reasonText(workbook, answer), comment].filter((part) => part !== '').join(' · ');
  switch (ruling.kind) {
    case 'accept':
      return undefined;
    case 'return':
      return {
        work: 'returned',
        workReason,
        nextStep: workbook.words.handoff.log.task,
        nextDate: workbook.today,
      };
    case 'disqualify':
      return { work: 'disqualified', workReason, nextStep: '', nextDate: '' };
  }
}

/** A returned lead is again its inside rep's, whoever was written there meanwhile. */
function giveBack({ desk, team }: Surroundings, record: HandoffRecord, position: number): void {
  const owner = desk.text(position, 'owner');
  const inside = memberOf(team, record.insideRep);
  if (record.insideRep === '' || foldText(owner) === foldText(record.insideRep)) return;
  if (inside !== undefined && memberOf(team, owner) === inside) return;
  const header = desk.leads.roles.find(({ role }) => role === 'owner')?.header;
  if (header === undefined) return;
  writeLeadCells(desk, desk.idAt(position), [{ header, from: owner, to: record.insideRep }]);
}

function rowChange(workbook: Workbook, answer: RuledAnswer): RememberedChange {
  const { record, ruling, firstContact } = answer;
  const { words, now, today } = workbook;
  const isWaiting = record.steps.confirmation.state.state === 'waiting';
  const state = ruling.kind === 'accept' ? 'pending' : 'not_needed';
  const cells: OpportunityCells = {
    response: choiceWord(words, 'responses', ruling.response),
    answered: now,
    ...(record.firstContact === undefined && firstContact !== undefined ? { firstContact } : {}),
    ...(ruling.kind === 'disqualify'
      ? {
          outcome: choiceWord(words, 'outcomes', 'lost'),
          closed: today,
          lostReason: choiceWord(words, 'lostReasons', ruling.lostReason),
        }
      : {}),
    ...(isWaiting ? { confirmation: stepText({ state: { state } }, words.handoff) } : {}),
  };
  const closing: Readonly<Record<string, string>> =
    ruling.kind === 'disqualify' ? { [CLOSED_BY_US]: formatDay(today) } : {};
  return { record, cells, remembered: { [KNOWN_RESPONSE]: ruling.response, ...closing } };
}
