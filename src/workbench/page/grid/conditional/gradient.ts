/** Color scales: the color of a number between the points of a scale. */

export interface GradientPoint {
  readonly color: string;
  /** Names of Google's `InterpolationType`. */
  readonly type: string;
  readonly value: string;
}

export type Gradient = (value: number) => string;

type Color = readonly [number, number, number];

function colorOf(hex: string): Color | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) return undefined;
  return [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16), Number.parseInt(match[3]!, 16)];
}

function positionOf(point: GradientPoint, sorted: readonly number[]): number {
  const least = sorted[0]!;
  const most = sorted.at(-1)!;
  const value = Number(point.value);
  switch (point.type) {
    case 'MAX':
      return most;
    case 'NUMBER':
      return value;
    case 'PERCENT':
      return least + ((most - least) * value) / 100;
    case 'PERCENTILE': {
      const rank = ((sorted.length - 1) * value) / 100;
      const below = sorted[Math.floor(rank)] ?? least;
      const above = sorted[Math.ceil(rank)] ?? most;
      return below + (above - below) * (rank - Math.floor(rank));
    }
    default:
      return least;
  }
}

/** The scale over all numbers of its blocks; `undefined` where there are none or a color cannot be read. */
export function gradientOf(
  points: readonly GradientPoint[],
  numbers: readonly number[],
): Gradient | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  const stops: { readonly at: number; readonly color: Color }[] = [];
  for (const point of points) {
    const color = colorOf(point.color);
    const at = positionOf(point, sorted);
    if (!color || Number.isNaN(at)) return undefined;
    stops.push({ at, color });
  }
  if (stops.length === 0) return undefined;
  return (value) => {
    const above = stops.findIndex((stop) => value <= stop.at);
    if (above === 0) return css(stops[0]!.color);
    if (above < 0) return css(stops.at(-1)!.color);
    const low = stops[above - 1]!;
    const high = stops[above]!;
    const share = high.at === low.at ? 1 : (value - low.at) / (high.at - low.at);
    return css([0, 1, 2].map((part) => low.color[part]! + (high.color[part]! - low.color[part]!) * share));
  };
}

function css(color: readonly number[]): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
