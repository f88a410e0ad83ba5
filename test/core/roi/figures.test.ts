import { paybackMonths, returnRow, type Presence } from '../../../src/core/roi/figures';
import type { Sums } from '../../../src/core/roi/tally';
import type { ReturnRow } from '../../../src/core/roi/types';

const EVERYTHING: Presence = { scored: true, opportunities: true, acceptance: true, oneCurrency: true };
const IDENTITY = { key: 'Web', channel: null, immature: null };

/** 20 leads, 8 opportunities of which 4 won, 12,000 of revenue, 3,000 of cost with people in it. */
const SUMS: Sums = {
  records: 30,
  leads: 20,
  complete: 15,
  qualified: 10,
  leadsWithWin: 3,
  opportunities: 8,
  accepted: 7,
  acceptanceKnown: 8,
  won: 4,
  lost: 1,
  deferred: 1,
  open: 2,
  wonWithAmount: 4,
  revenueUnits: 120_000_000,
  costsKnown: 2,
  peopleCosts: 1,
  costUnits: 30_000_000,
  firstCreated: 0,
  daysToClose: [10, 40, 20, 30],
};

function row(sums: Partial<Sums> = {}, presence: Partial<Presence> = {}): ReturnRow {
  return returnRow(IDENTITY, { ...SUMS, ...sums }, { ...EVERYTHING, ...presence });
}

describe('returnRow', () => {
  it('gives every figure of METHOD §6 from the sums', () => {
    expect(row()).toEqual({
      key: 'Web',
      channel: null,
      leads: 20,
      complete: 15,
      qualified: 10,
      opportunities: 8,
      accepted: 7,
      won: 4,
      lost: 1,
      deferred: 1,
      open: 2,
      revenue: 12_000,
      cost: 3_000,
      cpl: 150,
      costPerQualified: 300,
      costPerSale: 750,
      cac: 750,
      roi: 3,
      roas: 4,
      winRate: 0.8,
      // scipy 1.17.1 binomtest(4, 5).proportion_ci(method='wilson')
      winRateLow: expect.closeTo(0.3755346297625253, 12),
      winRateHigh: expect.closeTo(0.9637758913675698, 12),
      closeRate: 0.5,
      leadToCustomer: 0.15,
      medianDaysToClose: 25,
      immature: null,
    });
  });

  it('has no CAC without a people cost, though it has a cost per sale', () => {
    expect(row({ peopleCosts: 0 })).toMatchObject({ cac: null, costPerSale: 750 });
  });

  it('has no cost and nothing that follows from it where no cost is known', () => {
    expect(row({ costsKnown: 0, peopleCosts: 0, costUnits: 0 })).toMatchObject({
      cost: null,
      cpl: null,
      costPerQualified: null,
      costPerSale: null,
      cac: null,
      roi: null,
      roas: null,
      revenue: 12_000,
    });
  });

  it('has a cost but no return on it where it was free', () => {
    expect(row({ costUnits: 0 })).toMatchObject({ cost: 0, cpl: 0, cac: 0, roi: null, roas: null });
  });

  it('has no return on a negative cost', () => {
    expect(row({ costUnits: -10_000 })).toMatchObject({ cost: -1, roi: null, roas: null });
  });

  it('divides nothing by zero counts', () => {
    const nothing = row({
      leads: 0,
      qualified: 0,
      leadsWithWin: 0,
      opportunities: 0,
      won: 0,
      lost: 0,
      wonWithAmount: 0,
      revenueUnits: 0,
      daysToClose: [],
    });
    expect(nothing).toMatchObject({
      cpl: null,
      costPerQualified: null,
      costPerSale: null,
      cac: null,
      winRate: null,
      winRateLow: null,
      winRateHigh: null,
      closeRate: null,
      leadToCustomer: null,
      medianDaysToClose: null,
      revenue: 0,
      roi: -1,
      roas: 0,
    });
  });

  it('has no revenue where deals were won and none says for how much', () => {
    expect(row({ wonWithAmount: 0, revenueUnits: 0 })).toMatchObject({
      revenue: null,
      roi: null,
      roas: null,
    });
  });

  it('does not count deferred and open ones in the win rate', () => {
    expect(row({ deferred: 100, open: 100 }).winRate).toBe(0.8);
  });

  it('has null, not 0, for all that needs opportunities where there is no such table', () => {
    const { cost, cpl, ...others } = row({}, { opportunities: false });
    expect({ cost, cpl }).toEqual({ cost: 3_000, cpl: 150 });
    const absent = ['opportunities', 'accepted', 'won', 'lost', 'deferred', 'open', 'revenue', 'costPerSale'];
    const rates = ['cac', 'roi', 'roas', 'winRate', 'winRateLow', 'closeRate', 'leadToCustomer'];
    for (const name of [...absent, ...rates]) expect(others).toHaveProperty(name, null);
  });

  it('has null for complete and qualified where leads were not scored', () => {
    const unscored = row({}, { scored: false });
    expect(unscored).toMatchObject({ complete: null, qualified: null, costPerQualified: null, leads: 20 });
  });

  it('has null for accepted where no opportunity tells', () => {
    expect(row({}, { acceptance: false })).toMatchObject({ accepted: null, opportunities: 8 });
  });

  it('has no money at all in several currencies, but all counts and rates', () => {
    expect(row({}, { oneCurrency: false })).toMatchObject({
      revenue: null,
      cost: null,
      cpl: null,
      costPerSale: null,
      cac: null,
      roi: null,
      roas: null,
      won: 4,
      winRate: 0.8,
    });
  });
});

describe('paybackMonths', () => {
  it('is the CAC over the average deal times the margin per month', () => {
    // CAC 750, average deal 12,000 / 4 = 3,000, a tenth of it each month: 300.
    expect(paybackMonths(row(), 0.1)).toBe(2.5);
  });

  it.each([
    ['there is no CAC', row({ peopleCosts: 0 }), 0.1],
    ['nothing was won', row({ won: 0, wonWithAmount: 0, revenueUnits: 0 }), 0.1],
    ['the revenue is unknown', row({ wonWithAmount: 0, revenueUnits: 0 }), 0.1],
    ['the margin is unknown', row(), null],
    ['the margin is zero', row(), 0],
    ['the margin is negative', row(), -0.1],
  ])('is null where %s', (_, figures, margin) => {
    expect(paybackMonths(figures, margin)).toBeNull();
  });
});
