import { changeSettings, settingOf, type TabName, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether nothing has been written into a tab. */
export function isEmptyTab(sheet: Sheet): boolean {
  return sheet.getLastRow() === 0;
}

/** Whether a tab is one that we had just made when everything broke off: nothing is in it yet. */
export function isLeftOver(workbook: Workbook, tab: TabName, sheet: Sheet): boolean {
  return workbook.settings.making === tab && isEmptyTab(sheet);
}

/**
 * Makes a tab of ours at the end and remembers it. That it is about to be made is stored before, so that one that was
 * left over is known as ours and used. Where the user has a tab of the name, ours gets another.
 */
export function makeTab(
  workbook: Workbook,
  tab: TabName,
): { readonly workbook: Workbook; readonly sheet: Sheet } {
  const { spreadsheet } = workbook;
  const name = workbook.words.tabs[tab];
  const names = [name, `${name} (DUO)`];
  const known = names.map((each) => spreadsheet.getSheetByName(each));
  const left = known.find((sheet) => sheet !== null && isLeftOver(workbook, tab, sheet));
  const intended = workbook.settings.making === tab ? workbook : changeSettings(workbook, { making: tab });
  const free = known[0] === null ? names[0]! : names[1]!;
  const sheet = left ?? spreadsheet.insertSheet(free, spreadsheet.getSheets().length);
  const made = changeSettings(intended, {
    [settingOf(tab)]: sheet.getSheetId(),
    madeTabs: [...(workbook.settings.madeTabs ?? []), sheet.getSheetId()],
    making: undefined,
  });
  return { workbook: made, sheet };
}
