import vm from 'node:vm';

import type { Execution, ServiceCall } from '../../../../src/runtime/execution';
import { createRealm, type ScriptRealm } from '../../../../src/runtime/realm';
import { a1Of } from '../../../../src/runtime/spreadsheet/a1';
import { newDocument } from '../../../../src/runtime/spreadsheet/document/create';
import type { Area, DocumentModel, SheetModel, StoredValue } from '../../../../src/runtime/spreadsheet/model';
import type { RangeReference, RuleContext } from '../../../../src/runtime/spreadsheet/rules/context';
import { createEnums } from '../../../../src/runtime/spreadsheet/rules/enums';

export const OWNER = 'owner@example.com';
export const GUEST = 'guest@example.com';
/** 2026-03-11, a Wednesday, at noon in Madrid. */
export const NOON = Date.UTC(2026, 2, 11, 11);
/** Days from 1899-12-30 to 2026-03-11 (LibreOffice: =DATEVALUE("2026-03-11")). */
export const TODAY = 46092;

/** Stands for the Range objects of the spreadsheet services. */
class FakeRange {
  constructor(readonly reference: RangeReference) {}

  getA1Notation(): string {
    return a1Of(this.reference.area);
  }

  getSheetId(): number {
    return this.reference.sheetId;
  }
}

class FakeSheet {
  constructor(readonly sheetId: number) {}

  getSheetId(): number {
    return this.sheetId;
  }
}

class FakeSpreadsheet {
  getId(): string {
    return 'the spreadsheet';
  }
}

export interface Bench {
  readonly context: RuleContext;
  readonly realm: ScriptRealm;
  readonly document: DocumentModel;
  /** The first sheet, 20 rows × 6 columns, named `Leads`; the second is `Listas nuevas`. */
  readonly sheet: SheetModel;
  readonly second: SheetModel;
  /** Every service call made, as `kind name`. */
  readonly calls: string[];
  range(area: Area, sheetId?: number): GoogleAppsScript.Spreadsheet.Range;
  /** Runs a function of the script's realm over a value. */
  evaluate<T>(source: string, value: unknown): T;
  asUser(email: string): RuleContext;
}

/** A document, an execution on it that records calls, and Range objects that only know where they are. */
export function makeBench(): Bench {
  const realm = createRealm({
    now: () => NOON,
    timeZone: 'Europe/Madrid',
    declared: new Set(),
    onMissing: () => undefined,
    translate: (thrown) => thrown,
  });
  const document = newDocument({
    id: 'document',
    name: 'Test',
    locale: 'en_US',
    timeZone: 'Europe/Madrid',
    sheetNames: ['Leads', 'Listas nuevas'],
    rows: 20,
    columns: 6,
  });
  const calls: string[] = [];
  const [sheet, second] = document.sheets as [SheetModel, SheetModel];
  const enums = createEnums(realm);
  const contextFor = (userEmail: string): RuleContext => {
    const execution: Execution = {
      realm,
      authMode: 'FULL',
      userEmail,
      userLocale: 'en',
      now: () => NOON,
      call: <T>(call: ServiceCall, effect: () => T): T => {
        calls.push(`${call.kind} ${call.name}`);
        return effect();
      },
      fail: (message) => {
        throw realm.exception(message);
      },
    };
    return {
      execution,
      document,
      enums,
      makeRange: (reference) =>
        realm.expose(new FakeRange(reference), 'Range') as unknown as GoogleAppsScript.Spreadsheet.Range,
      rangeOf: (value) => {
        const service = realm.reveal(value);
        return service instanceof FakeRange ? service.reference : undefined;
      },
      makeSheet: (sheetId) =>
        realm.expose(new FakeSheet(sheetId), 'Sheet') as unknown as GoogleAppsScript.Spreadsheet.Sheet,
      sheetOf: (value) => {
        const service = realm.reveal(value);
        return service instanceof FakeSheet ? service.sheetId : undefined;
      },
      makeSpreadsheet: () =>
        realm.expose(
          new FakeSpreadsheet(),
          'Spreadsheet',
        ) as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet,
    };
  };
  const context = contextFor(OWNER);
  return {
    context,
    realm,
    document,
    sheet,
    second,
    calls,
    range: (area, sheetId = sheet.id) => context.makeRange({ sheetId, area }),
    evaluate: <T>(source: string, value: unknown): T => {
      Object.assign(realm.context, { given: value });
      return runInRealm(realm, `(${source})(given)`) as T;
    },
    asUser: contextFor,
  };
}

/** Puts values into a sheet from its first cell on. */
export function fill(sheet: SheetModel, table: readonly (readonly StoredValue[])[]): void {
  sheet.rows = table.map((values) => ({ values: [...values] }));
}

/** An area from A1-like numbers: row, column, rows, columns. */
export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

function runInRealm(realm: ScriptRealm, source: string): unknown {
  return new vm.Script(source).runInContext(realm.context);
}
