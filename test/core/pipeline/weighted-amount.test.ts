import { weightedAmount } from '../../../src/core/pipeline/weighted-amount';

const stage = { name: 'Propuesta', order: 1, yes: '', probability: 0.25, tools: '' };

describe('weightedAmount', () => {
  it('is the amount times the probability of the stage', () => {
    expect(weightedAmount(1000, stage)).toBe(250);
    expect(weightedAmount(1000, { ...stage, probability: 0 })).toBe(0);
  });

  it('is nothing where amount, stage or probability is not known', () => {
    expect(weightedAmount(undefined, stage)).toBeUndefined();
    expect(weightedAmount(1000, undefined)).toBeUndefined();
    expect(weightedAmount(1000, { ...stage, probability: undefined })).toBeUndefined();
  });
});
