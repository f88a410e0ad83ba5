import type {
  CallContext,
  CallEnd,
  CallGuide,
  CallGuideRequest,
  CallSaved,
  PastTouch,
} from '../../contract/call';
import type { Answer } from '../../contract/reports';
import type { Activity } from '../../core/activities/activity';
import { isTouch } from '../../core/activities/activity';
import { DISQUALIFY_REASONS, type WorkStatus } from '../../core/activities/codes';
import {
  CALL_RESULTS,
  consequencesOf,
  isCallResult,
  wasSpokenTo,
  type AttemptPolicy,
} from '../../core/conversation/call-result';
import { suggestedDays } from '../../core/conversation/suggested-days';
import { roleOfTopic, takesNote, TOPICS } from '../../core/conversation/topics';
import type { Definition } from '../../core/definition/types';
import type { Day } from '../../core/values/cell';
import { formatDay, parseIsoDay } from '../../core/values/day';
import { formatMinute } from '../../core/values/minute';
import { foldText } from '../../core/values/text';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { readActivities } from '../../sheets/activity-log';
import { askedColumns, typeOfColumn } from '../../sheets/call-context';
import { readWorkCalendar } from '../../sheets/calendar-table';
import { saveCallRecord, type CallRecord } from '../../sheets/call-saving';
import type { DefinitionReading } from '../../sheets/definition-tab';
import type { Desk } from '../../sheets/lead-desk';
import { openDeskQuickly, withPresentDefinition } from '../../sheets/remembered-layout';
import { choiceWord } from '../../sheets/tables/choices';
import { readTable, textOf } from '../../sheets/tables/table';
import type { Workbook } from '../../sheets/workbook';
import { obstacleMessage } from '../messages';
import { callDetails } from './call-details';
import { rowOf, standingOf } from './call-standing';
import { change, look, refuse } from './client-answer';

/** So many of the last entries of the log show who was spoken to, without reading a log of years. */
const RECENT_ENTRIES = 2000;
/** More are in the card. */
const TOUCHES_SHOWN = 3;
/** The page makes tokens of twenty characters and more; anything shorter was not made by it. */
const SHORTEST_TOKEN = 12;

/** Everything for one call: what to ask, how the lead stands, what may come of it. Reads only. */
export function callGuide(request: CallGuideRequest): Answer<CallGuide> {
  return look((asked) => {
    const { workbook, words } = asked;
    const quick = openDeskQuickly(workbook);
    if (!quick.ok) refuse(obstacleMessage(quick.problem, words));
    const position = positionOf(quick.desk, request, words);
    const { desk } = withPresentDefinition(quick, position);
    const definition = definitionIn(desk.definition, words);
    const own = entriesOf(desk, position);
    const { work, attempts } = desk.workAt(position);
    const calendar = readWorkCalendar(workbook);
    const days = suggestedDays(calendar.hours, workbook.today);
    const context = contextOf(desk, position, definition, own, calendar);
    const row = rowOf(context, new Map());
    return {
      ...standingOf(workbook, words, definition, context, row, 0),
      context,
      leadId: desk.idAt(position),
      lead: desk.nameAt(position),
      company: desk.text(position, 'company'),
      jobTitle: desk.text(position, 'job_title'),
      phone: desk.text(position, 'phone') || desk.text(position, 'mobile'),
      today: formatDay(workbook.today),
      work,
      workLabel: choiceWord(words, 'workStatuses', work),
      attempts,
      touches: [...own]
        .reverse()
        .filter(isTouch)
        .slice(0, TOUCHES_SHOWN)
        .map((each) => pastTouch(each, words)),
      topics: TOPICS.map((code) => ({
        code,
        header: topicHeader(desk, position, context, roleOfTopic(code)),
      })),
      yes: yesOf(workbook),
      days: {
        tomorrow: formatDay(days.tomorrow),
        inTwoDays: formatDay(days.inTwoDays),
        nextWeek: formatDay(days.nextWeek),
        isTomorrow: days.tomorrow === workbook.today + 1,
      },
      disqualifyReasons: DISQUALIFY_REASONS.map((code) => ({
        code,
        label: choiceWord(words, 'disqualifyReasons', code),
      })),
    };
  });
}

/**
 * What the log says of a lead: among its last entries, and where the row knows of a touch that is older than those, in
 * all of them. Two reads; one more for somebody who has rested long.
 */
function entriesOf(desk: Desk, position: number): readonly Activity[] {
  const id = desk.idAt(position);
  const recent = readActivities(desk.workbook, RECENT_ENTRIES);
  const own = recent.filter(({ leadId }) => leadId === id);
  const isWhole = recent.length < RECENT_ENTRIES;
  const isTouched = desk.workAt(position).lastTouch !== undefined;
  if (isWhole || !isTouched || own.some(isTouch)) return own;
  return readActivities(desk.workbook).filter(({ leadId }) => leadId === id);
}

/** Statuses to which only a lead comes that somebody spoke to. */
const AFTER_A_TALK: readonly WorkStatus[] = ['handed_over', 'returned'];

function definitionIn(reading: DefinitionReading, words: Words): Definition {
  return reading.code === 'ok' ? reading.definition : refuse(obstacleMessage(reading, words));
}

