import type { RunningOpportunity } from '../core/territories/reassignment';
import { choiceIn, readTable, textOf, type OwnTable } from './tables/table';
import type { Workbook } from './workbook';

/** The Opportunities tab with those that are neither won nor lost. */
export interface RunningOpportunities {
  readonly table: OwnTable<'opportunities'> | undefined;
  readonly running: readonly RunningOpportunity[];
}

/** Reads the running opportunities: one read; none without the tab. */
export function readRunningOpportunities(workbook: Workbook): RunningOpportunities {
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) return { table, running: [] };
  const running = table.rows.flatMap((row) => {
    const id = textOf(table, row, 'opportunityId');
    const outcome = choiceIn(table, row, 'outcome', 'outcomes');
    if (id === '' || outcome === 'won' || outcome === 'lost') return [];
    const text = (column: 'leadId' | 'insideRep' | 'fieldRep'): string => textOf(table, row, column);
    return [{ id, leadId: text('leadId'), insideRep: text('insideRep'), fieldRep: text('fieldRep') }];
  });
  return { table, running };
}
