/** Which formulas depend on a cell, and which formulas a formula depends on. */
import type { FormulaCell } from './formula-cell';
import { holds, intersects, type Rectangle, sizeOf } from './rectangle';

/** Areas up to this size are found by each of their cells; larger ones, which are fewer, are looked through. */
const SMALL_AREA = 16;

/** More than any sheet has columns (18,278): makes one number of a row and a column. */
const STRIDE = 32_768;

interface LargeArea {
  readonly area: Rectangle;
  readonly readers: Set<FormulaCell>;
}

class SheetReaders {
  readonly byCell = new Map<number, Set<FormulaCell>>();
  readonly large = new Map<string, LargeArea>();
}

function* cellsOf({ top, left, bottom, right }: Rectangle): Generator<number> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield row * STRIDE + column;
}

const keyOf = ({ top, left, bottom, right }: Rectangle): string => `${top},${left},${bottom},${right}`;

/** Formulas by the cells they read. */
export class Dependencies {
  private readonly sheets = new Map<number, SheetReaders>();

  add(cell: FormulaCell): void {
    for (const range of cell.parsed.ranges) {
      let sheet = this.sheets.get(range.sheetId);
      if (sheet === undefined) this.sheets.set(range.sheetId, (sheet = new SheetReaders()));
      if (sizeOf(range) > SMALL_AREA) {
        const key = keyOf(range);
        const known = sheet.large.get(key);
        if (known === undefined) sheet.large.set(key, { area: range, readers: new Set([cell]) });
        else known.readers.add(cell);
        continue;
      }
      for (const at of cellsOf(range)) {
        const readers = sheet.byCell.get(at);
        if (readers === undefined) sheet.byCell.set(at, new Set([cell]));
        else readers.add(cell);
      }
    }
  }

  remove(cell: FormulaCell): void {
    for (const range of cell.parsed.ranges) {
      const sheet = this.sheets.get(range.sheetId);
      if (sheet === undefined) continue;
      if (sizeOf(range) > SMALL_AREA) {
        const large = sheet.large.get(keyOf(range));
        large?.readers.delete(cell);
        if (large?.readers.size === 0) sheet.large.delete(keyOf(range));
        continue;
      }
      for (const at of cellsOf(range)) {
        const readers = sheet.byCell.get(at);
        readers?.delete(cell);
        if (readers?.size === 0) sheet.byCell.delete(at);
      }
    }
  }

  /** Visits each formula that reads a cell of an area, possibly more than once. */
  eachReader(area: Rectangle, visit: (reader: FormulaCell) => void): void {
    const sheet = this.sheets.get(area.sheetId);
    if (sheet === undefined) return;
    for (const large of sheet.large.values()) {
      if (intersects(large.area, area)) for (const reader of large.readers) visit(reader);
    }
    if (sizeOf(area) <= sheet.byCell.size) {
      for (const at of cellsOf(area)) for (const reader of sheet.byCell.get(at) ?? []) visit(reader);
      return;
    }
    for (const [at, readers] of sheet.byCell) {
      if (!holds(area, Math.floor(at / STRIDE), at % STRIDE)) continue;
      for (const reader of readers) visit(reader);
    }
  }
}

/** Some formulas, found by where their results stand. */
export class Producers {
  /** By sheet and column, in ascending rows. */
  private readonly columns = new Map<number, Map<number, FormulaCell[]>>();
  private readonly spilled: FormulaCell[] = [];

  constructor(cells: Iterable<FormulaCell>) {
    for (const cell of cells) {
      let sheet = this.columns.get(cell.sheetId);
      if (sheet === undefined) this.columns.set(cell.sheetId, (sheet = new Map()));
      const column = sheet.get(cell.column);
      if (column === undefined) sheet.set(cell.column, [cell]);
      else column.push(cell);
      if (sizeOf(cell.shown) > 1) this.spilled.push(cell);
    }
    for (const sheet of this.columns.values())
      for (const column of sheet.values()) column.sort((one, other) => one.row - other.row);
  }

  /** The formulas that a formula has to wait for. */
  of(cell: FormulaCell): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const range of cell.parsed.ranges) {
      for (const [column, cells] of this.columns.get(range.sheetId) ?? []) {
        if (column < range.left || column > range.right) continue;
        for (let index = firstFrom(cells, range.top); index < cells.length; index += 1) {
          const producer = cells[index]!;
          if (producer.row > range.bottom) break;
          found.push(producer);
        }
      }
      for (const producer of this.spilled) if (intersects(producer.shown, range)) found.push(producer);
    }
    return found;
  }
}

/** Index of the first cell at or below a row. */
function firstFrom(cells: readonly FormulaCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cells[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
