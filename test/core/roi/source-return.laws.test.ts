import * as fc from 'fast-check';
import { foldText } from '../../../src/core/values/text';
import { sourceReturn } from '../../../src/core/roi/source-return';
import type {
  Basis,
  CostRecord,
  Grouping,
  LeadRecord,
  OpportunityRecord,
  ReturnInput,
  ReturnRow,
} from '../../../src/core/roi/types';

const GROUPINGS: readonly Grouping[] = ['source', 'channel', 'campaign', 'month'];
const BASES: readonly Basis[] = ['cohort', 'period'];

describe('sourceReturn, as laws', () => {
  const names = fc.constantFrom('', 'Web', 'web', ' WEB ', 'Feria', 'Féria', 'Radio', 'LinkedIn');
  const ids = fc.constantFrom('', '1', '2', '3', '4', '5', '6');
  const emails = fc.constantFrom('', 'a@x.test', 'A@x.test', 'b@x.test');
  const days = fc.option(fc.integer({ min: 20_000, max: 20_200 }), { nil: undefined });
  const channels = fc.constantFrom(undefined, undefined, 'active' as const, 'passive' as const);
  const money = fc.option(
    fc.integer({ min: 0, max: 1_000_000_00 }).map((cents) => cents / 100),
    { nil: undefined },
  );
  const leads = fc.array(
    fc.record<LeadRecord>({
      leadId: ids,
      email: emails,
      source: names,
      campaign: names,
      channel: channels,
      createdDay: days,
      complete: fc.boolean(),
      qualified: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const opportunities = fc.array(
    fc.record<OpportunityRecord>({
      leadId: ids,
      email: emails,
      source: names,
      campaign: names,
      createdDay: days,
      closedDay: days,
      outcome: fc.constantFrom('open', 'won', 'lost', 'deferred'),
      accepted: fc.option(fc.boolean(), { nil: undefined }),
      amount: money,
    }),
    { maxLength: 12 },
  );
  const costs = fc.array(
    fc.record<CostRecord>({
      source: names,
      campaign: names,
      channel: channels,
      type: fc.constantFrom('media', 'people', 'travel', 'tools', 'other'),
      period: fc.oneof(fc.constantFrom('2024-10', '2024-11'), days),
      cost: money,
    }),
    { maxLength: 12 },
  );
  const records = fc.record<ReturnInput>({
    leads,
    scored: fc.constant(true),
    opportunities,
    costs,
  });
  const options = fc.record({
    basis: fc.constantFrom(...BASES),
    by: fc.constantFrom(...GROUPINGS),
    today: fc.constant(20_150),
  });

  it('adds up: counts, revenue and cost of the rows are those of the total', () => {
    const counts = [
      'leads',
      'complete',
      'qualified',
      'opportunities',
      'won',
      'lost',
      'deferred',
      'open',
      'revenue',
      'cost',
    ] as const;
    fc.assert(
      fc.property(records, options, (given, asked) => {
        const { rows, total } = sourceReturn(given, asked);
        for (const name of counts) {
          const sum = rows.reduce((added, row) => added + (row[name] ?? 0), 0);
          expect(sum).toBeCloseTo(total[name] ?? 0, 4);
        }
        for (const row of rows) {
          expect(row.opportunities).toBe(row.won! + row.lost! + row.deferred! + row.open!);
        }
      }),
    );
  });

  it('counts every record once: the total is that of the tables themselves', () => {
    fc.assert(
      fc.property(records, options, (given, asked) => {
        const { total } = sourceReturn(given, asked);
        expect(total.leads).toBe(given.leads.length);
        expect(total.opportunities).toBe(given.opportunities!.length);
        expect(total.won).toBe(given.opportunities!.filter(({ outcome }) => outcome === 'won').length);
        const spent = given.costs!.flatMap(({ cost: amount }) => (amount === undefined ? [] : [amount]));
        const sum = spent.reduce((added, amount) => added + amount, 0);
        expect(total.cost === null).toBe(spent.length === 0);
        expect(total.cost ?? 0).toBeCloseTo(sum, 4);
      }),
    );
  });

  it('has the same total whatever the grouping and the basis, immaturity apart', () => {
    fc.assert(
      fc.property(records, (given) => {
        const totals = BASES.flatMap((basis) =>
          GROUPINGS.map((by) => sourceReturn(given, { basis, by }).total),
        );
        for (const total of totals) expect(total).toEqual(totals[0]);
      }),
    );
  });

  it('does not depend on the order of the records, the spelling shown in a tie apart', () => {
    const seen = (rows: readonly ReturnRow[]): unknown[] =>
      rows.map((row) => Object.assign({}, row, { key: foldText(row.key.trim()) }));
    const shuffled = records.chain((given) =>
      fc.record({
        given: fc.constant(given),
        permuted: fc.record({
          leads: fc.shuffledSubarray([...given.leads], { minLength: given.leads.length }),
          scored: fc.constant(true),
          opportunities: fc.shuffledSubarray([...given.opportunities!], {
            minLength: given.opportunities!.length,
          }),
          costs: fc.shuffledSubarray([...given.costs!], { minLength: given.costs!.length }),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, options, ({ given, permuted }, asked) => {
        const before = sourceReturn(given, asked);
        const after = sourceReturn(permuted, asked);
        expect(seen(after.rows)).toEqual(seen(before.rows));
        expect(after.total).toEqual(before.total);
        const counted = ({ problems }: typeof before): unknown[] => problems.filter((one) => 'count' in one);
        expect(counted(after)).toEqual(counted(before));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the costs of every source when opportunities are added', () => {
    fc.assert(
      fc.property(records, options, (given, asked) => {
        const without = sourceReturn({ ...given, opportunities: [] }, asked);
        const costOf = new Map(
          sourceReturn(given, asked).rows.map((row) => [foldText(row.key.trim()), row.cost]),
        );
        for (const row of without.rows) expect(costOf.get(foldText(row.key.trim()))).toBe(row.cost);
      }),
    );
  });

  it('never gives a number that is no number, and keeps rates and intervals in order', () => {
    fc.assert(
      fc.property(records, options, (given, asked) => {
        const { rows, total } = sourceReturn(given, asked);
        for (const row of [...rows, total]) {
          const numbers = Object.values(row).filter((value) => typeof value === 'number');
          expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
          const rates = [row.winRate, row.closeRate, row.leadToCustomer].filter((rate) => rate !== null);
          expect(rates.filter((rate) => rate < 0 || rate > 1)).toEqual([]);
          const interval = [row.winRateLow, row.winRate, row.winRateHigh].map((end) => end ?? 0);
          expect(interval).toEqual([...interval].sort((a, b) => a - b));
        }
      }),
    );
  });
});
