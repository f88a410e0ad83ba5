import { partition } from '../../../src/core/scoring/component';
import { contribute } from '../../../src/core/scoring/contribution';
import { askables, compileNextQuestion } from '../../../src/core/scoring/next-question';
import { compileSlots } from '../../../src/core/scoring/slot';
import type { Cell } from '../../../src/core/values/cell';
import type { Condition, Criterion } from '../../../src/core/definition/types';
import { criterion, READING, TODAY } from '../definition/fixtures';

const filled: Condition = { operator: 'filled' };
const atMost6: Condition = { operator: 'at_most', number: 6 };

function asker(
  criteria: readonly Criterion[],
  threshold: number,
): (...cells: readonly Cell[]) => string | undefined {
  const components = partition(criteria, [], compileSlots(criteria, READING, TODAY), 1);
  const next = compileNextQuestion(components, threshold);
  return (...cells) =>
    next(
      components.map((component) =>
        contribute(
          component,
          component.slots.map((slot) => slot.patternOf(cells[slot.field.column])),
        ),
      ),
    )?.question;
}

describe('askables', () => {
  test('orders required and knock-out fields first, then by swing of points, then as in the table', () => {
    const criteria = [
      criterion([0], filled, { points: 5 }),
      criterion([1], filled, { points: 30 }),
      criterion([2], filled, { kind: 'required' }),
      criterion([3], filled, { kind: 'knockout' }),
      criterion([4], filled, { points: 5 }),
    ];
    const components = partition(criteria, [], compileSlots(criteria, READING, TODAY), 1);
    const order = askables(components).map(({ component, place }) => component.slots[place]!.field.column);
    expect(order).toEqual([2, 3, 1, 0, 4]);
  });
});

describe('compileNextQuestion', () => {
  const next = asker(
    [
      criterion([0], filled, { kind: 'required', points: 10, question: 'Who?' }),
      criterion([1], atMost6, { points: 30, question: 'When?' }),
      criterion([2], filled, { points: 20, question: 'How much?' }),
    ],
    40,
  );

  test('asks for the required field while the row can still qualify', () => {
    expect(next('', 3, '')).toBe('Who?');
  });

  test('asks for the field with the larger swing among those that decide', () => {
    expect(next('Ana', '', '')).toBe('When?');
  });

  test('asks nothing where no answer changes the outcome', () => {
    expect(next('Ana', 3, '')).toBeUndefined();
    expect(next('Ana', 9, '')).toBeUndefined();
    expect(next('', 9, '')).toBeUndefined();
  });

  test('does not ask for a field that cannot be read, but for a blank one that still decides', () => {
    expect(next('Ana', 'soon', '')).toBeUndefined();
    expect(next('', 'soon', 'x')).toBe('Who?');
  });

  test('takes the question of another row on the field where the deciding one has none', () => {
    const ask = asker(
      [
        criterion([0], filled, { kind: 'required' }),
        criterion([0], filled, { points: 10, question: 'Which company?' }),
      ],
      10,
    );
    expect(ask('')).toBe('Which company?');
  });
});
