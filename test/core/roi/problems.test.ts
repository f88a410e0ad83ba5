import { joinLeads } from '../../../src/core/roi/join';
import { labelRecords } from '../../../src/core/roi/labelling';
import { returnProblems, sourcesWithoutOneChannel } from '../../../src/core/roi/problems';
import { tallyRecords } from '../../../src/core/roi/tally';
import type { ReturnInput, ReturnProblem } from '../../../src/core/roi/types';
import { cost, input, lead, opportunity, WORKED } from './records';

function problems(
  records: ReturnInput,
  contradictory: string[] = [],
  currencies: string[] = [],
): ReturnProblem[] {
  const join = joinLeads(records.leads, records.opportunities ?? []);
  const sources = labelRecords(records, join.leadOf, 'source');
  const tally = tallyRecords(records, sources, join.leadOf);
  return returnProblems({ currencies, contradictory, join, tally, costs: records.costs ?? [] });
}

describe('returnProblems', () => {
  it('says nothing where there is nothing to say', () => {
    expect(problems(input({ leads: WORKED.leads, costs: WORKED.costs }), [], ['EUR'])).toEqual([]);
  });

  it('says all at once, each with how often it was found', () => {
    const repeated = cost({ source: 'Web', period: '2026-01', cost: 5 });
    const records = input({
      leads: [lead({ email: 'ana@x.test', createdDay: 9 }), lead({ email: 'ana@x.test', createdDay: 8 })],
      opportunities: [
        opportunity({ email: 'ana@x.test', outcome: 'won', closedDay: 7 }),
        opportunity({ outcome: 'lost' }),
        opportunity({ outcome: 'lost' }),
      ],
      costs: [repeated, repeated, repeated],
    });
    expect(problems(records, ['Web', 'Feria'], ['EUR', 'USD'])).toEqual([
      { code: 'several_currencies', currencies: ['EUR', 'USD'] },
      { code: 'conflicting_channels', keys: ['Feria', 'Web'] },
      { code: 'opportunities_without_lead', count: 2 },
      { code: 'several_leads_one_email', count: 1 },
      { code: 'won_without_amount', count: 1 },
      { code: 'closed_without_day', count: 2 },
      { code: 'closed_before_created', count: 1 },
      { code: 'identical_costs', count: 2 },
    ]);
  });
});

describe('sourcesWithoutOneChannel', () => {
  it('names each source with a record of contradictory channel once', () => {
    const records = input({
      leads: [lead({ source: 'Web' }), lead({ source: 'Feria' }), lead({ source: 'feria' })],
      costs: [cost({ source: 'Radio' })],
    });
    const channels = {
      leads: Int32Array.of(2, 3, 3),
      opportunities: new Int32Array(0),
      costs: Int32Array.of(3),
    };
    const sources = labelRecords(records, new Int32Array(0), 'source');
    expect(sourcesWithoutOneChannel(sources, channels)).toEqual(['Feria', 'Radio']);
  });
});
