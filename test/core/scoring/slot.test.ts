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
});
