import type { ChartView } from '../../protocol/views';

/** Types of chart.js. */
export type DrawnType = 'bar' | 'line' | 'pie' | 'scatter';

const TYPES: Readonly<Record<string, DrawnType>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  COMBO: 'bar',
  LINE: 'line',
  AREA: 'line',
  PIE: 'pie',
  SCATTER: 'scatter',
};

/** The type of chart.js for a chart of Google; undefined for one that is shown as a table of its figures. */
export function drawnTypeOf({ type }: Pick<ChartView, 'type'>): DrawnType | undefined {
  return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}
