import * as fc from 'fast-check';
import { fromUnits, toUnits } from '../../../src/core/roi/money';

describe('money', () => {
  it('adds tenths without the error of binary fractions', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(fromUnits(toUnits(0.1) + toUnits(0.2))).toBe(0.3);
  });

  it('keeps four decimals and rounds the fifth', () => {
    expect(toUnits(1.23456)).toBe(12346);
    expect(fromUnits(12346)).toBe(1.2346);
  });

  it('gives every amount of whole cents back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e12, max: 9e12 }), (cents) => {
        expect(fromUnits(toUnits(cents / 100))).toBe(cents / 100);
      }),
    );
  });
});
