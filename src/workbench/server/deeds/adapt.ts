/** A deed named by places of an earlier state, in places of a later one. */

import type { Block, Dimension } from '../../protocol/places';
import type { Stretch } from './line-map';
import type { EditingDeed } from './scene';

/** How lines of one sheet moved; both give undefined where the deed cannot be carried over. */
export interface Moved {
  readonly sheet: number;
  stretch(dimension: Dimension, stretch: Stretch): Stretch | undefined;
  /** A line before which something is put; the end of the grid is one too. */
  boundary(dimension: Dimension, line: number): number | undefined;
}

/** Thrown inside only: a place of the deed is gone. */
class Gone extends Error {}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Gone();
  return value;
}

/** The same deed after lines moved; undefined where a line it touches is gone or no longer beside the others. */
export function adapted(deed: EditingDeed, moved: Moved): EditingDeed | undefined {
  try {
    return carriedOver(deed, moved);
  } catch (thrown) {
    if (thrown instanceof Gone) return undefined;
    throw thrown;
  }
}

function blockAfter(block: Block, moved: Moved): Block {
  const rows = found(moved.stretch('rows', { from: block.row, count: block.rows }));
  const columns = found(moved.stretch('columns', { from: block.column, count: block.columns }));
  return { row: rows.from, rows: rows.count, column: columns.from, columns: columns.count };
}

function columnAfter(column: number, moved: Moved): number {
  return found(moved.stretch('columns', { from: column, count: 1 })).from;
}

function carriedOver(deed: EditingDeed, moved: Moved): EditingDeed {
  if (deed.kind === 'transfer') {
    const place = (end: typeof deed.from): typeof deed.from =>
      end.sheet === moved.sheet ? { ...end, block: blockAfter(end.block, moved) } : end;
    return { ...deed, from: place(deed.from), to: place(deed.to) };
  }
  if (!('sheet' in deed) || deed.sheet !== moved.sheet) return deed;
  switch (deed.kind) {
    case 'type': {
      const columns = deed.texts.reduce((widest, line) => Math.max(widest, line.length), 1);
      const block = { row: deed.row, column: deed.column, rows: Math.max(1, deed.texts.length), columns };
      const { row, column } = blockAfter(block, moved);
      return { ...deed, row, column };
    }
    case 'note': {
      const { row, column } = blockAfter({ row: deed.row, column: deed.column, rows: 1, columns: 1 }, moved);
      return { ...deed, row, column };
    }
    case 'clear':
    case 'format':
      return { ...deed, blocks: deed.blocks.map((block) => blockAfter(block, moved)) };
    case 'fill':
      return { ...deed, source: blockAfter(deed.source, moved), target: blockAfter(deed.target, moved) };
    case 'merge':
      return { ...deed, block: blockAfter(deed.block, moved) };
    case 'filter':
      return { ...deed, block: deed.block && blockAfter(deed.block, moved) };
    case 'sort': {
      const keys = deed.keys.map((key) => ({ ...key, column: columnAfter(key.column, moved) }));
      return { ...deed, block: blockAfter(deed.block, moved), keys };
    }
    case 'filter-column':
      return { ...deed, column: columnAfter(deed.column, moved) };
    case 'insert':
      return { ...deed, from: found(moved.boundary(deed.dimension, deed.from)) };
    case 'move': {
      const stretch = found(moved.stretch(deed.dimension, deed));
      return { ...deed, ...stretch, before: found(moved.boundary(deed.dimension, deed.before)) };
    }
    case 'delete':
    case 'resize':
    case 'hide':
      return { ...deed, ...found(moved.stretch(deed.dimension, deed)) };
    default:
      return deed;
  }
}
