import { readLeads, findLeadsTab } from './leads-tab';
import { COLUMN_METADATA_KEY } from './own-columns';
import { removeColours } from './missing-colours';
import { removeNotes } from './missing-notes';
import { removeProtections } from './tab-looks';
import { findTab, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tabs that DUO makes; Leads and Opportunities hold the user's own work even where we made them. */
const OUR_TABS = ['definition', 'fields', 'costs', 'sourceReturn'] as const;

/** Our tabs, told apart by whether anything of the user's could be lost with them. */
export interface RemovableTabs {
  readonly empty: readonly Sheet[];
  readonly filled: readonly Sheet[];
}

/** Finds the tabs of ours; one read of each. The definition always counts as filled: people agreed on it. */
export function removableTabs(workbook: Workbook): RemovableTabs {
  const empty: Sheet[] = [];
  const filled: Sheet[] = [];
  for (const name of OUR_TABS) {
    const tab = name === 'sourceReturn' ? rememberedReturn(workbook) : findTab(workbook, name);
    if (tab === undefined) continue;
    // The Fields and return tabs hold nothing that building them again would not bring back.
    const isDerived = name === 'fields' || name === 'sourceReturn';
    if (isDerived || tab.getLastRow() <= 1) empty.push(tab);
    else filled.push(tab);
  }
  return { empty, filled };
}

function rememberedReturn(workbook: Workbook): Sheet | undefined {
  const id = workbook.settings.sourceReturnTab;
  return workbook.spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === id);
}

/** Takes our notes, colours, protections and columns from the Leads tab; the user's cells stay as they are. */
export function removeFromLeads(workbook: Workbook): void {
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return;
  removeColours(sheet);
  removeProtections(sheet);
  const read = readLeads(workbook, sheet);
  if (!read.ok) return;
  removeNotes(read.leads);
  const columns = [...read.leads.own.values()].sort((a, b) => b - a);
  for (const column of columns) sheet.deleteColumn(column + 1);
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA_KEY).find()) {
    metadata.remove();
  }
}

/** Deletes tabs; a spreadsheet must keep one, which is why the last is emptied instead. */
export function deleteTabs(workbook: Workbook, tabs: readonly Sheet[]): void {
  for (const tab of tabs) {
    if (workbook.spreadsheet.getSheets().length > 1) workbook.spreadsheet.deleteSheet(tab);
    else tab.clear();
  }
}

/** Takes our marks from tabs that stay. */
export function undressTabs(tabs: readonly Sheet[]): void {
  for (const tab of tabs) removeProtections(tab);
}
