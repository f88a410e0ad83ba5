import { hasContent, rowAt, styleAt, writeFormula, writeValue, writeAspect } from '../document/cells';
import { MAXIMUM_CELL_CHARACTERS } from '../document/limits';
import { stylesOf } from '../document/styles';
import { cellName, quotedSheetName } from '../a1';
import { displayValue, isAutomaticFormat, isDateFormat, isTextFormat } from '../display';
import { defaultDateFormat } from '../locale-conventions';
import type { Area, CellStyle, RowModel, SheetModel, StoredValue } from '../model';
import { dateFromSerial, serialFromDate } from '../serial';
import { readTypedInput } from '../typed-input';
import { isDate } from './arguments';
import type { SpreadsheetContext } from './context';

/** What a script sees of a cell: blanks are `''`, errors their code, numbers in a date format a Date. */
export type ScriptValue = string | number | boolean | Date;

/** A value as it will be stored, with the format or formula it brings along. */
interface Entry {
  readonly value: StoredValue;
  readonly formula?: string;
  readonly numberFormat?: string;
}

const BLANK: Entry = { value: null };

/** Texts repeat (sources, statuses): so many are remembered in one call instead of being parsed again. */
const REMEMBERED_TEXTS = 4096;

/** Values of an area, rows × columns, in arrays of the script's realm. */
export function readValues(context: SpreadsheetContext, sheet: SheetModel, area: Area): ScriptValue[][] {
  return readCells(context, sheet, area, '', (row, index, column) =>
    valueOf(context, sheet, row, index, column),
  );
}

/** Texts as the cells show them. */
export function readDisplayValues(context: SpreadsheetContext, sheet: SheetModel, area: Area): string[][] {
  const { locale } = context.document;
  return readCells(context, sheet, area, '', (row, index, column) => {
    const value = storedValue(context, sheet, row, index, column);
    return value === null || value === '' ? '' : displayValue(value, row.styles?.[column], locale);
  });
}

/** Builds a table cell by cell; absent rows give the blank. */
export function readCells<T>(
  context: SpreadsheetContext,
  sheet: SheetModel,
  area: Area,
  blank: T,
  read: (row: RowModel, index: number, column: number) => T,
): T[][] {
  const { realm } = context.execution;
  const table = realm.array<T[]>();
  const firstColumn = area.column - 1;
  const endColumn = firstColumn + area.columns;
  for (let index = area.row - 1; index < area.row - 1 + area.rows; index += 1) {
    const row = sheet.rows[index];
    const cells = realm.array<T>();
    for (let column = firstColumn; column < endColumn; column += 1) {
      cells.push(row === undefined ? blank : read(row, index, column));
    }
    table.push(cells);
  }
  return table;
}

/** The stored value of a cell; fails for a formula that nobody has calculated. */
export function storedValue(
  context: SpreadsheetContext,
  sheet: SheetModel,
  row: RowModel,
  index: number,
  column: number,
): StoredValue {
  const value = row.values[column] ?? null;
  if (value !== null || row.formulas?.[column] === undefined) return value;
  const calculated = context.surroundings.calculation?.valueOf(context.document, sheet.id, index, column);
  if (calculated !== undefined) return calculated;
  throw context.execution.realm.exception(
    `The formula in ${quotedSheetName(sheet.name)}!${cellName(index + 1, column + 1)} has no value: ` +
      'formulas are not calculated while a script runs but when its execution ends.',
  );
}

function valueOf(
  context: SpreadsheetContext,
  sheet: SheetModel,
  row: RowModel,
  index: number,
  column: number,
): ScriptValue {
  const value = storedValue(context, sheet, row, index, column);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const style = row.styles?.[column];
  if (style?.numberFormat === undefined || !isDateFormat(style.numberFormat)) return value;
  return context.execution.realm.date(dateFromSerial(value, context.document.timeZone));
}

/** Gives every cell of an area its value out of `valueAt` (0-based offsets); nothing is written if one is refused. */
export function writeValues(
  context: SpreadsheetContext,
  sheet: SheetModel,
  area: Area,
  valueAt: (rowOffset: number, columnOffset: number) => unknown,
): void {
  const read = entryReader(context);
  checkEntries(context, sheet, area, valueAt, read);
  const firstColumn = area.column - 1;
  for (let rowOffset = 0; rowOffset < area.rows; rowOffset += 1) {
    const index = area.row - 1 + rowOffset;
    let row = sheet.rows[index];
    for (let columnOffset = 0; columnOffset < area.columns; columnOffset += 1) {
      const column = firstColumn + columnOffset;
      const given = valueAt(rowOffset, columnOffset);
      if (given === null || given === undefined || given === '') {
        if (row !== undefined) writeValue(row, column, null);
        continue;
      }
      row ??= rowAt(sheet, index);
      storeEntry(context, row, column, read(given, row.styles?.[column]));
    }
  }
}

