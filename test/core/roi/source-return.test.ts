import { sourceReturn } from '../../../src/core/roi/source-return';
import type { ReturnRow } from '../../../src/core/roi/types';
import { cost, day, input, lead, opportunity, rowOf, WORKED } from './records';

describe('sourceReturn', () => {
  describe('by source', () => {
    const { rows, total, problems } = sourceReturn(WORKED, { basis: 'cohort', by: 'source' });

    it('has a row per source in its commonest spelling, most leads first, the one without a source last', () => {
      expect(rows.map(({ key }) => key)).toEqual(['Web', 'Feria', 'LinkedIn', 'Referido', '']);
    });

    it('gives the figures of a source worked by hand', () => {
      expect(rowOf(rows, 'Web')).toEqual({
        key: 'Web',
        channel: 'passive',
        leads: 3,
        complete: 2,
        qualified: 1,
        opportunities: 3,
        accepted: 2,
        won: 1,
        lost: 1,
        deferred: 0,
        open: 1,
        revenue: 3000,
        cost: 900,
        cpl: 300,
        costPerQualified: 900,
        costPerSale: 900,
        cac: 900,
        roi: 7 / 3,
        roas: 10 / 3,
        winRate: 0.5,
        // scipy 1.17.1 binomtest(1, 2).proportion_ci(method='wilson')
        winRateLow: expect.closeTo(0.09453120573423074, 12),
        winRateHigh: expect.closeTo(0.9054687942657693, 12),
        closeRate: 1 / 3,
        leadToCustomer: 1 / 3,
        medianDaysToClose: 40,
        immature: null,
      });
    });

    it('has no CAC for a source whose people were not costed', () => {
      expect(rowOf(rows, 'Feria')).toMatchObject({
        leads: 2,
        cost: 1500,
        cpl: 750,
        costPerSale: 1500,
        cac: null,
        roi: -1 / 3,
        roas: 2 / 3,
        winRate: 1,
        leadToCustomer: 0.5,
        medianDaysToClose: 20,
        channel: 'active',
      });
    });

    it('shows a cost without leads', () => {
      expect(rowOf(rows, 'LinkedIn')).toMatchObject({
        leads: 0,
        cost: 100,
        cpl: null,
        revenue: 0,
        roi: -1,
        roas: 0,
        channel: 'active',
      });
    });

    it('shows an opportunity without a lead under its own source, and leads without a source under none', () => {
      expect(rowOf(rows, 'Referido')).toMatchObject({ leads: 0, deferred: 1, winRate: null, cost: null });
      expect(rowOf(rows, '')).toMatchObject({ leads: 1, opportunities: 0, cost: null, revenue: 0 });
    });

    it('totals everything once, with the rates of the whole', () => {
      expect(total).toEqual({
        key: '',
        channel: null,
        leads: 6,
        complete: 4,
        qualified: 2,
        opportunities: 5,
        accepted: 3,
        won: 2,
        lost: 1,
        deferred: 1,
        open: 1,
        revenue: 4000,
        cost: 2500,
        cpl: 2500 / 6,
        costPerQualified: 1250,
        costPerSale: 1250,
        cac: 1250,
        roi: 0.6,
        roas: 1.6,
        winRate: 2 / 3,
        // scipy 1.17.1 binomtest(2, 3).proportion_ci(method='wilson')
        winRateLow: expect.closeTo(0.20765960080204782, 12),
        winRateHigh: expect.closeTo(0.9385080552796038, 12),
        closeRate: 0.4,
        leadToCustomer: 1 / 3,
        medianDaysToClose: 30,
        immature: null,
      });
    });

    it('says how many opportunities have no lead', () => {
      expect(problems).toEqual([{ code: 'opportunities_without_lead', count: 1 }]);
    });

    it('has the same rows on either basis, which only moves records between months', () => {
      const period = sourceReturn(WORKED, { basis: 'period', by: 'source' });
      expect(period).toEqual({ basis: 'period', by: 'source', currency: '', rows, total, problems });
    });
  });

  describe('by campaign', () => {
    const { rows } = sourceReturn(WORKED, { basis: 'cohort', by: 'campaign' });

    it('puts costs without a campaign beside leads without one, not on the campaigns of their source', () => {
      expect(rows.map(({ key, leads, cost }) => [key, leads, cost])).toEqual([
        ['Otoño', 2, 1500],
        ['', 4, 1000],
      ]);
    });

    it('leaves the channel open where a campaign ran in both, and says so', () => {
      const result = sourceReturn(WORKED, { basis: 'cohort', by: 'campaign' });
      expect(rowOf(result.rows, 'Otoño').channel).toBeNull();
      expect(result.problems).toContainEqual({ code: 'conflicting_channels', keys: ['Otoño'] });
    });
  });

  describe('by channel', () => {
    it('puts leads, opportunities and costs under the channel of their source', () => {
      const { rows } = sourceReturn(WORKED, { basis: 'cohort', by: 'channel' });
      expect(
        rows.map(({ key, channel, leads, opportunities, cost }) => [
          key,
          channel,
          leads,
          opportunities,
          cost,
        ]),
      ).toEqual([
        ['passive', 'passive', 3, 3, 900],
        ['active', 'active', 2, 1, 1600],
        ['', null, 1, 1, null],
      ]);
    });

    it('puts what is contradictory under no channel and names the source', () => {
      const { rows, problems } = sourceReturn(
        input({
          leads: [lead({ source: 'Eventos' }), lead({ source: 'Web', channel: 'passive' })],
          costs: [
            cost({ source: 'Eventos', channel: 'active', cost: 10 }),
            cost({ source: 'Eventos', channel: 'passive', cost: 20 }),
          ],
        }),
        { basis: 'cohort', by: 'channel' },
      );
      expect(rows.map(({ key, leads, cost }) => [key, leads, cost])).toEqual([
        ['passive', 1, 20],
        ['active', 0, 10],
        ['', 1, null],
      ]);
      expect(problems).toEqual([{ code: 'conflicting_channels', keys: ['Eventos'] }]);
    });
  });

  describe('by month', () => {
    const shape = ({ key, leads, opportunities, won, lost, revenue, cost }: ReturnRow): unknown[] => [
      key,
      leads,
      opportunities,
      won,
      lost,
      revenue,
      cost,
    ];

    it('[cohort] puts everything under the month of the lead, the undated last', () => {
      const { rows } = sourceReturn(WORKED, { basis: 'cohort', by: 'month' });
      expect(rows.map(shape)).toEqual([
        ['2026-01', 2, 2, 1, 1, 3000, 400],
        ['2026-02', 3, 2, 1, 0, 1000, 2000],
        ['2026-03', 0, 1, 0, 0, 0, 100],
        ['', 1, 0, 0, 0, 0, null],
      ]);
    });

    it('[period] puts outcomes under the month of their close, what is not closed under none', () => {
      const { rows } = sourceReturn(WORKED, { basis: 'period', by: 'month' });
      expect(rows.map(shape)).toEqual([
        ['2026-01', 2, 0, 0, 0, 0, 400],
        ['2026-02', 3, 2, 1, 1, 3000, 2000],
        ['2026-03', 0, 1, 1, 0, 1000, 100],
        ['', 1, 2, 0, 0, 0, null],
      ]);
    });

    it('[period] counts leads with a win by the month of the lead, so that the rate stays below 1', () => {
      const { rows } = sourceReturn(WORKED, { basis: 'period', by: 'month' });
      expect(rows.map(({ leadToCustomer }) => leadToCustomer)).toEqual([1 / 2, 1 / 3, null, 0]);
    });

    it('has no channel, since a month is of none', () => {
      const { rows, problems } = sourceReturn(WORKED, { basis: 'cohort', by: 'month' });
      expect(rows.every(({ channel }) => channel === null)).toBe(true);
      expect(problems.some(({ code }) => code === 'conflicting_channels')).toBe(false);
    });
  });

  describe('immature', () => {
    // The median of all wins is 30 days; 28 February and 30 days are 30 March.
    const immature = (options: Parameters<typeof sourceReturn>[1]): unknown[] =>
      sourceReturn(WORKED, options).rows.map((row) => [row.key, row.immature]);

    it('[cohort, by month] holds while the end of the month plus the median days lies after today', () => {
      expect(immature({ basis: 'cohort', by: 'month', today: day('2026-03-29') })).toEqual([
        ['2026-01', false],
        ['2026-02', true],
        ['2026-03', true],
        ['', null],
      ]);
      expect(immature({ basis: 'cohort', by: 'month', today: day('2026-03-30') })[1]).toEqual([
        '2026-02',
        false,
      ]);
    });

    it('[cohort, by source] holds for a source none of whose cohorts is mature', () => {
      expect(immature({ basis: 'cohort', by: 'source', today: day('2026-03-29') })).toEqual([
        ['Web', false],
        ['Feria', true],
        ['LinkedIn', null],
        ['Referido', true],
        ['', true],
      ]);
    });

    it('[period] is null, since a period is no cohort', () => {
      const rows = immature({ basis: 'period', by: 'month', today: day('2026-03-29') });
      expect(rows).toEqual([
        ['2026-01', null],
        ['2026-02', null],
        ['2026-03', null],
        ['', null],
      ]);
    });

    it('is null without today, and where nothing was won', () => {
      expect(immature({ basis: 'cohort', by: 'month' })[0]).toEqual(['2026-01', null]);
      const { rows } = sourceReturn(input({ leads: [lead({ createdDay: 0 })] }), {
        basis: 'cohort',
        by: 'month',
        today: 1,
      });
      expect(rows.map((row) => row.immature)).toEqual([null]);
    });
  });

  describe('absent input', () => {
    it('has an empty return with a total of zeros for an empty sheet', () => {
      const { rows, total } = sourceReturn(input(), { basis: 'cohort', by: 'source' });
      expect(rows).toEqual([]);
      expect(total).toMatchObject({ leads: 0, won: 0, revenue: 0, accepted: 0, cost: null, cpl: null });
    });

    it('has null, not 0, where there is no table of opportunities and no table of costs', () => {
      const { total } = sourceReturn(
        { leads: [lead({ source: 'Web' })], scored: false },
        { basis: 'cohort', by: 'source' },
      );
      const { key, channel, leads, ...others } = total;
      expect([key, channel, leads]).toEqual(['', null, 1]);
      expect(Object.values(others).every((value) => value === null)).toBe(true);
    });

    it('has null for accepted where no opportunity says', () => {
      const { total } = sourceReturn(input({ opportunities: [opportunity()] }), {
        basis: 'cohort',
        by: 'source',
      });
      expect(total).toMatchObject({ opportunities: 1, accepted: null });
    });
  });

  describe('several currencies', () => {
    const records = input({
      leads: [lead({ leadId: '1', source: 'Web' }), lead({ leadId: '2', source: 'Feria' })],
      opportunities: [
        opportunity({ leadId: '1', outcome: 'won', amount: 10, currency: 'USD' }),
        opportunity({ leadId: '2', outcome: 'won', amount: 10, currency: 'eur' }),
      ],
      costs: [cost({ source: 'Web', cost: 5 })],
    });

    it('are never added: all money is null, and the currencies are named', () => {
      const { rows, total, currency, problems } = sourceReturn(records, { basis: 'cohort', by: 'source' });
      for (const row of [...rows, total]) expect(row).toMatchObject({ revenue: null, cost: null, roi: null });
      expect(total.won).toBe(2);
      expect(currency).toBe('');
      expect(problems).toContainEqual({ code: 'several_currencies', currencies: ['EUR', 'USD'] });
    });

    it('are one when only one is named', () => {
      const one = input({ ...records, opportunities: records.opportunities!.slice(0, 1) });
      const { total, currency } = sourceReturn(one, { basis: 'cohort', by: 'source' });
      expect([currency, total.revenue, total.cost]).toEqual(['USD', 10, 5]);
    });
  });
});
