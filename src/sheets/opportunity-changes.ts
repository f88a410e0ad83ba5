import { formatLastKnown, OWNER_KEY } from '../core/pipeline/last-known';
import type { ReadCell, Route } from '../core/pipeline/types';
import { appendActivities } from './activity-log';
import { openDesk } from './lead-desk';
import { colourQuestions } from './opportunity-colours';
import { ensureIds, writeKnown } from './opportunity-known';
import { followOutcomes } from './opportunity-lead';
import {
  becomes,
  entryOf,
  isDelivery,
  nextStepOf,
  planAll,
  withdrawsDelivery,
  type PlannedOpportunity,
} from './opportunity-log';
import { noteQuestions } from './opportunity-questions';
import { leadPositions } from './opportunity-join';
import { opportunityRows, type OpportunityRow } from './opportunity-rows';
import { readTeam } from './people';
import { readPipelines } from './pipeline-table';
import { choiceWord } from './tables/choices';
import { readTable, type OwnTable } from './tables/table';
import { updateRows } from './tables/update-rows';
import type { WorkChange } from './work-state';
import { writeWork } from './write-work';
import type { Workbook } from './workbook';

type Opportunities = OwnTable<'opportunities'>;

/** Whose changes are looked for, and how thoroughly. */
export interface ProcessingOptions {
  /** Who changed them, as the log names people; `''` where nobody knows, undefined for whoever runs this. */
  readonly who?: string;
  /** Only what stands in these sheet rows, both included: what somebody has just typed. */
  readonly span?: { readonly first: number; readonly last: number };
  /** Only this opportunity. */
  readonly only?: string;
  /** Nobody is waiting: the whole log is looked through for what was logged before, colours are put right. */
  readonly unhurried?: boolean;
}

/** What became of the opportunities looked at. */
export interface ProcessingResult {
  readonly table: Opportunities;
  /** Opportunities whose changes were logged. */
  readonly changed: number;
  readonly woken: number;
  /** Cells of the whole tab in which something is asked. */
  readonly questions: number;
  /** More changed at once than one execution can follow up: the rest is for the next. */
  readonly hasMore: boolean;
}

/** What a lead has to do once the delivery of what was not won after all is withdrawn. */
const NO_STEP: WorkChange = { nextStep: '', nextDate: '' };

/** Each change may write into a lead and into its own row: so many fit into the seconds of one execution. */
const MOST_CHANGES = 50;

/**
 * Follows up what people changed in the tab of opportunities, by hand, in bulk or by paste; under the document lock.
 * Undefined where there is no such tab.
 *
 * In this order, so that an execution that is broken off anywhere is finished by the next one and nothing is logged
 * twice: ids; the log (by token); the rows of the leads; the cells of the opportunities; last of all what is known of
 * them, from which the next execution sees that all this is done. Then what lacks is asked in its cell.
 */
export function processOpportunities(
  workbook: Workbook,
  options: ProcessingOptions = {},
): ProcessingResult | undefined {
  const found = readTable(workbook, 'opportunities');
  if (found === undefined) return undefined;
  const table = ensureIds(found);
  const rows = opportunityRows(table);
  const planned = planAll(workbook, rows).filter(({ row }) => isMeant(row, options));
  const logged = planned.filter(({ plan }) => plan.token !== '');
  const now = logged.slice(0, MOST_CHANGES);
  const later = new Set(logged.slice(MOST_CHANGES).map(({ row }) => row.id));
  if (now.length > 0) followUp(workbook, table, rows, now, options);
  const known = knownAfter(planned.filter(({ row }) => !later.has(row.id)));
  const after = known.size > 0 ? writeKnown(table, known).table : table;
  if (options.unhurried === true) colourQuestions(after);
  const noted = noteQuestions(after, routesFor(workbook, rows));
  return {
    table: noted.table,
    changed: now.length,
    woken: now.filter(({ plan }) => plan.wakes).length,
    questions: noted.asked,
    hasMore: later.size > 0,
  };
}

function isMeant({ id, row }: OpportunityRow, { span, only }: ProcessingOptions): boolean {
  if (only !== undefined) return id === only;
  return span === undefined || (row.row >= span.first && row.row <= span.last);
}

