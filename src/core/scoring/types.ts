import type { Criterion, FieldColumn } from '../definition/types';

/** DUO status of a row (METHOD §4), first that applies in this order. */
export type Status = 'excluded' | 'incomplete' | 'not_yet' | 'qualified';

/** A criterion that gave or took points, or a cap that cut them; the reasons of a row add up to its score. */
export interface Reason {
  /** Number of the row in the definition table, from 1. */
  readonly criterion: number;
  readonly points: number;
}

/** The field whose answer can still decide the row, with the table row it is asked for. */
export interface NextQuestion {
  readonly criterion: Criterion;
  /** The blank column itself: of alternatives, the one to ask for. */
  readonly field: FieldColumn;
  /** The question of the field: that of its deciding row, else of another row on the field, else `''`. */
  readonly question: string;
}

/** What the definition says of one row; shared between rows that answer alike, never changed. */
export interface RowScore {
  readonly score: number;
  /** Smallest and largest score over all fillings of what is blank or unreadable. */
  readonly low: number;
  readonly high: number;
  readonly status: Status;
  /** Required rows whose field is blank, in table order, one per field. */
  readonly missing: readonly Criterion[];
  /** Columns with a cell that a condition could not read, in column order. */
  readonly unreadable: readonly FieldColumn[];
  /** Strongest first; equal ones in table order. */
  readonly why: readonly Reason[];
  readonly next: NextQuestion | undefined;
}
