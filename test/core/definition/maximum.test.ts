import * as fc from 'fast-check';
import { answeringColumns } from '../../../src/core/definition/answers';
import { ceilingOf, isSatisfiable, type Ceiling } from '../../../src/core/definition/maximum';
import type { Cap, Condition, Criterion } from '../../../src/core/definition/types';
import { cap, criterion, is, READING, TODAY } from './fixtures';

function ceiling(criteria: readonly Criterion[], caps: readonly Cap[] = []): Ceiling {
  return ceilingOf(criteria, caps, answeringColumns(criteria, READING, TODAY));
}

const A = is('a');
const B = is('b');
const FILLED: Condition = { operator: 'filled' };
const EMPTY: Condition = { operator: 'empty' };

describe('ceilingOf', () => {
  it('adds what one value can hold, not what no value can', () => {
    expect(ceiling([criterion([0], A, { points: 10 }), criterion([0], B, { points: 15 })]).max).toBe(15);
    expect(ceiling([criterion([0], A, { points: 10 }), criterion([1], B, { points: 15 })]).max).toBe(25);
  });

  it('leaves a field blank where any value would cost points, and fills it where blank would', () => {
    expect(ceiling([criterion([0], FILLED, { points: -10 })]).max).toBe(0);
    expect(ceiling([criterion([0], EMPTY, { points: -10 })]).max).toBe(0);
    expect(ceiling([criterion([0], EMPTY, { points: 7 })]).max).toBe(7);
  });

  it('adds a group before it cuts it, negative points too', () => {
    const criteria = [
      criterion([0], A, { points: 15, group: 'g' }),
      criterion([1], A, { points: 15, group: 'g' }),
      criterion([1], FILLED, { points: -10, group: 'g' }),
      criterion([2], A, { points: 4 }),
    ];
    expect(ceiling(criteria, [cap('g', 18)]).max).toBe(18 + 4);
    expect(ceiling(criteria, [cap('g', 25)]).max).toBe(20 + 4);
  });

  it('chooses for a column that gives to two capped groups at once', () => {
    const criteria = [
      criterion([0], A, { points: 10, group: 'g' }),
      criterion([0], B, { points: 8, group: 'h' }),
      criterion([1], A, { points: 9, group: 'g' }),
    ];
    // Column 0 as `a` would give 10 of which the cap leaves 1: `b` in the other group is worth more.
    expect(ceiling(criteria, [cap('g', 10), cap('h', 8)]).max).toBe(17);
  });

  it('gives the points of alternatives once, however many of them hold', () => {
    expect(ceiling([criterion([0, 1], FILLED, { points: 20 })]).max).toBe(20);
    expect(
      ceiling([
        criterion([0, 1], A, { points: 20 }),
        criterion([0], B, { points: 5 }),
        criterion([1], B, { points: 3 }),
      ]).max,
    ).toBe(25);
  });

  it('adds decimals without the noise of binary fractions', () => {
    const points = [0.1, 0.2, 0.3, 0.4];
    expect(ceiling(points.map((each, column) => criterion([column], A, { points: each }))).max).toBe(1);
  });

  it('answers in time where twenty columns give to four capped groups each', () => {
    const criteria = Array.from({ length: 60 }, (_, index) => {
      const [column, each] = [Math.floor(index / 3), index % 3];
      return criterion([column], is(`v${each}`), {
        points: ((column * 7 + each * 3) % 11) + 1,
        group: `g${(column + each) % 4}`,
      });
    });
    // Caps that do not bind: each column gives the most it can. The sum is of those maxima.
    const most = Array.from({ length: 20 }, (_, column) =>
      Math.max(...[0, 1, 2].map((each) => ((column * 7 + each * 3) % 11) + 1)),
    ).reduce((sum, points) => sum + points, 0);
    const caps = (limit: number): Cap[] => [0, 1, 2, 3].map((each) => cap(`g${each}`, limit));
    expect(ceiling(criteria, caps(1000)).max).toBe(most);
    // Caps that all bind: the score cannot exceed them and there is plenty to reach them.
    expect(ceiling(criteria, caps(20)).max).toBe(80);
  });

  it('has no qualifying score where a requirement and a knock-out meet', () => {
    const criteria = [
      criterion([0], A, { kind: 'required', points: 5 }),
      criterion([0], is('a', 'c'), { kind: 'knockout' }),
    ];
    expect(ceiling(criteria)).toEqual({ max: 5, qualifying: undefined });
  });

  it('does without the points that only a knock-out brings', () => {
    const criteria = [
      criterion([0], A, { points: 50 }),
      criterion([0], B, { points: 20 }),
      criterion([0], A, { kind: 'knockout' }),
    ];
    expect(ceiling(criteria)).toEqual({ max: 50, qualifying: 20 });
  });

  it('qualifies with either alternative of a requirement', () => {
    const criteria = [
      criterion([0, 1], FILLED, { kind: 'required' }),
      criterion([0], EMPTY, { points: 3 }),
      criterion([1], EMPTY, { points: 4 }),
    ];
    expect(ceiling(criteria)).toEqual({ max: 7, qualifying: 4 });
  });

  it('agrees with trying every combination of cells, caps, alternatives, knock-outs and requirements', () => {
    const CELLS = ['', 'a', 'b', 'c'];
    const condition = fc.constantFrom<Condition>(
      A,
      B,
      is('a', 'b'),
      { operator: 'none_of', values: [{ text: 'a', number: undefined }] },
      FILLED,
      EMPTY,
    );
    const random = fc.record({
      columns: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 2 }),
      condition,
      points: fc.constantFrom(-7, -2.5, 0, 1.25, 3, 10),
      group: fc.constantFrom('', 'g', 'h'),
      kind: fc.constantFrom<Criterion['kind']>('points', 'points', 'desirable', 'required', 'knockout'),
    });
    fc.assert(
      fc.property(
        fc.array(random, { minLength: 1, maxLength: 6 }),
        fc.nat({ max: 12 }),
        fc.constantFrom(undefined, 0, 5),
        (drafts, capG, capH) => {
          const criteria = drafts.map(({ columns, condition, ...rest }) =>
            criterion(columns, condition, { ...rest, points: rest.kind === 'knockout' ? 0 : rest.points }),
          );
          const caps = [cap('g', capG), ...(capH === undefined ? [] : [cap('h', capH)])];
          expect(ceiling(criteria, caps)).toEqual(byTryingAll(criteria, caps, CELLS));
        },
      ),
      { numRuns: 800 },
    );
  });
});

