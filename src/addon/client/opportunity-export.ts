import type { ExportAnswer, ExportRequest } from '../../contract/opportunities';
import { csvOf, exportHeader, type ExportCell } from '../../core/pipeline/export-csv';
import { formatDay, readDay } from '../../core/values/day';
import { formatMinute } from '../../core/values/minute';
import { fill } from '../../i18n/language';
import { opportunityRows, type OpportunityColumn, type OpportunityRow } from '../../sheets/opportunity-rows';
import { choiceOf } from '../../sheets/tables/choices';
import { cellOf, minuteIn, readTable, textOf, type OwnTable } from '../../sheets/tables/table';
import { schemaOf } from '../../sheets/tables/table-schema';
import { refuse, type Request } from './client-answer';

type Opportunities = OwnTable<'opportunities'>;

/** What another system can use; the state of our own steps is not among it. */
const EXPORTED: readonly OpportunityColumn[] = [
  'opportunityId',
  'leadId',
  'lead',
  'company',
  'email',
  'phone',
  'source',
  'campaign',
  'product',
  'created',
  'insideRep',
  'fieldRep',
  'route',
  'stage',
  'amount',
  'currency',
  'expectedClose',
  'outcome',
  'closed',
  'lostReason',
  'competitor',
  'wakeUp',
  'documents',
  'notes',
  'handedOver',
  'firstContact',
];

/** All opportunities as CSV: English headers, codes, ISO days, numbers with a point. */
export function exportedOpportunities(
  { workbook, words }: Request,
  { separator }: ExportRequest,
): ExportAnswer {
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) refuse(words.opportunities.view.noTab);
  const rows = opportunityRows(table);
  const cells = rows.map((row) => EXPORTED.map((column) => exportCell(table, row, column)));
  return {
    file: fill(words.opportunities.export.file, { date: formatDay(workbook.today) }),
    text: csvOf(EXPORTED.map(exportHeader), cells, separator === ';' ? ';' : ','),
    count: rows.length,
  };
}

function exportCell(table: Opportunities, row: OpportunityRow, column: OpportunityColumn): ExportCell {
  const { now } = row;
  const text = textOf(table, row.row, column);
  switch (column) {
    case 'outcome':
      return now.outcome ?? text;
    case 'lostReason':
      return choiceOf('lostReasons', text) ?? text;
    case 'amount':
      return now.amount.state === 'read' ? now.amount.value : text;
    default:
      break;
  }
  const { format } = schemaOf('opportunities', column);
  if (format === 'minute') {
    const minute = minuteIn(table, row.row, column);
    return minute === undefined ? text : formatMinute(minute);
  }
  const cell = cellOf(table, row.row, column);
  if (typeof cell === 'object' && cell !== null) {
    const day = table.workbook.reading.dayOf(cell);
    return day === undefined ? text : formatDay(day);
  }
  return format === 'date' ? isoDay(table, text) : text;
}

function isoDay({ workbook }: Opportunities, text: string): string {
  const day = text === '' ? undefined : readDay(text, workbook.reading)?.day;
  return day === undefined ? text : formatDay(day);
}
