import type { Day } from '../values/cell';
import type { Minute } from '../values/minute';
import type { ActivityKind, Result } from './codes';

/** One touch or step as the log holds it. */
export interface Activity {
  /** Position in the log, from 1. */
  readonly number: number;
  readonly at: Minute | undefined;
  /** The account of who logged it; `''` where Google does not tell. */
  readonly who: string;
  readonly leadId: string;
  /** Name of the contact and of the company as they were then. */
  readonly lead: string;
  readonly company: string;
  readonly kind: ActivityKind | undefined;
  readonly result: Result | undefined;
  readonly yes: string;
  readonly nextStep: string;
  readonly nextDate: Day | undefined;
  readonly details: string;
  readonly opportunityId: string;
  readonly source: string;
  /** What makes the same entry known again when it is logged a second time. */
  readonly token: string;
  readonly digest: string;
}

/** Kinds in which we, or the contact, spoke or wrote: what counts as a touch of the lead. */
const TOUCHES: ReadonlySet<ActivityKind> = new Set<ActivityKind>([
  'call',
  'message',
  'mail',
  'meeting',
  'visit',
  'event',
]);

/** Results that say that nothing reached the contact. */
const NOT_DONE: ReadonlySet<Result> = new Set<Result>(['sending', 'failed', 'unsure', 'booked', 'cancelled']);

/** Whether an activity is a touch: somebody tried to reach the contact, or the contact reached us. */
export function isTouch(activity: Pick<Activity, 'kind' | 'result'>): boolean {
  const { kind, result } = activity;
  return kind !== undefined && TOUCHES.has(kind) && (result === undefined || !NOT_DONE.has(result));
}
