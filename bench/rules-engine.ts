/**
 * The same 20 rules in json-rules-engine, the best known rule engine for JavaScript. It tells which rules hold; to know
 * the smallest and largest score over what is blank it has to be run on the row as it is, filled at worst and filled at
 * best. Caps and sums are ours in both. It takes too long for 50,000 rows, so it gets fewer and is compared per row.
 */
import { Engine, type RuleProperties } from 'json-rules-engine';
import { compileScorer } from '../src/core/scoring/scorer';
import type { RowScore } from '../src/core/scoring/types';
import type { Cell } from '../src/core/values/cell';
import { readNumber } from '../src/core/values/number';
import { foldText } from '../src/core/values/text';
import { definition, reading, TODAY } from './definition';
import { COLUMN, HEADERS, leadRows, MILLISECONDS_PER_DAY } from './leads';
import { alternate, median, report, shown } from './measuring';

const ROWS = 50_000;
const ENGINE_ROWS = 500;
const ROUNDS = 11;

const read = reading();
const duo = definition();
const rows = leadRows(ROWS, (day) => new Date(day * MILLISECONDS_PER_DAY));

const isFilled = (cell: Cell): boolean => cell !== '' && cell !== undefined && cell !== null;
const foldedTexts = new Map<string, string>();
function fold(cell: Cell): string {
  const text = String(cell);
  let folded = foldedTexts.get(text);
  if (folded === undefined) foldedTexts.set(text, (folded = foldText(text)));
  return folded;
}

/** Words of the definition's conditions → an operator of the engine and its value. */
function rules(): RuleProperties[] {
  return duo.criteria.map(({ columns, condition, number, points, group, kind }): RuleProperties => {
    const test = (operator: string, value: unknown): RuleProperties => ({
      conditions: { all: [{ fact: columns[0]!.header, operator, value }] },
      event: { type: kind, params: { number, points, group } },
    });
    switch (condition.operator) {
      case 'filled':
        return test('filled', true);
      case 'is':
      case 'one_of':
        return test('oneOf', new Set(condition.values.map((value) => value.text)));
      case 'contains':
        return test('containsAny', condition.texts);
      case 'at_most':
        return test('atMost', condition.number);
      case 'greater':
        return test('above', condition.number);
      case 'at_least':
        return test('atLeast', condition.number);
      case 'between':
        return test('between', [condition.low, condition.high]);
      case 'within_last_days':
        return test('within', condition.days);
      default:
        throw new Error(`No rule for ${condition.operator}`);
    }
  });
}

function engineOf(): Engine {
  const engine = new Engine(rules(), { allowUndefinedFacts: true });
  const onNumber =
    (test: (number: number, value: number) => boolean) =>
    (cell: Cell, value: number): boolean => {
      const number = isFilled(cell) ? readNumber(cell, read) : undefined;
      return number !== undefined && test(number, value);
    };
  engine.addOperator('filled', (cell: Cell) => isFilled(cell));
  engine.addOperator(
    'oneOf',
    (cell: Cell, texts: ReadonlySet<string>) => isFilled(cell) && texts.has(fold(cell)),
  );
  engine.addOperator(
    'containsAny',
    (cell: Cell, texts: readonly string[]) =>
      isFilled(cell) && texts.some((text) => fold(cell).includes(text)),
  );
  engine.addOperator(
    'atMost',
    onNumber((number, value) => number <= value),
  );
  engine.addOperator(
    'atLeast',
    onNumber((number, value) => number >= value),
  );
  engine.addOperator(
    'above',
    onNumber((number, value) => number > value),
  );
  engine.addOperator('between', (cell: Cell, [low, high]: readonly [number, number]) =>
    onNumber((number) => number >= low && number <= high)(cell, 0),
  );
  engine.addOperator('within', (cell: Cell, days: number) => {
    const day = typeof cell === 'object' && cell !== null ? read.dayOf(cell) : undefined;
    return day !== undefined && day >= TODAY - days && day <= TODAY;
  });
  return engine;
}

