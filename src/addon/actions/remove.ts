import { fill, wordsOf } from '../../i18n/language';
import { deleteTabs, removableTabs, removeFromLeads, undressTabs } from '../../sheets/removal';
import { deleteSettings } from '../../sheets/settings';
import { openWorkbook } from '../../sheets/workbook';
import { confirm, inform } from '../dialogs';
import { performMenuAction } from '../perform';
import { readerLanguage } from '../reader';
import { stopHourly } from './hourly';

/**
 * Menu: takes DUO out of the document: columns, colours, notes, protections, empty tabs and settings; tabs
 * with content only after a second question. What the user made stays.
 */
export function removeDuo(): void {
  const words = wordsOf(readerLanguage());
  if (!confirm(words.remove.title, words.remove.question)) return inform(words.remove.cancelled);
  const { filled } = removableTabs(openWorkbook(readerLanguage()));
  const names = filled.map((sheet) => `«${sheet.getName()}»`).join(', ');
  const deleteFilled =
    filled.length > 0 && confirm(words.remove.title, fill(words.remove.filledTabs, { tabs: names }));
  performMenuAction(() => {
    const workbook = openWorkbook(readerLanguage());
    const tabs = removableTabs(workbook);
    removeFromLeads(workbook);
    if (!deleteFilled) undressTabs(tabs.filled);
    deleteTabs(workbook, deleteFilled ? [...tabs.empty, ...tabs.filled] : tabs.empty);
    stopHourly();
    deleteSettings();
    inform(words.remove.done);
  });
}
