import { removeColours } from './missing-colours';
import { removeQuestions } from './opportunity-questions';
import { readTable } from './tables/table';
import { findTab, type Workbook } from './workbook';

/** Takes our notes and colours from the tab of opportunities; its cells, and what others put there, stay. */
export function undressOpportunities(workbook: Workbook): void {
  const table = readTable(workbook, 'opportunities');
  if (table !== undefined) removeQuestions(table);
  const sheet = findTab(workbook, 'opportunities');
  if (sheet === undefined) return;
  removeColours(sheet);
  removeAddedColumns(workbook, sheet);
}

/**
 * Deletes the columns that we added to a tab of the user's own, the rightmost first; one whose header was changed since is
 * no longer known as ours and stays. Each is looked for anew, since people may move columns meanwhile.
 */
function removeAddedColumns(workbook: Workbook, sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  const { addedColumns = [], madeTabs = [] } = workbook.settings;
  if (madeTabs.includes(sheet.getSheetId())) return;
  const words: Readonly<Record<string, string>> = workbook.words.tables.columns.opportunities;
  for (let left = addedColumns.length; left > 0; left -= 1) {
    const table = readTable(workbook, 'opportunities');
    if (table === undefined) return;
    const positions = addedColumns
      .map((column) => table.columns.get(column as 'response'))
      .filter((at): at is number => at !== undefined && isOurs(table.headers[at]));
    if (positions.length === 0) return;
    sheet.deleteColumn(Math.max(...positions) + 1);
  }

  function isOurs(header: unknown): boolean {
    return addedColumns.some((column) => words[column] === header);
  }
}
