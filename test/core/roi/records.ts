import type { Day } from '../../../src/core/values/cell';
import { parseIsoDay } from '../../../src/core/values/day';
import type {
  CostRecord,
  LeadRecord,
  OpportunityRecord,
  ReturnInput,
  ReturnRow,
} from '../../../src/core/roi/types';

/** The day of an ISO text, checked. */
export function day(iso: string): Day {
  const read = parseIsoDay(iso);
  if (read === undefined) throw new Error(`no day: ${iso}`);
  return read;
}

export function lead(fields: Partial<LeadRecord> = {}): LeadRecord {
  return { leadId: '', email: '', source: '', campaign: '', complete: false, qualified: false, ...fields };
}

export function opportunity(fields: Partial<OpportunityRecord> = {}): OpportunityRecord {
  return { outcome: 'open', ...fields };
}

export function cost(fields: Partial<CostRecord> = {}): CostRecord {
  return { source: '', campaign: '', type: 'media', ...fields };
}

export function input(fields: Partial<ReturnInput> = {}): ReturnInput {
  return { leads: [], scored: true, opportunities: [], costs: [], ...fields };
}

/** The row of a key; fails the test where there is none. */
export function rowOf(rows: readonly ReturnRow[], key: string): ReturnRow {
  const found = rows.filter((row) => row.key === key);
  if (found.length !== 1)
    throw new Error(`${found.length} rows '${key}' among ${rows.map((row) => row.key)}`);
  return found[0]!;
}

/**
 * Six leads, five opportunities and five costs of an invented company; every expected figure of the tests on
 * it was worked out by hand.
 */
export const WORKED: ReturnInput = {
  scored: true,
  leads: [
    lead({ leadId: 'L1', source: 'Web', createdDay: day('2026-01-10'), complete: true, qualified: true }),
    lead({ leadId: 'L2', source: 'web ', createdDay: day('2026-01-20'), complete: true }),
    lead({ leadId: 'L3', source: 'Web', campaign: 'Otoño', createdDay: day('2026-02-03') }),
    lead({ leadId: 'L4', source: 'Feria', createdDay: day('2026-02-15'), complete: true, qualified: true }),
    lead({ leadId: 'L5', email: 'Eva@x.test', createdDay: day('2026-02-20') }),
    lead({ leadId: 'L6', source: 'feria', campaign: 'otono', complete: true }),
  ],
  opportunities: [
    opportunity({
      leadId: 'L1',
      outcome: 'won',
      closedDay: day('2026-02-19'),
      amount: 3000,
      accepted: true,
    }),
    opportunity({
      leadId: 'L4',
      outcome: 'won',
      closedDay: day('2026-03-07'),
      amount: 1000,
      accepted: true,
    }),
    opportunity({
      leadId: 'L2',
      outcome: 'lost',
      closedDay: day('2026-02-25'),
      amount: 500,
      accepted: true,
    }),
    opportunity({ leadId: 'L3', outcome: 'open', closedDay: day('2026-06-30'), accepted: false }),
    opportunity({
      leadId: 'L99',
      outcome: 'deferred',
      source: 'Referido',
      createdDay: day('2026-03-01'),
      accepted: false,
    }),
  ],
  costs: [
    cost({ source: 'WEB', channel: 'passive', period: '2026-01', cost: 400 }),
    cost({ source: 'Web', channel: 'passive', period: day('2026-02-11'), cost: 200 }),
    cost({ source: 'Web', type: 'people', period: '2026-02', cost: 300 }),
    cost({ source: 'Feria', channel: 'active', campaign: 'OTOÑO', period: '2026-02', cost: 1500 }),
    cost({ source: 'LinkedIn', channel: 'active', period: '2026-03', cost: 100, budget: 900 }),
  ],
};
