/** Charts on a canvas. */

import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  SubTitle,
  Title,
  Tooltip,
} from 'chart.js';
import type { ChartView } from '../../protocol/views';
import { chartConfiguration } from './chart-configuration';
import { type DrawnType, drawnTypeOf } from './drawn-type';
import { drawFigures } from './figures-table';
import { textAlternative } from './text-alternative';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  SubTitle,
  Title,
  Tooltip,
);

export interface DrawnChart {
  /** Shows new figures, or another kind of chart. */
  update(view: ChartView): void;
  /** Frees the canvas; nothing may be called afterwards. */
  dispose(): void;
}

/** What is on the canvas, for one type of chart. */
interface Drawing extends DrawnChart {
  readonly type: DrawnType | undefined;
}

const mayMove = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function drawing(canvas: HTMLCanvasElement, view: ChartView): Drawing {
  const type = drawnTypeOf(view);
  if (type === undefined) return table(canvas, view);
  const chart = new Chart(canvas, chartConfiguration(view, type, mayMove()));
  return {
    type,
    update(next) {
      const { data, options = {} } = chartConfiguration(next, type, mayMove());
      chart.data = data;
      chart.options = options;
      chart.update();
    },
    dispose: () => chart.destroy(),
  };
}

function table(canvas: HTMLCanvasElement, first: ChartView): Drawing {
  let view = first;
  const draw = (): void => drawFigures(canvas, view);
  const observer = new ResizeObserver(draw);
  observer.observe(canvas.parentElement ?? canvas);
  draw();
  return {
    type: undefined,
    update(next) {
      view = next;
      draw();
    },
    dispose: () => observer.disconnect(),
  };
}

/**
 * Draws a chart: columns, bars, lines, areas, pies, points and combinations; any other kind as a table of its figures.
 * The canvas fills its parent, which must have a size, `position: relative` and no other children. It becomes an image
 * with a text alternative for screen readers. Nothing moves for people who ask for less motion.
 */
export function drawChart(canvas: HTMLCanvasElement, view: ChartView): DrawnChart {
  const describe = (shown: ChartView): void => {
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', textAlternative(shown));
  };
  let shown = drawing(canvas, view);
  describe(view);
  return {
    update(next) {
      // The shares on a pie belong to the view it was made with.
      if (drawnTypeOf(next) === shown.type && shown.type !== 'pie') shown.update(next);
      else {
        shown.dispose();
        shown = drawing(canvas, next);
      }
      describe(next);
    },
    dispose: () => shown.dispose(),
  };
}
