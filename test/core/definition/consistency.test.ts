import { answeringColumns } from '../../../src/core/definition/answers';
import { contradictoryRows, identicalRows } from '../../../src/core/definition/consistency';
import { canonicalCriterion } from '../../../src/core/definition/digest';
import type { Condition, Criterion } from '../../../src/core/definition/types';
import { criterion, is, READING, TODAY } from './fixtures';

/** The numbers of the rows, counted from 1, in each set that contradicts itself. */
function contradictions(...rows: readonly (readonly [Criterion['kind'], number[], Condition])[]): string[] {
  const criteria = rows.map(([kind, columns, condition], index) =>
    criterion(columns, condition, { kind, number: index + 1 }),
  );
  const columns = answeringColumns(criteria, READING, TODAY);
  return contradictoryRows(criteria, columns).map(({ data }) => String(data.rows));
}

const FILLED: Condition = { operator: 'filled' };
const EMPTY: Condition = { operator: 'empty' };
const above = (number: number): Condition => ({ operator: 'greater', number });
const below = (number: number): Condition => ({ operator: 'less', number });

describe('contradictoryRows', () => {
  it('finds two requirements that no value meets together', () => {
    expect(contradictions(['required', [0], is('a')], ['required', [0], is('b')])).toEqual(['1, 2']);
    expect(contradictions(['required', [0], above(10)], ['required', [0], below(5)])).toEqual(['1, 2']);
    expect(
      contradictions(
        ['required', [0], { operator: 'after', day: TODAY }],
        ['required', [0], { operator: 'within_last_days', days: 7 }],
      ),
    ).toEqual(['1, 2']);
  });

  it('accepts requirements that some value meets, however narrowly', () => {
    expect(contradictions(['required', [0], above(5)], ['required', [0], below(5.001)])).toEqual([]);
    expect(contradictions(['required', [0], is('a', 'b')], ['required', [0], is('b', 'c')])).toEqual([]);
    expect(contradictions(['required', [0], is('a')], ['required', [1], is('b')])).toEqual([]);
    expect(contradictions(['required', [0], is('a')], ['points', [0], is('b')])).toEqual([]);
  });

  it('finds a requirement all of whose values are knocked out', () => {
    expect(contradictions(['required', [0], above(10)], ['knockout', [0], above(5)])).toEqual(['1, 2']);
    expect(contradictions(['required', [0], above(5)], ['knockout', [0], above(10)])).toEqual([]);
    expect(contradictions(['knockout', [0], FILLED], ['required', [0], FILLED])).toEqual(['1, 2']);
  });

  it('finds a required field that must be empty, which alone is incomplete', () => {
    expect(contradictions(['required', [0], EMPTY])).toEqual(['1']);
  });

  it('finds knock-outs that leave nothing', () => {
    expect(contradictions(['knockout', [0], FILLED], ['knockout', [0], EMPTY])).toEqual(['1, 2']);
  });

  it('lets one alternative meet what the other cannot', () => {
    expect(contradictions(['required', [0, 1], is('a')], ['required', [0], is('b')])).toEqual([]);
    expect(
      contradictions(['required', [0, 1], is('a')], ['knockout', [0], is('a')], ['required', [1], is('b')]),
    ).toEqual(['1, 2, 3']);
  });

  it('reports every pair', () => {
    expect(
      contradictions(
        ['required', [0], is('a')],
        ['required', [0], is('b')],
        ['required', [1], is('x')],
        ['knockout', [1], is('x')],
      ),
    ).toEqual(['1, 2', '3, 4']);
  });
});

describe('identicalRows', () => {
  it('names the first of rows that read, ask and give the same, whatever the spelling of the field', () => {
    const criteria = [
      criterion([0], is('a'), { points: 5, number: 1, field: 'Sector' }),
      criterion([0], is('a'), { points: 6, number: 2 }),
      criterion([0], is('a'), { points: 5, number: 3, field: 'SECTOR ', question: '¿?' }),
      criterion([1], is('a'), { points: 5, number: 4 }),
      criterion([0], is('a'), { points: 5, group: 'g', number: 5 }),
      criterion([0], is('a'), { points: 5, kind: 'desirable', number: 6 }),
    ];
    expect(identicalRows(criteria, criteria.map(canonicalCriterion))).toEqual([
      {
        code: 'identical_rows',
        place: { number: 3, column: 'condition' },
        data: { field: 'SECTOR ', other: 1 },
      },
    ]);
  });
});
