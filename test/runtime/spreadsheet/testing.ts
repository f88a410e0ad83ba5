/** A SpreadsheetApp on a small document, in a realm of its own, without the rest of the host. */

import type { AuthMode, Execution, ServiceCall } from '../../../src/runtime/execution';
import { createRealm, type ScriptRealm } from '../../../src/runtime/realm';
import { newDocument, type NewDocumentOptions } from '../../../src/runtime/spreadsheet/document/create';
import type { DocumentModel, SheetModel } from '../../../src/runtime/spreadsheet/model';
import type { SpreadsheetSurroundings } from '../../../src/runtime/spreadsheet/services/context';
import { createSpreadsheetApp } from '../../../src/runtime/spreadsheet/services/SpreadsheetApp';

/** 2026-03-10 at noon in London. */
export const NOON = Date.UTC(2026, 2, 10, 12);

export interface Bench {
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** The first sheet, named `Leads`, with a grid of 1000 × 26. */
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly document: DocumentModel;
  readonly model: SheetModel;
  readonly realm: ScriptRealm;
  readonly calls: ServiceCall[];
}

export interface BenchOptions extends Partial<NewDocumentOptions> {
  readonly userEmail?: string;
  readonly authMode?: AuthMode;
  readonly surroundings?: SpreadsheetSurroundings;
  /** Instead of a new one: what an earlier execution left. */
  readonly document?: DocumentModel;
}

/** A fresh execution on a new document (locale es_ES, Madrid time) with one sheet, or on a given one. */
export function bench(options: BenchOptions = {}): Bench {
  const {
    userEmail = 'owner@example.com',
    authMode = 'FULL',
    surroundings = {},
    document: given,
    ...document
  } = options;
  const realm = createRealm({
    now: () => NOON,
    timeZone: 'Europe/Madrid',
    declared: new Set(),
    onMissing: () => undefined,
    translate: (thrown) => thrown,
  });
  const model =
    given ?? newDocument({ locale: 'es_ES', timeZone: 'Europe/Madrid', sheetNames: ['Leads'], ...document });
  const calls: ServiceCall[] = [];
  const execution: Execution = {
    realm,
    authMode,
    userEmail,
    userLocale: 'es',
    now: () => NOON,
    call: (call, effect) => {
      calls.push(call);
      return effect();
    },
    fail: (message) => {
      throw realm.exception(message);
    },
  };
  const app = createSpreadsheetApp(
    execution,
    model,
    surroundings,
  ) as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const spreadsheet = app.getActiveSpreadsheet();
  const [sheet] = spreadsheet.getSheets();
  const [first] = model.sheets;
  calls.length = 0;
  return { app, spreadsheet, sheet: sheet!, document: model, model: first!, realm, calls };
}

/** A table of the realm as plain arrays of this one, so that `toEqual` compares contents only. */
export function plain<T>(table: readonly (readonly T[])[]): T[][] {
  return Array.from(table, (row) => Array.from(row));
}

/** An argument of any kind where the typings would refuse it. */
export function wrong<T>(value: unknown): T {
  return value as T;
}
