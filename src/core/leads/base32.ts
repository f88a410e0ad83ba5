/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O, U, so that it survives reading aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A whole number from 0 to 2^53 − 1 in Crockford's base 32, at least `length` characters, zeros in front.
 * `toBase32(1234)` is `'16J'`.
 */
export function toBase32(value: number, length = 1): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a whole number: ${value}`);
  let digits = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 32)) digits = ALPHABET[rest % 32]! + digits;
  return digits.padStart(length, '0');
}
