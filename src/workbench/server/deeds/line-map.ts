/** Where lines came to stand after an arrangement. */

import type { RowArrangement } from '../../../runtime/snapshots/types';

export interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** One arrangement of rows or columns, asked from its earlier side. */
export class LineMap {
  #places: ReadonlyMap<number, number> | undefined;

  /** @param size lines of the grid before the arrangement */
  constructor(
    readonly arrangement: RowArrangement,
    readonly size: number,
  ) {}

  /** The new place of a line; undefined where it is gone. The end of the grid stays its end. */
  placeOf(line: number): number | undefined {
    const { from, order, grown } = this.arrangement;
    if (line >= this.size) return line + grown;
    if (line < from) return line;
    if (line >= from + order.length - grown) return line + grown;
    this.#places ??= new Map(order.map((old, at) => [old, from + at]));
    return this.#places.get(line);
  }

  /** New place of lines that follow one another; undefined unless they all still do. All lines stay all lines. */
  stretchOf({ from, count }: Stretch): Stretch | undefined {
    if (from === 0 && count === this.size) return { from, count: count + this.arrangement.grown };
    const { order, grown } = this.arrangement;
    const isBehind = from >= this.arrangement.from + order.length - grown;
    const first = this.placeOf(from);
    if (first === undefined) return undefined;
    if (from + count <= this.arrangement.from || isBehind) return { from: first, count };
    for (let offset = 1; offset < count; offset += 1) {
      if (this.placeOf(from + offset) !== first + offset) return undefined;
    }
    return { from: first, count };
  }
}
