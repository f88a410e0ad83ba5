import * as fc from 'fast-check';
import { parseDefinition } from '../../../src/core/definition/parse';
import { compileScorer, type Scorer } from '../../../src/core/scoring/scorer';
import { definitionVocabulary } from '../../../src/sheets/recognition';
import { leadFields, READING, TODAY } from '../definition/fixtures';
import { scoreByHand, type PlainRow } from './by-hand';

const COLUMNS = ['T1', 'T2', 'T3', 'T4', 'T5'] as const;
const HEADER = ['Field', 'Condition', 'Value', 'Points', 'Kind', 'Group'];

/** One criterion `is a` on each column, with the given points; `required` where it says so. */
function rowsOf(points: readonly number[], required: readonly boolean[] = []): PlainRow[] {
  return points.map((each, index) => ({
    field: COLUMNS[index]!,
    operator: 'is',
    value: 'a',
    points: each,
    group: '',
    kind: required[index] === true ? 'required' : 'points',
  }));
}

function scorerOf(rows: readonly PlainRow[], threshold: number): Scorer | undefined {
  const table = [
    HEADER,
    ...rows.map((row) => [row.field, row.operator, row.value, row.points, row.kind, row.group]),
    ['', '', '', threshold, 'threshold', ''],
  ];
  const parsed = parseDefinition(table, definitionVocabulary(), leadFields(...COLUMNS), READING, TODAY);
  return parsed.ok ? compileScorer(parsed.definition, READING, TODAY) : undefined;
}

const askedOf = (
  scorer: Scorer | undefined,
  lead: readonly string[],
): { next: number | undefined } | undefined =>
  scorer === undefined ? undefined : { next: scorer.score(lead).next?.criterion.number };

describe('next question', () => {
  it('asks for nothing where no sum of the other fields lies where a blank one would tip the balance', () => {
    // Threshold 20, T3 (20) known. Where it fails, T1 and T2 give 17 at most; where it holds, 20 is reached already.
    expect(askedOf(scorerOf(rowsOf([7, 10, 20]), 20), ['', '', 'b'])).toEqual({ next: undefined });
    expect(askedOf(scorerOf(rowsOf([7, 10, 20]), 20), ['', '', 'a'])).toEqual({ next: undefined });
    // Unknown, it decides by itself, and only it: T1 would need 13 to 19 from 0, 10, 20 or 30, T2 10 to 19 from 0, 7,
    // 20 or 27.
    expect(askedOf(scorerOf(rowsOf([7, 10, 20]), 20), ['', '', ''])).toEqual({ next: 3 });
  });

  it('asks for the field of most points among those that decide', () => {
    // Threshold 25, T3 (20) holds: T1 (7) and T2 (10) each reach it, T2 has more points.
    expect(askedOf(scorerOf(rowsOf([7, 10, 20]), 25), ['', '', 'a'])).toEqual({ next: 2 });
    expect(askedOf(scorerOf(rowsOf([7, 10, 20]), 25), ['', 'b', ''])).toEqual({ next: 3 });
    expect(askedOf(scorerOf(rowsOf([7, 10, 20]), 25), ['', 'b', 'a'])).toEqual({ next: 1 });
  });

  it('agrees with every filling tried one by one where the sums of the others leave holes', () => {
    let asked = 0;
    let silent = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(1, 2, 3, 5, 8, 13, 21, 34, -4), { minLength: 4, maxLength: 5 }),
        fc.array(fc.boolean(), { maxLength: 2 }),
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.constantFrom('', '', '', 'a', 'b'), { minLength: 5, maxLength: 5 }),
        (points, required, threshold, lead) => {
          const rows = rowsOf(points, required);
          const next = askedOf(scorerOf(rows, threshold), lead);
          if (next === undefined) return;
          const expected = scoreByHand({ rows, caps: {}, threshold }, COLUMNS, lead).next;
          if (expected === undefined) silent += 1;
          else asked += 1;
          expect(next).toEqual({ next: expected });
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(asked, silent)).toBeGreaterThan(20);
  });
});
