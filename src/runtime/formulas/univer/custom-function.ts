/** Functions of the script, called from a cell. */
import { BaseFunction, type BaseValueObject, StringValueObject } from '@univerjs/engine-formula';
import type { CustomFunctionResult } from '../../custom-function';
import { isDateFormat } from '../../spreadsheet/display';
import type { RowModel, SheetModel } from '../../spreadsheet/model';
import { dateFromSerial } from '../../spreadsheet/serial';
import type { Evaluation } from './evaluation';
import {
  arrayOf,
  cellsOf,
  datePatternOf,
  elementsOf,
  engineValue,
  errorValue,
  isReference,
  type Operand,
} from './values';

/** Calls the script with Google's arguments and takes its result, or its error with the message. */
export class ScriptFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly scriptName: string,
    private readonly evaluation: Evaluation,
    private readonly sheetOf: (id: string) => SheetModel | undefined,
  ) {
    super(scriptName.toUpperCase());
  }

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...operands: BaseValueObject[]): BaseValueObject {
    const given = operands as Operand[];
    const failure = given.find((operand) => !isReference(operand) && operand.isError());
    if (failure !== undefined) return failure as BaseValueObject;
    return this.taken(this.call(given.map((operand) => this.argument(operand))));
  }

  private call(parameters: readonly unknown[]): CustomFunctionResult {
    const { index, last } = this.evaluation.nextCall();
    if (last?.name === this.scriptName && sameArguments(last.parameters, parameters)) return last.result;
    const result = this.callScript(parameters);
    this.evaluation.keep(index, { name: this.scriptName, parameters, result });
    return result;
  }

  private callScript(parameters: readonly unknown[]): CustomFunctionResult {
    try {
      return this.evaluation.options.callCustomFunction(this.scriptName, parameters);
    } catch (error) {
      return { error: '#ERROR!', message: error instanceof Error ? error.message : String(error) };
    }
  }

  private taken(result: CustomFunctionResult): BaseValueObject {
    const { document } = this.evaluation;
    if (Array.isArray(result)) {
      const width = widthOf(result);
      if (width === 0) return StringValueObject.create('');
      return arrayOf(
        result.map((row) =>
          Array.from({ length: width }, (_, column) => engineValue(row[column] ?? '', document)),
        ),
      );
    }
    if (typeof result !== 'object' || result instanceof Date) return engineValue(result, document);
    this.evaluation.say(result);
    return errorValue(result.error);
  }

  private argument(operand: Operand): unknown {
    if (isReference(operand)) return this.cells(operand);
    const rows = elementsOf(operand).map((row) => Array.from(row, (value) => this.scalar(value)));
    return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
  }

  private scalar(value: BaseValueObject | null | undefined): unknown {
    if (value === null || value === undefined || value.isNull()) return '';
    const raw = value.getValue();
    if (value.isBoolean()) return raw === true || raw === 1;
    if (datePatternOf(value) === undefined) return raw;
    return new Date(dateFromSerial(Number(raw), this.evaluation.document.timeZone));
  }

  private cells(reference: Operand): unknown {
    const cells = isReference(reference) ? cellsOf(reference, this.sheetOf) : undefined;
    if (cells === undefined) return '#REF!';
    const { sheet, top, left, bottom, right } = cells;
    const { timeZone } = this.evaluation.document;
    const table: unknown[][] = [];
    for (let index = top; index <= bottom; index += 1) {
      const row = sheet.rows[index];
      const line: unknown[] = [];
      for (let column = left; column <= right; column += 1)
        line.push(row === undefined ? '' : scriptValue(row, column, timeZone));
      table.push(line);
    }
    return top === bottom && left === right ? table[0]![0] : table;
  }
}

/** Of the longest row; a table may have more rows than a call may have arguments. */
function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** What `getValue()` would give: blanks are `''`, errors their code, numbers in a date format a Date. */
function scriptValue(row: RowModel, column: number, timeZone: string): unknown {
  const value = row.values[column] ?? '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number' || !isDateFormat(row.styles?.[column]?.numberFormat)) return value;
  return new Date(dateFromSerial(value, timeZone));
}

/** Whether two calls are alike: scalars, dates and tables of them. */
function sameArguments(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    const [left, right] = [one[index], other[index]];
    if (left === right) continue;
    if (Array.isArray(left) && Array.isArray(right)) {
      if (!sameArguments(left, right)) return false;
    } else if (!(left instanceof Date && right instanceof Date && left.getTime() === right.getTime())) {
      return false;
    }
  }
  return true;
}
