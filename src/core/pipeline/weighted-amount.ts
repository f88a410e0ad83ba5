import type { Stage } from './types';

/**
 * An amount times the probability of its stage, in the currency of the amount; undefined where either is not
 * known (METHOD §6: nothing is made of absent input).
 */
export function weightedAmount(amount: number | undefined, stage: Stage | undefined): number | undefined {
  const probability = stage?.probability;
  return amount === undefined || probability === undefined ? undefined : amount * probability;
}
