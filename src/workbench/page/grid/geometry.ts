/** Where cells stand on the screen. Rectangles are pixels from the upper left corner of the canvas, zoom included. */

import { SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { getViewportByCell, SheetSkeletonManagerService } from '@univerjs/sheets-ui';

import type { GridState } from './grid-state';

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of the up to four parts that frozen lines cut the sheet into. */
export interface Pane extends Rectangle {
  readonly key: 'main' | 'top' | 'left' | 'corner';
}

export interface PaneView {
  readonly panes: readonly Pane[];
  readonly zoom: number;
}

function skeletonOf(state: GridState) {
  return state.render()?.with(SheetSkeletonManagerService).getCurrentSkeleton();
}

/** The canvas that the active sheet is drawn on. */
export function canvasOf(state: GridState): HTMLCanvasElement | undefined {
  return state.render()?.engine.getCanvasElement() ?? undefined;
}

/** Rectangle of a cell, or of the merged block it belongs to; `undefined` before the first frame. */
export function cellRectangle(state: GridState, row: number, column: number): Rectangle | undefined {
  const render = state.render();
  const skeleton = skeletonOf(state);
  if (!render || !skeleton) return undefined;
  const cell = skeleton.getCellWithCoordByIndex(row, column);
  const bounds = cell.isMergedMainCell ? cell.mergeInfo : cell;
  const viewport = getViewportByCell(row, column, render.scene, state.activeWorksheet());
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  return {
    left: (bounds.startX - (viewport?.viewportScrollX ?? 0)) * scaleX,
    top: (bounds.startY - (viewport?.viewportScrollY ?? 0)) * scaleY,
    width: (bounds.endX - bounds.startX) * scaleX,
    height: (bounds.endY - bounds.startY) * scaleY,
  };
}

/** Which pane a cell is drawn in. */
export function paneOf(state: GridState, row: number, column: number): Pane['key'] {
  const head = state.heads.get(state.activeSheet());
  const above = row < (head?.frozenRows ?? 0);
  const before = column < (head?.frozenColumns ?? 0);
  if (above) return before ? 'corner' : 'top';
  return before ? 'left' : 'main';
}

/** The parts of the canvas that show cells. */
export function panesOf(state: GridState): PaneView | undefined {
  const render = state.render();
  const skeleton = skeletonOf(state);
  const canvas = canvasOf(state);
  const head = state.heads.get(state.activeSheet());
  if (!render || !skeleton || !canvas || !head) return undefined;
  const zoom = render.scene.getAncestorScale().scaleX;
  const left = skeleton.rowHeaderWidth * zoom;
  const top = skeleton.columnHeaderHeight * zoom;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const frozenWidth = frozenSize(skeleton.columnWidthAccumulation, head.frozenColumns) * zoom;
  const frozenHeight = frozenSize(skeleton.rowHeightAccumulation, head.frozenRows) * zoom;
  const right = Math.max(0, width - left - frozenWidth);
  const below = Math.max(0, height - top - frozenHeight);
  return {
    zoom,
    panes: [
      { key: 'main', left: left + frozenWidth, top: top + frozenHeight, width: right, height: below },
      { key: 'top', left: left + frozenWidth, top, width: right, height: frozenHeight },
      { key: 'left', left, top: top + frozenHeight, width: frozenWidth, height: below },
      { key: 'corner', left, top, width: frozenWidth, height: frozenHeight },
    ],
  };
}

/** How large a pane is with the panes behind its frozen lines: what hangs on frozen cells may reach over the others. */
export function opened(
  pane: Pane,
  panes: PaneView['panes'],
): { readonly width: number; readonly height: number } {
  const main = panes.find(({ key }) => key === 'main')!;
  return {
    width: main.left + main.width - pane.left,
    height: main.top + main.height - pane.top,
  };
}

function frozenSize(accumulation: readonly number[], frozen: number): number {
  return frozen > 0 ? (accumulation[frozen - 1] ?? 0) : 0;
}

/** Runs a step after every frame that Univer has drawn, e.g. to follow scrolling; the answer ends it. */
export function afterEachFrame(state: GridState, step: () => void): () => void {
  const subscription = state.render()?.engine.endFrame$.subscribe(step);
  return () => subscription?.unsubscribe();
}

/** How far the sheet is scrolled; changes with every scroll and zoom. */
export function scrollKey(state: GridState): string {
  const render = state.render();
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const zoom = render?.scene.getAncestorScale().scaleX ?? 1;
  return `${state.activeSheet()}/${viewport?.viewportScrollX ?? 0}/${viewport?.viewportScrollY ?? 0}/${zoom}`;
}
