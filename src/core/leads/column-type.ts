import type { Cell } from '../values/cell';
import { foldText } from '../values/text';
import { cellShape } from './cell-shape';

/** What the cells of a column hold; `list`: one of a few words that recur, as from a dropdown. */
export type ColumnType = 'text' | 'number' | 'date' | 'boolean' | 'email' | 'phone' | 'list' | 'empty';

/** A column is of a type when this share of its filled cells is: real sheets have a few slips in each. */
export const TYPE_SHARE = 0.8;

/** Beyond this many different words nobody chooses from a list. */
export const LIST_WORDS_MAX = 20;
/** In a list each word recurs: at most half as many words as filled cells. */
export const LIST_WORDS_SHARE = 0.5;
/** With fewer filled cells than this, recurring words are chance. */
export const LIST_CELLS_MIN = 6;
/** Words of a dropdown are short; longer texts that recur are phrases. */
export const LIST_WORD_LENGTH_MAX = 40;

/** Phones are often typed as bare numbers of different lengths, so both shapes together make a phone column. */
const PHONE_SHARE = 0.5;

/**
 * The type of a column from (a sample of) its cells, without its header. `'empty'` where no cell is filled.
 * The type that {@link TYPE_SHARE} of the filled cells share, else text, or list where few words recur.
 */
export function guessType(cells: readonly Cell[]): ColumnType {
  const counts = { text: 0, number: 0, date: 0, boolean: 0, email: 0, phone: 0, blank: 0 };
  for (const cell of cells) counts[cellShape(cell)]++;
  const filled = cells.length - counts.blank;
  if (filled === 0) return 'empty';
  const needed = TYPE_SHARE * filled;
  if (counts.email >= needed) return 'email';
  if (counts.date >= needed) return 'date';
  if (counts.boolean >= needed) return 'boolean';
  if (counts.phone + counts.number >= needed) {
    return counts.phone >= PHONE_SHARE * filled ? 'phone' : 'number';
  }
  return isList(cells, filled) ? 'list' : 'text';
}

function isList(cells: readonly Cell[], filled: number): boolean {
  if (filled < LIST_CELLS_MIN) return false;
  const most = Math.min(LIST_WORDS_MAX, LIST_WORDS_SHARE * filled);
  const words = new Set<string>();
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const word = foldText(cell);
    if (word === '') continue;
    if (word.length > LIST_WORD_LENGTH_MAX) return false;
    words.add(word);
    if (words.size > most) return false;
  }
  return words.size > 0;
}
