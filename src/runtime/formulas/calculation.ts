/** Calculates what has to be calculated, in order, until nothing changes any more. */
import type { DocumentModel, SheetModel } from '../spreadsheet/model';
import { type Calculator, failed, type Result } from './calculator';
import { CIRCULAR } from './errors';
import type { FormulaCell, Need } from './formula-cell';
import type { FormulaCells } from './formula-cells';
import { orderOf } from './order';
import { Placement } from './placement';
import { cellAt, holds, intersects, type Rectangle, sizeOf } from './rectangle';

/** A result may spill into what another formula reads, and so on; a document that needs more rounds goes in circles. */
const MOST_ROUNDS = 50;

/** The engine keeps each area that it has read as an array: at so many cells it is told to forget them. */
const MOST_REMEMBERED_CELLS = 5_000_000;

export class Calculation {
  private readonly needs = new Map<FormulaCell, Need>();
  private readonly placement: Placement;
  /** Formulas calculated since the engine was last told to forget what it has read. */
  private readonly fresh = new Set<FormulaCell>();
  /** Areas in which values may stand that nobody spills any more. */
  private left: Rectangle[] = [];
  private readCells = 0;
  private isChanged = false;

  constructor(
    private readonly document: DocumentModel,
    private readonly cells: FormulaCells,
    private readonly calculator: Calculator,
  ) {
    this.placement = new Placement(document, cells.spilling);
  }

  need(cell: FormulaCell, need: Need): void {
    if (cell.isKept || this.needs.get(cell) === 'calculate') return;
    this.needs.set(cell, need);
  }

  /** Cells differ: their readers are calculated, and formulas that wanted to stand there try again. */
  announce(areas: readonly Rectangle[], by?: FormulaCell): void {
    let isStale = false;
    for (const area of areas) {
      this.cells.dependencies.eachReader(area, (reader) => {
        if (reader === by) return;
        this.need(reader, 'calculate');
        if (this.fresh.has(reader)) isStale = true;
      });
      for (const other of this.cells.spilling) {
        if (other !== by && intersects(other.wanted, area)) this.need(other, 'place');
      }
      if (by === undefined) this.left.push(area);
    }
    if (isStale) this.forget();
  }

  /** @returns whether anything in the document differs now */
  run(): boolean {
    this.isChanged = false;
    this.forget();
    let isElsewhereDue = true;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (this.needs.size > 0) {
        if (this.runOnce()) isElsewhereDue = true;
      } else if (this.clearLeft()) isElsewhereDue = true;
      else if (isElsewhereDue && this.needElsewhere()) isElsewhereDue = false;
      else return this.isChanged;
    }
    for (const cell of this.needs.keys()) this.settle(cell, failed(CIRCULAR));
    this.needs.clear();
    return this.isChanged;
  }

  private runOnce(): boolean {
    let differs = false;
    const order = orderOf(this.withReaders());
    for (const cell of order.cells) {
      const need = this.needs.get(cell);
      if (need === undefined) continue;
      this.needs.delete(cell);
      const result = need === 'place' ? cell.result : this.calculate(cell, order.circular.has(cell));
      if (result !== undefined && this.settle(cell, result)) differs = true;
    }
    return differs;
  }

  private calculate(cell: FormulaCell, isCircular: boolean): Result {
    if (isCircular) return failed(CIRCULAR);
    const result = this.calculator.calculate(cell, cell.parsed, cell.memory);
    this.fresh.add(cell);
    for (const range of cell.parsed.ranges) this.readCells += sizeOf(range);
    if (cell.parsed.readsElsewhere || this.readCells > MOST_REMEMBERED_CELLS) this.forget();
    const wanted = areaOf(cell, result);
    return cell.parsed.ranges.some((range) => intersects(range, wanted)) ? failed(CIRCULAR) : result;
  }

  private settle(cell: FormulaCell, result: Result): boolean {
    cell.result = result;
    cell.wanted = areaOf(cell, result);
    if (sizeOf(cell.wanted) > 1) this.cells.spilling.add(cell);
    const areas = this.placement.place(cell);
    if (sizeOf(cell.wanted) === 1) this.cells.spilling.delete(cell);
    if (areas.length === 0) return false;
    this.isChanged = true;
    this.announce(areas, cell);
    return true;
  }

  /** All formulas that may have to follow, so that each comes after those that it reads. */
  private withReaders(): Set<FormulaCell> {
    const found = new Set(this.needs.keys());
    for (const cell of found) {
      this.cells.dependencies.eachReader(cell.shown, (reader) => {
        if (!reader.isKept) found.add(reader);
      });
    }
    return found;
  }

  /** What was spilled by formulas that are gone, or sorted away from where it was spilled. */
  private clearLeft(): boolean {
    const areas = this.left;
    this.left = [];
    let differs = false;
    for (const area of areas) {
      const sheet = this.document.sheets.find(({ id }) => id === area.sheetId);
      if (sheet === undefined) continue;
      const cleared = this.leftIn(sheet, area).flatMap((cell) => this.placement.empty(sheet, cell));
      if (cleared.length === 0) continue;
      differs = true;
      this.isChanged = true;
      this.announce(cleared);
    }
    return differs;
  }

  private leftIn(sheet: SheetModel, area: Rectangle): Rectangle[] {
    const owners = [...this.cells.spilling].filter(({ shown }) => intersects(shown, area));
    const found: Rectangle[] = [];
    for (let index = area.top; index <= Math.min(area.bottom, sheet.rows.length - 1); index += 1) {
      const marks = sheet.rows[index]?.spilled;
      if (marks === undefined) continue;
      for (let column = area.left; column <= Math.min(area.right, marks.length - 1); column += 1) {
        if (marks[column] !== true || owners.some(({ shown }) => holds(shown, index, column))) continue;
        found.push(cellAt(sheet.id, index, column));
      }
    }
    return found;
  }

  /** Formulas whose references only calculating tells come once more, when everything else has its value. */
  private needElsewhere(): boolean {
    for (const cell of this.cells.volatile) if (cell.parsed.readsElsewhere) this.need(cell, 'calculate');
    return this.needs.size > 0;
  }

  private forget(): void {
    this.calculator.forget();
    this.fresh.clear();
    this.readCells = 0;
  }
}

function areaOf({ sheetId, row, column }: FormulaCell, result: Result): Rectangle {
  const columns = Math.max(1, ...result.slice(0, 1).map((cells) => cells.length));
  return { sheetId, top: row, left: column, bottom: row + result.length - 1, right: column + columns - 1 };
}
