import type { Area } from '../model';
import { signatureMessage } from '../rules/arguments';
import type { SpreadsheetContext } from './context';

export { isDate } from '../rules/arguments';

/** Fails as Google does when arguments fit no signature of `SpreadsheetApp.<method>`. */
export function refuseArguments(
  context: SpreadsheetContext,
  method: string,
  values: readonly unknown[],
): never {
  return context.execution.fail(signatureMessage(context.execution.realm, method, values));
}

/** Whether a value can be an integer argument; Google cuts decimals off. */
export function isInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** All arguments as whole numbers, or a signature error. */
export function integers(context: SpreadsheetContext, method: string, values: readonly unknown[]): number[] {
  if (values.length === 0 || !values.every(isInteger)) return refuseArguments(context, method, values);
  return values.map((value) => Math.trunc(value as number));
}

/** The only argument as a text, or a signature error. */
export function text(context: SpreadsheetContext, method: string, value: unknown): string {
  return typeof value === 'string' ? value : refuseArguments(context, method, [value]);
}

/** A table of exactly the area's size, or Google's error: wrong kinds first, then rows, then columns. */
export function table<T>(
  context: SpreadsheetContext,
  method: string,
  area: Area,
  values: unknown,
): readonly (readonly T[])[] {
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
    return refuseArguments(context, method, [values]);
  }
  if (values.length !== area.rows) return refuseSize(context, 'rows', values.length, area.rows);
  for (const row of values as unknown[][]) {
    if (row.length !== area.columns) return refuseSize(context, 'columns', row.length, area.columns);
  }
  return values as T[][];
}

function refuseSize(
  context: SpreadsheetContext,
  lines: 'rows' | 'columns',
  given: number,
  wanted: number,
): never {
  return context.execution.fail(
    `The number of ${lines} in the data does not match the number of ${lines} in the range. The data has ${given} but the range has ${wanted}.`,
  );
}
