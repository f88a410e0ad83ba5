import { dayRange, needsToday } from '../../../src/core/definition/day-range';

describe('dayRange', () => {
  it('gives the first and last day that meet a condition', () => {
    expect(dayRange({ operator: 'before', day: 10 }, undefined)).toEqual({ first: -Infinity, last: 9 });
    expect(dayRange({ operator: 'after', day: 10 }, undefined)).toEqual({ first: 11, last: Infinity });
    expect(dayRange({ operator: 'between_days', low: 3, high: 4 }, undefined)).toEqual({ first: 3, last: 4 });
    expect(dayRange({ operator: 'within_last_days', days: 7 }, 100)).toEqual({ first: 93, last: 100 });
    expect(dayRange({ operator: 'older_than_days', days: 7 }, 100)).toEqual({ first: -Infinity, last: 92 });
    expect(dayRange({ operator: 'within_next_days', days: 7 }, 100)).toEqual({ first: 100, last: 107 });
  });

  it('gives none for a condition that needs today, without today', () => {
    for (const operator of ['within_last_days', 'older_than_days', 'within_next_days'] as const) {
      expect(dayRange({ operator, days: 7 }, undefined)).toBeUndefined();
      expect(needsToday({ operator, days: 7 })).toBe(true);
    }
    expect(needsToday({ operator: 'before', day: 1 })).toBe(false);
  });
});
