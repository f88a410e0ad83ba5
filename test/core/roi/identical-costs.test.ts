import { identicalCosts } from '../../../src/core/roi/identical-costs';
import { cost } from './records';

describe('identicalCosts', () => {
  const invoice = cost({ source: 'Web', campaign: 'Otoño', period: '2026-01', cost: 100 });

  it('counts each repetition of a cost, in any spelling of its source', () => {
    expect(identicalCosts([invoice, { ...invoice, source: ' WEB' }, invoice])).toBe(2);
  });

  it.each([
    { source: 'Radio' },
    { campaign: '' },
    { channel: 'active' },
    { type: 'people' },
    { period: '2026-02' },
    { period: undefined },
    { cost: 101 },
    { currency: 'EUR' },
  ] as const)('does not count a cost that differs in %j', (difference) => {
    expect(identicalCosts([invoice, { ...invoice, ...difference }])).toBe(0);
  });

  it('does not count rows without a cost', () => {
    const planned = cost({ source: 'Web', budget: 100 });
    expect(identicalCosts([planned, planned])).toBe(0);
  });
});
