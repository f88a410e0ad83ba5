import type { Cell, Day } from '../values/cell';

/** What a row of the definition does (METHOD §4). */
export type Kind = 'required' | 'desirable' | 'points' | 'knockout' | 'threshold' | 'cap';

/** When the question is best put; orders the call guide, never the score. */
export type When = 'look_up' | 'at_capture' | 'first_call' | 'with_trust';

/** The columns of the definition table. */
export type DefinitionColumn =
  'field' | 'condition' | 'value' | 'points' | 'kind' | 'group' | 'question' | 'when' | 'note';

export type Operator =
  | 'is'
  | 'is_not'
  | 'one_of'
  | 'none_of'
  | 'contains'
  | 'not_contains'
  | 'starts_with'
  | 'ends_with'
  | 'equal'
  | 'not_equal'
  | 'greater'
  | 'at_least'
  | 'less'
  | 'at_most'
  | 'between'
  | 'before'
  | 'after'
  | 'within_last_days'
  | 'older_than_days'
  | 'within_next_days'
  | 'filled'
  | 'empty'
  | 'matches';

/**
 * One comparand of is, one of, = …: its folded text and, when it reads as a number, a day or a logical value
 * (TRUE, FALSO…), that too.
 */
export interface Comparand {
  readonly text: string;
  readonly number: number | undefined;
  readonly day?: Day | undefined;
  readonly truth?: boolean | undefined;
}

/** A condition with its value already read; one member per way of judging a cell. */
export type Condition =
  | { readonly operator: 'filled' | 'empty' }
  | {
      readonly operator: 'is' | 'is_not' | 'one_of' | 'none_of' | 'equal' | 'not_equal';
      readonly values: readonly Comparand[];
    }
  | {
      readonly operator: 'contains' | 'not_contains' | 'starts_with' | 'ends_with';
      readonly texts: readonly string[];
    }
  | { readonly operator: 'greater' | 'at_least' | 'less' | 'at_most'; readonly number: number }
  | { readonly operator: 'between'; readonly low: number; readonly high: number }
  | { readonly operator: 'before' | 'after'; readonly day: Day }
  | { readonly operator: 'between_days'; readonly low: Day; readonly high: Day }
  | {
      readonly operator: 'within_last_days' | 'older_than_days' | 'within_next_days';
      readonly days: number;
    }
  | { readonly operator: 'matches'; readonly pattern: string };

/** How the cells of a column are compared: ids, phones and postal codes never as numbers (METHOD §4). */
export type ComparedAs = 'value' | 'text';

/** A column of the Leads tab that a criterion reads. */
export interface FieldColumn {
  /** 0-based position in the Leads table. */
  readonly column: number;
  /** The user's header as written. */
  readonly header: string;
  readonly comparedAs: ComparedAs;
}

/** A required, desirable, points or knock-out row of the table. */
export interface Criterion {
  /** Number of the row in the table, from 1 (the header is not counted). */
  readonly number: number;
  readonly kind: 'required' | 'desirable' | 'points' | 'knockout';
  /** As written by the user, e.g. `Correo | Teléfono`. */
  readonly field: string;
  /** One column, or several alternatives: the condition holds when it holds for any. */
  readonly columns: readonly FieldColumn[];
  readonly condition: Condition;
  /** Condition and value as the user wrote them, for showing; both `''` for a required row without any. */
  readonly conditionText: string;
  readonly valueText: string;
  readonly points: number;
  /** Folded name; `''` is the group of rows without one. */
  readonly group: string;
  readonly question: string;
  readonly when: When | undefined;
  /** The text of a date in the Value that only the locale's order of day and month made readable. */
  readonly ambiguousDate?: string | undefined;
}

export interface Cap {
  readonly number: number;
  readonly group: string;
  /** As written by the user. */
  readonly label: string;
  readonly points: number;
}

export interface Threshold {
  readonly number: number;
  /** In points, already resolved when it was written as a share of the maximum. */
  readonly points: number;
}

/** A definition that passed every check, bound to the columns of one Leads table. */
export interface Definition {
  readonly criteria: readonly Criterion[];
  readonly caps: readonly Cap[];
  readonly threshold: Threshold;
  /** Largest score of any row (METHOD §4: high of an all-blank row), in points. */
  readonly max: number;
  /** Version: digest of the table, independent of language, spelling of spaces and accents in its words. */
  readonly digest: string;
  /** Whether any condition looks at today's date. */
  readonly needsDay: boolean;
}

/** Which cell of the definition table a problem is about. */
export interface Place {
  /** Number of the row in the table, from 1; 0 for the table as a whole. */
  readonly number: number;
  readonly column: DefinitionColumn | undefined;
}

export type DefinitionProblemCode =
  | 'no_table'
  | 'missing_column'
  | 'unknown_kind'
  | 'ambiguous_kind'
  | 'missing_field'
  | 'unknown_field'
  | 'ambiguous_field'
  | 'unknown_condition'
  | 'missing_condition'
  | 'missing_value'
  | 'unexpected_value'
  | 'unreadable_value'
  | 'unsafe_pattern'
  | 'empty_range'
  | 'unreadable_points'
  | 'missing_points'
  | 'unexpected_points'
  | 'unknown_when'
  | 'missing_group'
  | 'unknown_group'
  | 'two_caps'
  | 'no_threshold'
  | 'two_thresholds'
  | 'unreachable_threshold'
  | 'identical_rows'
  | 'contradictory_rows'
  | 'day_needed';

/** Those that a condition on a column can have in whatever table it stands. */
export type ConditionProblemCode = Extract<
  DefinitionProblemCode,
  | 'ambiguous_field'
  | 'empty_range'
  | 'missing_condition'
  | 'missing_field'
  | 'missing_value'
  | 'unexpected_value'
  | 'unknown_condition'
  | 'unknown_field'
  | 'unreadable_value'
  | 'unsafe_pattern'
>;

export type DefinitionWarningCode =
  | 'source_criterion'
  | 'empty_required_column'
  | 'never_holds'
  | 'always_holds'
  | 'ambiguous_header'
  | 'ambiguous_dates';

/** A fault of the definition: no row is scored while there is one. The shell chooses the words. */
export interface DefinitionProblem {
  readonly code: DefinitionProblemCode;
  readonly place: Place;
  /** What the words need: the text found, the field, the other row's number… */
  readonly data: Readonly<Record<string, string | number>>;
}

export interface DefinitionWarning {
  readonly code: DefinitionWarningCode;
  readonly place: Place;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The words of a definition table, folded, in all languages; the shell brings them, core knows none. */
export interface DefinitionVocabulary {
  readonly columns: ReadonlyMap<string, DefinitionColumn>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Words that must be asked about, not guessed (`excluyente`), each with the kinds it could mean. */
  readonly ambiguousKinds: ReadonlyMap<string, readonly Kind[]>;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly whens: ReadonlyMap<string, When>;
  /** Conditions written with their number of days inside: folded text before and after the number. */
  readonly operatorPatterns?: readonly {
    readonly operator: 'within_last_days' | 'older_than_days' | 'within_next_days';
    readonly before: string;
    readonly after: string;
  }[];
}

export type DefinitionResult =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/** What a definition is read against: the Leads headers and their roles. */
export interface LeadFields {
  /** Headers of the Leads table in column order, as written; `''` where blank or one of our own columns. */
  readonly headers: readonly string[];
  /** Role per column (METHOD §5), `''` where none. */
  readonly roles: readonly string[];
  /** Which cells the shell wants ignored as user columns (our own columns). */
  readonly sample?: readonly (readonly Cell[])[];
}
