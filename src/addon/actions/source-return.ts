import { fill, wordsOf } from '../../i18n/language';
import { readReturnSource } from '../../sheets/return-input';
import { buildReturnTab, findReturnTab } from '../../sheets/return-tab';
import { openWorkbook } from '../../sheets/workbook';
import { askYesNo, inform, warn } from '../dialogs';
import { obstacleMessage } from '../messages';
import { inWords, performMenuAction } from '../perform';
import { readerLanguage } from '../reader';

/** Menu: builds the source-return tab, by lead month or by close month as the person says. */
export function buildSourceReturn(): void {
  inWords(() => {
    const words = wordsOf(readerLanguage());
    const byCohort = askYesNo(words.sourceReturn.basisTitle, words.sourceReturn.basisQuestion);
    if (byCohort === undefined) return;
    performMenuAction(() => {
      const workbook = openWorkbook(readerLanguage());
      const former = findReturnTab(workbook);
      if (former.taken) {
        return warn(fill(words.sourceReturn.tabTaken, { tab: workbook.words.tabs.sourceReturn }));
      }
      const read = readReturnSource(workbook);
      if (!read.ok) return warn(obstacleMessage(read.problem, words));
      if (read.source.input.leads.length === 0) {
        return warn(fill(words.sourceReturn.noLeads, { tab: read.source.leadsTab }));
      }
      const built = buildReturnTab(workbook, read.source, byCohort ? 'cohort' : 'period', former.sheet);
      built.sheet.activate();
      const { leads, won } = built.bySource.total;
      inform(fill(words.sourceReturn.done, { tab: built.sheet.getName(), leads, won: won ?? '–' }));
    });
  });
}
