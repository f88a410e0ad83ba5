import type { ActivityKind, DisqualifyReason, WorkStatus } from '../core/activities/codes';
import {
  stateAfter,
  stateAfterAgain,
  type BeforeCall,
  type CallResult,
} from '../core/conversation/call-result';
import type { Day } from '../core/values/cell';
import { appendActivities, readActivities, type NewActivity } from './activity-log';
import { readOwnBlock } from './own-block';
import { currentPerson } from './people';
import { choiceWord } from './tables/choices';
import type { Workbook } from './workbook';
import type { WorkChange } from './work-state';
import { workStates, writeWork } from './write-work';

/** What is said about one lead at the end of a call: the call, or the decision to disqualify that follows it. */
export interface CallRecord {
  readonly leadId: string;
  /** The same token is saved once. */
  readonly token: string;
  /** Name and company as they are shown, for the log. */
  readonly lead: string;
  readonly company: string;
  /** What the page saw before the call. */
  readonly attemptsSeen: number;
  readonly what: Call | Disqualification;
}

export interface Call {
  readonly kind: 'call';
  readonly result: CallResult;
  readonly yes: string;
  readonly nextStep: string;
  readonly nextDate: Day | undefined;
  readonly details: string;
}

export interface Disqualification {
  readonly kind: 'disqualification';
  readonly reason: DisqualifyReason;
}

/** What became of it. */
export interface SavedCall {
  /** False where it had been logged before. */
  readonly added: boolean;
  /** `missing` where no row has the id any more, `moving` where people kept moving rows; it is logged nevertheless. */
  readonly rowProblem: 'missing' | 'moving' | undefined;
  readonly work: WorkStatus;
  readonly attempts: number;
}

/** A lead of which no row is left. */
const UNKNOWN: BeforeCall = { work: 'new', attempts: 0 };

/** Among so many of the last entries a later one of the same lead is looked for; a retry comes within minutes. */
const RECENT_ENTRIES = 200;

/**
 * Saves a call: first its entry in the log, then the work columns of the lead, found by its id. To be called under the
 * document lock.
 *
 * Counted calls, that of opening the document apart: our columns 1, end of the log 1, the entry 1, its cells 1, looking
 * again 1.
 *
 * A try that broke off between log and row is completed by the next one with the same token: the entry is there, so
 * only the row is written, unless something later has been logged for the lead (one call more to know).
 */
export function saveCallRecord(workbook: Workbook, record: CallRecord): SavedCall {
  const { leadId, token, what, attemptsSeen } = record;
  const block = readOwnBlock(workbook);
  const before = (block === undefined ? undefined : workStates(workbook, block).get(leadId)) ?? UNKNOWN;
  const added = appendActivities(workbook, [entryOf(workbook, record)], false, true).includes(token);
  if (!added && isOvertaken(workbook, leadId, token)) {
    return { added, rowProblem: undefined, work: before.work, attempts: before.attempts };
  }
  const state = workAfter(what, before, added, attemptsSeen);
  const change = changeOf(workbook, what, state);
  const { missing, unsettled } = writeWork(workbook, new Map([[leadId, change]]), block);
  const rowProblem = missing.length > 0 ? 'missing' : unsettled.length > 0 ? 'moving' : undefined;
  return { added, rowProblem, work: state.work, attempts: state.attempts };
}

function entryOf(workbook: Workbook, { leadId, token, lead, company, what }: CallRecord): NewActivity {
  const entry = { leadId, token, lead, company };
  if (what.kind === 'disqualification') {
    const details = choiceWord(workbook.words, 'disqualifyReasons', what.reason);
    return { ...entry, kind: 'disqualification', result: 'done', details };
  }
  const { result, yes, nextStep, nextDate, details } = what;
  const dated = nextDate === undefined ? {} : { nextDate };
  return { ...entry, kind: 'call', result, yes, nextStep, details, ...dated };
}

function workAfter(
  what: CallRecord['what'],
  before: BeforeCall,
  added: boolean,
  attemptsSeen: number,
): BeforeCall {
  if (what.kind === 'disqualification') return { work: 'disqualified', attempts: before.attempts };
  return added ? stateAfter(what.result, before) : stateAfterAgain(what.result, before, attemptsSeen);
}

function changeOf(workbook: Workbook, what: CallRecord['what'], { work, attempts }: BeforeCall): WorkChange {
  if (what.kind === 'disqualification') {
    const workReason = choiceWord(workbook.words, 'disqualifyReasons', what.reason);
    return { work, workReason, nextStep: '', nextDate: '' };
  }
  const person = currentPerson();
  return {
    work,
    attempts,
    lastTouch: workbook.today,
    lastBy: person === '' ? workbook.words.tables.unknownPerson : person,
    nextStep: what.nextStep,
    nextDate: what.nextDate ?? '',
  };
}

/** Entries that leave the work columns of a lead as they are. */
const WITHOUT_WORK: ReadonlySet<ActivityKind | undefined> = new Set<ActivityKind | undefined>([
  'change',
  'note',
  'capture',
  'assignment',
  'consent',
  undefined,
]);

/** Whether something that moved the work on the lead along was logged after the entry of the token. */
function isOvertaken(workbook: Workbook, leadId: string, token: string): boolean {
  const own = readActivities(workbook, RECENT_ENTRIES).filter((activity) => activity.leadId === leadId);
  const at = own.findIndex((activity) => activity.token === token);
  return at >= 0 && own.slice(at + 1).some(({ kind }) => !WITHOUT_WORK.has(kind));
}
