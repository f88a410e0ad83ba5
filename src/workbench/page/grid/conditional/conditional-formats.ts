/**
 * Conditional formats, asked only for the cells that are on the screen: a sheet of 20,000 rows costs no more than a small one.
 * The first rule that holds gives its looks to the fields that no rule before it has set.
 */

import type { IStyleData } from '@univerjs/core';

import type { Block } from '../../../protocol/places';
import type { CellView, ConditionalView, SheetHead } from '../../../protocol/views';
import { styleData } from '../style-data';
import { criterionOf } from './criteria';
import { formulaOf } from './formula';
import type { Reader } from './formula-value';
import type { Gradient } from './gradient';
import { gradientOf } from './gradient';

/** The cells of a sheet, as the rules look at them. */
export interface SheetCells {
  value(row: number, column: number): CellView;
  shown(row: number, column: number): string;
}

type Rule = (row: number, column: number) => IStyleData | undefined;

/** More columns than a sheet can have, so that row and column make one number. */
const COLUMNS = 32_768;

function isIn(block: Block, row: number, column: number): boolean {
  return (
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}

/** The rules of one sheet, until one of its cells or its head changes. */
export class ConditionalFormats {
  /** Whether a rule is not known here, and so not painted. */
  readonly hasUnknown: boolean;
  private readonly rules: readonly Rule[];
  private readonly styles = new Map<number, IStyleData | undefined>();
  private readonly reader: Reader;

  constructor(
    head: SheetHead,
    private readonly cells: SheetCells,
  ) {
    this.reader = {
      cell: (row, column) => cells.value(row, column),
      rows: head.rows,
      columns: head.columns,
      remembered: new Map(),
    };
    const rules = head.conditional.map((view) => this.ruleOf(view));
    this.rules = rules.filter((rule) => rule !== undefined);
    this.hasUnknown = rules.length > this.rules.length;
  }

  /** Looks laid over a cell; `undefined` where no rule holds. */
  style(row: number, column: number): IStyleData | undefined {
    if (this.rules.length === 0) return undefined;
    const key = row * COLUMNS + column;
    if (this.styles.has(key)) return this.styles.get(key);
    const styles: IStyleData[] = [];
    for (const rule of this.rules) {
      const own = rule(row, column);
      if (own) styles.push(own);
    }
    const style = styles.length === 0 ? undefined : Object.assign({}, ...styles.reverse());
    this.styles.set(key, style);
    return style;
  }

  private ruleOf(view: ConditionalView): Rule | undefined {
    const rule = view.kind === 'boolean' ? this.condition(view) : this.scale(view);
    if (!rule) return undefined;
    return (row, column) =>
      view.blocks.some((block) => isIn(block, row, column)) ? rule(row, column) : undefined;
  }

  private condition(view: Extract<ConditionalView, { readonly kind: 'boolean' }>): Rule | undefined {
    const style = styleData(view.style);
    const [first] = view.blocks;
    if (!first) return undefined;
    if (view.criteria === 'CUSTOM_FORMULA') {
      const formula = formulaOf(String(view.values[0] ?? ''));
      if (!formula) return undefined;
      return (row, column) =>
        formula({ rows: row - first.row, columns: column - first.column }, this.reader) ? style : undefined;
    }
    const criterion = criterionOf(view.criteria, view.values);
    if (!criterion) return undefined;
    return (row, column) => {
      const cell = { value: this.cells.value(row, column), shown: this.cells.shown(row, column) };
      return criterion(cell) ? style : undefined;
    };
  }

  private scale(view: Extract<ConditionalView, { readonly kind: 'gradient' }>): Rule {
    let gradient: Gradient | undefined;
    let made = false;
    return (row, column) => {
      const value = this.cells.value(row, column);
      if (typeof value !== 'number') return undefined;
      if (!made) {
        gradient = gradientOf(view.points, this.numbersIn(view.blocks));
        made = true;
      }
      return gradient && { bg: { rgb: gradient(value) } };
    };
  }

  private numbersIn(blocks: readonly Block[]): number[] {
    const numbers: number[] = [];
    for (const block of blocks) {
      for (let row = block.row; row < block.row + block.rows; row += 1) {
        for (let column = block.column; column < block.column + block.columns; column += 1) {
          const value = this.cells.value(row, column);
          if (typeof value === 'number') numbers.push(value);
        }
      }
    }
    return numbers;
  }
}
