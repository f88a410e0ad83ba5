import { compileScorer } from '../../../src/core/scoring/scorer';
import type { Condition, Criterion, Definition } from '../../../src/core/definition/types';
import { cap, criterion, day, READING, SheetDate, TODAY } from '../definition/fixtures';

const filled: Condition = { operator: 'filled' };

function definitionOf(criteria: readonly Criterion[], threshold: number, most?: number): Definition {
  return {
    criteria,
    caps: most === undefined ? [] : [cap('g', most)],
    threshold: { number: 50, points: threshold },
    max: 0,
    digest: '',
    needsDay: false,
  };
}

describe('compileScorer', () => {
  test('meets a threshold of 0.3 with 0.1 + 0.2 points, which as floating-point numbers would miss it or not by order', () => {
    const criteria = [criterion([0], filled, { points: 0.1 }), criterion([1], filled, { points: 0.2 })];
    const { score } = compileScorer(definitionOf(criteria, 0.3), READING, TODAY);
    expect(score(['a', 'b'])).toMatchObject({ score: 0.3, status: 'qualified' });
    expect(score(['a', ''])).toMatchObject({ score: 0.1, low: 0.1, high: 0.3, status: 'not_yet' });
  });

  test('calls a row excluded before incomplete, and incomplete before not yet', () => {
    const criteria = [
      criterion([0], { operator: 'is', values: [{ text: 'no', number: undefined }] }, { kind: 'knockout' }),
      criterion([1], filled, { kind: 'required' }),
      criterion([2], { operator: 'at_least', number: 5 }, { kind: 'required', points: 10 }),
    ];
    const { score } = compileScorer(definitionOf(criteria, 10), READING, TODAY);
    expect(score(['no', '', 1]).status).toBe('excluded');
    expect(score(['sí', '', 1]).status).toBe('incomplete');
    expect(score(['sí', 'x', 1]).status).toBe('not_yet');
    expect(score(['sí', 'x', 5]).status).toBe('qualified');
  });

  test('names a blank field once, however many required rows read it', () => {
    const criteria = [
      criterion([0], filled, { kind: 'required' }),
      criterion([0], { operator: 'at_least', number: 5 }, { kind: 'required' }),
      criterion([1], filled, { kind: 'required' }),
    ];
    const { score } = compileScorer(definitionOf(criteria, 0), READING, TODAY);
    expect(score(['', '']).missing).toEqual([criteria[0], criteria[2]]);
  });

  test('reads date cells by their day, two objects of one day alike', () => {
    const criteria = [criterion([0], { operator: 'within_last_days', days: 30 }, { points: 5 })];
    const { score } = compileScorer(definitionOf(criteria, 5), READING, TODAY);
    expect(score([new SheetDate(day('2026-05-16'))]).score).toBe(5);
    expect(score([new SheetDate(day('2026-05-16'))]).score).toBe(5);
    expect(score([new SheetDate(day('2026-05-15'))]).score).toBe(0);
  });

  test('orders equal reasons as in the table', () => {
    const criteria = [
      criterion([1], filled, { points: 5, number: 1 }),
      criterion([0], filled, { points: 5, number: 2 }),
      criterion([2], filled, { points: -7, number: 3 }),
    ];
    const { score } = compileScorer(definitionOf(criteria, 0), READING, TODAY);
    expect(score(['a', 'b', 'c']).why.map((reason) => reason.criterion)).toEqual([3, 1, 2]);
  });

  test('finds the exact interval of a column that gives points to two capped groups', () => {
    const is = (text: string): Condition => ({ operator: 'is', values: [{ text, number: undefined }] });
    const criteria = [
      criterion([0], is('a'), { points: 10, group: 'g' }),
      criterion([0], is('b'), { points: 8, group: '' }),
      criterion([1], filled, { points: 6, group: 'g' }),
    ];
    // With a: min(10 + 6, 12) = 12; with b: 8 + 6 = 14, which is more although a gives more points by itself.
    const { score } = compileScorer(definitionOf(criteria, 14, 12), READING, TODAY);
    expect(score(['', 'x'])).toMatchObject({ score: 6, low: 6, high: 14 });
  });
});
