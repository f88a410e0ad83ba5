import type { Cell } from '../core/values/cell';
import { findHeaderRow } from '../core/leads/header';
import { sourceReturn } from '../core/roi/source-return';
import type { Basis, Grouping, ReturnInput, SourceReturn } from '../core/roi/types';
import { compileScorer } from '../core/scoring/scorer';
import { readDefinition, versionOf } from './definition-tab';
import { allLeadRows, blankLeadRows } from './lead-rows';
import { findLeadsTab, readLeads, type LeadsProblem } from './leads-tab';
import { knownHeaderWeight } from './recognition';
import {
  costRecords,
  holdsOutcomes,
  leadRecords,
  opportunityRecords,
  opportunityTable,
} from './return-records';
import { CellReader } from './table-records';
import { findTab, type Workbook } from './workbook';

/** Everything the source return is made from, read once. */
export interface ReturnSource {
  readonly input: ReturnInput;
  readonly leadsTab: string;
  /** Version of the definition that counted the qualified, `''` where there was none that could be used. */
  readonly version: string;
  /** Outcome words nobody has explained, counted as open. */
  readonly unknownOutcomes: readonly string[];
  readonly unreadable: ReadonlyMap<string, number>;
  /** Dates that only the locale's order of day and month decided. */
  readonly ambiguousDates: number;
}

export type ReturnReading =
  | { readonly ok: true; readonly source: ReturnSource }
  | { readonly ok: false; readonly problem: LeadsProblem };

/** Reads leads, definition, costs and opportunities: one read of each tab. */
export function readReturnSource(workbook: Workbook): ReturnReading {
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return { ok: false, problem: { code: 'noLeads' } };
  const read = readLeads(workbook, sheet);
  if (!read.ok) return read;
  const { leads } = read;
  const block = allLeadRows(leads);
  const blank = blankLeadRows(leads, block, workbook.reading);
  const definition = readDefinition(workbook, leads);
  const scorer =
    definition.code === 'ok'
      ? compileScorer(definition.definition, workbook.reading, workbook.today)
      : undefined;
  const scores =
    scorer === undefined
      ? undefined
      : block.rows.map((row, index) => (blank[index] ? undefined : scorer.score(row)));
  const reader = new CellReader(workbook.reading);
  const ids = idsOf(leads.roles, leads.own.get('id'), block.rows);
  const table = { rows: block.rows, roles: leads.roles };
  const { records, rowOf } = leadRecords(table, blank, scores, ids, reader);
  const opportunities = readOpportunities(workbook, reader);
  const own = holdsOutcomes(leads.roles) ? ownOpportunities() : undefined;
  const chosen = opportunities ?? own;

  function ownOpportunities(): ReturnType<typeof opportunityRecords> {
    const indexOfRow = new Map(rowOf.map((row, index) => [row, index]));
    return opportunityRecords(table, workbook.settings, reader, (row) => indexOfRow.get(row));
  }
  return {
    ok: true,
    source: {
      input: {
        leads: records,
        scored: scores !== undefined,
        opportunities: chosen?.records,
        costs: readCosts(workbook, reader),
      },
      leadsTab: sheet.getName(),
      version: definition.code === 'ok' ? versionOf(workbook, definition.definition) : '',
      unknownOutcomes: chosen?.unknownOutcomes ?? [],
      unreadable: reader.unreadable,
      ambiguousDates: reader.ambiguousDates,
    },
  };
}

/** The ids opportunities refer to: the user's own column of ids where there is one, else ours. */
function idsOf(
  roles: readonly { readonly role: string; readonly column: number }[],
  ownColumn: number | undefined,
  rows: readonly (readonly Cell[])[],
): readonly string[] {
  const column = roles.find((guess) => guess.role === 'lead_id')?.column ?? ownColumn;
  return rows.map((row) => (column === undefined ? '' : String(row[column] ?? '')));
}

function readOpportunities(
  workbook: Workbook,
  reader: CellReader,
): ReturnType<typeof opportunityRecords> | undefined {
  const tab = findTab(workbook, 'opportunities');
  if (tab === undefined) return undefined;
  const values = tab.getDataRange().getValues() as Cell[][];
  const header = findHeaderRow(values, knownHeaderWeight());
  if (header === undefined) return undefined;
  return opportunityRecords(
    opportunityTable(values, header.row, workbook.settings),
    workbook.settings,
    reader,
  );
}

function readCosts(workbook: Workbook, reader: CellReader): ReturnInput['costs'] {
  const tab = findTab(workbook, 'costs');
  if (tab === undefined) return undefined;
  const records = costRecords(tab.getDataRange().getValues() as Cell[][], workbook.settings, reader);
  return records === undefined || records.length === 0 ? undefined : records;
}

/** The return of one reading, on one basis, by one grouping. */
export function returnOf(source: ReturnSource, workbook: Workbook, basis: Basis, by: Grouping): SourceReturn {
  return sourceReturn(source.input, { basis, by, today: workbook.today });
}
