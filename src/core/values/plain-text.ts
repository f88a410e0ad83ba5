import type { Cell, Reading } from './cell';
import { formatDay } from './day';

/** Folded words for a ticked and an unticked checkbox in Spanish, English and Polish. */
export const YES_WORDS: readonly string[] = ['si', 'yes', 'tak', 'true', 'verdadero', 'prawda'];
export const NO_WORDS: readonly string[] = ['no', 'nie', 'false', 'falso', 'falsz'];
/** The first of these are words of an answer; the others show the logical values themselves. */
const YES_ANSWERS = 3;
const NO_ANSWERS = 2;

/**
 * The text of a cell as its conditions see it: a number with the locale's decimal and no thousands, a checkbox
 * as `true` or `false`, a date as `YYYY-MM-DD`; undefined for an object that is no date. Not folded.
 */
export function plainText(cell: Cell, reading: Reading): string | undefined {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell, reading);
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  if (cell === null || cell === undefined) return '';
  const day = reading.dayOf(cell);
  return day === undefined ? undefined : formatDay(day);
}

function numberText(value: number, reading: Reading): string {
  const text = String(value);
  return reading.decimal === ',' ? text.replace('.', ',') : text;
}

/** Whether a folded word says yes (true) or no (false); undefined if it says neither. */
export function truthOfWord(word: string): boolean | undefined {
  if (YES_WORDS.includes(word)) return true;
  return NO_WORDS.includes(word) ? false : undefined;
}

/** The logical value that a folded word writes (TRUE, VERDADERO, FAŁSZ…); undefined for yes, no and other words. */
export function logicalValueOfWord(word: string): boolean | undefined {
  if (YES_WORDS.indexOf(word) >= YES_ANSWERS) return true;
  return NO_WORDS.indexOf(word) >= NO_ANSWERS ? false : undefined;
}
