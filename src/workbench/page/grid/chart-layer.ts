/**
 * Charts over the cells: each hangs on its cell and scrolls with it. One on cells that scroll slides under the frozen lines;
 * one on frozen cells stands still with them, and is whole where it reaches beyond them.
 */

import type { ChartView } from '../../protocol/views';
import type { DrawnChart } from '../charts/draw-chart';
import type { Pane } from './geometry';
import { canvasOf, cellRectangle, opened, paneOf, panesOf, scrollKey } from './geometry';
import type { GridState } from './grid-state';

interface Placed {
  view: ChartView;
  readonly sheet: number;
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  drawn: DrawnChart | undefined;
}

export class ChartLayer {
  private readonly layer = document.createElement('div');
  private readonly panes = new Map<Pane['key'], HTMLElement>();
  private readonly charts = new Map<string, Placed>();
  private selected: Placed | undefined;
  private shownFor = '';

  constructor(private readonly state: GridState) {
    this.layer.className = 'grid-charts';
    for (const key of ['main', 'top', 'left', 'corner'] as const) {
      const pane = document.createElement('div');
      pane.className = 'grid-charts-pane';
      this.panes.set(key, pane);
      this.layer.append(pane);
    }
    document.addEventListener('pointerdown', this.clickedElsewhere, true);
  }

  dispose(): void {
    document.removeEventListener('pointerdown', this.clickedElsewhere, true);
    for (const chart of this.charts.values()) chart.drawn?.dispose();
    this.layer.remove();
  }

  /** Takes over the charts of the active sheet: new, changed, gone. */
  update(): void {
    const sheet = this.state.activeSheet();
    const views = this.state.heads.get(sheet)?.charts ?? [];
    const present = new Set(views.map((view) => `${sheet}/${view.id}`));
    for (const [key, chart] of this.charts) {
      if (present.has(key)) continue;
      chart.drawn?.dispose();
      chart.frame.remove();
      this.charts.delete(key);
      if (this.selected === chart) this.selected = undefined;
    }
    for (const view of views) this.show(sheet, view);
    this.shownFor = '';
    this.afterFrame();
  }

  /** Moves the charts where their cells are; cheap where nothing has moved. */
  afterFrame(): void {
    if (this.charts.size === 0) return;
    const canvas = canvasOf(this.state);
    if (!canvas) return;
    if (this.layer.parentElement !== canvas.parentElement) canvas.after(this.layer);
    const key = `${scrollKey(this.state)}/${canvas.clientWidth}/${canvas.clientHeight}`;
    if (key === this.shownFor) return;
    this.shownFor = key;
    this.place();
  }

  /** Deletes the selected chart by asking the server; `false` where none is selected. */
  deleteSelected(): boolean {
    if (!this.selected) return false;
    const { sheet, view } = this.selected;
    void this.state.send({ kind: 'delete-chart', sheet, chart: view.id });
    return true;
  }

  private readonly clickedElsewhere = (event: Event): void => {
    if (event.target instanceof Node && this.selected?.frame.contains(event.target)) return;
    this.select(undefined);
  };

  private select(chart: Placed | undefined): void {
    this.selected?.frame.classList.remove('grid-chart-selected');
    this.selected = chart;
    chart?.frame.classList.add('grid-chart-selected');
  }

  private show(sheet: number, view: ChartView): void {
    const key = `${sheet}/${view.id}`;
    const known = this.charts.get(key);
    if (known) {
      if (known.view !== view) {
        known.view = view;
        this.name(known);
        known.drawn?.update(view);
      }
      return;
    }
    const frame = document.createElement('div');
    frame.className = 'grid-chart';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    const canvas = document.createElement('canvas');
    frame.append(canvas);
    const chart: Placed = { view, sheet, frame, canvas, drawn: undefined };
    this.charts.set(key, chart);
    this.name(chart);
    frame.addEventListener('pointerdown', () => this.select(chart));
    frame.addEventListener('focus', () => this.select(chart));
    frame.addEventListener('keydown', (event) => this.pressed(event));
    void this.draw(chart);
  }

  private name({ frame, view }: Placed): void {
    const { words } = this.state;
    frame.setAttribute(
      'aria-label',
      view.title === '' ? words.chartWithoutTitle : `${words.chart}: ${view.title}`,
    );
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    this.deleteSelected();
  }

  /** The drawing program is loaded with the first chart. */
  private async draw(chart: Placed): Promise<void> {
    const { drawChart } = await import('../charts/draw-chart');
    // Gone, or replaced, while it was loaded.
    if (this.charts.get(`${chart.sheet}/${chart.view.id}`) !== chart) return;
    this.place();
    chart.drawn = drawChart(chart.canvas, chart.view);
  }

  private place(): void {
    const layout = panesOf(this.state);
    if (!layout) return;
    for (const pane of layout.panes) {
      const element = this.panes.get(pane.key)!;
      const { width, height } = opened(pane, layout.panes);
      element.style.left = `${pane.left}px`;
      element.style.top = `${pane.top}px`;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    }
    for (const { frame, view } of this.charts.values()) {
      const key = paneOf(this.state, view.row, view.column);
      const pane = layout.panes.find((one) => one.key === key)!;
      const cell = cellRectangle(this.state, view.row, view.column);
      if (!cell) continue;
      const element = this.panes.get(key)!;
      if (frame.parentElement !== element) element.append(frame);
      frame.style.left = `${cell.left - pane.left + view.offsetX * layout.zoom}px`;
      frame.style.top = `${cell.top - pane.top + view.offsetY * layout.zoom}px`;
      frame.style.width = `${view.width}px`;
      frame.style.height = `${view.height}px`;
      frame.style.transform = `scale(${layout.zoom})`;
    }
  }
}
