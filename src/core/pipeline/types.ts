import type { Closer, OutcomeCode } from '../activities/codes';
import type { Condition, ConditionProblemCode, FieldColumn } from '../definition/types';
import type { Cell, Day } from '../values/cell';

/** The columns of the Pipelines tab that mean something to us. */
export type PipelineColumn =
  | 'route'
  | 'field'
  | 'condition'
  | 'value'
  | 'stage'
  | 'order'
  | 'yes'
  | 'whoCloses'
  | 'probability'
  | 'tools';

/** One row of the Pipelines tab, cells by meaning. */
export interface PipelineRow {
  /** 1-based row of the sheet, for telling people. */
  readonly row: number;
  readonly cell: (column: PipelineColumn) => Cell;
}

/** One step of a route: one more "yes" (METHOD §2, route). */
export interface Stage {
  readonly name: string;
  readonly order: number;
  /** The "yes" that an opportunity in this stage has given. */
  readonly yes: string;
  /** From 0 to 1; undefined where the table gives none. */
  readonly probability: number | undefined;
  readonly tools: string;
}

/** A condition of a route on a column of the Leads tab, or on several alternatives. */
export interface RouteRule {
  readonly columns: readonly FieldColumn[];
  readonly condition: Condition;
}

export interface Route {
  readonly name: string;
  /** All must hold; a route without any is for what no other takes. */
  readonly rules: readonly RouteRule[];
  /** In the order in which an opportunity goes through them; at least one. */
  readonly stages: readonly Stage[];
  readonly whoCloses: Closer;
}

export type PipelineProblemCode =
  | ConditionProblemCode
  | 'missing_route'
  | 'missing_stage'
  | 'no_stages'
  | 'missing_order'
  | 'unreadable_order'
  | 'same_order'
  | 'same_stage'
  | 'unknown_closer'
  | 'two_closers'
  | 'unreadable_probability'
  | 'two_fallbacks';

/** A fault of the Pipelines tab: no route is used while there is one. The shell chooses the words. */
export interface PipelineProblem {
  readonly code: PipelineProblemCode;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly column: PipelineColumn;
  readonly data: Readonly<Record<string, string | number>>;
}

export type PipelinesResult =
  | { readonly ok: true; readonly routes: readonly Route[] }
  | { readonly ok: false; readonly problems: readonly PipelineProblem[] };

/** What the cells of one opportunity say now. */
export interface OpportunityNow {
  /** Blank is open; undefined where the word is not understood. */
  readonly outcome: OutcomeCode | undefined;
  readonly amount: ReadCell<number>;
  readonly expectedClose: ReadCell<Day>;
  readonly wakeUp: ReadCell<Day>;
  readonly closed: ReadCell<Day>;
  readonly stage: string;
  readonly insideRep: string;
  readonly fieldRep: string;
  /** A code where it is one, else as written. */
  readonly lostReason: string;
  readonly competitor: string;
  readonly currency: string;
  /** Whether DUO handed it over: then it began as open, whatever was processed of it. */
  readonly isHandedOver: boolean;
}

/** A cell that should hold a number or a day. */
export type ReadCell<T> =
  | { readonly state: 'blank' }
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'unreadable' };

/** What is followed of an opportunity; each change is logged with what it was before. */
export const TRACKED = [
  'outcome',
  'stage',
  'amount',
  'expectedClose',
  'insideRep',
  'fieldRep',
  'lostReason',
  'competitor',
  'wakeUp',
] as const;

export type TrackedField = (typeof TRACKED)[number];

/** One thing that became another; canonical texts (codes, plain numbers, ISO days), `''` for blank. */
export interface Change {
  readonly field: TrackedField;
  readonly from: string;
  readonly to: string;
}

export type QuestionCode =
  | 'outcome'
  | 'lost_reason'
  | 'wake_up'
  | 'wake_up_passed'
  | 'won_amount'
  | 'amount'
  | 'expected_close'
  | 'stage';

/** The columns of an opportunity that we may ask about. */
export type QuestionField = 'outcome' | 'lostReason' | 'wakeUp' | 'amount' | 'expectedClose' | 'stage';

/** Something that an opportunity lacks; asked in the cell, never a refusal of what a person typed. */
export interface Question {
  readonly field: QuestionField;
  readonly code: QuestionCode;
}
