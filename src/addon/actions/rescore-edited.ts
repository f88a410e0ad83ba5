import { findLeadsTab } from '../../sheets/leads-tab';
import { forgetFilled } from '../../sheets/missing-notes';
import { scoreLeads } from '../../sheets/score-leads';
import type { Workbook } from '../../sheets/workbook';

/**
 * After an edit of the Leads tab, under the document lock: scores the edited rows (all of a pasted block) and takes our note
 * from cells that have been filled. Does nothing in a document that was never set up, in another tab, or while the
 * definition has faults: the menu says those, an edit must not nag. What another execution keeps us from doing
 * here is found by its fingerprint at the next scoring.
 */
export function rescoreEdited(workbook: Workbook, range: GoogleAppsScript.Spreadsheet.Range): void {
  const { leadsTab } = workbook.settings;
  const sheet = range.getSheet();
  if (leadsTab === undefined || sheet.getSheetId() !== leadsTab) return;
  const leads = findLeadsTab(workbook);
  if (leads === undefined) return;
  const span = { first: range.getRow(), last: range.getLastRow() };
  const result = scoreLeads(workbook, leads, span);
  if (!result.ok) return;
  const { scoring } = result;
  forgetFilled(workbook, scoring, scoring.definition.definition, workbook.words);
}
