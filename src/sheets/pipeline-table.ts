import { parsePipelines } from '../core/pipeline/parse-pipelines';
import { routeNamed, routeOf } from '../core/pipeline/route-choice';
import type { PipelineProblem, Route } from '../core/pipeline/types';
import type { Table } from '../core/values/cell';
import type { Desk } from './lead-desk';
import { readCells } from './lead-rows';
import { findLeadsTab, leadsFrom, type LeadsTable } from './leads-tab';
import { definitionVocabulary, roleNames } from './recognition';
import { choiceOf } from './tables/choices';
import { cellOf, readTable } from './tables/table';
import type { Workbook } from './workbook';

/** The routes as read from the Pipelines tab; none where there is no such tab. */
export type PipelinesReading =
  | { readonly code: 'ok'; readonly routes: readonly Route[] }
  /** Every fault of the tab; no route is used until they are put right. */
  | { readonly code: 'problems'; readonly tab: string; readonly problems: readonly PipelineProblem[] };

/** What routes are read against: the headers and roles of the Leads tab. */
type LeadColumns = Pick<LeadsTable, 'headers' | 'roles'>;

/** One row is enough to make Sheets read the top of the tab and nothing else. */
const TOP = { first: 1, last: 1 } as const;

/**
 * Reads the Pipelines tab: one read. `leads` are the columns that its conditions name; where they are not given, the
 * top of the Leads tab is read for them.
 */
export function readPipelines(workbook: Workbook, leads?: LeadColumns): PipelinesReading {
  const table = readTable(workbook, 'pipelines');
  if (table === undefined || table.rows.length === 0) return { code: 'ok', routes: [] };
  const columns = leads ?? leadColumns(workbook);
  const rows = table.rows.map((row) => ({
    row: row.row,
    cell: (column: Parameters<typeof cellOf<'pipelines'>>[2]) => cellOf(table, row, column),
  }));
  const result = parsePipelines(rows, {
    vocabulary: definitionVocabulary(),
    fields: {
      headers: columns.headers,
      roles: columns.roles.map(({ role }) => role),
      roleNames: roleNames(),
    },
    reading: workbook.reading,
    closerOf: (cell) => choiceOf('closers', cell),
  });
  return result.ok
    ? { code: 'ok', routes: result.routes }
    : { code: 'problems', tab: table.sheet.getName(), problems: result.problems };
}

/** The headers and roles of the Leads tab from its first rows; none without such a tab. */
function leadColumns(workbook: Workbook): LeadColumns {
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return { headers: [], roles: [] };
  const { top } = readCells(sheet, TOP);
  const read = leadsFrom(workbook, sheet, top as Table);
  return read.ok ? read.leads : { headers: [], roles: [] };
}

/** The route of a lead by its row; undefined where none holds. */
export function routeOfLead(routes: readonly Route[], desk: Desk, position: number): Route | undefined {
  const { reading, today } = desk.workbook;
  return routeOf(routes, desk.block.rows[position] ?? [], reading, today);
}

/** The route of an opportunity: the one written in its row, else that of its lead. */
export function routeOfOpportunity(
  routes: readonly Route[],
  written: string,
  desk?: Desk,
  position?: number,
): Route | undefined {
  const named = routeNamed(routes, written);
  if (named !== undefined || desk === undefined || position === undefined) return named;
  return written === '' ? routeOfLead(routes, desk, position) : undefined;
}
