/** The figures of a chart as a table, for kinds of charts that are not drawn: it needs no words of its own. */

import type { ChartView } from '../../protocol/views';
import { FONT_FAMILY } from './chart-configuration';
import { GRID_COLOR, LABEL_COLOR, TITLE_COLOR } from './chart-colors';

const ROW_HEIGHT = 22;
const MARGIN = 12;
const MORE = '…';

/** The text, cut so that it fits. */
function fitting(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let length = text.length;
  while (length > 0 && context.measureText(`${text.slice(0, length)}${MORE}`).width > width) length -= 1;
  return `${text.slice(0, length)}${MORE}`;
}

/** Draws title and figures over the whole canvas; rows without room are told by `…`. */
export function drawFigures(canvas: HTMLCanvasElement, view: ChartView): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const scale = window.devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas.parentElement ?? canvas;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  context.textBaseline = 'middle';

  let top = MARGIN;
  const columns = [view.labels, ...view.series.map(({ shown }) => shown)];
  const columnWidth = (width - 2 * MARGIN) / columns.length;
  const row = (texts: readonly string[], color: string, font: string): void => {
    context.font = font;
    context.fillStyle = color;
    texts.forEach((text, at) => {
      const room = texts.length === 1 ? width - 2 * MARGIN : columnWidth - MARGIN;
      context.textAlign = at === 0 ? 'left' : 'right';
      const left = MARGIN + (at === 0 ? 0 : (at + 1) * columnWidth);
      context.fillText(fitting(context, text, room), left, top + ROW_HEIGHT / 2);
    });
    top += ROW_HEIGHT;
  };

  if (view.title !== '') row([view.title], TITLE_COLOR, `16px ${FONT_FAMILY}`);
  if (view.subtitle !== '') row([view.subtitle], LABEL_COLOR, `13px ${FONT_FAMILY}`);
  row(['', ...view.series.map(({ name }) => name)], LABEL_COLOR, `bold 12px ${FONT_FAMILY}`);
  const rows = view.labels.length;
  for (let at = 0; at < rows; at += 1) {
    const isLast = top + 2 * ROW_HEIGHT > height && at < rows - 1;
    context.fillStyle = GRID_COLOR;
    context.fillRect(MARGIN, top, width - 2 * MARGIN, 1);
    if (isLast) return row([MORE], LABEL_COLOR, `12px ${FONT_FAMILY}`);
    row(
      columns.map((texts) => texts[at] ?? ''),
      TITLE_COLOR,
      `12px ${FONT_FAMILY}`,
    );
  }
}
