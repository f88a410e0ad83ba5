import { channelsAsKeys, monthsOfRecords } from '../../../src/core/roi/grouping';
import { NO_LEAD } from '../../../src/core/roi/join';
import type { Basis } from '../../../src/core/roi/types';
import { cost, day, input, lead, opportunity } from './records';

describe('monthsOfRecords', () => {
  const records = input({
    leads: [lead({ createdDay: day('2025-12-31') }), lead({ createdDay: day('2026-01-01') }), lead()],
    opportunities: [
      opportunity({ outcome: 'won', createdDay: day('2026-02-02'), closedDay: day('2026-03-03') }),
      opportunity({ outcome: 'lost', createdDay: day('2026-02-02'), closedDay: day('2026-03-03') }),
      opportunity({ outcome: 'won', createdDay: day('2026-02-02') }),
      opportunity({ outcome: 'open', createdDay: day('2026-02-02'), closedDay: day('2026-12-31') }),
    ],
    costs: [cost({ period: '2026-01' }), cost({ period: day('2026-01-31') }), cost()],
  });
  const leadOf = Int32Array.of(0, 2, NO_LEAD, 1);

  function months(basis: Basis): Record<'leads' | 'opportunities' | 'costs', string[]> {
    const { keys, ...labels } = monthsOfRecords(records, leadOf, basis);
    const read = (numbers: Int32Array): string[] => [...numbers].map((number) => keys[number]!);
    return {
      leads: read(labels.leads),
      opportunities: read(labels.opportunities),
      costs: read(labels.costs),
    };
  }

  it.each(['cohort', 'period'] as const)('[%s] puts leads by creation and costs by period', (basis) => {
    expect(months(basis).leads).toEqual(['2025-12', '2026-01', '']);
    expect(months(basis).costs).toEqual(['2026-01', '2026-01', '']);
  });

  it('[cohort] puts an opportunity in the month of its lead, and one without a lead in its own', () => {
    expect(months('cohort').opportunities).toEqual(['2025-12', '', '2026-02', '2026-01']);
  });

  it('[period] puts an opportunity in the month of its close, and what has not closed under no month', () => {
    expect(months('period').opportunities).toEqual(['2026-03', '2026-03', '', '']);
  });
});

describe('channelsAsKeys', () => {
  it('puts unknown and contradictory channels under the blank key', () => {
    const grouped = channelsAsKeys({
      leads: Int32Array.of(0, 1, 2, 3),
      opportunities: Int32Array.of(2),
      costs: Int32Array.of(3),
    });
    const read = (numbers: Int32Array): string[] => [...numbers].map((number) => grouped.keys[number]!);
    expect(read(grouped.leads)).toEqual(['', 'active', 'passive', '']);
    expect(read(grouped.opportunities)).toEqual(['passive']);
    expect(read(grouped.costs)).toEqual(['']);
  });
});
