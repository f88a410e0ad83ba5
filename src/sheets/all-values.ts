import type { Cell, Table } from '../core/values/cell';

/** How often we name a range anew when somebody makes the tab larger before it is read. */
export const MAXIMUM_READS = 3;

/**
 * Before reading what people may have changed meanwhile: Sheets answers a script from what it has read before until
 * its pending changes are carried out.
 */
export function lookAfresh(): void {
  SpreadsheetApp.flush();
}

/** All values from A1 to the last filled cell: one read, or another where the tab grew between naming and reading. */
export function allValues(sheet: GoogleAppsScript.Spreadsheet.Sheet): Table {
  for (let reads = 1; ; reads += 1) {
    lookAfresh();
    const values = sheet.getDataRange().getValues() as Cell[][];
    const isWhole = values.length >= sheet.getLastRow() && values[0]!.length >= sheet.getLastColumn();
    if (isWhole || reads === MAXIMUM_READS) return values;
  }
}
