import type { Table } from '../values/cell';
import { foldText } from '../values/text';
import { cellShape } from './cell-shape';
import { headerKey } from './header-key';

/** Titles, notes and filters above a table take a few rows, exported report headings up to some twenty. */
export const HEADER_SEARCH_ROWS = 30;
/** So many rows below a candidate show what its columns hold. */
const ROWS_BELOW = 20;
/** A table with a few blank headers is as good as a full one; merged group headings fill less than this. */
const FILLED_ENOUGH = 0.6;
/** A row that fills less of the table's width and has fewer known headers is a title or a note. */
const FILLED_LEAST = 0.2;
const KNOWN_LEAST = 2;
/** A row in which more than half is numbers, dates or addresses is data, unless its headers are known. */
const TEXT_LEAST = 0.5;
/** Longer texts are notes or answers; form questions used as headers stay below. */
const HEADER_LENGTH_MAX = 120;
/** With three known headers nobody doubts. */
const KNOWN_ENOUGH = 3;

/**
 * How much each trait of a row speaks for its being the header. Known headers weigh most; cells that are
 * clearly data weigh against, and so does each full row above, since titles are short and data are not.
 */
const WEIGHT = { known: 2, filled: 1, distinct: 0.5, contrast: 0.7, dataLike: -2, fullRowAbove: -0.15 };
const STRUCTURE_FULL = WEIGHT.filled + WEIGHT.distinct + WEIGHT.contrast;

/** Where the headers are. */
export interface HeaderRow {
  /** 0-based row of the table. */
  readonly row: number;
  /** From 0 to 1; about half from known headers, half from the shape of the table. */
  readonly confidence: number;
}

/**
 * Finds the header row among the first {@link HEADER_SEARCH_ROWS} rows: below titles, notes, group headings
 * and blank rows, above units and data; headers may be repeated or blank.
 *
 * `knownHeader` gives the weight of a header, 0 where unknown, 1 for a usual one; it is asked with the text
 * folded and as {@link headerKey} gives it, and the larger answer counts. Undefined where the table is empty
 * or nothing looks like headers. O(cells of the first rows).
 */
export function findHeaderRow(table: Table, knownHeader: (folded: string) => number): HeaderRow | undefined {
  const width = tableWidth(table);
  let best: HeaderRow | undefined;
  let bestScore = -Infinity;
  let fullRowsAbove = 0;
  for (let row = 0; row < Math.min(table.length, HEADER_SEARCH_ROWS); row++) {
    const traits = rowTraits(table, row, width, knownHeader);
    if (traits === undefined) continue;
    const structure =
      WEIGHT.filled * traits.filled +
      WEIGHT.distinct * traits.distinct +
      WEIGHT.contrast * traits.contrast +
      WEIGHT.dataLike * traits.dataLike;
    const score = structure + (WEIGHT.known * traits.known) / width + WEIGHT.fullRowAbove * fullRowsAbove;
    if (traits.filled === 1) fullRowsAbove++;
    if (score <= bestScore) continue;
    bestScore = score;
    const shape = Math.min(1, Math.max(0, structure / STRUCTURE_FULL));
    best = { row, confidence: (shape + Math.min(1, traits.known / KNOWN_ENOUGH)) / 2 };
  }
  return best;
}

interface RowTraits {
  /** Sum of the weights of its different known headers. */
  readonly known: number;
  /** The other traits are shares from 0 to 1. */
  readonly filled: number;
  readonly distinct: number;
  readonly contrast: number;
  readonly dataLike: number;
}

/** The traits of a row that may be the header, undefined for one that cannot. */
function rowTraits(
  table: Table,
  row: number,
  width: number,
  knownHeader: (folded: string) => number,
): RowTraits | undefined {
  const keys = new Set<string>();
  let filled = 0;
  let texts = 0;
  let contrasting = 0;
  let known = 0;
  table[row]!.forEach((cell, column) => {
    const shape = cellShape(cell);
    if (shape === 'blank') return;
    filled++;
    if (shape !== 'text' || (cell as string).length > HEADER_LENGTH_MAX) return;
    texts++;
    if (holdsDataBelow(table, row, column)) contrasting++;
    const key = headerKey(cell as string);
    if (keys.has(key)) return;
    keys.add(key);
    known += Math.max(0, knownHeader(foldText(cell as string)), knownHeader(key));
  });
  if (filled === 0) return undefined;
  if (known < KNOWN_LEAST && (filled < FILLED_LEAST * width || texts < TEXT_LEAST * filled)) return undefined;
  return {
    known,
    filled: Math.min(1, filled / width / FILLED_ENOUGH),
    distinct: keys.size / filled,
    contrast: Math.min(1, contrasting / width),
    dataLike: 1 - texts / filled,
  };
}

/** Whether most filled cells below hold something else than text. */
function holdsDataBelow(table: Table, row: number, column: number): boolean {
  let filled = 0;
  let data = 0;
  for (let below = row + 1; below < Math.min(table.length, row + 1 + ROWS_BELOW); below++) {
    const shape = cellShape(table[below]![column]);
    if (shape === 'blank') continue;
    filled++;
    if (shape !== 'text') data++;
  }
  return data * 2 > filled;
}

/** So many rows of the same width are a table, whatever one stray row beside them holds. */
const TABLE_ROWS = 3;
/** Titles and notes rarely fill more than two cells. */
const TABLE_COLUMNS = 3;

/**
 * How many cells a full row of the table has: the most that two rows reach, so that one stray row does not
 * widen it; but the widest row where the others are much narrower and no table (titles over headers without data).
 */
function tableWidth(table: Table): number {
  const counts = table
    .slice(0, HEADER_SEARCH_ROWS + ROWS_BELOW)
    .map((row) => row.reduce((count: number, cell) => count + (cellShape(cell) === 'blank' ? 0 : 1), 0))
    .sort((a, b) => b - a);
  const widest = counts[0] ?? 0;
  const second = counts[1] ?? 0;
  const tableRows = counts.filter((count) => count >= second).length;
  const isTable = second >= TABLE_COLUMNS && tableRows >= TABLE_ROWS;
  return Math.max(1, isTable || second * 2 >= widest ? second : widest);
}
