import type { Cadence, CadenceProblem } from '../core/cadences/cadence';
import { parseCadences } from '../core/cadences/parse-cadences';
import { foldText } from '../core/values/text';
import type { Template } from '../core/templates/template';
import type { LeadsTable } from './leads-tab';
import { definitionVocabulary, roleNames } from './recognition';
import { choiceOf } from './tables/choices';
import { cellOf, readTable } from './tables/table';
import type { Workbook } from './workbook';

/** The Cadences tab as read. */
export interface ReadCadences {
  readonly cadences: readonly Cadence[];
  readonly problems: readonly CadenceProblem[];
}

/** The cadences of the Cadences tab, with what is wrong with it; none without the tab. One read. */
export function readCadences(
  workbook: Workbook,
  leads: LeadsTable,
  templates: readonly Template[],
): ReadCadences {
  const table = readTable(workbook, 'cadences');
  if (table === undefined) return { cadences: [], problems: [] };
  return parseCadences(
    table.rows.map((row) => ({ row: row.row, cell: (column) => cellOf(table, row, column) })),
    {
      channelOf: (cell) => choiceOf('channels', cell),
      audienceOf: (cell) => choiceOf('audiences', cell),
      templates: new Set(templates.map(({ name }) => foldText(name))),
      vocabulary: definitionVocabulary(),
      fields: {
        headers: leads.headers,
        roles: leads.roles.map(({ role }) => role),
        roleNames: roleNames(),
      },
      reading: workbook.reading,
    },
  );
}
