import { removeColours } from './missing-colours';
import { removeQuestions } from './opportunity-questions';
import { readTable } from './tables/table';
import { findTab, type Workbook } from './workbook';

/** Takes our notes and colours from the tab of opportunities; its cells, and what others put there, stay. */
export function undressOpportunities(workbook: Workbook): void {
  const table = readTable(workbook, 'opportunities');
  if (table !== undefined) removeQuestions(table);
  const sheet = findTab(workbook, 'opportunities');
  if (sheet !== undefined) removeColours(sheet);
}
