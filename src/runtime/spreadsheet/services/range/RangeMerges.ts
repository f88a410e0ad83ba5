import { clearArea } from '../../document/clearing';
import { contains, overlaps } from '../../document/positions';
import type { Area } from '../../model';
import type { RangeHandle } from '../handles';
import { RangeContents } from './RangeContents';

type GasRange = GoogleAppsScript.Spreadsheet.Range;

const PARTIAL = 'You must select all cells in a merged range to merge or unmerge them.';

/** Merged cells: only the top-left cell of a merge keeps its contents. */
export abstract class RangeMerges extends RangeContents {
  merge(): GasRange {
    return this.handle.change('merge', () => mergeAll(this.handle, [this.handle.area]));
  }

  /** Each row of the range becomes one cell. */
  mergeAcross(): GasRange {
    return this.handle.change('mergeAcross', () => {
      const { area } = this.handle;
      mergeAll(
        this.handle,
        Array.from({ length: area.rows }, (_, offset) => ({ ...area, row: area.row + offset, rows: 1 })),
      );
    });
  }

  /** Each column of the range becomes one cell. */
  mergeVertically(): GasRange {
    return this.handle.change('mergeVertically', () => {
      const { area } = this.handle;
      mergeAll(
        this.handle,
        Array.from({ length: area.columns }, (_, offset) => ({
          ...area,
          column: area.column + offset,
          columns: 1,
        })),
      );
    });
  }

  breakApart(): GasRange {
    return this.handle.change('breakApart', () => {
      refusePartial(this.handle);
      const { sheet, area } = this.handle;
      sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    });
  }
}

function mergeAll(handle: RangeHandle, areas: readonly Area[]): void {
  refusePartial(handle);
  const { context, sheet, area } = handle;
  const crosses = (first: number, count: number, frozen: number): boolean =>
    frozen > 0 && first <= frozen && first + count - 1 > frozen;
  if (areas.some((part) => crosses(part.column, part.columns, sheet.frozenColumns))) {
    handle.fail("You can't merge frozen and non-frozen columns");
  }
  if (areas.some((part) => crosses(part.row, part.rows, sheet.frozenRows))) {
    handle.fail("You can't merge frozen and non-frozen rows");
  }
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  for (const part of areas) {
    if (part.rows === 1 && part.columns === 1) continue;
    sheet.merges.push(part);
    const right = { ...part, rows: 1, column: part.column + 1, columns: part.columns - 1 };
    const below = { ...part, row: part.row + 1, rows: part.rows - 1 };
    if (right.columns > 0) clearArea(context.document, sheet, right, { contents: true });
    if (below.rows > 0) clearArea(context.document, sheet, below, { contents: true });
  }
}

function refusePartial({ context, sheet, area }: RangeHandle): void {
  const partly = sheet.merges.some((merge) => overlaps(merge, area) && !contains(area, merge));
  if (partly) context.execution.fail(PARTIAL);
}
