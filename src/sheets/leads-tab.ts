import { trimmedText, type Cell, type Table } from '../core/values/cell';
import { foldText } from '../core/values/text';
import { findHeaderRow } from '../core/leads/header';
import { guessRoles, type RoleGuess } from '../core/leads/roles';
import { headerReport, type HeaderReport } from '../core/leads/header-report';
import { allValues } from './all-values';
import { findOwnColumns, type OwnColumn, type OwnColumnPositions } from './own-columns';
import { knownHeaderWeight, roleSynonyms } from './recognition';
import { readFieldRoles } from './fields-tab';
import { findTab, type TabName, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Rows at the top in which the header row stands and whose cells help to guess roles. Always the same ones, so
 * that an edit of one row and a scoring of all see the same columns.
 */
export const TOP_ROWS = 60;

/** The Leads tab as read once: rows × columns from A1, with what its columns mean. */
export interface LeadsTable {
  readonly sheet: Sheet;
  /** All cells from A1, header and rows above it included. */
  readonly values: Table;
  /** 0-based row of the headers in {@link values}. */
  readonly headerRow: number;
  /** The user's headers by column; `''` where blank or ours. */
  readonly headers: readonly string[];
  readonly own: OwnColumnPositions;
  /** Those of ours that carry their metadata; the others were found by their header only. */
  readonly tagged: ReadonlySet<OwnColumn>;
  /** 0-based columns that are the user's, whether they have a header or not. */
  readonly userColumns: readonly number[];
  readonly roles: readonly RoleGuess[];
  readonly report: HeaderReport;
}

/** Where the header row was looked for and not found. */
export type LeadsProblem = { readonly code: 'noLeads' } | { readonly code: 'noHeader'; readonly tab: string };

/**
 * The tab of leads: the one remembered, else the one named so, else the one with most recognised headers
 * (at least two). Reads the first rows of every other tab only while none is remembered.
 */
export function findLeadsTab(workbook: Workbook): Sheet | undefined {
  const known = findTab(workbook, 'leads');
  if (known !== undefined) return known;
  const others = ownTabs(workbook);
  let best: { sheet: Sheet; confidence: number } | undefined;
  for (const sheet of workbook.spreadsheet.getSheets()) {
    if (others.has(sheet.getSheetId())) continue;
    const rows = Math.min(sheet.getLastRow(), TOP_ROWS);
    const columns = sheet.getLastColumn();
    if (rows === 0 || columns === 0) continue;
    const top = sheet.getRange(1, 1, rows, columns).getValues() as Cell[][];
    const recognised = recognisedHeaders(top);
    if (recognised >= MINIMUM_RECOGNISED && recognised > (best?.confidence ?? 0)) {
      best = { sheet, confidence: recognised };
    }
  }
  return best?.sheet;
}

/** One recognised word may be chance (a list of products has a `Nombre` too). */
const MINIMUM_RECOGNISED = 2;

function recognisedHeaders(top: Table): number {
  const header = findHeaderRow(top, knownHeaderWeight());
  if (header === undefined) return 0;
  return guessRoles(
    top[header.row]!.map((cell) => String(cell)),
    [],
    roleSynonyms(),
  ).filter((guess) => guess.role !== '').length;
}

/** Ids of the tabs that are DUO's, which are never taken for leads. */
function ownTabs(workbook: Workbook): ReadonlySet<number> {
  const tabs = (Object.keys(workbook.words.tabs) as TabName[]).filter((tab) => tab !== 'leads');
  return new Set(
    tabs.flatMap((tab) => {
      const sheet = findTab(workbook, tab);
      return sheet === undefined ? [] : [sheet.getSheetId()];
    }),
  );
}

/** Reads the whole Leads tab: one read, one look at the column metadata, one read of the Fields tab. */
export function readLeads(
  workbook: Workbook,
  sheet: Sheet,
): { ok: true; leads: LeadsTable } | { ok: false; problem: LeadsProblem } {
  return leadsFrom(workbook, sheet, allValues(sheet));
}

/**
 * Makes the table from cells already read; `values` must start at A1 and hold the header row. What the columns mean
 * is not asked again where the header row is that of a table `known` before, ours included.
 */
export function leadsFrom(
  workbook: Workbook,
  sheet: Sheet,
  values: Table,
  known?: LeadsTable,
): { ok: true; leads: LeadsTable } | { ok: false; problem: LeadsProblem } {
  const header = findHeaderRow(values, knownHeaderWeight());
  if (header === undefined) return { ok: false, problem: { code: 'noHeader', tab: sheet.getName() } };
  const headerCells = values[header.row]!;
  if (known !== undefined && known.headerRow === header.row && isSameRow(known, headerCells)) {
    return { ok: true, leads: { ...known, values } };
  }
  const { positions: own, tagged } = findOwnColumns(sheet, headerCells);
  const ours = new Set(own.values());
  const headers = headerCells.map((cell, column) => (ours.has(column) ? '' : trimmedText(cell)));
  const sample = values.slice(header.row + 1, TOP_ROWS);
  return {
    ok: true,
    leads: {
      sheet,
      values,
      headerRow: header.row,
      headers,
      own,
      tagged,
      userColumns: headers.flatMap((_, column) => (ours.has(column) ? [] : [column])),
      roles: guessRoles(headers, sample, roleSynonyms(), readFieldRoles(workbook)),
      report: headerReport(headers),
    },
  };
}

/** Whether a row is the header row of a table, with a header on each of our columns. */
function isSameRow({ values, headerRow, own }: LeadsTable, row: readonly Cell[]): boolean {
  const before = values[headerRow]!;
  return (
    before.length === row.length &&
    before.every((cell, column) => cell === row[column]) &&
    [...own.values()].every((column) => trimmedText(row[column]) !== '')
  );
}

/** The 0-based column of a user's header, compared folded. */
export function columnOf(leads: LeadsTable, header: string): number | undefined {
  const folded = foldText(header);
  const column = leads.headers.findIndex((each) => foldText(each) === folded);
  return column < 0 ? undefined : column;
}
