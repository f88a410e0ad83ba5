/** All formulas of a document, kept in step with its cells. */
import { spillAround } from '../spreadsheet/document/spills';
import type { DocumentModel, SheetModel } from '../spreadsheet/model';
import type { Calculator } from './calculator';
import { Dependencies } from './dependencies';
import { engineText } from './engine-text';
import type { FormulaCell } from './formula-cell';
import { cellAt, type Rectangle, sizeOf } from './rectangle';

/** More than any sheet has columns (18,278): makes one number of a row and a column. */
const STRIDE = 32_768;

/** What became of a formula's place. */
export interface Reading {
  /** Formulas that are new, or read anew. */
  readonly calculate: readonly FormulaCell[];
  /** Formulas whose own cells may have been touched. */
  readonly touched: readonly FormulaCell[];
  /** Where formulas that are gone had spilled. */
  readonly left: readonly Rectangle[];
}

export class FormulaCells {
  readonly dependencies = new Dependencies();
  /** Formulas whose results want more than one cell. */
  readonly spilling = new Set<FormulaCell>();
  /** Formulas that are calculated every time. */
  readonly volatile = new Set<FormulaCell>();
  private readonly sheets = new Map<number, Map<number, FormulaCell>>();

  constructor(
    private readonly document: DocumentModel,
    private readonly calculator: Calculator,
  ) {}

  get size(): number {
    let size = 0;
    for (const cells of this.sheets.values()) size += cells.size;
    return size;
  }

  *all(): Generator<FormulaCell> {
    for (const cells of this.sheets.values()) yield* cells.values();
  }

  /** Looks at the formulas of areas again. */
  read(areas: readonly Rectangle[]): Reading {
    const calculate: FormulaCell[] = [];
    const touched: FormulaCell[] = [];
    const left: Rectangle[] = [];
    for (const area of areas) {
      const sheet = this.document.sheets.find(({ id }) => id === area.sheetId);
      const cells = this.cellsOf(area.sheetId);
      for (let row = area.top; row <= area.bottom; row += 1) {
        const formulas = sheet?.rows[row]?.formulas;
        for (let column = area.left; column <= area.right; column += 1) {
          const known = cells.get(row * STRIDE + column);
          const formula = formulas?.[column];
          if (known !== undefined && known.formula === formula) touched.push(known);
          else if (known !== undefined) left.push(this.remove(known));
          if (formula === undefined || sheet === undefined || known?.formula === formula) continue;
          const added = this.add(sheet, row, column, formula);
          if (!added.isKept) calculate.push(added);
        }
      }
    }
    return { calculate, touched, left };
  }

  /** Reads all formulas again because what references mean has changed. @returns those that mean something else now */
  readAgain(): Reading {
    const calculate: FormulaCell[] = [];
    const left: Rectangle[] = [];
    for (const cell of this.all()) {
      const sheet = this.document.sheets.find(({ id }) => id === cell.sheetId);
      if (sheet === undefined) {
        left.push(this.remove(cell));
        continue;
      }
      const parsed = engineText(cell.formula, this.document, sheet);
      if (parsed.text === cell.parsed.text && parsed.problem?.message === cell.parsed.problem?.message)
        continue;
      this.dependencies.remove(cell);
      cell.parsed = parsed;
      this.dependencies.add(cell);
      if (!cell.isKept) calculate.push(cell);
    }
    return { calculate, touched: [], left };
  }

  private cellsOf(sheetId: number): Map<number, FormulaCell> {
    let cells = this.sheets.get(sheetId);
    if (cells === undefined) this.sheets.set(sheetId, (cells = new Map()));
    return cells;
  }

  private add(sheet: SheetModel, row: number, column: number, formula: string): FormulaCell {
    const parsed = engineText(formula, this.document, sheet);
    // Google knows more functions than the engine: a value that came with a file is better than none.
    const isKept =
      (sheet.rows[row]?.values[column] ?? null) !== null &&
      parsed.functions.some((name) => !this.calculator.knows(name));
    const own = cellAt(sheet.id, row, column);
    const size = isKept ? spillAround(sheet.rows, row, column) : { rows: 1, columns: 1 };
    const shown = { ...own, bottom: row + size.rows - 1, right: column + size.columns - 1 };
    const cell: FormulaCell = {
      sheetId: sheet.id,
      row,
      column,
      formula,
      parsed,
      result: undefined,
      wanted: shown,
      shown,
      isFormatted: false,
      isKept,
      memory: { calls: [] },
    };
    this.cellsOf(sheet.id).set(row * STRIDE + column, cell);
    this.dependencies.add(cell);
    if (parsed.isVolatile && !isKept) this.volatile.add(cell);
    if (sizeOf(shown) > 1) this.spilling.add(cell);
    return cell;
  }

  private remove(cell: FormulaCell): Rectangle {
    this.cellsOf(cell.sheetId).delete(cell.row * STRIDE + cell.column);
    this.dependencies.remove(cell);
    this.volatile.delete(cell);
    this.spilling.delete(cell);
    return cell.shown;
  }
}
