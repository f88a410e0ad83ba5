import { joinLeads } from '../../../src/core/roi/join';
import { labelRecords } from '../../../src/core/roi/labelling';
import { tallyRecords, type Tally } from '../../../src/core/roi/tally';
import type { ReturnInput } from '../../../src/core/roi/types';
import { cost, input, lead, opportunity } from './records';

function tally(records: ReturnInput): Tally {
  const { leadOf } = joinLeads(records.leads, records.opportunities ?? []);
  return tallyRecords(records, labelRecords(records, leadOf, 'source'), leadOf);
}

describe('tallyRecords', () => {
  it('counts a lead that won twice as one lead with a win and two won opportunities', () => {
    const { total } = tally(
      input({
        leads: [lead({ leadId: '1' })],
        opportunities: [
          opportunity({ leadId: '1', outcome: 'won', amount: 10 }),
          opportunity({ leadId: '1', outcome: 'won', amount: 5 }),
        ],
      }),
    );
    expect(total).toMatchObject({ leadsWithWin: 1, won: 2, revenueUnits: 150_000 });
  });

  it('counts the cost of a source once, however many deals it led to', () => {
    const { rows } = tally(
      input({
        leads: [lead({ leadId: '1', source: 'Web' })],
        opportunities: [1, 2, 3].map(() => opportunity({ leadId: '1', outcome: 'won' })),
        costs: [cost({ source: 'Web', cost: 100 })],
      }),
    );
    expect(rows[1]).toMatchObject({ costUnits: 1_000_000, won: 3 });
  });

  it('leaves a budget without a cost out', () => {
    const { total } = tally(input({ costs: [cost({ source: 'Feria', budget: 500, type: 'people' })] }));
    expect(total).toMatchObject({ records: 0, costsKnown: 0, peopleCosts: 0, costUnits: 0 });
  });

  it('takes days to close from the creation of the lead, else from that of the opportunity', () => {
    const { total } = tally(
      input({
        leads: [lead({ leadId: '1', createdDay: 100 }), lead({ leadId: '2' })],
        opportunities: [
          opportunity({ leadId: '1', outcome: 'won', createdDay: 110, closedDay: 130 }),
          opportunity({ leadId: '2', outcome: 'won', createdDay: 110, closedDay: 130 }),
          opportunity({ outcome: 'won', createdDay: 125, closedDay: 130 }),
          opportunity({ leadId: '1', outcome: 'lost', closedDay: 150 }),
        ],
      }),
    );
    expect(total.daysToClose).toEqual([30, 20, 5]);
    expect(total.firstCreated).toBe(100);
  });

  it('does not take an opportunity for the beginning of a cohort whose lead is undated', () => {
    const { total } = tally(
      input({
        leads: [lead({ leadId: '1' })],
        opportunities: [opportunity({ leadId: '1', createdDay: 110 })],
      }),
    );
    expect(total.firstCreated).toBeUndefined();
  });

  it('reports what the figures lack', () => {
    const found = tally(
      input({
        opportunities: [
          opportunity({ outcome: 'won', createdDay: 20, closedDay: 10, amount: 1 }),
          opportunity({ outcome: 'won', closedDay: 10 }),
          opportunity({ outcome: 'lost' }),
          opportunity({ outcome: 'deferred' }),
        ],
      }),
    );
    expect(found).toMatchObject({ closedBeforeCreated: 1, withoutAmount: 1, withoutCloseDay: 1 });
    expect(found.total.daysToClose).toEqual([]);
  });

  it('knows how many opportunities tell whether they were accepted', () => {
    const { total } = tally(
      input({
        opportunities: [opportunity({ accepted: true }), opportunity({ accepted: false }), opportunity()],
      }),
    );
    expect(total).toMatchObject({ opportunities: 3, accepted: 1, acceptanceKnown: 2 });
  });
});
