import * as fc from 'fast-check';
import { toBase32 } from '../../../src/core/leads/base32';

describe('toBase32', () => {
  // By hand: 1234 = 1·32² + 6·32 + 18, and 18 is J; 2⁵³ − 1 is 7 (three bits) and ten times Z.
  test.each([
    [0, 1, '0'],
    [31, 1, 'Z'],
    [32, 1, '10'],
    [1234, 1, '16J'],
    [1234, 6, '00016J'],
    [2 ** 53 - 1, 1, '7ZZZZZZZZZZ'],
  ])('%d with at least %d characters is %s', (value, length, text) => {
    expect(toBase32(value, length)).toBe(text);
  });

  test('read as a number in base 32 it gives the value back', () => {
    // Node's own base 32 uses 0-9a-v in order; Crockford leaves out I, L, O and U.
    const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const node = '0123456789abcdefghijklmnopqrstuv';
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const translated = [...toBase32(value)].map((digit) => node[crockford.indexOf(digit)]).join('');
        expect(translated).toBe(value.toString(32));
      }),
    );
  });

  test.each([-1, 0.5, 2 ** 53, NaN])('%d is refused', (value) => {
    expect(() => toBase32(value)).toThrow(RangeError);
  });
});
