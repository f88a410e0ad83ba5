import type { OutcomeCode, WorkStatus } from '../activities/codes';
import type { Status } from '../scoring/types';
import type { Day } from '../values/cell';
import type { Minute } from '../values/minute';

/** What the queue must know of one lead. People and accounts are keys: equal when they are the same. */
export interface QueueLead {
  readonly id: string;
  /** `''` where the lead names no company. */
  readonly account: string;
  /** `''` where nobody owns it. */
  readonly owner: string;
  /** Undefined where our column is blank, which means new. */
  readonly work: WorkStatus | undefined;
  /** Undefined where the lead has not been scored. */
  readonly status: Status | undefined;
  readonly score: number | undefined;
  /** The most it could score; undefined where it has not been scored. */
  readonly high: number | undefined;
  readonly urgent: boolean;
  /** Whether this person asked for something; a name on a bought list did not (METHOD §2). */
  readonly inquiry: boolean;
  readonly created: Minute | undefined;
  readonly lastTouch: Minute | undefined;
  /** Who touched it last; `''` where unknown. */
  readonly lastBy: string;
  readonly attempts: number;
  /** The day agreed or planned for the next step. */
  readonly nextDate: Day | undefined;
  /** Whether they asked not to be called: they stand in no queue. */
  readonly optedOut: boolean;
  /** The opportunity of a lead that was handed over, the open one before all others; undefined where there is none. */
  readonly handoff: QueueHandoff | undefined;
  /** Minutes that the contact's clock is ahead of the spreadsheet's; undefined where its zone is not known. */
  readonly offset: number | undefined;
}

export interface QueueHandoff {
  /** The field rep who has to make contact; `''` where nobody is named. */
  readonly person: string;
  readonly at: Minute | undefined;
  readonly contacted: boolean;
  readonly outcome: OutcomeCode;
  /** When a deferred one is taken up again. */
  readonly wakeUp: Day | undefined;
}

/** The sections of a queue, strongest first: a lead stands in the first that it belongs to. */
export const QUEUE_SECTIONS = [
  'clocks',
  'returned',
  'overdue',
  'today',
  'urgent',
  'hot',
  'week',
  'untouched',
  'stalled',
  'nurture',
] as const;

export type QueueSection = (typeof QUEUE_SECTIONS)[number];

/** Why a lead stands where it stands. */
export type QueueReason =
  | 'first_answer'
  | 'first_contact'
  | 'returned'
  | 'planned'
  | 'attempt'
  | 'unplanned'
  | 'urgent'
  | 'qualified'
  | 'high_score'
  | 'untouched'
  | 'exhausted'
  | 'no_opportunity'
  | 'no_next_step'
  | 'no_wake_up';
