import type { LogTouchRequest } from '../../contract/card';
import { isTouch } from '../../core/activities/activity';
import { RESULTS, type Result } from '../../core/activities/codes';
import { isCallResult } from '../../core/conversation/call-result';
import { readDay } from '../../core/values/day';
import type { Day } from '../../core/values/cell';
import { appendActivities, readActivities } from '../../sheets/activity-log';
import { saveCallRecord } from '../../sheets/call-saving';
import { currentPerson } from '../../sheets/people';
import { openDeskQuickly } from '../../sheets/remembered-layout';
import type { WorkChange, WorkState } from '../../sheets/work-state';
import { writeWork } from '../../sheets/write-work';
import type { Workbook } from '../../sheets/workbook';
import { obstacleMessage } from '../messages';
import { refuse, type Request } from './client-answer';

/** Longer remarks belong into a document; a cell takes 50,000 characters. */
const LONGEST_TEXT = 5_000;
/** Among so many of the last entries a later one of the lead is looked for; a retry comes within minutes. */
const RECENT = 200;

/**
 * Logs a touch, then writes what follows from it into the work columns of the lead: last touch, next step and date. A
 * call with a result counts its attempt as the call guide does. The same token twice has no second effect.
 */
export function loggedTouch({ workbook, words }: Request, request: LogTouchRequest): void {
  const quick = openDeskQuickly(workbook);
  if (!quick.ok) refuse(obstacleMessage(quick.problem, words));
  const { desk } = quick;
  const position = desk.positionOf(request.leadId);
  if (position === undefined) refuse(words.card.states.gone);
  const names = { lead: desk.nameAt(position), company: desk.text(position, 'company') };
  const touch = touchOf(workbook, request);
  if (touch === undefined) refuse(words.card.log.badDay);
  const { leadId, token, kind } = request;
  const { result, yes, nextStep, nextDate, details } = touch;
  const before = desk.workAt(position);
  if (kind === 'call' && result !== undefined && isCallResult(result)) {
    const call = { kind, result, yes, nextStep, nextDate, details } as const;
    const attemptsSeen = request.attemptsSeen ?? before.attempts;
    saveCallRecord(workbook, { leadId, token, ...names, attemptsSeen, what: call });
    return;
  }
  const entry = {
    leadId,
    token,
    ...names,
    kind,
    yes,
    nextStep,
    details,
    ...(result === undefined ? {} : { result }),
    ...(nextDate === undefined ? {} : { nextDate }),
  };
  const added = appendActivities(workbook, [entry]).includes(token);
  if (!added && isOvertaken(workbook, leadId, token)) return;
  const changes = changesOf(workbook, before, request, touch);
  if (Object.keys(changes).length > 0) writeWork(workbook, new Map([[leadId, changes]]));
}

interface Touch {
  readonly result: Result | undefined;
  readonly yes: string;
  readonly nextStep: string;
  readonly nextDate: Day | undefined;
  readonly details: string;
}

/** Undefined where the date is none. */
function touchOf({ reading }: Workbook, request: LogTouchRequest): Touch | undefined {
  const text = (given: string | undefined): string => (given ?? '').trim().slice(0, LONGEST_TEXT);
  const date = text(request.nextDate);
  const nextDate = date === '' ? undefined : readDay(date, reading)?.day;
  if (date !== '' && nextDate === undefined) return undefined;
  return {
    result: RESULTS.find((result) => result === request.result),
    yes: text(request.yes),
    nextStep: text(request.nextStep),
    nextDate,
    details: text(request.details),
  };
}

/** What a touch changes in the row: a note is no touch, and a step that was not named stays as it was. */
function changesOf(
  { today, words }: Workbook,
  before: WorkState,
  { kind }: LogTouchRequest,
  { result, nextStep, nextDate }: Touch,
): WorkChange {
  const touched = isTouch({ kind, result });
  return {
    ...(touched ? { lastTouch: today, lastBy: currentPerson() || words.tables.unknownPerson } : {}),
    ...(touched && before.work === 'new' ? { work: 'working' as const } : {}),
    ...(nextStep === '' ? {} : { nextStep }),
    ...(nextDate === undefined ? {} : { nextDate }),
  };
}

/** Whether something was logged for the lead after the entry of a token. */
function isOvertaken(workbook: Workbook, leadId: string, token: string): boolean {
  const own = readActivities(workbook, RECENT).filter((activity) => activity.leadId === leadId);
  const at = own.findIndex((activity) => activity.token === token);
  return at >= 0 && at < own.length - 1;
}
