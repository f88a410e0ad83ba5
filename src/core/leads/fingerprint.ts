import type { Cell, Day, Table } from '../values/cell';
import { toBase32 } from './base32';

/*
 * cyrb53 by bryc (2018, public domain; github.com/bryc/code, jshash/experimental/cyrb53.js): two 32-bit
 * multiplicative hashes over UTF-16 code units, mixed at the end as MurmurHash3 does, 53 bits kept. It is fast
 * and spreads well; it is no protection against somebody who wants a collision.
 */
const SEED_1 = 0xdeadbeef;
const SEED_2 = 0x41c6ce57;
const FACTOR_1 = 2654435761;
const FACTOR_2 = 1597334677;
const MIX_1 = 2246822507;
const MIX_2 = 3266489909;
const TWO_32 = 2 ** 32;
const LOW_21_BITS = 0x1fffff;
const LOW_16_BITS = 0xffff;

/** Characters of a fingerprint as text: 53 bits in groups of five. */
const FINGERPRINT_LENGTH = 11;

/** First code unit of each cell, so that 1, '1', TRUE and a date differ. */
const TAG_BLANK = 0;
const TAG_TEXT = 1;
const TAG_INTEGER = 2;
const TAG_NUMBER = 3;
const TAG_FALSE = 4;
const TAG_TRUE = 5;
const TAG_DAY = 6;
const TAG_OTHER = 7;

/** cyrb53 of a text: a whole number below 2^53. */
export function textHash(text: string, seed = 0): number {
  let h1 = SEED_1 ^ seed;
  let h2 = SEED_2 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, FACTOR_1);
    h2 = Math.imul(h2 ^ unit, FACTOR_2);
  }
  return mixed(h1, h2);
}

function mixed(first: number, second: number): number {
  let h1 = Math.imul(first ^ (first >>> 16), MIX_1);
  h1 ^= Math.imul(second ^ (second >>> 13), MIX_2);
  let h2 = Math.imul(second ^ (second >>> 16), MIX_1);
  h2 ^= Math.imul(h1 ^ (h1 >>> 13), MIX_2);
  return TWO_32 * (LOW_21_BITS & h2) + (h1 >>> 0);
}

/** Fingerprint of one row: a whole number below 2^53. */
export type RowFingerprint = (row: readonly Cell[]) => number;

/**
 * Makes the function that fingerprints rows: cyrb53 over the given columns (0-based) in their order, each cell
 * with its type. Missing cells, null and `''` are alike; 0 and −0 too; a date counts by its day in `dayOf`'s zone
 * (the time of day never matters, METHOD §5). Texts are taken as they are, white space included. O(characters).
 */
export function rowFingerprints(
  columns: readonly number[],
  dayOf: (value: object) => Day | undefined,
): RowFingerprint {
  const float = new DataView(new ArrayBuffer(8));
  // One function without calls for each unit: at 50,000 rows these loops run millions of times.
  return (row) => {
    let h1 = SEED_1 | 0;
    let h2 = SEED_2;
    for (let i = 0; i < columns.length; i++) {
      const cell = row[columns[i]!];
      let tag = TAG_BLANK;
      let number = 0;
      let text = '';
      if (typeof cell === 'string') {
        if (cell !== '') tag = TAG_TEXT;
        text = cell;
      } else if (typeof cell === 'number') {
        tag = (cell | 0) === cell ? TAG_INTEGER : TAG_NUMBER;
        number = cell;
      } else if (typeof cell === 'boolean') {
        tag = cell ? TAG_TRUE : TAG_FALSE;
      } else if (typeof cell === 'object' && cell !== null) {
        const day = dayOf(cell);
        tag = day === undefined ? TAG_OTHER : TAG_DAY;
        if (day === undefined) text = textOfObject(cell);
        else number = day;
      }
      h1 = Math.imul(h1 ^ tag, FACTOR_1);
      h2 = Math.imul(h2 ^ tag, FACTOR_2);
      if (tag === TAG_BLANK || tag === TAG_TRUE || tag === TAG_FALSE) continue;
      if (tag === TAG_NUMBER) {
        float.setFloat64(0, number);
        for (let byte = 0; byte < 8; byte += 2) {
          const unit = float.getUint16(byte);
          h1 = Math.imul(h1 ^ unit, FACTOR_1);
          h2 = Math.imul(h2 ^ unit, FACTOR_2);
        }
        continue;
      }
      // A text's length in front keeps ['ab', 'c'] and ['a', 'bc'] apart whatever characters they hold.
      const whole = tag === TAG_TEXT || tag === TAG_OTHER ? text.length : number;
      h1 = Math.imul(Math.imul(h1 ^ (whole & LOW_16_BITS), FACTOR_1) ^ (whole >>> 16), FACTOR_1);
      h2 = Math.imul(Math.imul(h2 ^ (whole & LOW_16_BITS), FACTOR_2) ^ (whole >>> 16), FACTOR_2);
      for (let k = 0; k < text.length; k++) {
        const unit = text.charCodeAt(k);
        h1 = Math.imul(h1 ^ unit, FACTOR_1);
        h2 = Math.imul(h2 ^ unit, FACTOR_2);
      }
    }
    return mixed(h1, h2);
  };
}

/** A date gives its exact time, which is told far more quickly than its words. */
function textOfObject(cell: object): string {
  const time = Number(cell);
  return String(Number.isNaN(time) ? cell : time);
}

/** Fingerprints of all rows; see {@link rowFingerprints}. */
export function fingerprints(
  rows: Table,
  columns: readonly number[],
  dayOf: (value: object) => Day | undefined,
): number[] {
  return rows.map(rowFingerprints(columns, dayOf));
}

/** A fingerprint as it is written into a cell: eleven characters of {@link toBase32}. It may be all digits, so
 * it is written behind something that makes the cell text. */
export function fingerprintText(fingerprint: number): string {
  return toBase32(fingerprint, FINGERPRINT_LENGTH);
}
