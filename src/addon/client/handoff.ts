import { resolved, STEP_DECISIONS, STEPS, type StepState } from '../../core/handoff/step';
import { isClosed, isReturned } from '../../core/handoff/handoff-plan';
import { handoffId } from '../../core/handoff/opportunity-id';
import type { Meeting } from '../../core/handoff/step-text';
import { parseMinute } from '../../core/values/minute';
import type {
  DecideRequest,
  HandOverRequest,
  HandoffStateRequest,
  HandoffView,
  MeetingRequest,
  ResolveRequest,
} from '../../contract/handoff';
import type { Answer } from '../../contract/reports';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { appendActivities } from '../../sheets/activity-log';
import { writeStep } from '../../sheets/handoff-changes';
import { handoffRecord, type HandoffRecord } from '../../sheets/handoff-records';
import type { HandoffWish } from '../../sheets/handoff-row';
import {
  leadAtHandoff,
  lookAround,
  opportunitiesAt,
  positionOfLead,
  type Surroundings,
} from '../../sheets/handoff-surroundings';
import { openDesk } from '../../sheets/lead-desk';
import { currentPerson } from '../../sheets/people';
import { readTable } from '../../sheets/tables/table';
import { readTemplates } from '../../sheets/template-table';
import type { Workbook } from '../../sheets/workbook';
import { decideAbout } from '../actions/decision-run';
import { doneText } from '../actions/decisions';
import { entryOf } from '../actions/handoff-log';
import { finishHandoff, handOverLead } from '../actions/handoff-run';
import { selectedMatter } from '../actions/handoff-selection';
import { RowLost } from '../actions/handoff-steps';
import { obstacleMessage } from '../messages';
import { change, look, refuse, type Request } from './client-answer';
import { handoffView, obstacleText, viewWithoutLead } from './handoff-view';

/** A meeting shorter than this is a slip, one longer than a day as well. */
const SHORTEST_MEETING = 5;
const LONGEST_MEETING = 24 * 60;
const USUAL_MEETING = 30;
const LONGEST_COMMENT = 2_000;
const LONGEST_PLACE = 200;

/** How things stand with a lead: may it be handed over, what would be sent, what of its handoff is done. Reads only. */
export function handoffState(request: HandoffStateRequest): Answer<HandoffView> {
  return look(({ workbook, words }) => {
    const around = surroundings(workbook, words);
    return viewOf(around, targetOf(around, request, words), request, words, '');
  });
}

/** Hands a lead over in one act, or finishes what was begun. */
export function handOver(request: HandOverRequest): Answer<HandoffView> {
  return changing(({ workbook, words }) => {
    const around = surroundings(workbook, words);
    const wish = { ...wishOf(workbook, request, words), token: request.token };
    const done = handOverLead(around, request.leadId, wish, request.fieldRep ?? '', currentPerson());
    if (done.code === 'no_lead') refuse(words.handoff.refusals.no_lead);
    if (done.code === 'refused') {
      const reasons = done.obstacles.map((obstacle) => obstacleText(obstacle, words, around));
      refuse([words.handoff.page.notReady, ...reasons].join('\n'));
    }
    return afterwards(workbook, { leadId: request.leadId, opportunityId: '' }, words);
  });
}

/** Carries out what a person found out about a mail whose fate was unknown; "again" sends it. */
export function resolveMail(request: ResolveRequest): Answer<HandoffView> {
  return changing(({ workbook, words }) => {
    const { refusals } = words.handoff;
    const step = STEPS.find((each) => each === request.step);
    const decision = STEP_DECISIONS.find((each) => each === request.decision);
    const table = readTable(workbook, 'opportunities');
    const record = table === undefined ? undefined : handoffRecord(table, request.opportunityId);
    if (table === undefined || record === undefined) return refuse(refusals.no_opportunity);
    if (step === undefined || decision === undefined) return refuse(refusals.nothing_unsure);
    const cell = record.steps[step];
    const next = resolved(cell.state, decision, workbook.now);
    if (next === undefined) return refuse(refusals.nothing_unsure);
    const around = surroundings(workbook, words);
    const position = positionOfLead(around, record);
    const leadId = position === undefined ? record.leadId : around.desk.idAt(position);
    const { log, steps } = workbook.words.handoff;
    const details = fill(decision === 'sent' ? log.decidedSent : log.decidedAgain, { step: steps[step] });
    const token = `${handoffId(record.opportunityId, record.handoffs)}:${step}:${request.token}`;
    appendActivities(workbook, [{ ...entryOf(record, leadId), token, kind: 'handoff', details }], true);
    // An event that somebody saw in the calendar is there, not sent.
    const state: StepState =
      step === 'event' && next.state === 'sent' ? { state: 'done', at: workbook.now } : next;
    const changed = writeStep(table, record.opportunityId, step, { ...cell, state });
    if (changed !== 'done') throw new RowLost(changed);
    finishHandoff(around, record.opportunityId, currentPerson());
    return afterwards(workbook, { leadId, opportunityId: record.opportunityId }, words);
  });
}

