/** What a chart's options say about its looks, and what Google's charts do where they say nothing. */

import type { ChartModel } from './model';
import { normalizeColor } from './rules/color';

/** Colours of the first series in Google's charts. */
const SERIES_COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7'] as const;

/** Size of a new chart in Google Sheets, in pixels. */
const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 371;

export type LegendPosition = 'none' | 'top' | 'bottom' | 'left' | 'right';
const POSITIONS: readonly string[] = ['none', 'top', 'bottom', 'left', 'right'] satisfies LegendPosition[];

/** Parts of a chart that stand for one colour: the lines and bars of one series, or one slice of a pie. */
export type Coloured = 'series' | 'slices';

/**
 * Colour of a series or slice (0-based) as `#rrggbb`: its own, that of the option `colors`, or Google's. What is no
 * colour counts as not given.
 */
export function chartColor(chart: Pick<ChartModel, 'options'>, what: Coloured, at: number): string {
  const { colors } = chart.options;
  const listed: unknown = Array.isArray(colors) ? (colors as unknown[])[at] : undefined;
  for (const option of [chart.options[`${what}.${at}.color`], listed]) {
    const color = typeof option === 'string' ? normalizeColor(option) : undefined;
    if (color !== undefined) return color;
  }
  return SERIES_COLORS[at % SERIES_COLORS.length] ?? SERIES_COLORS[0];
}

/** Whether series stand on one another with their figures (not with their shares). */
export function isStacked({ options }: Pick<ChartModel, 'options'>): boolean {
  const { isStacked: option } = options;
  return option === true || option === 'true' || option === 'absolute';
}

/** Where the legend stands; one series needs none, unless it is a pie or a script asked for it. */
export function legendPosition(
  { options, type }: Pick<ChartModel, 'options' | 'type'>,
  seriesCount: number,
): LegendPosition {
  const option = options['legend.position'] ?? options['legend'];
  if (option === undefined) return seriesCount < 2 && type !== 'PIE' ? 'none' : 'right';
  return POSITIONS.includes(String(option)) ? (option as LegendPosition) : 'right';
}

function pixels(option: unknown, otherwise: number): number {
  return typeof option === 'number' && option > 0 ? Math.round(option) : otherwise;
}

/** Width and height in pixels. */
export function chartSize({ options }: Pick<ChartModel, 'options'>): {
  readonly width: number;
  readonly height: number;
} {
  return {
    width: pixels(options['width'], DEFAULT_WIDTH),
    height: pixels(options['height'], DEFAULT_HEIGHT),
  };
}
