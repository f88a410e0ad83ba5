import type { Day } from '../values/cell';
import { dayOfMinute } from '../values/minute';
import { isTouch, type Activity } from './activity';
import { isCallResult, stateAfter, type BeforeCall } from '../conversation/call-result';
import type { WorkStatus } from './codes';

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

/** What becomes nurturing when a cadence begins. */
const NURTURED: ReadonlySet<WorkStatus> = new Set<WorkStatus>(['new', 'working', 'returned', 'nurturing']);

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
  const { work, attempts } = standingAfter(before, activity);
  const state = { ...before, work, attempts, ...(planned ? { nextStep, nextDate } : {}) };
  if (!isTouch(activity) || activity.at === undefined) return state;
  return {
    ...state,
    lastTouch: dayOfMinute(activity.at),
    lastBy: activity.who,
    // A call says what comes next, or that nothing does; other touches leave what was planned.
    ...(planned || activity.kind !== 'call' ? {} : { nextStep: '', nextDate: undefined }),
  };
}

/** Status and attempts after an entry, by the same rules by which the acts themselves change the row. */
function standingAfter(before: LoggedWork, activity: Activity): BeforeCall {
  const { kind, result } = activity;
  // Somebody disqualified who asks again comes back, with a step for that day.
  if (before.work === 'disqualified' && wakes(activity) && (kind === 'capture' || isTouch(activity))) {
    return { work: 'working', attempts: before.attempts };
  }
  if (kind === 'call' && result !== undefined && isCallResult(result)) return stateAfter(result, before);
  return { work: statusAfter(before.work, activity), attempts: before.attempts };
}

function statusAfter(before: WorkStatus, activity: Activity): WorkStatus {
  const { kind, result } = activity;
  switch (kind) {
    case 'handoff':
      // What is said of a mail later is about the handoff, and no handing over.
      return result === 'done' ? 'handed_over' : before;
    case 'return':
      return 'returned';
    case 'disqualification':
      return 'disqualified';
    case 'outcome':
      return wakes(activity) && before !== 'disqualified' ? 'working' : before;
    case 'cadence':
      // A customer, or a lead that sales has, stays what it is.
      if (result === 'entered') return NURTURED.has(before) ? 'nurturing' : before;
      return result === 'left' && before === 'nurturing' ? 'working' : before;
    default:
      return before === 'new' && isTouch(activity) ? 'working' : before;
  }
}

/** An opportunity whose day has come leaves a step for that very day; a win leaves one for a later day. */
function wakes({ at, nextDate }: Activity): boolean {
  return at !== undefined && nextDate === dayOfMinute(at);
}
