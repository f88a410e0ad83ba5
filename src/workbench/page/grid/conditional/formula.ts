/** The formula of a conditional format, read once and then asked for every cell that is on the screen. */

import type { Argument } from './formula-functions';
import { FUNCTIONS } from './formula-functions';
import type { ReferenceEnd, Token } from './formula-tokens';
import { tokensOf } from './formula-tokens';
import type { Reader, Scalar, Value } from './formula-value';
import { compare, FormulaFault, numberOf, scalarOf, single, textOf } from './formula-value';

/** How far the asked cell is from the first cell of the rule, which the references are written for. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

type Node = (shift: Shift, reader: Reader) => Value;

/** Whether the formula holds for a cell. */
export type Formula = (shift: Shift, reader: Reader) => boolean;

/** From the loosest binding to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const OPERATIONS: Readonly<Record<string, (left: Scalar, right: Scalar) => Scalar>> = {
  '=': (left, right) => compare(left, right) === 0,
  '<>': (left, right) => compare(left, right) !== 0,
  '<': (left, right) => compare(left, right) < 0,
  '<=': (left, right) => compare(left, right) <= 0,
  '>': (left, right) => compare(left, right) > 0,
  '>=': (left, right) => compare(left, right) >= 0,
  '&': (left, right) => textOf(left) + textOf(right),
  '+': (left, right) => numberOf(left) + numberOf(right),
  '-': (left, right) => numberOf(left) - numberOf(right),
  '*': (left, right) => numberOf(left) * numberOf(right),
  '/': (left, right) => {
    const divisor = numberOf(right);
    if (divisor === 0) throw new FormulaFault('#DIV/0!');
    return numberOf(left) / divisor;
  },
  '^': (left, right) => numberOf(left) ** numberOf(right),
};

/** The formula is not one that can be read here. */
class Unreadable extends Error {}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw new Unreadable();
    return node;
  }

  private level(index: number): Node {
    const signs = LEVELS[index];
    if (!signs) return this.signed();
    let left = this.level(index + 1);
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind !== 'operator' || !signs.includes(token.sign)) return left;
      this.at += 1;
      const operation = OPERATIONS[token.sign]!;
      const first = left;
      const second = this.level(index + 1);
      left = (shift, reader) =>
        operation(single(first(shift, reader), reader), single(second(shift, reader), reader));
    }
  }

  private signed(): Node {
    const token = this.tokens[this.at];
    if (token?.kind === 'operator' && (token.sign === '-' || token.sign === '+')) {
      this.at += 1;
      const node = this.signed();
      if (token.sign === '+') return node;
      return (shift, reader) => -numberOf(single(node(shift, reader), reader));
    }
    let node = this.atom();
    for (;;) {
      const next = this.tokens[this.at];
      if (next?.kind !== 'operator' || next.sign !== '%') return node;
      this.at += 1;
      const whole = node;
      node = (shift, reader) => numberOf(single(whole(shift, reader), reader)) / 100;
    }
  }

  private atom(): Node {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
      case 'text':
      case 'boolean': {
        const { value } = token;
        return () => value;
      }
      case 'reference':
        return reference(token.from, token.to);
      case 'open': {
        const node = this.level(0);
        this.expectClose();
        return node;
      }
      case 'function':
        return this.call(token.name);
      default:
        throw new Unreadable();
    }
  }

  private expectClose(): void {
    if (this.tokens[this.at]?.kind !== 'close') throw new Unreadable();
    this.at += 1;
  }

  private call(name: string): Node {
    const nodes: Node[] = [];
    if (this.tokens[this.at]?.kind !== 'close') {
      nodes.push(this.level(0));
      while (this.tokens[this.at]?.kind === 'separator') {
        this.at += 1;
        nodes.push(this.level(0));
      }
    }
    this.expectClose();
    if (name === 'ROW' || name === 'COLUMN') return position(name, nodes);
    const calculate = FUNCTIONS[name];
    if (!calculate) throw new Unreadable();
    return (shift, reader) => {
      const values = nodes.map(
        (node): Argument =>
          () =>
            node(shift, reader),
      );
      return calculate(values, reader);
    };
  }
}

/** ROW and COLUMN of a reference; without one they would need to know the asked cell, which a rule rarely does. */
function position(name: 'ROW' | 'COLUMN', nodes: readonly Node[]): Node {
  const [node] = nodes;
  if (!node) throw new Unreadable();
  return (shift, reader) => {
    const value = node(shift, reader);
    if (typeof value !== 'object' || value === null) throw new FormulaFault('#N/A');
    return (name === 'ROW' ? value.block.row : value.block.column) + 1;
  };
}

function reference(from: ReferenceEnd, to: ReferenceEnd | undefined): Node {
  return (shift, reader) => {
    const last = to ?? from;
    const row = placed(from.row, from.rowFixed, shift.rows) ?? 0;
    const column = placed(from.column, from.columnFixed, shift.columns) ?? 0;
    const lastRow = placed(last.row, last.rowFixed, shift.rows) ?? reader.rows - 1;
    const lastColumn = placed(last.column, last.columnFixed, shift.columns) ?? reader.columns - 1;
    if (row < 0 || column < 0) throw new FormulaFault('#REF!');
    const block = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
    if (block.rows < 1 || block.columns < 1) throw new FormulaFault('#REF!');
    return { block };
  };
}

function placed(index: number | undefined, fixed: boolean, shift: number): number | undefined {
  return index === undefined || fixed ? index : index + shift;
}

/** Reads a formula with its `=`; `undefined` where it holds functions or signs that are not known here. */
export function formulaOf(text: string): Formula | undefined {
  const tokens = tokensOf(text.replace(/^\s*=/, ''));
  if (!tokens) return undefined;
  try {
    const node = new Parser(tokens).whole();
    return (shift, reader) => holds(node, shift, reader);
  } catch (problem) {
    if (problem instanceof Unreadable) return undefined;
    throw problem;
  }
}

/** A rule whose formula is an error or a text does not hold. */
function holds(node: Node, shift: Shift, reader: Reader): boolean {
  try {
    const value = node(shift, reader);
    const result =
      typeof value === 'object' && value !== null
        ? scalarOf(reader.cell(value.block.row, value.block.column))
        : value;
    return typeof result !== 'string' && Boolean(result);
  } catch (problem) {
    if (problem instanceof FormulaFault) return false;
    throw problem;
  }
}
