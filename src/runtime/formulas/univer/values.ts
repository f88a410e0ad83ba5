/** Between the engine's values and those of the document. */
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  type NumberValueObject as EngineNumber,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CustomFunctionValue } from '../../custom-function';
import { isAutomaticFormat, isDateFormat } from '../../spreadsheet/display';
import { defaultDateFormat } from '../../spreadsheet/locale-conventions';
import type { DocumentModel, RowModel, SheetModel } from '../../spreadsheet/model';
import { serialFromDate } from '../../spreadsheet/serial';
import type { Result, ResultCell } from '../calculator';

/** What a function is given or gives back. */
export type Operand = BaseValueObject | BaseReferenceObject;

/** Formats that the engine's own date functions put on their results. */
const ENGINE_DATES = ['yyyy/mm/dd;@', 'yyyy-MM-dd hh:mm:ss AM/PM'];
const ENGINE_DATE_TIME = 'yyyy/mm/dd hh:mm';

export function isReference(operand: Operand): operand is BaseReferenceObject {
  return operand.isReferenceObject();
}

export function errorValue(code: string): ErrorValueObject {
  return ErrorValueObject.create(code as ErrorType);
}

/** The cells of an array, rows × columns; of a single value, one. */
export function elementsOf(value: BaseValueObject): (BaseValueObject | null | undefined)[][] {
  if (!value.isArray()) return [[value]];
  return (value as ArrayValueObject).getArrayValue() as (BaseValueObject | null | undefined)[][];
}

export function arrayOf(rows: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** The date format of a number, if it is a date. */
export function datePatternOf(value: BaseValueObject): string | undefined {
  if (!value.isNumber()) return undefined;
  const pattern = (value as EngineNumber).getPattern();
  return pattern !== '' && isDateFormat(pattern) ? pattern : undefined;
}

/** A value of a custom function for the engine. */
export function engineValue(value: CustomFunctionValue, document: DocumentModel): BaseValueObject {
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue('#NUM!');
  const serial = serialFromDate(value.getTime(), document.timeZone);
  if (!Number.isFinite(serial)) return errorValue('#NUM!');
  return NumberValueObject.create(serial, defaultDateFormat(document.locale, !Number.isInteger(serial)));
}

export function blankValue(): NullValueObject {
  return NullValueObject.create();
}

/** What is to be stored of a value; a blank is null. */
export function resultCell(value: BaseValueObject | null | undefined, locale: string): ResultCell {
  if (value === null || value === undefined || value.isNull()) return { value: null };
  if (value.isLambda()) return { value: { error: '#VALUE!' } };
  const raw = value.getValue();
  if (value.isError()) return { value: { error: String(raw) } };
  if (value.isBoolean()) return { value: raw === true || raw === 1 };
  if (!value.isNumber()) return { value: String(raw) };
  const number = Number(raw);
  if (!Number.isFinite(number)) return { value: { error: '#NUM!' } };
  const pattern = datePatternOf(value);
  // Negative zero is zero in a cell.
  const stored = number === 0 ? 0 : number;
  if (pattern === undefined) return { value: stored };
  if (ENGINE_DATES.includes(pattern) && Number.isInteger(stored))
    return { value: stored, numberFormat: defaultDateFormat(locale, false) };
  if (pattern === ENGINE_DATE_TIME) return { value: stored, numberFormat: defaultDateFormat(locale, true) };
  return { value: stored, numberFormat: pattern };
}

/** A cell of the document that a formula just repeats. */
function repeated(row: RowModel | undefined, column: number): ResultCell {
  const value = row?.values[column] ?? null;
  const numberFormat = row?.styles?.[column]?.numberFormat;
  if (typeof value !== 'number' || numberFormat === undefined || isAutomaticFormat(numberFormat))
    return { value };
  return isDateFormat(numberFormat) ? { value, numberFormat } : { value };
}

/** The cells that a reference means. */
export function cellsOf(
  reference: BaseReferenceObject,
  sheetOf: (id: string) => SheetModel | undefined,
): { sheet: SheetModel; top: number; left: number; bottom: number; right: number } | undefined {
  const sheet = sheetOf(reference.getSheetId());
  if (sheet === undefined) return undefined;
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  if (startRow < 0 || startColumn < 0) return undefined;
  return { sheet, top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

/** What a formula shows; never empty. */
export function resultOf(
  operand: Operand,
  locale: string,
  sheetOf: (id: string) => SheetModel | undefined,
): Result {
  if (!isReference(operand)) {
    const rows = elementsOf(operand).map((row) => Array.from(row, (value) => resultCell(value, locale)));
    return rows.length === 0 || rows[0]!.length === 0 ? [[{ value: '' }]] : rows;
  }
  const cells = cellsOf(operand, sheetOf);
  if (cells === undefined) return [[{ value: { error: '#REF!' } }]];
  const { sheet, top, left, bottom, right } = cells;
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, across) =>
      repeated(sheet.rows[top + down], left + across),
    ),
  );
}
