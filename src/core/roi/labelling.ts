import { integersOf } from './integers';
import { BLANK_LABEL, Labels } from './labels';
import type { ReturnInput } from './types';

/** Per record, the number of its key; keys are numbered from 0. */
export interface LabelledRecords {
  readonly leads: Int32Array;
  readonly opportunities: Int32Array;
  readonly costs: Int32Array;
  /** How many keys there are, used or not. */
  readonly size: number;
  /** Per key, what is shown; `''` for none. */
  readonly keys: readonly string[];
  /** Per key, what decides the order of rows that are otherwise level. */
  readonly order: readonly string[];
}

/**
 * The source or campaign of every record. An opportunity takes that of its lead; where it has no lead, or the
 * lead has none, its own (METHOD §6). Spellings are counted in leads, then opportunities that use their own,
 * then costs. O(records).
 */
export function labelRecords(
  input: ReturnInput,
  leadOf: Int32Array,
  field: 'source' | 'campaign',
): LabelledRecords {
  const labels = new Labels();
  const leads = integersOf(input.leads, (lead) => labels.count(lead[field]));
  const opportunities = integersOf(input.opportunities ?? [], (opportunity, i) => {
    const ofLead = leads[leadOf[i]!] ?? BLANK_LABEL;
    return ofLead === BLANK_LABEL ? labels.count(opportunity[field] ?? '') : ofLead;
  });
  const costs = integersOf(input.costs ?? [], (cost) => labels.count(cost[field]));
  return { leads, opportunities, costs, size: labels.size, keys: labels.shown(), order: labels.folded };
}
