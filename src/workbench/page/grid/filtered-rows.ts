/** Rows hidden by a filter get no arrows in the row header, as at Google: only the filter shows them again. */

import { HeaderUnhideRangeAxis, HeaderUnhideRangeService } from '@univerjs/sheets-ui';

import type { GridState } from './grid-state';

/** Leaves out the arrows; thousands of them would also make every change slow. */
export function hideArrowsOfFilter(state: GridState): () => void {
  const disposable = state.injector
    .get(HeaderUnhideRangeService)
    .registerRangeVisibleHandler((visible, { axis, range, worksheet }) => {
      const filter = state.heads.get(Number(worksheet.getSheetId()))?.filter;
      if (!visible || !filter || axis !== HeaderUnhideRangeAxis.ROW) return visible;
      const filters = Object.keys(filter.columns).length > 0;
      const { row, rows } = filter.block;
      return !(filters && range.startRow > row && range.endRow < row + rows);
    });
  return () => disposable.dispose();
}