/** The definition of METHOD §4, spelled out over all rows of four columns whose cells are among the given. */
function byTryingAll(
  criteria: readonly Criterion[],
  caps: readonly Cap[],
  cells: readonly string[],
): Ceiling {
  const meets = (condition: Condition, cell: string): boolean => {
    if (condition.operator === 'empty') return cell === '';
    if (cell === '') return false;
    if (!('values' in condition)) return true;
    const isListed = condition.values.some(({ text }) => text === cell);
    return condition.operator === 'none_of' ? !isListed : isListed;
  };
  let max = -Infinity;
  let qualifying: number | undefined;
  for (let code = 0; code < cells.length ** 4; code += 1) {
    const row = [0, 1, 2, 3].map(
      (column) => cells[Math.floor(code / cells.length ** column) % cells.length]!,
    );
    const sums = new Map<string, number>();
    let qualifies = true;
    for (const { columns, condition, points, group, kind } of criteria) {
      const answers = columns.map(({ column }) => meets(condition, row[column]!));
      const holds = condition.operator === 'empty' ? answers.every(Boolean) : answers.some(Boolean);
      if (holds) sums.set(group, (sums.get(group) ?? 0) + points);
      const isBlank = columns.every(({ column }) => row[column] === '');
      if (kind === 'required' && (isBlank || !holds)) qualifies = false;
      if (kind === 'knockout' && holds) qualifies = false;
    }
    let score = 0;
    for (const [group, sum] of sums) {
      const limit = caps.find((each) => each.group === group)?.points ?? Infinity;
      score += Math.min(sum, limit);
    }
    max = Math.max(max, score);
    if (qualifies) qualifying = Math.max(qualifying ?? -Infinity, score);
  }
  return { max, qualifying };
}

describe('isSatisfiable', () => {
  const criteria = [
    criterion([0], A, { kind: 'required' }),
    criterion([0], B, { kind: 'required' }),
    criterion([0], FILLED, { kind: 'knockout' }),
    criterion([1], EMPTY, { kind: 'required' }),
  ];
  const columns = answeringColumns(criteria, READING, TODAY);
  it.each([
    [[], true],
    [[0], true],
    [[0, 1], false],
    [[0, 2], false],
    [[2], true],
    [[3], false],
  ])('judges the rows at %j together: %s', (positions, possible) => {
    expect(isSatisfiable(criteria, columns, new Set(positions))).toBe(possible);
  });
});
