import * as fc from 'fast-check';
import { wilsonInterval } from '../../../../src/core/roi/statistics/wilson';

describe('wilsonInterval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3; scipy 1.17.1
  // binomtest(k, n).proportion_ci(method='wilson'); the same as R's prop.test(correct = FALSE).
  it.each([
    [81, 263, 0.2552885198782742, 0.36620957698280004],
    [15, 148, 0.06238639953073629, 0.16048724172330803],
    [0, 20, 0, 0.16112515805281935],
    [1, 29, 0.006113214292762667, 0.17175521879320282],
    [29, 29, 0.8830302015002592, 1],
    [1, 1, 0.20654931437723745, 1],
    [7, 10, 0.39677814746114526, 0.892208732593699],
    [1, 2, 0.09453120573423074, 0.9054687942657693],
    [500, 10_000, 0.04589848269058477, 0.05444711584302416],
  ])('gives the published interval for %i of %i', (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials)!;
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it('is null without trials', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('holds the proportion, stays in 0…1 and mirrors when successes and failures swap', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (successes, failures) => {
        fc.pre(successes + failures > 0);
        const trials = successes + failures;
        const { low, high } = wilsonInterval(successes, trials)!;
        const mirrored = wilsonInterval(failures, trials)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeCloseTo(1 - mirrored.high, 12);
      }),
    );
  });

  it('is narrower for four times the cases', () => {
    const few = wilsonInterval(3, 10)!;
    const many = wilsonInterval(12, 40)!;
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });
});
