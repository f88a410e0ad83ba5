import { compileSlots } from '../../../src/core/scoring/slot';
import type { Condition } from '../../../src/core/definition/types';
import { criterion, READING, SheetDate, TODAY } from '../definition/fixtures';

const filled: Condition = { operator: 'filled' };
const atMost6: Condition = { operator: 'at_most', number: 6 };

describe('compileSlots', () => {
  test('makes one slot per column, in column order, with all its criteria', () => {
    const slots = compileSlots(
      [criterion([4], filled), criterion([1], atMost6), criterion([4, 1], filled)],
      READING,
      TODAY,
    );
    expect(slots.map((slot) => [slot.field.column, slot.criteria])).toEqual([
      [1, [1, 2]],
      [4, [0, 2]],
    ]);
  });

  test('gives cells that answer alike the same pattern, and blanks that of blank', () => {
    const [slot] = compileSlots([criterion([0], atMost6), criterion([0], filled)], READING, TODAY);
    const { patternOf } = slot!;
    expect(patternOf(3)).toBe(patternOf('5'));
    expect(patternOf(3)).toMatchObject({ truth: [1, 1], blank: false, unreadable: false });
    expect(patternOf(9)).toMatchObject({ truth: [0, 1] });
    expect(patternOf('soon')).toMatchObject({ truth: [0, 1], unreadable: true });
    expect(patternOf('  ')).toBe(slot!.blank);
    expect(patternOf(undefined)).toBe(slot!.blank);
  });

  test('lists every way to fill a column once', () => {
    const [slot] = compileSlots([criterion([0], atMost6), criterion([0], filled)], READING, TODAY);
    expect([...slot!.fillings].map((truth) => truth.join('')).sort()).toEqual(['01', '11']);
  });

  test('only asks whether a cell is there where no condition looks at its value', () => {
    const [slot] = compileSlots([criterion([0], filled)], READING, TODAY);
    expect(slot!.patternOf('one')).toBe(slot!.patternOf(new SheetDate(TODAY)));
    expect(slot!.fillings).toEqual([[1]]);
  });

  test('answers every cell of a column of distinct texts rightly, also after it stopped remembering them', () => {
    const urgent: Condition = { operator: 'contains', texts: ['urgent'] };
    const [slot] = compileSlots([criterion([0], urgent)], READING, TODAY);
    const holds = (index: number): boolean => index % 3 === 0;
    const cells = Array.from({ length: 10_000 }, (_, index) =>
      holds(index) ? `Urgent: note ${index}` : `Note ${index}`,
    );
    const first = cells.map((cell) => slot!.patternOf(cell));
    expect(first.map((pattern) => pattern.truth[0])).toEqual(cells.map((_, index) => (holds(index) ? 1 : 0)));
    // Asked again, each answers with the same pattern; there are two in all.
    expect(cells.every((cell, index) => slot!.patternOf(cell) === first[index])).toBe(true);
    expect(new Set(first).size).toBe(2);
  });
});
