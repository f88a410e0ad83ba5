import { forgetRoom } from './add-own-columns';
import { readLeads, findLeadsTab } from './leads-tab';
import { COLUMN_METADATA_KEY, findOwnColumns, ALL_COLUMNS } from './own-columns';
import { removeColours } from './missing-colours';
import { removeNotes } from './missing-notes';
import { removeSignature } from './signature';
import { removeProtections } from './tab-looks';
import { findTab, settingOf, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tabs that DUO makes; Leads and Opportunities hold the user's own work even where we made them. */
const OUR_TABS = [
  'definition',
  'fields',
  'costs',
  'sourceReturn',
  'activities',
  'team',
  'territories',
  'cadences',
  'templates',
  'pipelines',
  'calendar',
] as const;

/** Our tabs, told apart by whether anything of the user's could be lost with them. */
export interface RemovableTabs {
  readonly empty: readonly Sheet[];
  readonly filled: readonly Sheet[];
}

/**
 * The tabs that DUO made itself. One with more than its header row counts as filled: people wrote in it, or put it
 * right, or want to keep it.
 */
export function removableTabs(workbook: Workbook): RemovableTabs {
  const empty: Sheet[] = [];
  const filled: Sheet[] = [];
  const made = workbook.settings.madeTabs ?? [];
  for (const name of OUR_TABS) {
    const id = workbook.settings[settingOf(name)];
    const tab = workbook.spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === id);
    if (tab === undefined || !made.includes(tab.getSheetId())) continue;
    if (tab.getLastRow() <= 1) empty.push(tab);
    else filled.push(tab);
  }
  return { empty, filled };
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
  removeColumns(workbook, sheet);
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA_KEY).find()) {
    metadata.remove();
  }
  forgetRoom(sheet);
}

/**
 * Deletes our columns, the rightmost run of adjacent ones first. Each time they are looked for anew, last thing before
 * deleting: a person may insert a column meanwhile, and a column of theirs must not be deleted for one of ours. Sheets
 * offers no deletion on condition, so the instant of the call itself stays open.
 */
function removeColumns(workbook: Workbook, sheet: Sheet): void {
  for (let run = 0; run < ALL_COLUMNS.length; run += 1) {
    const read = readLeads(workbook, sheet);
    if (!read.ok) return;
    const { values, headerRow } = read.leads;
    const columns = [...findOwnColumns(sheet, values[headerRow]!).positions.values()].sort((a, b) => b - a);
    const [last] = columns;
    if (last === undefined) return;
    let first = last;
    while (columns.includes(first - 1)) first -= 1;
    sheet.deleteColumns(first + 1, last - first + 1);
  }
}

/** Deletes tabs; a spreadsheet must keep one, which is why the last is emptied instead. */
export function deleteTabs(workbook: Workbook, tabs: readonly Sheet[]): void {
  for (const tab of tabs) {
    if (workbook.spreadsheet.getSheets().length > 1) workbook.spreadsheet.deleteSheet(tab);
    else tab.clear();
  }
}

/** Takes our marks from tabs that stay: protections, and who signed from the definition, be it ours or the user's. */
export function undressTabs(workbook: Workbook, tabs: readonly Sheet[]): void {
  for (const tab of tabs) removeProtections(tab);
  const definition = findTab(workbook, 'definition');
  if (definition !== undefined) removeSignature(definition);
}
