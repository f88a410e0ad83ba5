import type { Condition, ConditionProblemCode, FieldColumn } from '../definition/types';
import type { Cell } from '../values/cell';
import type { PostalRange } from './postal-code';

/** The columns of the Territories tab that rules are read from. */
export type TerritoryColumn =
  'order' | 'territory' | 'field' | 'condition' | 'value' | 'insideRep' | 'fieldRep';

/** One row of the Territories tab, as the shell hands it over. */
export interface TerritoryRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly cell: (column: TerritoryColumn) => Cell;
}

/** What one column of the leads is asked. */
export interface ColumnTest {
  readonly column: FieldColumn;
  /** Whether the column holds postal codes, whose zeros in front count. */
  readonly isPostal: boolean;
  readonly condition: Condition | PostalRange;
}

/** What one row of the tab demands: it holds where any of its tests does (`City | Region`). */
export interface RuleCondition {
  readonly row: number;
  /** As the user wrote it, for showing. */
  readonly field: string;
  readonly tests: readonly ColumnTest[];
}

/** The rows of one order number: where all of them hold, a lead belongs to the territory. */
export interface TerritoryRule {
  readonly order: number;
  /** Rows of the sheet, ascending. */
  readonly rows: readonly number[];
  readonly territory: string;
  /** None: the rule holds for every lead that no earlier one took. */
  readonly conditions: readonly RuleCondition[];
  /** Names as in the team; `''` where the rule names nobody. */
  readonly insideRep: string;
  readonly fieldRep: string;
}

export type TerritoryProblemCode =
  | ConditionProblemCode
  | 'missing_order'
  | 'unreadable_order'
  | 'missing_territory'
  | 'different_territory'
  | 'unknown_rep'
  | 'different_rep'
  | 'reads_owner'
  | 'catches_all';

/** A fault of the rules; nothing is assigned while there is one. The shell chooses the words. */
export interface TerritoryProblem {
  readonly code: TerritoryProblemCode;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly column: TerritoryColumn;
  /** What the words need: the text found, the header it could be, the other row's number… */
  readonly data: Readonly<Record<string, string | number>>;
}

export type RulesResult =
  | { readonly ok: true; readonly rules: readonly TerritoryRule[] }
  | { readonly ok: false; readonly problems: readonly TerritoryProblem[] };
