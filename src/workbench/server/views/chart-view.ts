/** A chart as a page draws it: titles, texts and figures, all made here. */

import { chartColor, chartSize, isStacked, legendPosition } from '../../../runtime/spreadsheet/chart-looks';
import { displayValue } from '../../../runtime/spreadsheet/display';
import type { ChartModel, DocumentModel, SheetModel } from '../../../runtime/spreadsheet/model';
import type { ChartSeriesView, ChartView, TickView } from '../../protocol/views';
import { type ChartCell, chartCells, longest } from './chart-cells';
import { ticksOf } from './chart-ticks';

/** Wider than any screen is in pixels: a chart cannot show more, and the view is sent anew with every change. */
const MOST_POINTS = 5_000;

/** Types whose figures stand on 0. */
const FROM_ZERO: readonly string[] = ['COLUMN', 'BAR', 'AREA', 'STEPPED_AREA', 'COMBO', 'WATERFALL'];

const KINDS: Readonly<Record<string, ChartSeriesView['kind']>> = {
  bars: 'bars',
  line: 'line',
  area: 'area',
};

/** As Google writes shares of a pie. */
const SHARE_FORMAT = '0.0%';

type Table = readonly (readonly ChartCell[])[];

const numberOf = (cell: ChartCell | undefined): number | null =>
  typeof cell?.value === 'number' ? cell.value : null;

/** How many rows are headers; a negative count asks for a guess: texts above figures are one. */
function headersOf(chart: ChartModel, table: Table): number {
  if (chart.numHeaders >= 0) return Math.min(chart.numHeaders, table.length);
  const [first = [], second = []] = table;
  const isHeader = first.some(
    (cell, column) => typeof cell.value === 'string' && numberOf(second[column]) !== null,
  );
  return isHeader ? 1 : 0;
}

function textOf(option: unknown): string {
  return typeof option === 'string' ? option : '';
}

function kindOf(chart: ChartModel, at: number): ChartSeriesView['kind'] {
  if (chart.type !== 'COMBO') return undefined;
  return KINDS[textOf(chart.options[`series.${at}.type`] ?? chart.options['seriesType'])];
}

function seriesOf(chart: ChartModel, headers: Table, rows: Table, column: number, at: number) {
  const kind = kindOf(chart, at);
  const view: ChartSeriesView = {
    name: headers
      .map((row) => row[column]?.shown ?? '')
      .filter((text) => text !== '')
      .join(' '),
    values: rows.map((row) => numberOf(row[column])),
    shown: rows.map((row) => row[column]?.shown ?? ''),
    color: chartColor(chart, 'series', at),
    ...(kind === undefined ? {} : { kind }),
  };
  return view;
}

/** What the axis of the values has to reach: with stacked series, the sums to both sides of 0. */
function reachOf(series: readonly ChartSeriesView[], stacked: boolean): number[] {
  if (!stacked) return series.flatMap(({ values }) => values.filter((value) => value !== null));
  const rows = series[0]?.values.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    const values = series.map(({ values }) => values[row] ?? 0);
    return [values.filter((value) => value > 0), values.filter((value) => value < 0)].map((side) =>
      side.reduce((sum, value) => sum + value, 0),
    );
  }).flat();
}

/** Nothing below 0 has a slice. */
function slicesOf(
  chart: ChartModel,
  series: ChartSeriesView | undefined,
  locale: string,
): NonNullable<ChartView['slices']> {
  const values = (series?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value, at) => ({
    color: chartColor(chart, 'slices', at),
    share: value === 0 ? '' : displayValue(value / sum, { numberFormat: SHARE_FORMAT }, locale),
  }));
}

/** Texts on an axis look as the first figure on it does. */
function ticks(
  chart: ChartModel,
  axis: 'hAxis' | 'vAxis',
  values: readonly number[],
  cells: Iterable<ChartCell | undefined>,
  locale: string,
): TickView[] {
  let looks: ChartCell['style'];
  for (const cell of cells) {
    if (numberOf(cell) === null) continue;
    looks = cell?.style;
    break;
  }
  const [from, to] = (['min', 'max'] as const).map((end) => chart.options[`${axis}.viewWindow.${end}`]);
  return ticksOf(
    {
      values,
      fromZero: FROM_ZERO.includes(chart.type),
      ...(typeof from === 'number' ? { from } : {}),
      ...(typeof to === 'number' ? { to } : {}),
    },
    (value) => displayValue(value, looks, locale),
  );
}

/**
 * The view of a chart. Its first column has the labels and each further one is a series, as in Google's charts; a single
 * column is a series without labels.
 * @param _sheet the sheet that the chart stands in; its ranges may lie in others
 */
export function chartView(document: DocumentModel, _sheet: SheetModel, chart: ChartModel): ChartView {
  const table = chartCells(document, chart);
  const headerCount = headersOf(chart, table);
  const headers = table.slice(0, headerCount);
  const all = table.slice(headerCount);
  const rows = all.slice(0, MOST_POINTS);
  const width = longest(table);
  const firstSeries = width > 1 ? 1 : 0;
  const columns = Array.from({ length: Math.max(0, width - firstSeries) }, (_, at) => firstSeries + at);
  // A pie shows one series.
  const shown = chart.type === 'PIE' ? columns.slice(0, 1) : columns;
  const series = shown.map((column, at) => seriesOf(chart, headers, rows, column, at));
  const stacked = isStacked(chart);
  const { width: pixelsWide, height } = chartSize(chart);
  const labelCells = rows.map((row) => (firstSeries === 0 ? undefined : row[0]));
  const positions = chart.type === 'SCATTER' ? labelCells.map(numberOf) : undefined;
  const valueAxis = chart.type === 'BAR' ? 'hAxis' : 'vAxis';
  const valueCells = shown.flatMap((column) => rows.map((row) => row[column]));
  return {
    id: chart.id,
    row: chart.anchorRow - 1,
    column: chart.anchorColumn - 1,
    offsetX: chart.offsetX,
    offsetY: chart.offsetY,
    width: pixelsWide,
    height,
    type: chart.type,
    title: textOf(chart.options['title']),
    subtitle: textOf(chart.options['subtitle']),
    stacked,
    labels: labelCells.map((cell) => cell?.shown ?? ''),
    ...(positions === undefined ? {} : { positions }),
    series,
    ...(chart.type === 'PIE' ? { slices: slicesOf(chart, series[0], document.locale) } : {}),
    ticks:
      chart.type === 'PIE'
        ? []
        : ticks(chart, valueAxis, reachOf(series, stacked), valueCells, document.locale),
    ...(positions === undefined
      ? {}
      : {
          positionTicks: ticks(
            chart,
            'hAxis',
            positions.filter((value) => value !== null),
            labelCells,
            document.locale,
          ),
        }),
    horizontalTitle: textOf(chart.options['hAxis.title']),
    verticalTitle: textOf(chart.options['vAxis.title']),
    legend: legendPosition(chart, series.length),
    omitted: all.length - rows.length,
  };
}
