import { wordsOf } from '../../i18n/language';
import { findLeadsTab } from '../../sheets/leads-tab';
import type { RowSpan } from '../../sheets/lead-rows';
import { scoreLeads, type ScoringResult } from '../../sheets/score-leads';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { inform, warn } from '../dialogs';
import { obstacleMessage, scoringMessage } from '../messages';
import { performMenuAction } from '../perform';
import { readerLanguage } from '../reader';
import { fill } from '../../i18n/language';

/** Menu: scores every lead row. */
export function scoreAll(): void {
  performMenuAction(() => {
    const workbook = openWorkbook(readerLanguage());
    tell(workbook, scoreTab(workbook, undefined));
  });
}

/** Menu: scores the rows that the selection touches. */
export function scoreSelection(): void {
  performMenuAction(() => {
    const workbook = openWorkbook(readerLanguage());
    const sheet = findLeadsTab(workbook);
    const words = wordsOf(readerLanguage());
    if (sheet === undefined) return warn(words.errors.noLeads);
    const selected = workbook.spreadsheet.getActiveRangeList();
    if (selected === null || workbook.spreadsheet.getActiveSheet().getSheetId() !== sheet.getSheetId()) {
      return warn(fill(words.errors.notLeadsTab, { tab: sheet.getName() }));
    }
    const ranges = selected.getRanges();
    const span = {
      first: Math.min(...ranges.map((range) => range.getRow())),
      last: Math.max(...ranges.map((range) => range.getLastRow())),
    };
    tell(workbook, scoreLeads(workbook, sheet, span));
  });
}

/** Scores the rows of a span of the Leads tab, or all of them. */
export function scoreTab(workbook: Workbook, span: RowSpan | undefined): ScoringResult {
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return { ok: false, problem: { code: 'noLeads' } };
  return scoreLeads(workbook, sheet, span);
}

function tell(workbook: Workbook, result: ScoringResult): void {
  const words = wordsOf(readerLanguage());
  if (!result.ok) return warn(obstacleMessage(result.problem, words));
  const { signed } = workbook.settings;
  const isDraft = signed?.digest !== result.scoring.definition.definition.digest;
  inform(scoringMessage(result.scoring, isDraft, words, workbook.words));
}
