import { compileCondition, FAILS, HOLDS, UNREADABLE, type Verdict } from '../definition/condition';
import type { Cell, Day, Reading, Table } from '../values/cell';
import { liesInRange, postalText, usualDigits } from './postal-code';
import type { ColumnTest, TerritoryRule } from './rule';

/** Finds the rule of a lead; `unreadable` counts, per row of the rules, the cells it could not read. */
export interface RuleMatcher {
  /** The first rule, by order, all of whose conditions hold for the cells of a lead; undefined where none does. */
  readonly ruleOf: (cells: readonly Cell[]) => TerritoryRule | undefined;
  readonly unreadable: ReadonlyMap<number, number>;
}

/**
 * Prepares rules for many leads. `leads` are their cells, columns as in the Leads tab: by them postal codes that the
 * sheet took for numbers get back their zeros in front. A cell that cannot be read does not meet its condition. Each
 * distinct cell is judged once per condition, so a lead costs a look-up per condition.
 */
export function matcherOf(
  rules: readonly TerritoryRule[],
  leads: Table,
  reading: Reading,
  today: Day,
): RuleMatcher {
  const digits = postalColumns(rules, leads);
  const unreadable = new Map<number, number>();
  const compiled = rules.map((rule) => ({
    rule,
    conditions: rule.conditions.map(({ row, tests }) => ({
      row,
      tests: tests.map((test) => ({
        column: test.column.column,
        verdict: remembered(verdictOf(test, digits, reading, today)),
      })),
    })),
  }));
  const holds = ({ row, tests }: (typeof compiled)[number]['conditions'][number], cells: readonly Cell[]) => {
    let isUnread = false;
    for (const { column, verdict } of tests) {
      const said = verdict(cells[column]);
      if (said === HOLDS) return true;
      if (said === UNREADABLE) isUnread = true;
    }
    if (isUnread) unreadable.set(row, (unreadable.get(row) ?? 0) + 1);
    return false;
  };
  return {
    ruleOf: (cells) =>
      compiled.find(({ conditions }) => conditions.every((condition) => holds(condition, cells)))?.rule,
    unreadable,
  };
}

function postalColumns(rules: readonly TerritoryRule[], leads: Table): ReadonlyMap<number, number> {
  const digits = new Map<number, number>();
  for (const { conditions } of rules) {
    for (const { tests } of conditions) {
      for (const { column, isPostal } of tests) {
        if (!isPostal || digits.has(column.column)) continue;
        digits.set(column.column, usualDigits(leads.map((row) => row[column.column])));
      }
    }
  }
  return digits;
}

function verdictOf(
  { column, isPostal, condition }: ColumnTest,
  digits: ReadonlyMap<number, number>,
  reading: Reading,
  today: Day,
): (cell: Cell) => Verdict {
  const usual = digits.get(column.column) ?? 0;
  if (condition.operator === 'postal_between') {
    const length = Math.max(usual, condition.low.length);
    return (cell) => {
      const text = postalText(cell, length, reading);
      return typeof text === 'string' && liesInRange(text, condition) ? HOLDS : FAILS;
    };
  }
  const ask = compileCondition(condition, column, reading, today);
  return isPostal ? (cell) => ask(postalText(cell, usual, reading)) : ask;
}

function remembered(ask: (cell: Cell) => Verdict): (cell: Cell) => Verdict {
  const known = new Map<Cell, Verdict>();
  return (cell) => {
    let verdict = known.get(cell);
    if (verdict === undefined) known.set(cell, (verdict = ask(cell)));
    return verdict;
  };
}
