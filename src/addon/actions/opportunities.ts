import { fill, wordsOf } from '../../i18n/language';
import { processOpportunities } from '../../sheets/opportunity-changes';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { inform, warn } from '../dialogs';
import { performMenuAction } from '../perform';
import { readerLanguage } from '../reader';

/** Who changed something that nobody saw changing: the log says so rather than naming whoever looked. */
const NOBODY_KNOWN = '';

/**
 * After an edit of the tab of opportunities, under the document lock: follows up the edited rows, all of a pasted block.
 * False where the edit was in another tab.
 */
export function followEditedOpportunities(
  workbook: Workbook,
  range: GoogleAppsScript.Spreadsheet.Range,
): boolean {
  const { opportunitiesTab } = workbook.settings;
  if (opportunitiesTab === undefined || range.getSheet().getSheetId() !== opportunitiesTab) return false;
  processOpportunities(workbook, { span: { first: range.getRow(), last: range.getLastRow() } });
  return true;
}

/** By the hour, under the document lock: what nobody followed up, by phone, import or script; who it was is not known. */
export function followOpportunitiesHourly(workbook: Workbook): void {
  if (workbook.settings.opportunitiesTab === undefined) return;
  processOpportunities(workbook, { who: NOBODY_KNOWN, unhurried: true });
}

/** Menu: follows up all opportunities now and says what was found. */
export function checkOpportunities(): void {
  performMenuAction(() => {
    const words = wordsOf(readerLanguage()).opportunities;
    const workbook = openWorkbook(readerLanguage());
    const result = processOpportunities(workbook, { who: NOBODY_KNOWN, unhurried: true });
    if (result === undefined) return warn(words.view.noTab);
    const { changed, woken, questions, hasMore, table } = result;
    const isNothing = changed === 0 && questions === 0;
    const text = isNothing
      ? fill(words.processed.none, { tab: table.sheet.getName() })
      : fill(words.processed.done, { changed, woken, questions });
    inform(hasMore ? `${text} ${words.processed.more}` : text);
  });
}
