import type { Cell } from '../values/cell';
import type { ColumnType } from './column-type';
import type { ExpectedType } from './role-synonyms';

/** Cells that agree with a role make a doubtful header believable. */
const AGREES = 0.15;
/** Cells that hold something else, though not impossibly (a size as `50-100`, a phone without digits). */
const DOUBTFUL = -0.15;
/** Cells that cannot be the role: a date for an amount, a tick for an e-mail. */
const CONTRADICTS = -0.5;
/** Of two equal headers, the column that is filled is the one in use. */
const EMPTY = -0.05;

const TEXTUAL: readonly ColumnType[] = ['text', 'list'];

/** What the cells say about a role that a header suggests; added to the header's strength. */
export function typeEvidence(expected: ExpectedType, actual: ColumnType): number {
  if (actual === 'empty') return EMPTY;
  switch (expected) {
    case 'email':
      return actual === 'email' ? AGREES : CONTRADICTS;
    case 'phone':
      if (actual === 'phone') return AGREES;
      return actual === 'number' || TEXTUAL.includes(actual) ? DOUBTFUL : CONTRADICTS;
    case 'date':
      if (actual === 'date') return AGREES;
      return TEXTUAL.includes(actual) ? DOUBTFUL : CONTRADICTS;
    case 'number':
      if (actual === 'number') return AGREES;
      return TEXTUAL.includes(actual) || actual === 'phone' ? 0 : CONTRADICTS;
    case 'boolean':
      return actual === 'boolean' ? AGREES : actual === 'list' || actual === 'text' ? 0 : DOUBTFUL;
    case 'list':
    case 'text':
      if (actual === 'email' || actual === 'date') return CONTRADICTS;
      return actual === 'boolean' ? DOUBTFUL : 0;
  }
}

/** Share of cells with two words or more from which a column of names holds whole names. */
const WHOLE_NAMES_SHARE = 0.6;

/** Whether the filled cells look like first and last name together; undefined where none is filled. */
export function holdsWholeNames(cells: readonly Cell[]): boolean | undefined {
  let filled = 0;
  let several = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.trim() === '') continue;
    filled++;
    if (/\S\s+\S/.test(cell)) several++;
  }
  return filled === 0 ? undefined : several >= WHOLE_NAMES_SHARE * filled;
}
