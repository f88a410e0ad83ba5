import type { CostRecord, OpportunityRecord } from './types';

/** Signs that mean one currency only; `$` and `¥` mean several and stay as they are. */
const CURRENCY_OF_SIGN: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  ZŁ: 'PLN',
  US$: 'USD',
};

/**
 * The code of a currency as written: `' eur '` and `'€'` are `'EUR'`; what is no known sign stays, in upper
 * case; `''` for none.
 */
export function currencyCode(written: string | undefined): string {
  const text = (written ?? '').trim().toUpperCase();
  return CURRENCY_OF_SIGN[text] ?? text;
}

/**
 * The currencies named by the money that would be added (amounts of won opportunities, and costs), each once,
 * in order of code. Money without a currency is taken to be in the one that the rest names.
 *
 * O(opportunities + costs).
 */
export function currenciesAdded(
  opportunities: readonly OpportunityRecord[],
  costs: readonly CostRecord[],
): string[] {
  const codes = new Set<string>();
  for (const { outcome, amount, currency } of opportunities) {
    if (outcome === 'won' && amount !== undefined) codes.add(currencyCode(currency));
  }
  for (const { cost, currency } of costs) {
    if (cost !== undefined) codes.add(currencyCode(currency));
  }
  codes.delete('');
  return [...codes].sort();
}