/** The lead asked for, or that of the selected row. */
function positionOf(desk: Desk, { leadId }: CallGuideRequest, words: Words): number {
  if (leadId !== undefined && leadId !== '') {
    return desk.positionOf(leadId) ?? refuse(words.call.problems.noSuchLead);
  }
  const selected = SpreadsheetApp.getActiveRange();
  const isLeads = selected?.getSheet().getSheetId() === desk.leads.sheet.getSheetId();
  const position = isLeads ? desk.positionOfRow(selected!.getRow()) : undefined;
  if (position === undefined) refuse(words.call.problems.noSelection);
  return desk.idAt(position) === '' ? refuse(words.call.problems.noId) : position;
}

function contextOf(
  desk: Desk,
  position: number,
  definition: Definition,
  own: readonly Activity[],
  calendar: AttemptPolicy,
): CallContext {
  const { workbook, leads } = desk;
  const { work, attempts } = desk.workAt(position);
  return {
    digest: definition.digest,
    headers: leads.headers,
    roles: leads.roles.map(({ role }) => role),
    columns: askedColumns(desk, position, definition),
    // What was said long ago may be older than the entries at hand.
    reachedBefore:
      AFTER_A_TALK.includes(work) ||
      own.some(({ result }) => result !== undefined && isCallResult(result) && wasSpokenTo(result)),
    nextWorkingDay: formatDay(suggestedDays(calendar.hours, workbook.today).tomorrow),
    ends: CALL_RESULTS.map((code) => {
      const end = consequencesOf(code, { work, attempts }, workbook.today, calendar);
      return {
        code,
        label: choiceWord(workbook.words, 'results', code),
        needsDate: end.needsDate,
        nextDate: end.nextDate === undefined ? null : formatDay(end.nextDate),
        wrongNumber: end.wrongNumber,
        offersDisqualification: end.offersDisqualification,
        suggestsNurture: end.suggestsNurture,
      };
    }),
  };
}

function pastTouch(activity: Activity, words: Words): PastTouch {
  const date = activity.nextDate === undefined ? '' : formatDay(activity.nextDate);
  return {
    at: activity.at === undefined ? '' : formatMinute(activity.at),
    who: activity.who,
    kind: choiceWord(words, 'kinds', activity.kind),
    result: choiceWord(words, 'results', activity.result),
    next: [activity.nextStep, date].filter((part) => part !== '').join(' · '),
  };
}

/** The header of a topic's column where the row has nothing in it yet. */
function topicHeader(
  desk: Desk,
  position: number,
  context: CallContext,
  role: ReturnType<typeof roleOfTopic>,
): string | null {
  const guess = role === undefined ? undefined : desk.leads.roles.find((each) => each.role === role);
  if (guess === undefined) return null;
  const asked = context.columns.find(({ column }) => column === guess.column);
  const type = asked?.type ?? typeOfColumn(desk, guess.column);
  return takesNote(desk.cell(position, { header: guess.header }), type) ? guess.header : null;
}

/** What the stages of the routes count as won, each once. */
function yesOf(workbook: Workbook): readonly string[] {
  const table = readTable(workbook, 'pipelines');
  if (table === undefined) return [];
  const texts = table.rows.map((row) => textOf(table, row, 'yes')).filter((text) => text !== '');
  return texts.filter(
    (text, index) => texts.findIndex((each) => foldText(each) === foldText(text)) === index,
  );
}

/** Saves a call in the log and in the work columns of its lead; the same token once. */
export function saveCall(end: CallEnd): Answer<CallSaved> {
  return change(({ workbook, words }) => {
    const record = recordOf(end, workbook, words);
    const saved = saveCallRecord(workbook, record);
    const { problems } = words.call;
    return {
      added: saved.added,
      rowProblem:
        saved.rowProblem === undefined
          ? null
          : saved.rowProblem === 'missing'
            ? problems.rowGone
            : problems.moved,
      work: saved.work,
      workLabel: choiceWord(words, 'workStatuses', saved.work),
      attempts: saved.attempts,
    };
  });
}

function recordOf(end: CallEnd, workbook: Workbook, words: Words): CallRecord {
  const { problems } = words.call;
  const { leadId, token, lead, company } = end;
  if (typeof token !== 'string' || token.length < SHORTEST_TOKEN) refuse(problems.badToken);
  if (typeof leadId !== 'string' || leadId === '') refuse(problems.noSuchLead);
  const record = { leadId, token, lead, company, attemptsSeen: end.attempts };
  if (end.disqualify !== '') {
    const reason = DISQUALIFY_REASONS.find((each) => each === end.disqualify);
    return reason === undefined
      ? refuse(problems.unknownReason)
      : { ...record, what: { kind: 'disqualification', reason } };
  }
  if (!isCallResult(end.result)) refuse(problems.noResult);
  const { result, yes, nextStep } = end;
  const nextDate = nextDateOf(end, workbook.today, words);
  const details = callDetails(end, workbook.words);
  return { ...record, what: { kind: 'call', result, yes, nextStep, nextDate, details } };
}

function nextDateOf({ result, nextDate }: CallEnd, today: Day, words: Words): Day | undefined {
  const { problems } = words.call;
  if (nextDate === '') return result === 'call_back' ? refuse(problems.needsDate) : undefined;
  const day = parseIsoDay(nextDate);
  if (day === undefined) refuse(fill(problems.badDate, { text: nextDate }));
  return day < today ? refuse(problems.pastDate) : day;
}
