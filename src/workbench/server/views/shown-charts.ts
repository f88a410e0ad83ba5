/** Charts as they were told last; one is drawn anew when it or a cell it shows has changed. */

import type { Difference, SheetDifference, Snapshot } from '../../../runtime/snapshots/types';
import type { ChartModel, DocumentModel } from '../../../runtime/spreadsheet/model';
import type { ChartView } from '../../protocol/views';
import { chartView } from './chart-view';

export class ShownCharts {
  #views: ReadonlyMap<number, ChartView>;

  constructor(
    private readonly document: DocumentModel,
    snapshot: Snapshot,
  ) {
    this.#views = this.#draw(snapshot, () => true);
  }

  of(charts: readonly Pick<ChartModel, 'id'>[]): ChartView[] {
    return charts.flatMap(({ id }) => this.#views.get(id) ?? []);
  }

  /**
   * Draws what has to be drawn anew.
   * @param all whether every text may have changed
   * @returns the sheets on which a chart looks different now
   */
  update(snapshot: Snapshot, difference: Difference, all: boolean): ReadonlySet<number> {
    const before = this.#views;
    const changes = new Map(difference.sheets.map((change) => [change.sheetId, change]));
    const isNew = (chart: ChartModel, home: number): boolean =>
      all ||
      !before.has(chart.id) ||
      changes.get(home)?.headChanged === true ||
      chart.ranges.some(({ sheetId, area }) => touches(changes.get(sheetId), area));
    this.#views = this.#draw(snapshot, isNew);
    const redrawn = new Set<number>();
    for (const { head } of snapshot.sheets) {
      if (head.charts.some(({ id }) => this.#views.get(id) !== before.get(id))) redrawn.add(head.id);
    }
    return redrawn;
  }

  #draw(snapshot: Snapshot, isNew: (chart: ChartModel, home: number) => boolean): Map<number, ChartView> {
    const views = new Map<number, ChartView>();
    for (const { head } of snapshot.sheets) {
      const sheet = this.document.sheets.find(({ id }) => id === head.id);
      for (const chart of sheet?.charts ?? []) {
        const known = this.#views?.get(chart.id);
        const view =
          known === undefined || isNew(chart, head.id) ? chartView(this.document, sheet!, chart) : known;
        views.set(chart.id, view);
      }
    }
    return views;
  }
}

/** Moved, hidden or changed rows may all show in a chart of the sheet. */
function touches(change: SheetDifference | undefined, area: ChartModel['ranges'][number]['area']): boolean {
  if (change === undefined) return false;
  if (change.arrangement !== undefined || change.linesChanged || change.headChanged) return true;
  return change.spans.some(
    ({ row, column, columns }) =>
      row >= area.row - 1 &&
      row < area.row - 1 + area.rows &&
      column < area.column - 1 + area.columns &&
      column + columns > area.column - 1,
  );
}