function storeEntry(context: SpreadsheetContext, row: RowModel, column: number, entry: Entry): void {
  if (entry.formula === undefined) writeValue(row, column, entry.value);
  else writeFormula(row, column, entry.formula, entry.value);
  if (entry.numberFormat === undefined) return;
  const style = row.styles?.[column];
  const kept = style?.numberFormat;
  const becomesDate = isDateFormat(entry.numberFormat) && !isDateFormat(kept);
  if (!isAutomaticFormat(kept) && !becomesDate) return;
  writeAspect(
    row,
    'styles',
    column,
    stylesOf(context.document).with(style, 'numberFormat', entry.numberFormat),
  );
}

/** Reads what a script hands to `setValue(s)`: texts are parsed by the document's locale, dates become serial numbers. */
function entryReader(context: SpreadsheetContext): (given: unknown, style: CellStyle | undefined) => Entry {
  const { execution, document } = context;
  const { locale, timeZone } = document;
  const currentYear = new Date(execution.now()).getUTCFullYear();
  const known = new Map<string, Entry>();
  const readText = (text: string): Entry => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const entry = readTypedInput(text, locale, { currentYear });
    if (known.size < REMEMBERED_TEXTS) known.set(text, entry);
    return entry;
  };
  return (given, style) => {
    if (typeof given === 'string') {
      if (given.length > MAXIMUM_CELL_CHARACTERS) {
        execution.fail(
          `Your input contains more than the maximum of ${MAXIMUM_CELL_CHARACTERS} characters in a single cell.`,
        );
      }
      if (isTextFormat(style?.numberFormat)) return readTypedInput(given, locale, { plainText: true });
      return readText(given);
    }
    if (typeof given === 'number') {
      if (Number.isFinite(given)) return { value: given };
      throw execution.realm.exception(
        `Writing ${given} is not built in this runtime: what Sheets makes of it is not known.`,
      );
    }
    if (typeof given === 'boolean') return { value: given };
    if (given === null || given === undefined) return BLANK;
    if (isDate(given)) {
      const value = serialFromDate(given.getTime(), timeZone);
      return { value, numberFormat: defaultDateFormat(locale, !Number.isInteger(value)) };
    }
    throw execution.realm.exception(`Writing ${String(given)} into a cell is not built in this runtime.`);
  };
}

function checkEntries(
  context: SpreadsheetContext,
  sheet: SheetModel,
  area: Area,
  valueAt: (rowOffset: number, columnOffset: number) => unknown,
  read: (given: unknown, style: CellStyle | undefined) => Entry,
): void {
  for (let rowOffset = 0; rowOffset < area.rows; rowOffset += 1) {
    const row = sheet.rows[area.row - 1 + rowOffset];
    for (let columnOffset = 0; columnOffset < area.columns; columnOffset += 1) {
      const given = valueAt(rowOffset, columnOffset);
      // Whatever could be refused is read once before anything is stored.
      if (typeof given === 'object' && given !== null && !isDate(given)) read(given, undefined);
      else if (typeof given === 'number' && !Number.isFinite(given)) read(given, undefined);
      else if (typeof given === 'string' && given.length > MAXIMUM_CELL_CHARACTERS) read(given, undefined);
      const rule = row?.validations?.[area.column - 1 + columnOffset];
      if (rule === undefined || rule.allowInvalid) continue;
      const index = area.row - 1 + rowOffset;
      const column = area.column - 1 + columnOffset;
      const entry = read(given, styleAt(sheet, index, column));
      // What a formula will show is not known yet.
      if (entry.formula === undefined) context.checkValidation(rule, entry.value, sheet, index, column);
    }
  }
}

/** Whether every cell of the area is without content. */
export function isBlankArea(sheet: SheetModel, area: Area): boolean {
  for (let index = area.row - 1; index < area.row - 1 + area.rows; index += 1) {
    const row = sheet.rows[index];
    if (row === undefined) continue;
    for (let column = area.column - 1; column < area.column - 1 + area.columns; column += 1) {
      if (hasContent(row, column)) return false;
    }
  }
  return true;
}
