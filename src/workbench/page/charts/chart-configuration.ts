/** A chart as chart.js wants it. */

import type { ChartConfiguration, ChartDataset, ChartOptions, ScaleOptionsByType } from 'chart.js';
import type { ChartSeriesView, ChartView, TickView } from '../../protocol/views';
import { GRID_COLOR, LABEL_COLOR, TITLE_COLOR, translucent, visibleOnWhite } from './chart-colors';
import type { DrawnType } from './drawn-type';
import { sliceShares } from './slice-shares';

type Point = { readonly x: number | null; readonly y: number | null };
type Data = (number | null | Point)[];
export type DrawnConfiguration = ChartConfiguration<DrawnType, Data, string>;
type Dataset = ChartDataset<DrawnType, Data>;

export const FONT_FAMILY = 'Arial, "Open Sans", sans-serif';

const LINE_WIDTH = 2;
const POINT_RADIUS = 3.5;
/** Areas overlap: those behind must be seen through those in front. */
const AREA_OPACITY = 0.3;
/** Milliseconds; long enough to follow a bar, short enough not to wait for it. */
const ANIMATION = 250;

/** A figure between two gaps has no line to be seen by. */
function standsAlone(values: readonly (number | null)[], at: number): boolean {
  return (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
}

function lineOf({ values, color }: ChartSeriesView) {
  const stroke = visibleOnWhite(color);
  return {
    borderColor: stroke,
    backgroundColor: stroke,
    borderWidth: LINE_WIDTH,
    pointRadius: values.map((_, at) => (standsAlone(values, at) ? POINT_RADIUS : 0)),
    pointHoverRadius: POINT_RADIUS,
    pointHitRadius: 8,
  };
}

function areaOf(view: ChartView, series: ChartSeriesView, at: number) {
  return {
    ...lineOf(series),
    backgroundColor: translucent(series.color, AREA_OPACITY),
    fill: view.stacked && at > 0 ? '-1' : 'origin',
  };
}

/** An edge that can be seen keeps Google's light colours apart from the white behind them. */
function barsOf({ color }: ChartSeriesView) {
  return { backgroundColor: color, borderColor: visibleOnWhite(color), borderWidth: 1 };
}

function datasetOf(view: ChartView, series: ChartSeriesView, at: number): Dataset {
  const plain = { label: series.name, data: [...series.values] };
  switch (view.type) {
    case 'PIE': {
      const colors = (view.slices ?? []).map(({ color }) => color);
      return {
        ...plain,
        type: 'pie',
        // Google draws no slice for a loss.
        data: series.values.map((value) => (value === null ? null : Math.max(0, value))),
        backgroundColor: colors,
        borderColor: '#ffffff',
        borderWidth: 1,
      };
    }
    case 'SCATTER': {
      const data = series.values.map((y, row) => ({ x: view.positions?.[row] ?? null, y }));
      const color = visibleOnWhite(series.color);
      return {
        ...plain,
        type: 'scatter',
        data: data.filter(({ x, y }) => x !== null && y !== null),
        pointRadius: POINT_RADIUS,
        // Points at the ends of the axes are seen whole.
        clip: false,
        borderColor: color,
        backgroundColor: color,
      };
    }
    case 'LINE':
      return { ...plain, type: 'line', ...lineOf(series) };
    case 'AREA':
      return { ...plain, type: 'line', ...areaOf(view, series, at) };
    case 'COMBO': {
      // Lines are drawn over bars.
      if (series.kind === 'line') return { ...plain, type: 'line', order: 0, ...lineOf(series) };
      if (series.kind === 'area') return { ...plain, type: 'line', order: 1, ...areaOf(view, series, 0) };
      return { ...plain, type: 'bar', order: 2, ...barsOf(series) };
    }
    default:
      return { ...plain, type: 'bar', ...barsOf(series) };
  }
}

/** Pixels of a chart for each letter of a label: a quarter of its width holds the whole label. */
const PIXELS_PER_LETTER = 32;
const FEWEST_LETTERS = 8;

/** chart.js cuts a label that is too long at its beginning, which is what tells it from others. */
function shortened(label: string, { width }: ChartView): string {
  const most = Math.max(FEWEST_LETTERS, Math.floor(width / PIXELS_PER_LETTER));
  const letters = Array.from(label);
  return letters.length <= most ? label : `${letters.slice(0, most - 1).join('')}…`;
}

type Axis = ScaleOptionsByType<'category'> | ScaleOptionsByType<'linear'>;
/** chart.js takes parts of these at any depth. */
type AxisOptions = { readonly [field in keyof Axis]?: unknown } & Readonly<Record<string, unknown>>;

const axisTitle = (text: string) => ({
  display: text !== '',
  text,
  color: LABEL_COLOR,
  font: { family: FONT_FAMILY, style: 'italic' },
});

/** Labels that do not fit are thinned, as Google does. */
function labelAxis(title: string, view: ChartView): AxisOptions {
  const { stacked, type, ticks, labels } = view;
  return {
    type: 'category',
    stacked,
    // An area reaches from edge to edge; everything else stands in the middle of its label's place.
    offset: type !== 'AREA',
    title: axisTitle(title),
    grid: { display: false },
    // Bars stand on the line at 0; without one the labels have a line of their own.
    border: { display: !ticks.some(({ value }) => value === 0), color: LABEL_COLOR },
    ticks: {
      color: LABEL_COLOR,
      autoSkip: true,
      maxRotation: 60,
      font: { family: FONT_FAMILY },
      callback: (value: number | string) => shortened(labels[Number(value)] ?? '', view),
    },
  };
}

/** An axis of figures with the server's ticks: their texts are not made here. */
function figureAxis(title: string, stacked: boolean, ticks: readonly TickView[]): AxisOptions {
  const texts = new Map(ticks.map(({ value, text }) => [value, text]));
  const [first, last] = [ticks[0], ticks.at(-1)];
  return {
    type: 'linear',
    stacked,
    title: axisTitle(title),
    ...(first === undefined || last === undefined ? {} : { min: first.value, max: last.value }),
    grid: {
      color: ({ tick }: { readonly tick?: { readonly value: number } }) =>
        tick?.value === 0 ? LABEL_COLOR : GRID_COLOR,
    },
    border: { display: false },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = ticks.map(({ value }) => ({ value }));
    },
    ticks: {
      color: LABEL_COLOR,
      font: { family: FONT_FAMILY },
      callback: (value: number | string) => texts.get(Number(value)) ?? '',
    },
  };
}

