import { isBlank, trimmedText, type Cell } from '../core/values/cell';
import { foldText } from '../core/values/text';
import type { Role } from '../core/leads/role';
import { compileScorer } from '../core/scoring/scorer';
import type { RowScore } from '../core/scoring/types';
import { readDefinition, type DefinitionReading } from './definition-tab';
import { allLeadRows, blankLeadRows, type LeadRows } from './lead-rows';
import { findLeadsTab, readLeads, type LeadsProblem, type LeadsTable } from './leads-tab';
import type { OwnColumn } from './own-columns';
import { workStateOf, type WorkState } from './work-state';
import type { Workbook } from './workbook';

/** The leads of a document as read once, by their DUO ID, for all that is about single leads. */
export interface Desk {
  readonly workbook: Workbook;
  readonly leads: LeadsTable;
  /** The rows below the headers; a position counts them from 0. */
  readonly block: LeadRows;
  readonly definition: DefinitionReading;
  /** Position of the row with an id (the upper one of copies); undefined where none has it. */
  positionOf(leadId: string): number | undefined;
  /** Position of a 1-based sheet row; undefined above the data, below it, or where the row is blank. */
  positionOfRow(row: number): number | undefined;
  /** Positions of all rows that are not blank, in sheet order. */
  readonly positions: readonly number[];
  /** DUO ID of a row; `''` where it has none yet. */
  idAt(position: number): string;
  /** The id that the user's own table goes by: their column of ids, else ours. */
  keyAt(position: number): string;
  cell(position: number, field: Role | { readonly header: string } | { readonly own: OwnColumn }): Cell;
  text(position: number, field: Role | { readonly header: string } | { readonly own: OwnColumn }): string;
  /** First and last name, or the whole name. */
  nameAt(position: number): string;
  /** What the definition says of the row now; undefined without a valid definition. */
  scoreAt(position: number): RowScore | undefined;
  workAt(position: number): WorkState;
}

export type DeskResult =
  { readonly ok: true; readonly desk: Desk } | { readonly ok: false; readonly problem: LeadsProblem };

/** Reads the leads and the definition: one read of each, one of the Fields tab, one of the columns' metadata. */
export function openDesk(workbook: Workbook): DeskResult {
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return { ok: false, problem: { code: 'noLeads' } };
  const read = readLeads(workbook, sheet);
  if (!read.ok) return read;
  return { ok: true, desk: deskOf(workbook, read.leads, readDefinition(workbook, read.leads)) };
}

/** Makes a desk of leads that were read already. */
export function deskOf(workbook: Workbook, leads: LeadsTable, definition: DefinitionReading): Desk {
  const block = allLeadRows(leads);
  const blank = blankLeadRows(leads, block, workbook.reading);
  const positions = block.rows.flatMap((_, position) => (blank[position] ? [] : [position]));
  const columns = new Map<Role, number>();
  for (const { role, column } of leads.roles)
    if (role !== '' && !columns.has(role)) columns.set(role, column);
  const scorer =
    definition.code === 'ok'
      ? compileScorer(definition.definition, workbook.reading, workbook.today)
      : undefined;
  const ids = new Map<string, number>();
  const idAt = (position: number): string => text(position, { own: 'id' });
  for (const position of positions) {
    const id = comparable(idAt(position));
    if (id !== '' && !ids.has(id)) ids.set(id, position);
  }

  function columnOf(field: Parameters<Desk['cell']>[1]): number | undefined {
    if (typeof field === 'string') return columns.get(field);
    if ('own' in field) return leads.own.get(field.own);
    const folded = foldText(field.header);
    const column = leads.headers.findIndex((header) => header !== '' && foldText(header) === folded);
    return column < 0 ? undefined : column;
  }

  function cell(position: number, field: Parameters<Desk['cell']>[1]): Cell {
    const column = columnOf(field);
    return column === undefined ? undefined : block.rows[position]?.[column];
  }

  function text(position: number, field: Parameters<Desk['cell']>[1]): string {
    return trimmedText(cell(position, field));
  }

  function nameAt(position: number): string {
    const parts = [text(position, 'first_name'), text(position, 'last_name')].filter((part) => part !== '');
    return parts.length > 0 ? parts.join(' ') : text(position, 'full_name');
  }

  return {
    workbook,
    leads,
    block,
    definition,
    positionOf: (leadId) => ids.get(comparable(leadId)),
    positionOfRow: (row) => {
      const position = row - block.firstRow;
      return position >= 0 && position < block.rows.length && !blank[position] ? position : undefined;
    },
    positions,
    idAt,
    keyAt: (position) => {
      const own = cell(position, 'lead_id');
      return isBlank(own) ? idAt(position) : trimmedText(own);
    },
    cell,
    text,
    nameAt,
    scoreAt: (position) => scorer?.score(block.rows[position]!),
    workAt: (position) => workStateOf(workbook, (column) => cell(position, { own: column })),
  };
}

function comparable(id: string): string {
  return id.trim().toUpperCase();
}
