import { isInSegment } from '../../../src/core/cadences/segment';
import type { SegmentRule } from '../../../src/core/cadences/cadence';
import type { Condition } from '../../../src/core/definition/types';
import { is, READING, TODAY } from '../definition/fixtures';

const rule = (condition: Condition, ...columns: number[]): SegmentRule => ({
  columns: columns.map((column) => ({ column, header: `C${column}`, comparedAs: 'value' })),
  condition,
  text: '',
});

const holds = (rules: readonly SegmentRule[], ...cells: readonly string[]): boolean =>
  isInSegment(rules, cells, READING, TODAY);

describe('the segment of a cadence', () => {
  it('is nobody where it has no rules', () => {
    expect(holds([], 'Feria')).toBe(false);
  });

  it('is who meets every rule', () => {
    const rules = [rule(is('feria'), 0), rule({ operator: 'filled' }, 1)];
    expect([holds(rules, 'Feria', 'Ahorrar'), holds(rules, 'Feria', ''), holds(rules, 'Web', 'x')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('takes a rule for met where any of its alternative columns meets it', () => {
    expect(holds([rule({ operator: 'filled' }, 0, 1)], '', '600')).toBe(true);
  });

  it('does not take in what it cannot read', () => {
    expect(holds([rule({ operator: 'greater', number: 5 }, 0)], 'muchos')).toBe(false);
  });
});
