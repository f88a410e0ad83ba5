import type { Cell, Reading } from '../values/cell';
import { readNumber } from '../values/number';

/**
 * Points are counted in millionths, as whole numbers: 0.1 + 0.2 and 0.3 are then the same, in whatever order
 * they are added. Six decimals are more than any scale of points uses, and 10^9 points still count exactly.
 */
const MILLIONTHS = 1e6;

/** Points as a whole number of millionths. */
export function wholePoints(points: number): number {
  return Math.round(points * MILLIONTHS);
}

/** Points of a whole number of millionths. */
export function pointsOf(whole: number): number {
  return whole / MILLIONTHS;
}

/** The Points of a row, rounded to six decimals; undefined for what is no number, a percentage included. */
export function readPoints(cell: Cell, reading: Reading): number | undefined {
  if (typeof cell === 'string' && cell.includes('%')) return undefined;
  const number = readNumber(cell, reading);
  return number === undefined ? undefined : pointsOf(wholePoints(number));
}

/** A threshold as written: in points, or as a share of the maximum. */
export type WrittenThreshold =
  { readonly unit: 'points'; readonly points: number } | { readonly unit: 'share'; readonly share: number };

/**
 * Reads a threshold: `60 %` is a share of the maximum, 60 is points. A cell that shows 60 % holds the number
 * 0.6, so a cell with a number strictly between 0 and 1 is a share too; a text `0,6` is six tenths of a point, as
 * written. (100 % as a number is 1 and cannot be told from one point: it is read as one point.)
 */
export function readThreshold(cell: Cell, reading: Reading): WrittenThreshold | undefined {
  const number = readNumber(cell, reading);
  if (number === undefined) return undefined;
  const isShare = typeof cell === 'string' ? cell.includes('%') : number > 0 && number < 1;
  return isShare
    ? { unit: 'share', share: number }
    : { unit: 'points', points: pointsOf(wholePoints(number)) };
}

/** The points of a threshold, its share taken of the maximum. */
export function thresholdPoints(threshold: WrittenThreshold, max: number): number {
  return threshold.unit === 'points' ? threshold.points : pointsOf(wholePoints(threshold.share * max));
}
