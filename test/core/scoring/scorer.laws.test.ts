import * as fc from 'fast-check';
import type { Cell, Table } from '../../../src/core/values/cell';
import { parseDefinition } from '../../../src/core/definition/parse';
import { compileScorer } from '../../../src/core/scoring/scorer';
import { definitionVocabulary } from '../../../src/sheets/recognition';
import { leadFields, READING, TODAY } from '../definition/fixtures';
import { scoreByHand, type PlainRow } from './by-hand';

const COLUMNS = ['N1', 'N2', 'T1', 'T2'] as const;
const FIELDS = leadFields(...COLUMNS);
const HEADER = ['Field', 'Condition', 'Value', 'Points', 'Kind', 'Group'];

const points = fc.integer({ min: -4, max: 6 }).map((five) => five * 5);
const group = fc.constantFrom('', 'G', 'H');
const numberCondition = fc.oneof(
  fc.tuple(fc.constantFrom('≥', '>', '<', '≤', '='), fc.constantFrom(3, 7)),
  fc.constant(['is filled', ''] as const),
);
const textCondition = fc.oneof(
  fc.tuple(fc.constantFrom('is', 'is not'), fc.constantFrom('a', 'b')),
  fc.constant(['one of', 'a; b'] as const),
  fc.constant(['is filled', ''] as const),
);
const condition = fc.oneof(
  fc.tuple(fc.constantFrom('N1', 'N2', 'N1 | N2'), numberCondition),
  fc.tuple(fc.constantFrom('T1', 'T2', 'T1 | T2'), textCondition),
);
const criterion = fc
  .record({
    condition,
    points,
    group,
    kind: fc.constantFrom('points', 'points', 'desirable', 'required', 'knockout'),
  })
  .map(({ condition: [field, [operator, value]], points: own, group: name, kind }): PlainRow => ({
    field,
    operator,
    value: String(value),
    points: kind === 'knockout' ? 0 : own,
    group: name,
    kind,
  }));

const numberCell: fc.Arbitrary<Cell> = fc.constantFrom('', '', 1, 3, 5, 7, 9, 'unos pocos');
const textCell: fc.Arbitrary<Cell> = fc.constantFrom('', '', 'a', 'b', 'c');
const lead = fc.tuple(numberCell, numberCell, textCell, textCell);

interface Definition {
  readonly rows: readonly PlainRow[];
  readonly caps: Readonly<Record<string, number>>;
  readonly threshold: number;
}
const definition: fc.Arbitrary<Definition> = fc.record({
  rows: fc.array(criterion, { minLength: 1, maxLength: 7 }),
  caps: fc.constantFrom<Record<string, number>>({}, { G: 10 }, { G: 10, H: 15 }),
  threshold: fc.integer({ min: -2, max: 8 }).map((five) => five * 5),
});

function tableOf({ rows, caps, threshold }: Definition): Table {
  return [
    HEADER,
    ...rows.map((row) => [row.field, row.operator, row.value, row.points, row.kind, row.group]),
    ...Object.entries(caps).map(([name, most]) => ['', '', '', most, 'cap', name]),
    ['', '', '', threshold, 'threshold', ''],
  ];
}

/** The scorer of a definition that passes every check; undefined for one that is rightly refused. */
function scorerOf(plain: Definition): ReturnType<typeof compileScorer> | undefined {
  const used = new Set(plain.rows.map((row) => row.group));
  const caps = Object.fromEntries(Object.entries(plain.caps).filter(([name]) => used.has(name)));
  const result = parseDefinition(tableOf({ ...plain, caps }), definitionVocabulary(), FIELDS, READING, TODAY);
  return result.ok ? compileScorer(result.definition, READING, TODAY) : undefined;
}

describe('compileScorer against every filling tried one by one', () => {
  test('agrees on score, interval, status and next question', () => {
    let compared = 0;
    fc.assert(
      fc.property(definition, lead, (plain, row) => {
        const scorer = scorerOf(plain);
        if (scorer === undefined) return;
        compared += 1;
        const { score, low, high, status, next } = scorer.score(row);
        const expected = scoreByHand(plain, COLUMNS, row);
        expect({ score, low, high, status, next: next?.criterion.number }).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

describe('compileScorer', () => {
  const scored = fc
    .tuple(definition, fc.array(lead, { minLength: 1, maxLength: 8 }))
    .map(([plain, rows]) => ({ plain, rows, scorer: scorerOf(plain) }));

  test('gives reasons that add up to the score, strongest first', () => {
    fc.assert(
      fc.property(scored, ({ rows, scorer }) => {
        for (const row of rows) {
          const score = scorer?.score(row);
          if (score === undefined) continue;
          expect(score.why.reduce((sum, reason) => sum + reason.points, 0)).toBe(score.score);
          const strengths = score.why.map((reason) => Math.abs(reason.points));
          expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
        }
      }),
    );
  });

  test('keeps the score within its interval, and the interval a point for a row without unknowns', () => {
    fc.assert(
      fc.property(scored, ({ rows, scorer }) => {
        for (const row of rows) {
          const score = scorer?.score(row);
          if (score === undefined) continue;
          expect(score.low).toBeLessThanOrEqual(score.score);
          expect(score.high).toBeGreaterThanOrEqual(score.score);
          const isKnown = !row.includes('') && !row.includes('unos pocos');
          expect(isKnown && score.low !== score.high).toBe(false);
        }
      }),
    );
  });

  test('scores a row the same whatever was scored before it, twice over', () => {
    fc.assert(
      fc.property(scored, fc.infiniteStream(fc.nat()), ({ plain, rows, scorer }, order) => {
        if (scorer === undefined) return;
        const first = rows.map((row) => scorer.score(row));
        const shuffled = rows
          .map((row, index) => ({ row, index, key: order.next().value }))
          .sort((a, b) => a.key - b.key);
        const other = scorerOf(plain)!;
        for (const { row, index } of shuffled) expect(other.score(row)).toEqual(first[index]);
        expect(rows.map((row) => scorer.score(row))).toEqual(first);
      }),
    );
  });
});
