import type { ChartModel } from '../model';
import type { ChartOptionValues } from './chart-options';

/** A chart without its place in the document: what a builder gathers. */
export interface ChartDraft extends Omit<ChartModel, 'id' | 'type' | 'ranges' | 'options'> {
  /** Undefined until a type is chosen. */
  type: string | undefined;
  ranges: ChartModel['ranges'];
  options: ChartOptionValues;
  /** Of the chart that is being modified; undefined for a new one. */
  readonly id: number | undefined;
}

/** The type of a chart that was never given one. */
export const DEFAULT_CHART_TYPE = 'COLUMN';

/** A new chart: no ranges, no type, at the top left cell. */
export const emptyChart = (): ChartDraft => ({
  id: undefined,
  type: undefined,
  ranges: [],
  options: {},
  anchorRow: 1,
  anchorColumn: 1,
  offsetX: 0,
  offsetY: 0,
  numHeaders: 0,
  mergeStrategy: 'MERGE_COLUMNS',
  transpose: false,
});

/** A copy that shares nothing changeable with the original. */
export function copyChart(chart: ChartDraft): ChartDraft {
  return { ...chart, ranges: chart.ranges.map((range) => ({ ...range })), options: { ...chart.options } };
}
