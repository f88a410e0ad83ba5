import { openDesk, type Desk } from '../../sheets/lead-desk';
import { handoffRecords } from '../../sheets/handoff-records';
import { readTable } from '../../sheets/tables/table';
import { findTab, type Workbook } from '../../sheets/workbook';

/** What the active row is about. */
export interface SelectedMatter {
  /** DUO ID of the lead; `''` where the row is an opportunity whose lead is not known. */
  readonly leadId: string;
  /** Undefined where a lead is selected. */
  readonly opportunityId: string | undefined;
  /** Name of the contact. */
  readonly lead: string;
}

/** The lead or the opportunity of the active row; undefined where it is neither. `desk` saves reading the leads. */
export function selectedMatter(workbook: Workbook, desk?: Desk): SelectedMatter | undefined {
  const row = workbook.spreadsheet.getActiveRange()?.getRow();
  if (row === undefined) return undefined;
  const sheet = workbook.spreadsheet.getActiveSheet().getSheetId();
  if (findTab(workbook, 'opportunities')?.getSheetId() === sheet) return selectedOpportunity(workbook, row);
  const opened = desk === undefined ? openDesk(workbook) : { ok: true as const, desk };
  if (!opened.ok || opened.desk.leads.sheet.getSheetId() !== sheet) return undefined;
  const position = opened.desk.positionOfRow(row);
  if (position === undefined) return undefined;
  const { desk: leads } = opened;
  return { leadId: leads.idAt(position), opportunityId: undefined, lead: leads.nameAt(position) };
}

function selectedOpportunity(workbook: Workbook, row: number): SelectedMatter | undefined {
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) return undefined;
  const only = { ...table, rows: table.rows.filter((each) => each.row === row) };
  const [record] = handoffRecords(only);
  if (record === undefined) return undefined;
  return { leadId: record.leadId, opportunityId: record.opportunityId, lead: record.lead };
}
