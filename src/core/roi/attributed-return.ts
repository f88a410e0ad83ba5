import type { Day } from '../values/cell';
import { attributionShares, type AttributionModel } from './attribution';
import { Labels } from './labels';
import { fromUnits, toUnits } from './money';

/** The half-life of the time decay where the team has not chosen one: a week, as web analytics has it. */
export const USUAL_HALF_LIFE_DAYS = 7;

/** A touch of a won deal; texts as written. */
export interface DealTouch {
  readonly source: string;
  readonly day: Day;
}

/** A won deal with everything that touched the customer, in any order. */
export interface WonDeal {
  readonly amount?: number | undefined;
  readonly touches: readonly DealTouch[];
  readonly leadDay?: Day | undefined;
  readonly opportunityDay?: Day | undefined;
  /** Touches after this day won nothing and get nothing. */
  readonly closedDay?: Day | undefined;
}

export interface AttributedRow {
  /** The source in its commonest spelling; `''` for touches without one and deals without touches. */
  readonly key: string;
  /** Deals, in fractions of a deal. */
  readonly won: number;
  /** In units of the currency, exact to the ten-thousandth. */
  readonly revenue: number;
}

export interface AttributedReturn {
  readonly model: AttributionModel;
  /** Most revenue first, the row without a key last. */
  readonly rows: readonly AttributedRow[];
  readonly total: AttributedRow;
}

/**
 * Shares every won deal among the sources that touched it, by one model.
 *
 * The amount of each deal is dealt out in whole ten-thousandths by largest remainder, so the revenue of the
 * rows adds up to the same won total under every model, to the last digit; the fractions of deals add up to
 * the number of deals within rounding (1e-9). Touches of one day stay in the order given. Amounts must be in
 * one currency. O(touches × log of the touches of a deal).
 */
export function attributeDeals(
  deals: readonly WonDeal[],
  model: AttributionModel,
  halfLifeDays: number = USUAL_HALF_LIFE_DAYS,
): AttributedReturn {
  const labels = new Labels();
  const won: number[] = [];
  const revenue: number[] = [];
  const give = (label: number, share: number, units: number): void => {
    won[label] = (won[label] ?? 0) + share;
    revenue[label] = (revenue[label] ?? 0) + units;
  };
  let totalUnits = 0;
  for (const { amount, touches, leadDay, opportunityDay, closedDay } of deals) {
    const units = toUnits(amount ?? 0);
    totalUnits += units;
    const path = touches
      .filter(({ day }) => closedDay === undefined || day <= closedDay)
      .sort((a, b) => a.day - b.day);
    const days = path.map(({ day }) => day);
    const shares = attributionShares(model, { days, leadDay, opportunityDay }, halfLifeDays);
    const parts = partsOf(units, shares);
    if (path.length === 0) give(labels.count(''), 1, units);
    path.forEach(({ source }, i) => give(labels.count(source), shares[i]!, parts[i]!));
  }
  const shown = labels.shown();
  const rows = [...shown.keys()]
    .filter((label) => won[label] !== undefined)
    .map((label) => ({ key: shown[label]!, won: won[label]!, revenue: fromUnits(revenue[label]!) }))
    .sort(
      (a, b) =>
        Number(a.key === '') - Number(b.key === '') ||
        b.revenue - a.revenue ||
        b.won - a.won ||
        (a.key < b.key ? -1 : 1),
    );
  return { model, rows, total: { key: '', won: deals.length, revenue: fromUnits(totalUnits) } };
}

/**
 * Whole parts in proportion to the shares that add up to the whole: each is rounded down, and what is left
 * goes one by one to the largest remainders, the first in a tie (the method of Hamilton).
 *
 * `partsOf(100, [1/3, 1/3, 1/3])` is `[34, 33, 33]`.
 *
 * @param whole a whole number
 * @param shares numbers that add up to 1
 */
export function partsOf(whole: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * whole);
  const parts = exact.map(Math.floor);
  const byRemainder = [...shares.keys()].sort((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!));
  // Below 0 only when the shares exceed 1 by rounding and the whole is huge: then the smallest give back.
  const left = Math.round(whole - parts.reduce((sum, part) => sum + part, 0));
  const order = left < 0 ? byRemainder.reverse() : byRemainder;
  for (const index of order.slice(0, Math.abs(left))) parts[index]! += Math.sign(left);
  return parts;
}
