import type { Day } from '../values/cell';
import { NO_LEAD } from './join';
import type { LabelledRecords } from './labelling';
import { toUnits } from './money';
import type { CostRecord, OpportunityRecord, ReturnInput } from './types';

/** What was added up for one key. Money in whole ten-thousandths. */
export interface Sums {
  records: number;
  leads: number;
  complete: number;
  qualified: number;
  leadsWithWin: number;
  opportunities: number;
  accepted: number;
  acceptanceKnown: number;
  won: number;
  lost: number;
  deferred: number;
  open: number;
  wonWithAmount: number;
  revenueUnits: number;
  costsKnown: number;
  peopleCosts: number;
  costUnits: number;
  /** The first day on which a lead, or an opportunity without one, was created. */
  firstCreated: Day | undefined;
  /** Of won opportunities, those whose both days are known and in order. */
  daysToClose: number[];
}

export interface Tally {
  /** Per key; `records` is 0 for a key that no record has. */
  readonly rows: readonly Sums[];
  readonly total: Sums;
  /** Won opportunities without an amount. */
  readonly withoutAmount: number;
  /** Won and lost opportunities without a close day. */
  readonly withoutCloseDay: number;
  /** Won opportunities that closed before they were created; they have no days to close. */
  readonly closedBeforeCreated: number;
}

/**
 * Adds every record once to the row of its key; the total is the sum of the rows. Each cost is added where it stands, so
 * that it counts once however many opportunities it led to (METHOD §6). O(records).
 */
export function tallyRecords(input: ReturnInput, keys: LabelledRecords, leadOf: Int32Array): Tally {
  const rows = Array.from({ length: keys.size }, noSums);
  const opportunities = input.opportunities ?? [];

  input.leads.forEach((lead, i) => {
    const sums = rows[keys.leads[i]!]!;
    sums.records += 1;
    sums.leads += 1;
    if (lead.complete) sums.complete += 1;
    if (lead.qualified) sums.qualified += 1;
    noteCreated(sums, lead.createdDay);
  });
  for (const lead of leadsWithWin(opportunities, leadOf)) {
    rows[keys.leads[lead]!]!.leadsWithWin += 1;
  }

  let withoutAmount = 0;
  let withoutCloseDay = 0;
  let closedBeforeCreated = 0;
  opportunities.forEach((opportunity, i) => {
    const { outcome, closedDay } = opportunity;
    const lead = leadOf[i]!;
    const created = (lead === NO_LEAD ? undefined : input.leads[lead]!.createdDay) ?? opportunity.createdDay;
    const daysToClose = outcome === 'won' ? daysBetween(created, closedDay) : undefined;
    const inOrder = daysToClose !== undefined && daysToClose >= 0;
    if (daysToClose !== undefined && !inOrder) closedBeforeCreated += 1;
    if (outcome === 'won' && opportunity.amount === undefined) withoutAmount += 1;
    if ((outcome === 'won' || outcome === 'lost') && closedDay === undefined) withoutCloseDay += 1;
    const sums = rows[keys.opportunities[i]!]!;
    addOpportunity(sums, opportunity);
    if (lead === NO_LEAD) noteCreated(sums, created);
    if (inOrder) sums.daysToClose.push(daysToClose);
  });

  (input.costs ?? []).forEach((cost, i) => addCost(rows[keys.costs[i]!]!, cost));
  return { rows, total: totalOf(rows), withoutAmount, withoutCloseDay, closedBeforeCreated };
}

const NOTHING_ADDED = {
  records: 0,
  leads: 0,
  complete: 0,
  qualified: 0,
  leadsWithWin: 0,
  opportunities: 0,
  accepted: 0,
  acceptanceKnown: 0,
  won: 0,
  lost: 0,
  deferred: 0,
  open: 0,
  wonWithAmount: 0,
  revenueUnits: 0,
  costsKnown: 0,
  peopleCosts: 0,
  costUnits: 0,
};
const ADDED_FIELDS = Object.keys(NOTHING_ADDED) as readonly (keyof typeof NOTHING_ADDED)[];

function noSums(): Sums {
  return {
    ...NOTHING_ADDED,
    firstCreated: undefined,
    daysToClose: [],
  };
}

/** Exact, since everything added is a whole number: the same total whatever the rows are. */
function totalOf(rows: readonly Sums[]): Sums {
  const total = noSums();
  for (const sums of rows) {
    for (const field of ADDED_FIELDS) total[field] += sums[field];
    noteCreated(total, sums.firstCreated);
    for (const days of sums.daysToClose) total.daysToClose.push(days);
  }
  return total;
}

/** A lead that won twice is one customer. */
function leadsWithWin(opportunities: readonly OpportunityRecord[], leadOf: Int32Array): Set<number> {
  const leads = new Set<number>();
  opportunities.forEach(({ outcome }, i) => {
    if (outcome === 'won' && leadOf[i] !== NO_LEAD) leads.add(leadOf[i]!);
  });
  return leads;
}

function addOpportunity(sums: Sums, { outcome, accepted, amount }: OpportunityRecord): void {
  sums.records += 1;
  sums.opportunities += 1;
  sums[outcome] += 1;
  if (accepted === true) sums.accepted += 1;
  if (accepted !== undefined) sums.acceptanceKnown += 1;
  if (outcome !== 'won' || amount === undefined) return;
  sums.wonWithAmount += 1;
  sums.revenueUnits += toUnits(amount);
}

/** A row with a budget only is a plan, not a cost: it neither makes a row nor counts (METHOD §8). */
function addCost(sums: Sums, { cost, type }: CostRecord): void {
  if (cost === undefined) return;
  sums.records += 1;
  sums.costsKnown += 1;
  sums.costUnits += toUnits(cost);
  if (type === 'people') sums.peopleCosts += 1;
}

function noteCreated(sums: Sums, day: Day | undefined): void {
  if (day === undefined) return;
  if (sums.firstCreated === undefined || day < sums.firstCreated) sums.firstCreated = day;
}

function daysBetween(from: Day | undefined, to: Day | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : to - from;
}
