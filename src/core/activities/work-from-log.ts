import type { Day } from '../values/cell';
import { dayOfMinute } from '../values/minute';
import { isTouch, type Activity } from './activity';
import type { Result, WorkStatus } from './codes';

/** What the log says of where a lead stands; the row's columns are made from it. */
export interface LoggedWork {
  readonly work: WorkStatus;
  readonly lastTouch: Day | undefined;
  /** Who made the last touch, as logged. */
  readonly lastBy: string;
  /** Attempts in a row that did not reach the contact. */
  readonly attempts: number;
  readonly nextStep: string;
  readonly nextDate: Day | undefined;
}

/** Results after which the contact has not been spoken to. */
const UNREACHED: ReadonlySet<Result> = new Set<Result>(['no_answer', 'voicemail', 'wrong_number', 'no_show']);

/** What becomes nurturing when a cadence begins. */
const NURTURED: ReadonlySet<WorkStatus> = new Set<WorkStatus>(['new', 'working', 'returned', 'nurturing']);

/** How the tokens of a cadence's own touches begin. */
const CADENCE_TOKEN = 'cadence:';

const NOTHING: LoggedWork = {
  work: 'new',
  lastTouch: undefined,
  lastBy: '',
  attempts: 0,
  nextStep: '',
  nextDate: undefined,
};

/**
 * Where each lead stands, by its id, from the whole log. The order of the entries is that of their numbers, whatever
 * the order of the rows; doing it again gives the same. O(n log n).
 */
export function workFromLog(activities: readonly Activity[]): ReadonlyMap<string, LoggedWork> {
  const states = new Map<string, LoggedWork>();
  for (const activity of [...activities].sort((a, b) => a.number - b.number)) {
    if (activity.leadId === '') continue;
    states.set(activity.leadId, after(states.get(activity.leadId) ?? NOTHING, activity));
  }
  return states;
}

function after(before: LoggedWork, activity: Activity): LoggedWork {
  const { nextStep, nextDate } = activity;
  const planned = nextStep !== '' || nextDate !== undefined;
  const state = {
    ...before,
    work: statusAfter(before.work, activity),
    ...(planned ? { nextStep, nextDate } : {}),
  };
  if (!isTouch(activity) || activity.at === undefined) return state;
  const isAttempt = activity.result !== undefined && UNREACHED.has(activity.result);
  return {
    ...state,
    lastTouch: dayOfMinute(activity.at),
    lastBy: activity.who,
    attempts: isAttempt ? before.attempts + 1 : activity.kind === 'mail' ? before.attempts : 0,
    // What was planned is done with the touch, unless the touch plans anew or was sent by a cadence.
    ...(planned || activity.token.startsWith(CADENCE_TOKEN) ? {} : { nextStep: '', nextDate: undefined }),
  };
}

function statusAfter(before: WorkStatus, { kind, result }: Activity): WorkStatus {
  switch (kind) {
    case 'handoff':
      // What is said of a mail later is about the handoff, and no handing over.
      return result === 'done' ? 'handed_over' : before;
    case 'return':
      return 'returned';
    case 'disqualification':
      return 'disqualified';
    case 'cadence':
      // A customer, or a lead that sales has, stays what it is.
      if (result === 'entered') return NURTURED.has(before) ? 'nurturing' : before;
      return result === 'left' && before === 'nurturing' ? 'working' : before;
    case 'call':
    case 'message':
    case 'mail':
    case 'meeting':
    case 'visit':
    case 'event':
      return before === 'new' || before === 'returned' ? 'working' : before;
    default:
      return before;
  }
}
