import { trimmedText, type Cell } from '../core/values/cell';
import { blankRows } from '../core/leads/blank-row';
import type { Role } from '../core/leads/role';
import type { WorkStatus } from '../core/activities/codes';
import type { AssignableLead } from '../core/territories/assignment-plan';
import { findLeadsTab, readLeads, type LeadsProblem, type LeadsTable } from './leads-tab';
import { choiceOf } from './tables/choices';
import type { Workbook } from './workbook';

/** A lead with what assigning needs to know of it. */
export interface AssignmentLead extends AssignableLead {
  /** 0-based row of the sheet when it was read. */
  readonly position: number;
  readonly work: WorkStatus;
  readonly ownerIsFormula: boolean;
  readonly territoryIsFormula: boolean;
}

/** The leads of the tab as assigning sees them. */
export interface AssignmentLeads {
  readonly table: LeadsTable;
  /** 0-based columns. */
  readonly owner: number;
  readonly territory: number | undefined;
  /** Leads that have a DUO ID, one per id. */
  readonly leads: readonly AssignmentLead[];
  /** Rows that hold something and have no id yet. */
  readonly withoutId: number;
}

export type AssignmentLeadsResult =
  | { readonly ok: true; readonly leads: AssignmentLeads }
  | { readonly ok: false; readonly problem: LeadsProblem | { readonly code: 'noOwnerColumn' } };

/** Reads the leads, and which owner and territory cells are formulas. One read of all cells, one per column. */
export function readAssignmentLeads(workbook: Workbook): AssignmentLeadsResult {
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return { ok: false, problem: { code: 'noLeads' } };
  const read = readLeads(workbook, sheet);
  if (!read.ok) return read;
  const { leads: table } = read;
  const owner = columnOfRole(table, 'owner');
  if (owner === undefined) return { ok: false, problem: { code: 'noOwnerColumn' } };
  const territory = columnOfRole(table, 'territory');
  const isOwnerFormula = formulasIn(table, owner);
  const isTerritoryFormula = territory === undefined ? () => false : formulasIn(table, territory);
  const { values, headerRow, own } = table;
  const id = own.get('id');
  const work = own.get('work');
  const isBlankRow = blankRows(values.slice(headerRow + 1), table.userColumns);
  const seen = new Set<string>();
  const leads: AssignmentLead[] = [];
  let withoutId = 0;
  for (let position = headerRow + 1; position < values.length; position += 1) {
    const cells = values[position]!;
    const key = id === undefined ? '' : trimmedText(cells[id]);
    if (key === '') {
      if (isBlankRow[position - headerRow - 1] !== true) withoutId += 1;
      continue;
    }
    // Of a copied row the upper one is the lead, until the lower one gets an id of its own.
    if (seen.has(key)) continue;
    seen.add(key);
    leads.push({
      id: key,
      cells,
      position,
      owner: trimmedText(cells[owner]),
      territory: territory === undefined ? '' : trimmedText(cells[territory]),
      work: (work === undefined ? undefined : choiceOf('workStatuses', cells[work])) ?? 'new',
      ownerIsFormula: isOwnerFormula(position),
      territoryIsFormula: isTerritoryFormula(position),
    });
  }
  return { ok: true, leads: { table, owner, territory, leads, withoutId } };
}

/** The 0-based column of a role among the user's; undefined where none has it. */
export function columnOfRole({ roles }: LeadsTable, role: Role): number | undefined {
  return roles.find((guess) => guess.role === role)?.column;
}

function formulasIn({ sheet, values, headerRow }: LeadsTable, column: number): (position: number) => boolean {
  const rows = values.length - headerRow - 1;
  if (rows < 1) return () => false;
  const formulas = sheet.getRange(headerRow + 2, column + 1, rows, 1).getFormulas();
  return (position) => (formulas[position - headerRow - 1]?.[0] ?? '') !== '';
}

/** Name of the contact and of the company of a row, as the sheet holds them. */
export function namesOf(
  table: LeadsTable,
): (cells: readonly Cell[]) => { readonly lead: string; readonly company: string } {
  const column = (role: Role): number => columnOfRole(table, role) ?? -1;
  const whole = column('full_name');
  const parts = [column('first_name'), column('last_name')];
  const company = column('company');
  return (cells) => {
    const full = trimmedText(cells[whole]);
    const lead =
      full === ''
        ? parts
            .map((each) => trimmedText(cells[each]))
            .join(' ')
            .trim()
        : full;
    return { lead, company: trimmedText(cells[company]) };
  };
}
