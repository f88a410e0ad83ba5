import { OWNER_KEY, parseLastKnown } from '../core/pipeline/last-known';
import type { OpportunityNow, ReadCell } from '../core/pipeline/types';
import { parseOpportunityId } from '../core/handoff/opportunity-id';
import type { OutcomeCode } from '../core/activities/codes';
import { isBlank, type Cell, type Day } from '../core/values/cell';
import { currencyIn } from '../core/values/currency';
import { readDay } from '../core/values/day';
import { readNumber } from '../core/values/number';
import { foldText } from '../core/values/text';
import { outcomeCodes } from './return-records';
import { choiceOf } from './tables/choices';
import { cellOf, numberOf, textOf, type OwnTable, type TableRow } from './tables/table';
import type { ColumnOf } from './tables/table-schema';

export type OpportunityColumn = ColumnOf<'opportunities'>;

/** One opportunity as its row says it. */
export interface OpportunityRow {
  readonly row: TableRow;
  /** `''` where it has none yet. */
  readonly id: string;
  /** DUO ID of its lead, which the id of what was handed over tells; else what stands in the row. */
  readonly leadId: string;
  /** As it stands in the row: the DUO ID, or the id that the user's own leads go by. */
  readonly writtenLeadId: string;
  readonly email: string;
  readonly lead: string;
  readonly company: string;
  readonly route: string;
  readonly now: OpportunityNow;
  /** What was last processed of it. */
  readonly known: ReadonlyMap<string, string>;
  /** What stands in its cell for that, be it of another row. */
  readonly knownText: string;
}

/** Columns of ours that alone make no opportunity: dropdowns and technical cells dragged down. */
const ALONE_NO_OPPORTUNITY: ReadonlySet<OpportunityColumn> = new Set<OpportunityColumn>([
  'outcome',
  'response',
  'currency',
  'lastKnown',
  'handoffs',
  'route',
  'stage',
]);

/** The opportunities of a tab, in sheet order: every row that says more than a dragged-down choice. */
export function opportunityRows(table: OwnTable<'opportunities'>): readonly OpportunityRow[] {
  const { settings } = table.workbook;
  const codes = outcomeCodes(settings);
  const ignored = new Set(
    [...table.columns].flatMap(([column, at]) => (ALONE_NO_OPPORTUNITY.has(column) ? [at] : [])),
  );
  const rows = table.rows
    .filter(({ cells }) => cells.some((cell, at) => !ignored.has(at) && !isBlank(cell) && cell !== false))
    .map((row) => opportunityOf(table, row, codes));
  return withOwnKnowledge(rows);
}

/**
 * What is known of an opportunity says whose it is: where it stands on another row, because somebody moved rows while
 * it was written or copied a row, it counts for its own. A copy begins anew, as it stands.
 */
function withOwnKnowledge(rows: readonly OpportunityRow[]): readonly OpportunityRow[] {
  const isMine = ({ id, known }: OpportunityRow): boolean => id === '' || (known.get(OWNER_KEY) ?? id) === id;
  if (rows.every(isMine)) return rows;
  const byOwner = new Map(rows.map(({ known }) => [known.get(OWNER_KEY), known]));
  return rows.map((row) => {
    if (isMine(row)) return row;
    const known = byOwner.get(row.id);
    return known === undefined
      ? { ...row, known: new Map(), now: { ...row.now, isHandedOver: false } }
      : { ...row, known };
  });
}

function opportunityOf(
  table: OwnTable<'opportunities'>,
  row: TableRow,
  codes: ReadonlyMap<string, OutcomeCode>,
): OpportunityRow {
  const { reading } = table.workbook;
  const text = (column: OpportunityColumn): string => textOf(table, row, column);
  const read = <T>(column: OpportunityColumn, reader: (cell: Cell) => T | undefined): ReadCell<T> => {
    const cell = cellOf(table, row, column);
    if (isBlank(cell)) return { state: 'blank' };
    const value = reader(cell);
    return value === undefined ? { state: 'unreadable' } : { state: 'read', value };
  };
  const day = (cell: Cell): Day | undefined => readDay(cell, reading)?.day;
  const now: OpportunityNow = {
    outcome: outcomeOf(text('outcome'), text('stage'), codes),
    amount: read('amount', (cell) => readNumber(cell, reading)),
    expectedClose: read('expectedClose', day),
    wakeUp: read('wakeUp', day),
    closed: read('closed', day),
    stage: text('stage'),
    insideRep: text('insideRep'),
    fieldRep: text('fieldRep'),
    lostReason: choiceOf('lostReasons', cellOf(table, row, 'lostReason')) ?? text('lostReason'),
    competitor: text('competitor'),
    currency: text('currency') || currencyIn(cellOf(table, row, 'amount')),
    isHandedOver: text('handedOver') !== '' || (numberOf(table, row, 'handoffs') ?? 0) > 0,
  };
  return {
    row,
    id: text('opportunityId'),
    leadId: leadIdOf(text('opportunityId')) ?? text('leadId'),
    writtenLeadId: text('leadId'),
    email: text('email'),
    lead: text('lead'),
    company: text('company'),
    route: text('route'),
    now,
    known: parseLastKnown(text('lastKnown')),
    knownText: text('lastKnown'),
  };
}

function leadIdOf(opportunityId: string): string | undefined {
  const own = parseOpportunityId(opportunityId);
  return own === undefined ? undefined : `L-${own.lead}`;
}

/**
 * The outcome that a cell writes in any language or in the team's own words. Where it is blank or unknown, a stage
 * that is the word of an outcome says it (as the source return reads it); otherwise blank is open and unknown unknown.
 */
function outcomeOf(
  written: string,
  stage: string,
  codes: ReadonlyMap<string, OutcomeCode>,
): OutcomeCode | undefined {
  const outcome = choiceOf('outcomes', written) ?? codes.get(foldText(written));
  if (outcome !== undefined) return outcome;
  const byStage = codes.get(foldText(stage));
  if (byStage !== undefined && byStage !== 'open') return byStage;
  return written === '' ? 'open' : undefined;
}

/** The outcome of a word as a person gives it; undefined where it is none. */
export function outcomeOfWord(table: OwnTable<'opportunities'>, word: string): OutcomeCode | undefined {
  return choiceOf('outcomes', word) ?? outcomeCodes(table.workbook.settings).get(foldText(word));
}
