/** The formulas of a document, calculated beside it. */
import { takeSnapshot } from '../snapshots/take-snapshot';
import type { Snapshot } from '../snapshots/types';
import type { DocumentModel } from '../spreadsheet/model';
import { Calculation } from './calculation';
import type { Calculator, FormulaOptions } from './calculator';
import { changesBetween, hasFormulas } from './changes';
import { FormulaCells, type Reading } from './formula-cells';
import type { Rectangle } from './rectangle';

export type { FormulaOptions } from './calculator';

export interface FormulaEngine {
  /**
   * Calculates what the changes since the last call ask for and stores the values in the document's rows. The first call
   * calculates everything; formulas of the clock and of chance are calculated every time.
   * @returns whether anything in the document differs now
   */
  settle(): Promise<boolean>;
  dispose(): void;
}

/** The engine is large: documents without formulas never load it. */
async function loadEngine(document: DocumentModel, options: FormulaOptions): Promise<Calculator> {
  const { createCalculator } = await import('./univer/calculator');
  return createCalculator(document, options);
}

/** One calculation of a document with formulas, from the first formula to the last. */
interface Running {
  readonly cells: FormulaCells;
  readonly calculation: Calculation;
  snapshot: Snapshot | undefined;
}

class DocumentFormulas implements FormulaEngine {
  private loading: Promise<Calculator> | undefined;
  private running: Running | undefined;
  private isDisposed = false;

  constructor(
    private readonly document: DocumentModel,
    private readonly options: FormulaOptions,
  ) {}

  async settle(): Promise<boolean> {
    if (this.isDisposed || (this.running === undefined && !hasFormulas(this.document))) return false;
    this.loading ??= loadEngine(this.document, this.options);
    const calculator = await this.loading;
    return this.isDisposed ? false : this.calculate(calculator);
  }

  dispose(): void {
    this.isDisposed = true;
    this.running = undefined;
    void this.loading?.then((calculator) => calculator.dispose());
  }

  private calculate(calculator: Calculator): boolean {
    const running = (this.running ??= this.start(calculator));
    const { cells, calculation } = running;
    if (running.snapshot === undefined)
      this.take(running, cells.read(this.wholeSheets()), this.wholeSheets());
    else this.follow(running, running.snapshot);
    for (const cell of cells.volatile) calculation.need(cell, 'calculate');
    const isChanged = calculation.run();
    running.snapshot = takeSnapshot(this.document, running.snapshot);
    if (cells.size === 0) this.running = undefined;
    return isChanged;
  }

  private start(calculator: Calculator): Running {
    calculator.forget();
    const cells = new FormulaCells(this.document, calculator);
    return {
      cells,
      calculation: new Calculation(this.document, cells, calculator),
      snapshot: undefined,
    };
  }

  /** What people and scripts have changed since the last time. */
  private follow(running: Running, before: Snapshot): void {
    const after = takeSnapshot(this.document, before);
    if (after === before) return;
    const { areas, isReshaped, isTranslated } = changesBetween(before, after);
    this.take(running, running.cells.read(areas), areas);
    if (isReshaped || isTranslated) this.take(running, running.cells.readAgain(), []);
    if (!isTranslated) return;
    for (const cell of running.cells.all()) {
      cell.memory.calls.length = 0;
      running.calculation.need(cell, 'calculate');
    }
  }

  private take({ calculation }: Running, reading: Reading, areas: readonly Rectangle[]): void {
    for (const cell of reading.calculate) calculation.need(cell, 'calculate');
    for (const cell of reading.touched) calculation.need(cell, 'place');
    calculation.announce([...areas, ...reading.left]);
  }

  private wholeSheets(): Rectangle[] {
    return this.document.sheets.map(({ id, rows }) => {
      let columns = 0;
      for (const row of rows)
        columns = Math.max(columns, row?.formulas?.length ?? 0, row?.spilled?.length ?? 0);
      return { sheetId: id, top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 };
    });
  }
}

/**
 * Formulas beside a document. Nothing is loaded and nothing is kept in memory while the document has no formula; custom
 * functions are called again only when an argument differs.
 */
export function createFormulas(document: DocumentModel, options: FormulaOptions): FormulaEngine {
  return new DocumentFormulas(document, options);
}
