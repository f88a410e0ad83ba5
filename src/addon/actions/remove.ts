import { fill, wordsOf } from '../../i18n/language';
import { undressOpportunities } from '../../sheets/opportunity-removal';
import { removeTabProtections } from '../../sheets/protections';
import { deleteTabs, removableTabs, removeFromLeads, undressTabs } from '../../sheets/removal';
import { deleteSettings } from '../../sheets/settings';
import { openWorkbook } from '../../sheets/workbook';
import { confirm, inform } from '../dialogs';
import { inWords, isRefused, performMenuAction } from '../perform';
import { readerLanguage } from '../reader';
import { stopHourly } from './hourly';

/**
 * Menu: takes DUO out of the document: columns, colours, notes, protections, empty tabs and settings; tabs
 * with content only after a second question. What the user made stays.
 */
export function removeDuo(): void {
  inWords(() => {
    const words = wordsOf(readerLanguage());
    if (!confirm(words.remove.title, words.remove.question)) return inform(words.remove.cancelled);
    const { filled } = removableTabs(openWorkbook(readerLanguage()));
    const names = filled.map((sheet) => sheet.getName()).join(', ');
    const deleteFilled =
      filled.length > 0 && confirm(words.remove.title, fill(words.remove.filledTabs, { tabs: names }));
    performMenuAction(() => {
      const workbook = openWorkbook(readerLanguage());
      const tabs = removableTabs(workbook);
      // A tab that somebody filled while we asked was not among those named.
      const asked = new Set(filled.map((sheet) => sheet.getSheetId()));
      const goes = (sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean =>
        deleteFilled && asked.has(sheet.getSheetId());
      removeFromLeads(workbook);
      undressOpportunities(workbook);
      removeTabProtections(workbook);
      deleteTabs(workbook, [...tabs.empty, ...tabs.filled.filter(goes)]);
      undressTabs(
        workbook,
        tabs.filled.filter((sheet) => !goes(sheet)),
      );
      deleteSettings();
      stopOwnHourly();
      inform(words.remove.done);
    });
  });
}

/** Without the right to triggers nobody can have switched the hourly scoring on, or it no longer runs. */
function stopOwnHourly(): void {
  try {
    stopHourly();
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}
