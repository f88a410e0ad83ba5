import type { SpreadsheetContext } from './context';

type GasSelection = GoogleAppsScript.Spreadsheet.Selection;

/** What is selected in the active sheet. */
export class SelectionService implements Omit<GasSelection, 'getNextDataRange'> {
  readonly context: SpreadsheetContext;

  constructor(context: SpreadsheetContext) {
    this.context = context;
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.context.exposeSheet(this.context.document.activeSheetId);
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.context.exposeSheet(this.context.document.activeSheetId).getActiveRange();
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList | null {
    return this.context.exposeSheet(this.context.document.activeSheetId).getActiveRangeList();
  }

  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.context.exposeSheet(this.context.document.activeSheetId).getCurrentCell();
  }
}
