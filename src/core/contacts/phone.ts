/** Shorter runs of digits are extensions, dates or years, not numbers to call. */
export const SHORTEST_PHONE = 6;

/**
 * Numbers of this length and more may be the same with and without the country code in front: whole national
 * numbers have eight digits (Panama, Costa Rica, Norway) to eleven; shorter ones repeat in every city.
 */
const SHORTEST_NATIONAL = 8;
/** Country codes have up to three digits, and Mexico and Argentina put one more before mobiles. */
const LONGEST_CODE = 4;

/** Several numbers in one cell: `600 111 222 / 93 111 22 33`, `600111222; 600111333`, one a line. */
const BETWEEN_NUMBERS = /[/;,|\n]|\s(?:o|y|or|and|lub|i)\s/i;
/** From here on the extension follows: `ext. 12`, `x12`, `wew. 5`, `int 3`, `#4`. */
const EXTENSION = /\s*(?:(?:ext|extension|extensión|wew|int|anexo|interno)\b\.?|x(?=\s*\d)|#).*$/i;
const NOT_DIGITS = /\D+/g;
/** The way to dial abroad, and the zero that stands before national numbers at home. */
const LEADING_ZEROS = /^0+/;
/** `+44 (0)20 7946 0000`: the zero is not dialled from abroad. */
const ZERO_IN_PARENTHESES = /\(0\)/g;

/**
 * The numbers in a cell as digits to compare: without `+`, leading zeros, extension and separators.
 * `'+34 600 111 222 ext. 4 / 0034 931112233'` is `['34600111222', '34931112233']`. Runs of fewer than
 * {@link SHORTEST_PHONE} digits are left out.
 */
export function phoneDigits(text: string): readonly string[] {
  if (text === '') return [];
  const numbers: string[] = [];
  for (const part of text.split(BETWEEN_NUMBERS)) {
    const digits = part
      .replace(EXTENSION, '')
      .replace(ZERO_IN_PARENTHESES, '')
      .replace(NOT_DIGITS, '')
      .replace(LEADING_ZEROS, '');
    if (digits.length >= SHORTEST_PHONE && !numbers.includes(digits)) numbers.push(digits);
  }
  return numbers;
}

/**
 * Whether two numbers, as {@link phoneDigits} gives them, are one: equal, or equal but for a country code of one of
 * them. Symmetric and reflexive.
 */
export function isSamePhone(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    short.length >= SHORTEST_NATIONAL && long.length - short.length <= LONGEST_CODE && long.endsWith(short)
  );
}

/**
 * Whether a number that was typed or shown by a telephone may be this one: either ends with the other, from
 * {@link SHORTEST_PHONE} digits on, so that the last digits suffice.
 */
export function endsAlike(typed: string, known: string): boolean {
  if (Math.min(typed.length, known.length) < SHORTEST_PHONE) return false;
  return known.endsWith(typed) || (typed.endsWith(known) && typed.length - known.length <= LONGEST_CODE);
}