/** A row as the facts of the engine, by header. */
function factsOf(row: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(HEADERS.map((header, column) => [header, row[column]]));
}

/** The value that gives least and the one that gives most for each field that gives points: written down for these rules. */
const FILLINGS: readonly (readonly [column: number, worst: Cell, best: Cell])[] = [
  [COLUMN.need, '', 'Una'],
  [COLUMN.acceptsMeeting, 'No', 'Sí'],
  [COLUMN.decisionRole, 'Usa', 'Decide'],
  [COLUMN.jobTitle, 'Compras', 'Gerente'],
  [COLUMN.buyingStage, 'Solo se informa', 'Pide ofertas'],
  [COLUMN.months, 24, 1],
  [COLUMN.employees, 1, 100],
  [COLUMN.industry, 'Otro', 'Industria'],
  [COLUMN.budget, 0, 5000],
  [COLUMN.created, '', new Date(TODAY * MILLISECONDS_PER_DAY)],
  [COLUMN.currentSupplier, 'Otro', 'Ninguno'],
];
const NUMBERS = new Set<number>([COLUMN.months, COLUMN.employees, COLUMN.budget]);

function isUnknown(column: number, cell: Cell): boolean {
  return !isFilled(cell) || (NUMBERS.has(column) && readNumber(cell, read) === undefined);
}

function filled(row: readonly Cell[], which: 1 | 2): Cell[] {
  const copy = [...row];
  for (const filling of FILLINGS) {
    const [column] = filling;
    if (isUnknown(column, row[column])) copy[column] = filling[which];
  }
  return copy;
}

async function total(engine: Engine, row: readonly Cell[]): Promise<number> {
  const { events } = await engine.run(factsOf(row));
  const sums = new Map<string, number>();
  for (const { params } of events) {
    const { points, group } = params as { readonly points: number; readonly group: string };
    sums.set(group, (sums.get(group) ?? 0) + points);
  }
  for (const cap of duo.caps) sums.set(cap.group, Math.min(sums.get(cap.group) ?? 0, cap.points));
  return [...sums.values()].reduce((sum, points) => sum + points, 0);
}

type Totals = readonly [score: number, low: number, high: number];

async function engineScores(): Promise<number[]> {
  const engine = engineOf();
  const scores: number[] = [];
  for (const row of rows.slice(0, ENGINE_ROWS)) scores.push(await total(engine, row));
  return scores;
}

async function engineTotals(): Promise<Totals[]> {
  const engine = engineOf();
  const totals: Totals[] = [];
  for (const row of rows.slice(0, ENGINE_ROWS)) {
    totals.push([
      await total(engine, row),
      await total(engine, filled(row, 1)),
      await total(engine, filled(row, 2)),
    ]);
  }
  return totals;
}

function ourScores(): RowScore[] {
  const scorer = compileScorer(duo, reading(), TODAY);
  return rows.map((row) => scorer.score(row));
}

const ours = ourScores();
(await engineTotals()).forEach((theirs, index) => {
  const { score, low, high } = ours[index]!;
  if (String(theirs) !== String([score, low, high])) {
    throw new Error(`Row ${index}: the engine says ${String(theirs)}, we say ${score},${low},${high}`);
  }
});

const times = await alternate(ROUNDS, { ourScores, engineScores, engineTotals });
const perRow = median(times.ourScores) / ROWS;
const scorePerRow = median(times.engineScores) / ENGINE_ROWS;
const totalsPerRow = median(times.engineTotals) / ENGINE_ROWS;
report(
  `Throughput against json-rules-engine 7.3.1, same rules, same answers (score, low, high; ${ENGINE_ROWS} rows there, 50,000 here, per row)`,
  `${shown(totalsPerRow / perRow)} ×`,
  '≥ 100 ×',
);
report('… if it has to give the score alone, and we all the rest too', `${shown(scorePerRow / perRow)} ×`);
report(
  '… processor µs a row: its score, its score with low and high, all of ours',
  [scorePerRow, totalsPerRow, perRow].map((each) => shown(each * 1000)).join(' / '),
);
