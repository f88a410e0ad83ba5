import { fromUnits } from './money';
import { median } from './statistics/median';
import { wilsonInterval } from './statistics/wilson';
import type { Sums } from './tally';
import type { Channel, ReturnRow } from './types';

/** Which inputs there are: what comes from an absent one is null, not 0 (METHOD §6). */
export interface Presence {
  readonly scored: boolean;
  readonly opportunities: boolean;
  /** At least one opportunity says whether it was accepted, or there are no opportunities at all. */
  readonly acceptance: boolean;
  /** All money is in one currency. */
  readonly oneCurrency: boolean;
}

/** Who a row is and whether it is too recent. */
export interface RowIdentity {
  readonly key: string;
  readonly channel: Channel | null;
  readonly immature: boolean | null;
}

/**
 * The figures of one row from its sums, as METHOD §6 defines them. Nothing is ever divided by zero, nor by a
 * negative cost (a refund larger than the spending has no return).
 */
export function returnRow(identity: RowIdentity, sums: Sums, presence: Presence): ReturnRow {
  const counted = (count: number): number | null => (presence.opportunities ? count : null);
  const qualified = presence.scored ? sums.qualified : null;
  const won = counted(sums.won);
  const revenueKnown = sums.won === 0 || sums.wonWithAmount > 0;
  const revenue =
    presence.opportunities && presence.oneCurrency && revenueKnown ? fromUnits(sums.revenueUnits) : null;
  const cost = presence.oneCurrency && sums.costsKnown > 0 ? fromUnits(sums.costUnits) : null;
  const gain = revenue === null || cost === null ? null : fromUnits(sums.revenueUnits - sums.costUnits);
  const costPerSale = ratio(cost, won);
  const interval = presence.opportunities ? wilsonInterval(sums.won, sums.won + sums.lost) : null;
  return {
    key: identity.key,
    channel: identity.channel,
    leads: sums.leads,
    complete: presence.scored ? sums.complete : null,
    qualified,
    opportunities: counted(sums.opportunities),
    accepted: presence.acceptance ? counted(sums.accepted) : null,
    won,
    lost: counted(sums.lost),
    deferred: counted(sums.deferred),
    open: counted(sums.open),
    revenue,
    cost,
    cpl: ratio(cost, sums.leads),
    costPerQualified: ratio(cost, qualified),
    costPerSale,
    cac: sums.peopleCosts > 0 ? costPerSale : null,
    roi: ratio(gain, cost),
    roas: ratio(revenue, cost),
    winRate: ratio(won, sums.won + sums.lost),
    winRateLow: interval?.low ?? null,
    winRateHigh: interval?.high ?? null,
    closeRate: ratio(won, sums.opportunities),
    leadToCustomer: ratio(counted(sums.leadsWithWin), sums.leads),
    medianDaysToClose: median(sums.daysToClose),
    immature: identity.immature,
  };
}

/**
 * Months until a customer has paid back what it cost to win: CAC / (average deal × margin per month), null
 * where the CAC, the revenue or the margin is null or not positive (METHOD §6).
 *
 * A CAC of 900, an average deal of 3,000 and a margin of 0.1 a month give 3.
 *
 * @param marginPerMonth the share of the average deal that is earned each month, 0…1
 */
export function paybackMonths(row: ReturnRow, marginPerMonth: number | null): number | null {
  const averageDeal = ratio(row.revenue, row.won);
  if (averageDeal === null || marginPerMonth === null) return null;
  return ratio(row.cac, averageDeal * marginPerMonth);
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}
