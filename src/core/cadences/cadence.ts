import type { Audience, Channel } from '../activities/codes';
import type { Condition, FieldColumn } from '../definition/types';
import type { Day } from '../values/cell';

/** One planned touch. */
export interface CadenceStep {
  /** As the user numbered it; a step is known by it in the log. */
  readonly number: number;
  /** Whole days after the step before it was done; for the first, after the lead entered. */
  readonly days: number;
  readonly channel: Channel;
  /** Name of a template; `''` for a call or task that needs none. */
  readonly template: string;
  /** What the person should know. */
  readonly note: string;
  /** 1-based row of the sheet. */
  readonly row: number;
}

/** One condition of the segment that a cadence is for. */
export interface SegmentRule {
  readonly columns: readonly FieldColumn[];
  readonly condition: Condition;
  /** As written, to be shown. */
  readonly text: string;
}

/** A cadence without faults, its steps in order. */
export interface Cadence {
  readonly name: string;
  /** What it is called by in the log: see {@link cadenceKey}. */
  readonly key: string;
  readonly audience: Audience;
  readonly steps: readonly CadenceStep[];
  /** All must hold for a lead to be proposed; none: only by hand. */
  readonly rules: readonly SegmentRule[];
}

export type CadenceColumn =
  | 'cadence'
  | 'step'
  | 'days'
  | 'channel'
  | 'template'
  | 'audience'
  | 'field'
  | 'condition'
  | 'value'
  | 'note';

export type CadenceProblemCode =
  | 'missing_cadence'
  | 'unreadable_step'
  | 'duplicate_step'
  | 'unreadable_days'
  | 'missing_days'
  | 'missing_channel'
  | 'unknown_channel'
  | 'missing_template'
  | 'unknown_template'
  | 'unknown_audience'
  | 'two_audiences'
  | 'incomplete_rule'
  | 'unknown_field'
  | 'ambiguous_field'
  | 'unknown_condition'
  | 'unusable_value'
  | 'no_steps';

/** A fault of the Cadences tab; the cadence it belongs to does not run. */
export interface CadenceProblem {
  readonly code: CadenceProblemCode;
  /** Name of the cadence as written; `''` where it is that which is missing. */
  readonly cadence: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly column: CadenceColumn;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A day of the calendar on which something is to happen to a lead. */
export interface DueStep {
  readonly step: CadenceStep;
  readonly due: Day;
}