function scalesOf(view: ChartView): Readonly<Record<string, AxisOptions>> {
  const { stacked, ticks, horizontalTitle, verticalTitle } = view;
  switch (view.type) {
    case 'PIE':
      return {};
    case 'SCATTER':
      return {
        x: figureAxis(horizontalTitle, false, view.positionTicks ?? []),
        y: figureAxis(verticalTitle, false, ticks),
      };
    case 'BAR':
      return {
        x: figureAxis(horizontalTitle, stacked, ticks),
        y: labelAxis(verticalTitle, view),
      };
    default:
      return {
        x: labelAxis(horizontalTitle, view),
        y: figureAxis(verticalTitle, stacked, ticks),
      };
  }
}

function heading(text: string, size: number, color: string) {
  return {
    display: text !== '',
    text,
    color,
    align: 'start' as const,
    font: { family: FONT_FAMILY, size, weight: 'normal' as const },
    padding: { bottom: 6 },
  };
}

/** What a cell shows, under the pointer: chart.js would write the figure in the browser's way. */
function pointedAt(view: ChartView, series: number, row: number, label: string): string {
  const shown = view.series[series]?.shown[row] ?? '';
  const share = view.slices?.[row]?.share ?? '';
  const figure = share === '' ? shown : `${shown} (${share})`;
  return label === '' ? figure : `${label}: ${figure}`;
}

function optionsOf(view: ChartView, animated: boolean): ChartOptions<DrawnType> {
  const { legend } = view;
  // Points without both figures are left out of a scatter chart, so a place there is no row.
  const rowsOfPoints = (series: ChartSeriesView): number[] =>
    series.values.flatMap((y, row) => (y === null || (view.positions?.[row] ?? null) === null ? [] : [row]));
  const options = {
    responsive: true,
    maintainAspectRatio: false,
    animation: animated ? { duration: ANIMATION } : false,
    ...(view.type === 'BAR' ? { indexAxis: 'y' } : {}),
    ...(view.type === 'SCATTER' ? {} : { interaction: { mode: 'index', intersect: view.type === 'PIE' } }),
    layout: { padding: 12 },
    scales: scalesOf(view),
    plugins: {
      title: heading(view.title, 16, TITLE_COLOR),
      subtitle: heading(view.subtitle, 13, LABEL_COLOR),
      legend: {
        display: legend !== 'none',
        position: legend === 'none' ? 'right' : legend,
        // Hiding a series by a click is no part of Google's charts.
        onClick: () => undefined,
        labels: {
          color: TITLE_COLOR,
          boxWidth: 12,
          boxHeight: 12,
          font: { family: FONT_FAMILY },
          // The only place where chart.js lets a text be changed without making all of them anew.
          filter: (item: { text: string }) => {
            item.text = shortened(item.text, view);
            return true;
          },
          // In the order of the columns, whatever is drawn over what.
          sort: (one: { datasetIndex?: number }, other: { datasetIndex?: number }) =>
            (one.datasetIndex ?? 0) - (other.datasetIndex ?? 0),
        },
      },
      tooltip: {
        callbacks: {
          label: (item: { datasetIndex: number; dataIndex: number; dataset: { label?: string } }) => {
            const series = view.series[item.datasetIndex];
            const row =
              view.type === 'SCATTER' && series !== undefined
                ? rowsOfPoints(series)[item.dataIndex]
                : item.dataIndex;
            return pointedAt(view, item.datasetIndex, row ?? item.dataIndex, item.dataset.label ?? '');
          },
        },
      },
    },
  };
  // The types of chart.js want every scale whole for each type of chart.
  return options as unknown as ChartOptions<DrawnType>;
}

/** @param animated whether figures may move to their places */
export function chartConfiguration(view: ChartView, type: DrawnType, animated: boolean): DrawnConfiguration {
  return {
    type,
    data: {
      labels: [...view.labels],
      datasets: view.series.map((series, at) => datasetOf(view, series, at)),
    },
    options: optionsOf(view, animated),
    plugins: view.type === 'PIE' ? [sliceShares(view)] : [],
  };
}
