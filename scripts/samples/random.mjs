/**
 * A seeded source of random choices, so that the samples are the same bytes on every machine and every run.
 * The generator is mulberry32 (Tommy Ettinger, public domain): 32 bits of state, whole-number arithmetic only.
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  /** A number in [0, 1). */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from low to high, both included. */
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1));
  /** Whether something of this probability happens. */
  const happens = (probability) => next() < probability;
  /** One of a list, all equally likely. */
  const pick = (list) => list[Math.floor(next() * list.length)];
  /** One of [choice, weight] pairs. */
  const weighted = (pairs) => {
    let rest = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of pairs) {
      rest -= weight;
      if (rest < 0) return choice;
    }
    return pairs.at(-1)[0];
  };
  /** Roughly normal with mean 0 and standard deviation 1: twelve uniform numbers less six (Irwin–Hall). */
  const normal = () => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw++) sum += next();
    return sum;
  };
  return { next, whole, happens, pick, weighted, normal };
}
