import type { Cell, Reading } from '../values/cell';
import { readDay } from '../values/day';
import { readNumber } from '../values/number';
import { logicalValueOfWord, plainText } from '../values/plain-text';
import { foldText } from '../values/text';
import type { Comparand } from './types';

/**
 * What a cell of the Value column is compared as by is, one of, = and their opposites: its folded text and, where
 * it reads as such, its number, day or logical value. Undefined for an object that is no date.
 */
export function readComparand(cell: Cell, reading: Reading): Comparand | undefined {
  const plain = plainText(cell, reading);
  if (plain === undefined) return undefined;
  const text = foldText(plain);
  return {
    text,
    number: readNumber(cell, reading),
    day: readDay(cell, reading)?.day,
    truth: logicalValueOfWord(text),
  };
}
