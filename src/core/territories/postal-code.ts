import type { Cell, Reading } from '../values/cell';
import { isBlank } from '../values/cell';
import { plainText } from '../values/plain-text';

const NOT_DIGITS = /\D+/g;
/** Between the two ends of a range; a hyphen needs white space around it, since `00-950` is one code. */
const SEPARATORS = [/\s*[;|]\s*/, /\s+[-–—]\s+/, /\s+(?:y|e|a|and|to|i|do)\s+/i];
/** `28000-28999`, without white space: only where both sides are whole codes. */
const HYPHENED = /^\s*(\d{4,})[-–—](\d{4,})\s*$/;

/** Postal codes from one to another, both included, as digits of the same number. */
export interface PostalRange {
  readonly operator: 'postal_between';
  readonly low: string;
  readonly high: string;
}

export type PostalRangeResult =
  | { readonly ok: true; readonly range: PostalRange }
  | { readonly ok: false; readonly code: 'unreadable_value' | 'empty_range' };

/** The digits of a postal code and nothing else: `00-950` is `00950`, `E-08001` is `08001`. */
export function postalDigits(text: string): string {
  return text.replace(NOT_DIGITS, '');
}

/**
 * Reads the value of `between` on postal codes: `28000; 28999`, `00-950; 05-999`. Both ends need the same number of
 * digits, else `unreadable_value`; the first above the second is `empty_range`.
 */
export function readPostalRange(text: string): PostalRangeResult {
  for (const ends of [...SEPARATORS.map((separator) => text.trim().split(separator)), hyphened(text)]) {
    if (ends.length !== 2) continue;
    const [low, high] = ends.map(postalDigits) as [string, string];
    if (low === '' || low.length !== high.length) continue;
    return low > high
      ? { ok: false, code: 'empty_range' }
      : { ok: true, range: { operator: 'postal_between', low, high } };
  }
  return { ok: false, code: 'unreadable_value' };
}

function hyphened(text: string): readonly string[] {
  return HYPHENED.exec(text)?.slice(1) ?? [];
}

/**
 * Whether the digits of a code lie in a range. A longer code is compared by its beginning, so `4000; 4999` holds
 * Portugal's `4050-123`; a shorter one lies in no range.
 */
export function liesInRange(code: string, { low, high }: PostalRange): boolean {
  const start = postalDigits(code).slice(0, low.length);
  return start.length === low.length && low <= start && start <= high;
}

/**
 * How many digits the codes of a column have: the commonest count, the larger one in a tie; 0 where there are none.
 * By it a code that the sheet took for a number gets back the zeros it lost.
 */
export function usualDigits(column: Iterable<Cell>): number {
  const counts = new Map<number, number>();
  for (const cell of column) {
    if (isBlank(cell) || (typeof cell !== 'string' && typeof cell !== 'number')) continue;
    const { length } = postalDigits(String(cell));
    if (length > 0) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > usual)) [usual, most] = [length, count];
  }
  return usual;
}

/** A postal code as text, with the zeros in front that a number cannot hold: 8001 is `08001` among codes of five. */
export function postalText(cell: Cell, digits: number, reading: Reading): Cell {
  if (typeof cell !== 'number' || !Number.isSafeInteger(cell) || cell < 0) return cell;
  return (plainText(cell, reading) ?? '').padStart(digits, '0');
}
