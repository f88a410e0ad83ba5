import type { Realm } from '../../execution';
import { takeId } from '../document/create';
import type { ChartModel, SheetModel } from '../model';
import { ChartBuilderService, type MakeChartBuilder } from './chart-builder';
import { type ChartDraft, copyChart, DEFAULT_CHART_TYPE, emptyChart } from './chart-draft';
import {
  AreaChartBuilder,
  BarChartBuilder,
  ColumnChartBuilder,
  ComboChartBuilder,
  HistogramChartBuilder,
  LineChartBuilder,
  PieChartBuilder,
  ScatterChartBuilder,
  TableChartBuilder,
} from './chart-typed-builders';
import type { RuleContext } from './context';
import { EmbeddedChartService } from './embedded-chart';

type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Not Google's words: what it says to a chart that stands in no or another sheet is not known. */
const NOT_IN_SHEET = 'The chart is not in this sheet.';

const TYPED_BUILDERS = {
  AREA: AreaChartBuilder,
  BAR: BarChartBuilder,
  COLUMN: ColumnChartBuilder,
  COMBO: ComboChartBuilder,
  HISTOGRAM: HistogramChartBuilder,
  LINE: LineChartBuilder,
  PIE: PieChartBuilder,
  SCATTER: ScatterChartBuilder,
  TABLE: TableChartBuilder,
} as const;

/** `Sheet.newChart()`: the generic builder, which has no `setTitle`; draws nothing until `insertChart`. */
export function newChart(context: RuleContext): GoogleBuilder {
  return makeBuilder(context, emptyChart(), undefined) as GoogleBuilder;
}

/** The EmbeddedChart object a script sees for a chart of a sheet: `Sheet.getCharts()`. */
export function chartFromModel(context: RuleContext, model: ChartModel): GoogleChart {
  const draft: ChartDraft = copyChart(model);
  const generic = (copy: ChartDraft): GoogleBuilder => makeBuilder(context, copy, undefined) as GoogleBuilder;
  return new EmbeddedChartService(context, draft, model.id, generic).exposed as unknown as GoogleChart;
}

/** The chart behind an EmbeddedChart object that a script passes; undefined for anything else. */
export function chartToModel(realm: Realm, value: unknown): Omit<ChartModel, 'id'> | undefined {
  const service = realm.reveal(value);
  if (!(service instanceof EmbeddedChartService)) return undefined;
  const { id: _, type = DEFAULT_CHART_TYPE, ...draft } = copyChart(service.chart);
  return { ...draft, type };
}

/**
 * Draws a built chart on a sheet: the effect of `Sheet.insertChart()`, which routes the call. False for a value that is
 * no EmbeddedChart. Each insertion makes a chart of its own; the object passed then stands for the newest.
 */
export function insertChart(context: RuleContext, sheet: SheetModel, value: unknown): boolean {
  const service = context.execution.realm.reveal(value);
  const model = chartToModel(context.execution.realm, value);
  if (!(service instanceof EmbeddedChartService) || model === undefined) return false;
  const id = takeId(context.document);
  sheet.charts.push({ ...model, id });
  service.chartId = id;
  return true;
}

/**
 * Replaces a chart of a sheet by its rebuilt form: the effect of `Sheet.updateChart()`, which routes the call.
 * False for a value that is no EmbeddedChart.
 */
export function updateChart(context: RuleContext, sheet: SheetModel, value: unknown): boolean {
  const service = context.execution.realm.reveal(value);
  const model = chartToModel(context.execution.realm, value);
  if (!(service instanceof EmbeddedChartService) || model === undefined) return false;
  const index = sheet.charts.findIndex((chart) => chart.id === service.chartId);
  const existing = sheet.charts[index] ?? context.execution.fail(NOT_IN_SHEET);
  sheet.charts[index] = { ...model, id: existing.id };
  return true;
}

/** Removes a chart from a sheet: the effect of `Sheet.removeChart()`, which routes the call. False for no EmbeddedChart. */
export function removeChart(context: RuleContext, sheet: SheetModel, value: unknown): boolean {
  const service = context.execution.realm.reveal(value);
  if (!(service instanceof EmbeddedChartService)) return false;
  if (!sheet.charts.some((chart) => chart.id === service.chartId)) context.execution.fail(NOT_IN_SHEET);
  sheet.charts = sheet.charts.filter((chart) => chart.id !== service.chartId);
  return true;
}

/** Whatever its type, it sets no title, colours or axes: `setOption` does. */
class GenericChartBuilder extends ChartBuilderService<GoogleBuilder> implements GoogleBuilder {}

const makeBuilder: MakeChartBuilder = (context, draft, type) => {
  if (type === undefined) {
    return new GenericChartBuilder(context, 'EmbeddedChartBuilder', draft, makeBuilder).exposed;
  }
  const TypedBuilder = TYPED_BUILDERS[type as keyof typeof TYPED_BUILDERS];
  const className = `Embedded${type[0]}${type.slice(1).toLowerCase()}ChartBuilder`;
  return new TypedBuilder(context, className, draft, makeBuilder).exposed;
};
