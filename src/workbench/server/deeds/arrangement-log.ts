/** Remembers by revision how lines moved, so that a deed named by an earlier view finds its rows and columns. */

import type { Difference, RowArrangement, Snapshot } from '../../../runtime/snapshots/types';
import type { Dimension } from '../../protocol/places';
import { adapted, type Moved } from './adapt';
import { LineMap, type Stretch } from './line-map';
import type { ColumnMove, EditingDeed } from './scene';

/**
 * A page answers a change within a second or so; whoever saw less than this many revisions ago is not typing into an
 * old view but asleep, and gets the new one.
 */
const REMEMBERED_REVISIONS = 200;

interface Entry {
  readonly revision: number;
  readonly moved: Moved;
}

/** A sheet whose columns moved in an unknown way, from a column on. */
type Unknown = { readonly unknownFrom: number };

export class ArrangementLog {
  #entries: Entry[] = [];
  #forgotten = 0;

  /**
   * Takes note of what one revision brought.
   * @param columns what a deed is known to have done with columns
   */
  note(
    revision: number,
    before: Snapshot,
    after: Snapshot,
    difference: Difference,
    columns: readonly ColumnMove[],
  ): void {
    const of = (snapshot: Snapshot, id: number) => snapshot.sheets.find((sheet) => sheet.head.id === id);
    for (const { sheetId, arrangement, spans } of difference.sheets) {
      const was = of(before, sheetId)!.head;
      const grown = of(after, sheetId)!.head.maxColumns - was.maxColumns;
      const moves = columns.filter(({ sheet }) => sheet === sheetId);
      const isKnown = moves.reduce((sum, move) => sum + move.grown, 0) === grown;
      const firstChanged = spans.reduce((first, { column }) => Math.min(first, column), was.maxColumns);
      const moved = isKnown ? moves : [{ unknownFrom: firstChanged }];
      if (arrangement === undefined && moved.length === 0) continue;
      this.#entries.push({ revision, moved: movement(sheetId, was, arrangement, moved) });
    }
    const oldest = revision - REMEMBERED_REVISIONS;
    this.#forgotten = Math.max(this.#forgotten, oldest);
    this.#entries = this.#entries.filter((entry) => entry.revision > oldest);
  }

  /**
   * The deed of somebody who saw the document as it was at a revision, in places of the document now; undefined where
   * that cannot be.
   */
  adapt(deed: EditingDeed, revision: number): EditingDeed | undefined {
    if (revision < this.#forgotten) return undefined;
    let current: EditingDeed | undefined = deed;
    for (const entry of this.#entries) {
      if (entry.revision > revision && current !== undefined) current = adapted(current, entry.moved);
    }
    return current;
  }
}

function movement(
  sheet: number,
  was: { readonly maxRows: number; readonly maxColumns: number },
  arrangement: RowArrangement | undefined,
  columns: readonly (ColumnMove | Unknown)[],
): Moved {
  const rowMaps = arrangement === undefined ? [] : [new LineMap(arrangement, was.maxRows)];
  let size = was.maxColumns;
  const columnMaps = columns.map((move) => {
    if ('unknownFrom' in move) return new UnknownMap(move.unknownFrom);
    const map = new LineMap(move, size);
    size += move.grown;
    return map;
  });
  const mapsOf = (dimension: Dimension) => (dimension === 'rows' ? rowMaps : columnMaps);
  return {
    sheet,
    stretch: (dimension, stretch) =>
      mapsOf(dimension).reduce<Stretch | undefined>((now, map) => now && map.stretchOf(now), stretch),
    boundary: (dimension, line) =>
      mapsOf(dimension).reduce<number | undefined>(
        (now, map) => (now === undefined ? undefined : map.placeOf(now)),
        line,
      ),
  };
}

/** What is left of the first column that changed stands where it stood. */
class UnknownMap {
  constructor(readonly from: number) {}

  placeOf(line: number): number | undefined {
    return line < this.from ? line : undefined;
  }

  stretchOf(stretch: Stretch): Stretch | undefined {
    return stretch.from + stretch.count <= this.from ? stretch : undefined;
  }
}
