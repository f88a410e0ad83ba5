import type { ArcElement, Plugin } from 'chart.js';
import type { ChartView } from '../../protocol/views';
import { textOn } from './chart-colors';
import type { DrawnType } from './drawn-type';

/** A slice thinner than this part of the pie has no room for its share. */
const LEAST_SLICE = 0.05;
const FONT = '12px Arial, "Open Sans", sans-serif';

/** Writes the shares on the slices of a pie, as Google does. */
export function sliceShares({ slices = [] }: ChartView): Plugin<DrawnType> {
  return {
    id: 'slice-shares',
    afterDatasetDraw({ ctx }, { meta }) {
      ctx.save();
      ctx.font = FONT;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      for (const [at, element] of meta.data.entries()) {
        const slice = slices[at];
        const arc = element as ArcElement;
        if (slice === undefined || arc.circumference / (2 * Math.PI) < LEAST_SLICE) continue;
        const { x, y } = arc.tooltipPosition(true);
        ctx.fillStyle = textOn(slice.color);
        ctx.fillText(slice.share, x, y);
      }
      ctx.restore();
    },
  };
}
