import * as fc from 'fast-check';
import { median } from '../../../../src/core/roi/statistics/median';

describe('median', () => {
  it('is the middle value of an odd number, whatever their order', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([10, 9, 100])).toBe(10);
  });

  it('is the mean of the two middle values of an even number', () => {
    expect(median([10, 1, 9, 4])).toBe(6.5);
  });

  it('is null without values', () => {
    expect(median([])).toBeNull();
  });

  it('leaves its input as it was', () => {
    const values = Object.freeze([3, 1, 2]);
    expect(median(values)).toBe(2);
    expect(values).toEqual([3, 1, 2]);
  });

  it('has as many values at or below it as at or above it, at least half each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const middle = median(values)!;
        const half = values.length / 2;
        expect(values.filter((value) => value <= middle).length).toBeGreaterThanOrEqual(half);
        expect(values.filter((value) => value >= middle).length).toBeGreaterThanOrEqual(half);
      }),
    );
  });
});
