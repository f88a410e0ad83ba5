/** What the formula engine offers to the rest: one formula is calculated at a time, and nothing of it throws. */
import type { CustomFunctionResult } from '../custom-function';
import type { CellError, StoredValue } from '../spreadsheet/model';
import type { EngineText } from './engine-text';

export interface FormulaOptions {
  /** Calls a function of the script. Blank cells are `''`, dates `Date`s; a range is a table, rows × columns. */
  callCustomFunction(name: string, parameters: readonly unknown[]): CustomFunctionResult;
  /** Functions of the script that a cell may call, in any case. */
  readonly customFunctionNames: readonly string[];
  /** The runtime's clock: milliseconds since 1970-01-01T00:00Z. */
  now(): number;
}

export interface ResultCell {
  readonly value: StoredValue;
  /** Date format that the value brings along. */
  readonly numberFormat?: string;
}

/** Rows × columns, at least one cell. */
export type Result = readonly (readonly ResultCell[])[];

/** Calls of custom functions in a formula: while the arguments are the same, so is the result. */
export interface CallMemory {
  readonly calls: { name: string; parameters: readonly unknown[]; result: CustomFunctionResult }[];
}

export interface Place {
  readonly sheetId: number;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

export interface Calculator {
  /** Whether the engine or the script knows a function, by its English name in capitals. */
  knows(name: string): boolean;
  calculate(place: Place, formula: EngineText, memory: CallMemory): Result;
  /** Cells have changed: whatever was remembered of them is forgotten. */
  forget(): void;
  dispose(): void;
}

/** A result of a single error. */
export function failed(error: CellError): Result {
  return [[{ value: error }]];
}
