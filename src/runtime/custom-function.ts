/** What a formula cell makes of a custom function's result. */

import { TIME_LIMIT_MESSAGE } from './interruption';
import type { RunResult } from './result';
import type { CellError } from './spreadsheet/model';

export type CustomFunctionValue = string | number | boolean | Date;

/** A value for the cell itself, a table that spills, or an error with the text of its note. */
export type CustomFunctionResult = CustomFunctionValue | CustomFunctionValue[][] | CellError;

/** Nothing becomes an empty text; a single list spills downwards, as Sheets does; an error shows its message. */
export function settleCustomFunction({ value, error }: RunResult): CustomFunctionResult {
  if (error !== undefined) {
    const message = error.kind === 'time-limit' ? `${TIME_LIMIT_MESSAGE} (line 0).` : error.message;
    return { error: '#ERROR!', message };
  }
  if (!Array.isArray(value)) return cell(value);
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  return rows.map((row) => row.map(cell));
}

function cell(value: unknown): CustomFunctionValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  return String(value);
}
