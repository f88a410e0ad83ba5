import { foldText } from '../values/text';
import type { CostRecord } from './types';

/**
 * How many costs repeat an earlier one in every column. They are counted all the same (two equal invoices do
 * happen), but a table exported with one line per deal repeats its costs in just this way. O(costs).
 */
export function identicalCosts(costs: readonly CostRecord[]): number {
  const seen = new Set<string>();
  let stated = 0;
  for (const { source, campaign, channel, type, period, cost, currency } of costs) {
    if (cost === undefined) continue;
    stated += 1;
    seen.add(
      JSON.stringify([foldText(source), foldText(campaign), channel, type, period, cost, currency ?? '']),
    );
  }
  return stated - seen.size;
}