/** Accepts, returns or disqualifies. */
export function decide(request: DecideRequest): Answer<HandoffView> {
  return changing(({ workbook, words }) => {
    const answer = decideAbout(workbook, {
      opportunityId: request.opportunityId ?? '',
      leadId: request.leadId ?? '',
      token: request.token,
      decision: request.decision,
      reason: request.reason ?? '',
      criterion: request.criterion ?? '',
      comment: (request.comment ?? '').slice(0, LONGEST_COMMENT),
    });
    if (!answer.ok) return refuse(words.handoff.refusals[answer.refusal]);
    const around = surroundings(workbook, words);
    const target = { leadId: request.leadId || answer.leadId, opportunityId: answer.id };
    return viewOf(around, target, {}, words, doneText(answer, words));
  });
}

/** As {@link change}; where the row of the opportunity could not be followed it says so. */
function changing(request: (request: Request) => HandoffView): Answer<HandoffView> {
  return change((given) => {
    try {
      return request(given);
    } catch (error) {
      if (!(error instanceof RowLost)) throw error;
      const { handoff, errors } = given.words;
      return refuse(error.changed === 'missing' ? handoff.refusals.no_opportunity : errors.busy);
    }
  });
}

function surroundings(workbook: Workbook, words: Words): Surroundings {
  const opened = openDesk(workbook);
  return opened.ok ? lookAround(opened.desk) : refuse(obstacleMessage(opened.problem, words));
}

/** What a page is about: a lead; where its row is gone, the opportunity alone. */
interface Target {
  readonly leadId: string;
  readonly opportunityId: string;
}

/** The lead that is asked for: named, that of an opportunity, or that of the selected row. */
function targetOf(around: Surroundings, request: HandoffStateRequest, words: Words): Target {
  const { desk, table } = around;
  const selected =
    request.leadId === undefined && request.opportunityId === undefined
      ? selectedMatter(desk.workbook, desk)
      : undefined;
  const opportunityId = request.opportunityId ?? selected?.opportunityId;
  if (opportunityId === undefined) {
    const leadId = request.leadId ?? selected?.leadId ?? refuse(words.handoff.refusals.no_selection);
    return { leadId, opportunityId: '' };
  }
  const record = table === undefined ? undefined : handoffRecord(table, opportunityId);
  if (record === undefined) return refuse(words.handoff.refusals.no_opportunity);
  const position = positionOfLead(around, record);
  return { leadId: position === undefined ? '' : desk.idAt(position), opportunityId };
}

function wishOf(
  workbook: Workbook,
  { meeting, comment }: Pick<HandOverRequest, 'meeting' | 'comment'>,
  words: Words,
): HandoffWish {
  return {
    token: '',
    meeting: meeting === undefined ? undefined : meetingOf(workbook, meeting, words),
    comment: (comment ?? '').trim().slice(0, LONGEST_COMMENT),
  };
}

function meetingOf({ now }: Workbook, request: MeetingRequest, words: Words): Meeting {
  const start = parseMinute(request.start);
  if (start === undefined) return refuse(words.handoff.refusals.meeting_time);
  if (start < now) return refuse(words.handoff.refusals.meeting_past);
  const asked = Math.round(Number(request.minutes)) || USUAL_MEETING;
  const minutes = Math.min(LONGEST_MEETING, Math.max(SHORTEST_MEETING, asked));
  // A line break would end the text of the cell, and the line of the calendar.
  return { start, minutes, place: request.place.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PLACE) };
}

/** The page after something was done: everything is read again. */
function afterwards(workbook: Workbook, target: Target, words: Words): HandoffView {
  const around = surroundings(workbook, words);
  const { finished, unfinished } = words.handoff.page;
  const view = viewOf(around, target, {}, words, '');
  return { ...view, said: view.opportunity?.isFinished === false ? unfinished : finished };
}

function viewOf(
  around: Surroundings,
  { leadId, opportunityId }: Target,
  request: HandoffStateRequest,
  words: Words,
  said: string,
): HandoffView {
  const { desk, table } = around;
  const position = desk.positionOf(leadId);
  const person = currentPerson();
  if (position === undefined) {
    const alone = table === undefined ? undefined : handoffRecord(table, opportunityId);
    if (opportunityId === '' || alone === undefined) return refuse(words.handoff.refusals.no_lead);
    return viewWithoutLead(around, alone, words, person, said);
  }
  const lead = leadAtHandoff(around, position, request.fieldRep ?? '', person);
  const wish = wishOf(desk.workbook, request, words);
  const templates = readTemplates(desk.workbook);
  const record = shownOpportunity(around, position);
  return handoffView(around, lead, record, wish, templates, words, person, said);
}

/** The opportunity of a lead that the page shows: the open one, else the last one. */
function shownOpportunity(around: Surroundings, position: number): HandoffRecord | undefined {
  const all = opportunitiesAt(around, position).filter((each) => each.handoffs > 0);
  const live = all.find((each) => !isClosed(each) && !isReturned(each));
  return live ?? all[all.length - 1];
}
