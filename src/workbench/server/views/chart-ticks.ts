/** The figures along an axis: round, few, and told apart by their texts. */

import type { TickView } from '../../protocol/views';

/** More lines than this make a chart of the usual 371 pixels hard to read. */
const MOST_STEPS = 6;
const ROUND_STEPS = [1, 2, 5, 10] as const;

/** Where the lowest figure is above this part of the highest, an axis from 0 would press all into one line. */
const FLAT_FROM = 5 / 6;

/** Multiples of a step are off by a little in binary; a double keeps fifteen digits. */
const DIGITS = 12;

export interface TickRange {
  /** What the axis has to show; not finite or not a number is left out. */
  readonly values: readonly number[];
  /** Bars and areas stand on 0. */
  readonly fromZero: boolean;
  /** Ends that were chosen by hand. */
  readonly from?: number;
  readonly to?: number;
}

function nextStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step) + 1e-9);
  const next = ROUND_STEPS.find((round) => round * power > step * (1 + 1e-9));
  return (next ?? 20) * power;
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return (ROUND_STEPS.find((round) => round * power >= atLeast * (1 - 1e-9)) ?? 10) * power;
}

const tidy = (value: number): number => Number(value.toPrecision(DIGITS));

function endsOf({ values, fromZero, from, to }: TickRange): readonly [number, number] | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return undefined;
  if (fromZero || (low > 0 && low < high * FLAT_FROM)) low = Math.min(0, low);
  if (fromZero || (high < 0 && high > low * FLAT_FROM)) high = Math.max(0, high);
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const ends = [from ?? low, to ?? high] as const;
  return ends[0] < ends[1] ? ends : undefined;
}

/**
 * Ticks of an axis from its beginning to its end.
 * @param textOf what a cell with this figure would show
 * @returns nothing where there is no figure; a step is widened until no two texts are alike
 */
export function ticksOf(range: TickRange, textOf: (value: number) => string): TickView[] {
  const ends = endsOf(range);
  if (ends === undefined) return [];
  const [low, high] = ends;
  const whole = range.values.every((value) => Number.isInteger(value));
  let step = Math.max(roundStep((high - low) / MOST_STEPS), whole ? 1 : 0);
  for (;;) {
    const ticks = ticksBy(step, low, high, range).map((value) => ({ value, text: textOf(value) }));
    if (ticks.length <= 2 || new Set(ticks.map(({ text }) => text)).size === ticks.length) return ticks;
    step = nextStep(step);
  }
}

function ticksBy(step: number, low: number, high: number, { from, to }: TickRange): number[] {
  const first = from === undefined ? Math.floor(tidy(low / step)) : Math.ceil(tidy(low / step));
  const last = to === undefined ? Math.ceil(tidy(high / step)) : Math.floor(tidy(high / step));
  const inside = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => tidy((first + at) * step));
  return [...new Set([...(from === undefined ? [] : [from]), ...inside, ...(to === undefined ? [] : [to])])];
}
