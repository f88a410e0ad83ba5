import type { CustomFunctionResult } from '../../../src/runtime/custom-function';
import { createFormulas, type FormulaEngine } from '../../../src/runtime/formulas/formula-engine';
import { newDocument } from '../../../src/runtime/spreadsheet/document/create';
import { rowAt, writeFormula, writeValue } from '../../../src/runtime/spreadsheet/document/cells';
import { parseA1 } from '../../../src/runtime/spreadsheet/a1';
import { readTypedInput } from '../../../src/runtime/spreadsheet/typed-input';
import type { DocumentModel, SheetModel, StoredValue } from '../../../src/runtime/spreadsheet/model';

/** 2026-10-31, a Saturday, at noon in Madrid. */
export const NOON = Date.UTC(2026, 9, 31, 11);

export interface Desk {
  readonly document: DocumentModel;
  readonly formulas: FormulaEngine;
  /** Calls of custom functions, with their arguments. */
  readonly calls: [string, readonly unknown[]][];
  /** Types into a cell: `A1` of the first sheet, or `Other!A1`. */
  type(place: string, text: string): void;
  valueAt(place: string): StoredValue;
  /** Values of an area of the first sheet. */
  values(area: string): StoredValue[][];
  row(place: string): SheetModel['rows'][number];
}

type Script = Readonly<Record<string, (...parameters: unknown[]) => CustomFunctionResult>>;

/** A document of two sheets, `Sheet` and `Other`, with formulas beside it. */
export function desk(locale = 'es_ES', script: Script = {}, now: () => number = () => NOON): Desk {
  const document = newDocument({
    name: 'Test',
    locale,
    timeZone: 'Europe/Madrid',
    sheetNames: ['Sheet', 'Other'],
  });
  return deskOf(document, script, now);
}

export function deskOf(document: DocumentModel, script: Script = {}, now: () => number = () => NOON): Desk {
  const calls: [string, readonly unknown[]][] = [];
  const formulas = createFormulas(document, {
    customFunctionNames: Object.keys(script),
    callCustomFunction(name, parameters) {
      calls.push([name, parameters]);
      return script[name]!(...parameters);
    },
    now,
  });
  const at = (place: string): { sheet: SheetModel; row: number; column: number } => {
    const reference = parseA1(place)!;
    const sheet = document.sheets.find(
      ({ name }) => name === (reference.sheetName ?? document.sheets[0]!.name),
    )!;
    return { sheet, row: reference.startRow! - 1, column: reference.startColumn! - 1 };
  };
  return {
    document,
    formulas,
    calls,
    type(place, text) {
      const { sheet, row, column } = at(place);
      const { value, formula } = readTypedInput(text, document.locale);
      if (formula === undefined) writeValue(rowAt(sheet, row), column, value);
      else writeFormula(rowAt(sheet, row), column, formula);
    },
    valueAt(place) {
      const { sheet, row, column } = at(place);
      return sheet.rows[row]?.values[column] ?? null;
    },
    values(area) {
      const { startRow = 1, startColumn = 1, endRow = 1, endColumn = 1 } = parseA1(area)!;
      const sheet = document.sheets[0]!;
      return Array.from({ length: endRow - startRow + 1 }, (_, down) =>
        Array.from(
          { length: endColumn - startColumn + 1 },
          (_unused, across) => sheet.rows[startRow - 1 + down]?.values[startColumn - 1 + across] ?? null,
        ),
      );
    },
    row(place) {
      const { sheet, row } = at(place);
      return sheet.rows[row];
    },
  };
}
