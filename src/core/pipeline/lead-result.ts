import type { OutcomeCode } from '../activities/codes';
import type { Day } from '../values/cell';
import { formatDay, parseIsoDay } from '../values/day';
import type { OpportunityNow, ReadCell } from './types';

/** What matters of one opportunity for the row of its lead. */
export interface OpportunityResult {
  readonly outcome: OutcomeCode;
  readonly amount: number | undefined;
  readonly currency: string;
  readonly closed: Day | undefined;
}

/** What has become of a lead, over all its opportunities; undefined where there is nothing to say. */
export interface LeadResult {
  readonly outcome: OutcomeCode | undefined;
  /** Of what was won, in one currency. */
  readonly amount: number | undefined;
  readonly closed: Day | undefined;
}

/** A lead that bought is won whatever else came of it, and as long as one is open the matter is open. */
const PRECEDENCE: readonly OutcomeCode[] = ['won', 'open', 'deferred', 'lost'];

const OUTCOME_CODES: ReadonlySet<string> = new Set(PRECEDENCE);

/**
 * What the opportunities of one lead come to: the outcome first in {@link PRECEDENCE}, the sum of the amounts won
 * (METHOD §6: several currencies are never added; then there is none) and the last day on which one with that
 * outcome was closed. The order of the opportunities does not matter.
 */
export function leadResultOf(results: readonly OpportunityResult[]): LeadResult {
  const outcome = PRECEDENCE.find((code) => results.some((result) => result.outcome === code));
  const chosen = results.filter((result) => result.outcome === outcome);
  const days = chosen.flatMap(({ closed }) => (closed === undefined ? [] : [closed]));
  const isClosed = outcome === 'won' || outcome === 'lost';
  return {
    outcome,
    amount: outcome === 'won' ? sumOf(chosen) : undefined,
    closed: isClosed && days.length > 0 ? Math.max(...days) : undefined,
  };
}

function sumOf(won: readonly OpportunityResult[]): number | undefined {
  const amounts = won.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  const currencies = new Set(won.map(({ currency }) => currency.trim().toUpperCase()));
  if (amounts.length === 0 || currencies.size > 1) return undefined;
  // From the smallest on, so that the order of the rows does not show in the last digit.
  return [...amounts].sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);
}

/** What an opportunity meant for its lead when it was last processed; undefined if it never was. */
export function knownResult(
  known: ReadonlyMap<string, string>,
  now: OpportunityNow,
): OpportunityResult | undefined {
  const outcome = known.get('outcome') ?? (now.isHandedOver ? 'open' : undefined);
  if (outcome === undefined || !OUTCOME_CODES.has(outcome)) return undefined;
  const amount = known.get('amount') ?? '';
  return {
    outcome: outcome as OutcomeCode,
    amount: amount === '' ? undefined : Number(amount),
    currency: now.currency,
    closed: parseIsoDay(known.get('closed') ?? ''),
  };
}

/** The cells of a lead's own outcome, amount and closing day, where the tab has such columns. */
export interface LeadResultCells {
  readonly outcome: ReadCell<OutcomeCode> | undefined;
  readonly amount: ReadCell<number> | undefined;
  readonly closed: ReadCell<Day> | undefined;
}

/**
 * Which of a lead's own cells follow its opportunities: those that are blank, and those that still say what we, or
 * the opportunities, said before. What a person wrote there otherwise stays. `''` clears a cell.
 */
export function leadUpdates(
  before: LeadResult | undefined,
  after: LeadResult,
  cells: LeadResultCells,
): { readonly outcome?: OutcomeCode; readonly amount?: number | ''; readonly closed?: string } {
  const follows = <T>(cell: ReadCell<T> | undefined, said: T | undefined, says: T | undefined): boolean => {
    if (cell === undefined || cell.state === 'unreadable') return false;
    if (cell.state === 'blank') return says !== undefined;
    return cell.value !== says && said !== undefined && cell.value === said;
  };
  const { outcome, amount, closed } = after;
  return {
    ...(outcome !== undefined && follows(cells.outcome, before?.outcome, outcome) ? { outcome } : {}),
    ...(follows(cells.amount, before?.amount, amount) ? { amount: amount ?? '' } : {}),
    ...(follows(cells.closed, before?.closed, closed)
      ? { closed: closed === undefined ? '' : formatDay(closed) }
      : {}),
  };
}
