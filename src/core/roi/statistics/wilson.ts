/** Two-sided 95 % point of the standard normal distribution (0.975 quantile), to double precision. */
export const STANDARD_NORMAL_975 = 1.959963984540054;

/** Both ends as fractions, 0 ≤ low ≤ successes / trials ≤ high ≤ 1. */
export interface ProportionInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a proportion, 95 %, without continuity correction; null without trials.
 *
 * Where few cases were seen it stays inside 0…1 and does not shrink to a point at 0 or 1, as the textbook
 * interval does. `wilsonInterval(15, 148)` is about `{ low: 0.0624, high: 0.1605 }`. O(1).
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
 * (1927) 209–212; R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.
 *
 * @param successes whole number, 0…trials
 * @param trials whole number, 0 or more
 */
export function wilsonInterval(successes: number, trials: number): ProportionInterval | null {
  if (trials <= 0) return null;
  const z = STANDARD_NORMAL_975;
  const proportion = successes / trials;
  const center = successes + (z * z) / 2;
  const halfWidth = z * Math.sqrt(successes * (1 - proportion) + (z * z) / 4);
  const scale = trials + z * z;
  // At the ends the bound is 0 or 1 exactly; the formula gives it only up to rounding.
  return {
    low: successes === 0 ? 0 : (center - halfWidth) / scale,
    high: successes === trials ? 1 : (center + halfWidth) / scale,
  };
}
