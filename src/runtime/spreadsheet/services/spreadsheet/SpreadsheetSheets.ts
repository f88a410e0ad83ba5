import { freeSheetName, newSheet, takeId } from '../../document/create';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../../document/limits';
import { activateSheet, copySheet, removeSheet } from '../../document/sheets';
import type { SheetModel } from '../../model';
import { isInteger, text } from '../arguments';
import type { SpreadsheetHandle } from '../handles';
import { ActiveSheetMethods } from './ActiveSheetMethods';

type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;

const LAST_SHEET = "You can't remove all the sheets in a document.";

/** The tabs of a spreadsheet. */
export abstract class SpreadsheetSheets extends ActiveSheetMethods {
  getSheets(): GasSheet[] {
    const { handle } = this;
    return handle.navigate('getSheets', () =>
      handle.context.array(
        handle.context.document.sheets.map((sheet) => handle.context.exposeSheet(sheet.id)),
      ),
    );
  }

  getNumSheets(): number {
    return this.handle.navigate('getNumSheets', () => this.handle.context.document.sheets.length);
  }

  /** By its exact name; null where there is none. */
  getSheetByName(name: string): GasSheet | null {
    const { handle } = this;
    return handle.navigate('getSheetByName', () => {
      const wanted = text(handle.context, 'Spreadsheet.getSheetByName', name);
      const found = handle.context.document.sheets.find((sheet) => sheet.name === wanted);
      return found === undefined ? null : handle.context.exposeSheet(found.id);
    });
  }

  getSheetById(id: number): GasSheet | null {
    const { handle } = this;
    return handle.navigate('getSheetById', () => {
      if (!isInteger(id)) return handle.refuse('getSheetById', [id]);
      return handle.context.document.sheets.some((sheet) => sheet.id === id)
        ? handle.context.exposeSheet(id)
        : null;
    });
  }

  getActiveSheet(): GasSheet {
    return this.handle.navigate('getActiveSheet', () => this.handle.activeSheet);
  }

  setActiveSheet(sheet: GasSheet, _restoreSelection?: boolean): GasSheet {
    const { handle } = this;
    return handle.navigate('setActiveSheet', () => {
      const id = handle.context.sheetOf(sheet) ?? handle.refuse('setActiveSheet', [sheet]);
      activateSheet(handle.context.document, handle.context.sheet(id).id);
      return sheet;
    });
  }

  /** `insertSheet([name][, index][, {template}])`: after the active sheet unless told; the new sheet becomes active. */
  insertSheet(...given: unknown[]): GasSheet {
    const { handle } = this;
    return handle.write('insertSheet', () => {
      const { context } = handle;
      const { document } = context;
      const { name, index, template } = insertion(handle, given);
      if (name !== undefined) context.refuseTakenName(name);
      context.refuseCells(
        template === undefined ? DEFAULT_ROWS * DEFAULT_COLUMNS : template.maxRows * template.maxColumns,
      );
      const title = name ?? freeSheetName(document);
      const sheet =
        template === undefined ? newSheet(takeId(document), title) : copySheet(template, document, title);
      const active = document.sheets.findIndex(({ id }) => id === document.activeSheetId);
      document.sheets.splice(index ?? active + 1, 0, sheet);
      activateSheet(document, sheet.id);
      return context.exposeSheet(sheet.id);
    });
  }

  deleteSheet(sheet: GasSheet): void {
    const { handle } = this;
    return handle.perform('deleteSheet', () => {
      const id = handle.context.sheetOf(sheet) ?? handle.refuse('deleteSheet', [sheet]);
      remove(handle, handle.context.sheet(id));
    });
  }

  /** Gives the sheet that is active afterwards. */
  deleteActiveSheet(): GasSheet {
    const { handle } = this;
    return handle.write('deleteActiveSheet', () => {
      remove(handle, handle.context.sheet(handle.context.document.activeSheetId));
      return handle.activeSheet;
    });
  }

  duplicateActiveSheet(): GasSheet {
    const { handle } = this;
    return handle.write('duplicateActiveSheet', () => {
      const { context } = handle;
      const { document } = context;
      const active = context.sheet(document.activeSheetId);
      context.refuseCells(active.maxRows * active.maxColumns);
      const copy = copySheet(active, document, context.freeCopyName(active.name));
      document.sheets.splice(document.sheets.indexOf(active) + 1, 0, copy);
      activateSheet(document, copy.id);
      return context.exposeSheet(copy.id);
    });
  }

  renameActiveSheet(newName: string): void {
    const { handle } = this;
    return handle.perform('renameActiveSheet', () => {
      const name = text(handle.context, 'Spreadsheet.renameActiveSheet', newName);
      handle.context.rename(handle.context.sheet(handle.context.document.activeSheetId), name);
    });
  }

  /** 1-based place among the tabs. */
  moveActiveSheet(pos: number): void {
    const { handle } = this;
    return handle.perform('moveActiveSheet', () => {
      if (!isInteger(pos)) return handle.refuse('moveActiveSheet', [pos]);
      const { sheets, activeSheetId } = handle.context.document;
      // Google's words for this are not known.
      if (pos < 1 || pos > sheets.length) handle.fail('The position of the sheet is out of bounds.');
      const active = handle.context.sheet(activeSheetId);
      sheets.splice(sheets.indexOf(active), 1);
      sheets.splice(Math.trunc(pos) - 1, 0, active);
    });
  }
}

function remove(handle: SpreadsheetHandle, sheet: SheetModel): void {
  const { document } = handle.context;
  if (!document.sheets.some((other) => other !== sheet && !other.hidden)) handle.fail(LAST_SHEET);
  removeSheet(document, sheet);
}

function insertion(
  handle: SpreadsheetHandle,
  given: readonly unknown[],
): { name: string | undefined; index: number | undefined; template: SheetModel | undefined } {
  const rest = [...given];
  const name = typeof rest[0] === 'string' ? (rest.shift() as string) : undefined;
  const index = isInteger(rest[0]) ? Math.trunc(rest.shift() as number) : undefined;
  const options = rest.shift();
  const isOptions = options === undefined || (typeof options === 'object' && options !== null);
  if (rest.length > 0 || !isOptions) return handle.refuse('insertSheet', given);
  if (index !== undefined && (index < 0 || index > handle.context.document.sheets.length)) {
    // Google's words for this are not known.
    handle.fail('The index of the sheet is out of bounds.');
  }
  const wanted = (options as { template?: unknown } | undefined)?.template;
  if (wanted === undefined) return { name, index, template: undefined };
  const id = handle.context.sheetOf(wanted) ?? handle.refuse('insertSheet', given);
  return { name, index, template: handle.context.sheet(id) };
}
