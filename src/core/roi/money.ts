/**
 * Money is added in whole ten-thousandths: no currency of ISO 4217 has more than four decimals, and whole
 * numbers add up to the same sum in every order, so that rows and total agree to the last digit.
 */
export const UNITS_PER_ONE = 10_000;

/** An amount in whole ten-thousandths of the currency, rounded half up; exact up to 9 × 10¹¹. */
export function toUnits(amount: number): number {
  return Math.round(amount * UNITS_PER_ONE);
}

/** The amount, in units of the currency, that so many ten-thousandths are. */
export function fromUnits(units: number): number {
  return units / UNITS_PER_ONE;
}
