/** One formula over a large range, called as a cell calls it. */
import { MILLISECONDS_PER_DAY } from './leads';
import { hostOf } from './built';
import { DEFINITION_TABLE, TODAY } from './definition';
import { COLUMN, HEADERS, leadRows } from './leads';
import { peakMegabytes, processorMs, report, shown } from './measuring';
import { workbookOf } from './workbook';

const ROWS = 50_000;
/** Columns the definition reads, and one more. */
const COLUMNS = [
  COLUMN.company,
  COLUMN.phone,
  COLUMN.email,
  COLUMN.source,
  COLUMN.need,
  COLUMN.acceptsMeeting,
  COLUMN.decisionRole,
  COLUMN.buyingStage,
  COLUMN.months,
  COLUMN.employees,
  COLUMN.industry,
  COLUMN.budget,
  COLUMN.contactType,
  COLUMN.consent,
];

const host = hostOf(workbookOf(1));
const table = [HEADERS, ...leadRows(ROWS, (day) => new Date(day * MILLISECONDS_PER_DAY))].map((row) =>
  COLUMNS.map((column) => row[column]),
);
const fields = new Set(COLUMNS.map((column) => HEADERS[column]));
/** The criteria on these columns; those without a field are the caps and the threshold. */
const duo = DEFINITION_TABLE.filter(
  ([field], index) => index === 0 || field === '' || fields.has(String(field)),
);
const day = new Date((TODAY + 0.5) * MILLISECONDS_PER_DAY);

function call(leads: readonly (readonly unknown[])[]): unknown {
  const result = host.customFunction('DUO_SCORE', [leads, duo, day]);
  if (!Array.isArray(result) || result.length !== leads.length - 1) throw new Error(JSON.stringify(result));
  return result;
}

report(
  `\`DUO_SCORE\` over ${shown(ROWS)} × ${COLUMNS.length}`,
  `${shown(await processorMs(() => call(table)))} processor ms`,
  'limit 30,000 ms',
);
report('… peak memory of the whole process', `${shown(peakMegabytes())} MB`);
report(
  '`DUO_SCORE` over ten rows: what each formula costs at least',
  `${shown(await processorMs(() => call(table.slice(0, 11))))} processor ms`,
);