/** The routes, where any row names one: without names there is no stage to hold against them. */
function routesFor(workbook: Workbook, rows: readonly OpportunityRow[]): readonly Route[] {
  if (rows.every(({ route, now }) => route === '' || now.stage === '')) return [];
  const read = readPipelines(workbook);
  return read.code === 'ok' ? read.routes : [];
}

function followUp(
  workbook: Workbook,
  table: Opportunities,
  rows: readonly OpportunityRow[],
  changed: readonly PlannedOpportunity[],
  options: ProcessingOptions,
): void {
  const isWon = changed.some(({ plan }) => becomes(plan, 'won'));
  const dataOwner = isWon ? (readTeam(workbook).find(({ role }) => role === 'data_owner')?.name ?? '') : '';
  appendActivities(
    workbook,
    changed.map((each) => entryOf(workbook, each, dataOwner, options.who)),
    options.unhurried === true,
  );
  followInLeads(workbook, rows, changed, dataOwner);
  const open = choiceWord(workbook.words, 'outcomes', 'open');
  const cells = changed.flatMap(({ row, plan }) => {
    const change = {
      ...(plan.wakes ? { outcome: open } : {}),
      ...(plan.closed === undefined ? {} : { closed: plan.closed }),
      ...(plan.clearsClosed ? { closed: '' } : {}),
    };
    return Object.keys(change).length === 0 ? [] : [[row.id, change] as const];
  });
  if (cells.length > 0) updateRows(table, 'opportunityId', new Map(cells));
}

/** The rows of the leads: what the opportunities came to, and what is to be done next. */
function followInLeads(
  workbook: Workbook,
  rows: readonly OpportunityRow[],
  changed: readonly PlannedOpportunity[],
  dataOwner: string,
): void {
  const concerned = changed.filter(
    ({ row, plan }) =>
      (row.leadId !== '' || row.email !== '') &&
      plan.changes.some(({ field }) => field === 'outcome' || field === 'amount'),
  );
  if (concerned.length === 0) return;
  const opened = openDesk(workbook);
  if (!opened.ok) return;
  const { desk } = opened;
  const plans = new Map(changed.map(({ row, plan }) => [row.id, plan]));
  const after = rows.map((row) => {
    const plan = plans.get(row.id);
    if (plan === undefined) return row;
    const closed = closedAfter(row.now.closed, plan);
    return { ...row, now: { ...row.now, closed, ...(plan.wakes ? { outcome: 'open' as const } : {}) } };
  });
  followOutcomes(
    desk,
    after,
    concerned.map(({ row }) => row),
  );
  const positionOf = leadPositions(desk);
  const work = new Map<string, WorkChange>();
  for (const each of concerned) {
    const position = positionOf(each.row);
    const isWithdrawn =
      position !== undefined && withdrawsDelivery(each.plan) && isDelivery(desk.workAt(position).nextStep);
    const next = isWithdrawn ? NO_STEP : nextStepOf(workbook, each, dataOwner);
    if (position === undefined || next === undefined) continue;
    // Who was disqualified meanwhile, or asked to be left alone, is not called because a deal wakes up.
    if (each.plan.wakes && desk.workAt(position).work === 'disqualified') continue;
    work.set(desk.idAt(position), { ...next, ...(each.plan.wakes ? { work: 'working' } : {}) });
  }
  if (work.size > 0) writeWork(workbook, work);
}

function closedAfter(
  before: ReadCell<number>,
  { closed, clearsClosed }: PlannedOpportunity['plan'],
): ReadCell<number> {
  if (clearsClosed) return { state: 'blank' };
  return closed === undefined ? before : { state: 'read', value: closed };
}

/** What is to be remembered of those of whom something else is known than before. */
function knownAfter(
  planned: readonly PlannedOpportunity[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const { row, plan } of planned) {
    const own = new Map([...plan.known, [OWNER_KEY, row.id]]);
    if (formatLastKnown(own) !== row.knownText) known.set(row.id, own);
  }
  return known;
}
