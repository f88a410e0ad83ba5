import type { Execution, Realm } from '../../execution';
import { sheetById } from '../document/cells';
import type { Area, DocumentModel, SheetModel } from '../model';
import { dateFromSerial, serialFromDate } from '../serial';
import type { Enums } from './enums';

/** A block of cells of one sheet, as plain data. */
export interface RangeReference {
  readonly sheetId: number;
  readonly area: Area;
}

/**
 * What the rule objects need of the document around them. The spreadsheet services make one for each
 * execution and document and hand it to every function of this folder.
 */
export interface RuleContext {
  readonly execution: Execution;
  readonly document: DocumentModel;
  readonly enums: Enums;
  /** The Range object a script sees for a block of cells. */
  makeRange(reference: RangeReference): GoogleAppsScript.Spreadsheet.Range;
  /** The block behind a Range object that a script passes; undefined for anything else. */
  rangeOf(value: unknown): RangeReference | undefined;
  makeSheet(sheetId: number): GoogleAppsScript.Spreadsheet.Sheet;
  /** The id behind a Sheet object that a script passes; undefined for anything else. */
  sheetOf(value: unknown): number | undefined;
  makeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
}

/** The sheet of a rule object; a service exception when it has been deleted meanwhile. */
export function requireSheet(context: RuleContext, sheetId: number): SheetModel {
  return sheetById(context.document, sheetId) ?? context.execution.fail(`Sheet ${sheetId} not found`);
}

/** Whole days since 1899-12-30 of the current day in the time zone of the spreadsheet, by the runtime's clock. */
export function todaySerial(context: RuleContext): number {
  return Math.floor(serialFromDate(context.execution.now(), context.document.timeZone));
}

/** Serial number (days since 1899-12-30) of the day of a Date in the time zone of the spreadsheet. */
export function daySerial(context: RuleContext, date: Date): number {
  return Math.floor(serialFromDate(date.getTime(), context.document.timeZone));
}

/** Midnight of a serial day in the time zone of the spreadsheet, as a Date of the script's realm. */
export function realmDate(context: RuleContext, serial: number): Date {
  return context.execution.realm.date(dateFromSerial(serial, context.document.timeZone));
}

/** The same items in an array of the script's own realm. */
export function realmArray<T>(realm: Realm, items: Iterable<T>): T[] {
  const result = realm.array<T>();
  for (const item of items) result.push(item);
  return result;
}

/** The area of a whole sheet. */
export function wholeSheet(sheet: SheetModel): Area {
  return { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
}
