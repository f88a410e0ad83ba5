import type { Reading } from '../values/cell';
import { formatDay, readDay } from '../values/day';
import { readNumber } from '../values/number';
import { truthOfWord } from '../values/plain-text';
import { foldText } from '../values/text';
import { cellShape } from '../leads/cell-shape';
import type { AnswerType } from './answer-type';

/** Why an answer cannot be taken; the shell chooses the words. */
export type AnswerProblem =
  | { readonly code: 'blank' | 'not_yes_or_no' }
  | { readonly code: 'not_a_number' | 'not_a_date' | 'not_an_email' | 'not_a_phone'; readonly text: string }
  | { readonly code: 'too_long'; readonly longest: number };

/** What the cell is to hold: a number, a checkbox, a text; a day as `YYYY-MM-DD`, which Sheets reads as a date. */
export type AnswerResult =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** Nobody dictates more than a page into one cell; Google's own limit is 50,000 characters. */
export const LONGEST_ANSWER = 5000;

/**
 * Reads what a person chose or typed as the answer of its type, as the conditions will read the cell: a number and
 * a date by the locale, yes and no in any language or by their words here, a listed choice in the spelling of the
 * list. A list takes other words too.
 */
export function readAnswer(type: AnswerType, given: string | boolean, reading: Reading): AnswerResult {
  if (type.kind === 'yes_no') return readYesNo(type, given);
  const text = typeof given === 'boolean' ? String(given) : given.trim();
  if (text === '') return refused({ code: 'blank' });
  if (text.length > LONGEST_ANSWER) return refused({ code: 'too_long', longest: LONGEST_ANSWER });
  switch (type.kind) {
    case 'list':
      return taken(type.choices.find((choice) => foldText(choice) === foldText(text)) ?? text);
    case 'number': {
      const number = readNumber(text, reading);
      return number === undefined ? refused({ code: 'not_a_number', text }) : taken(number);
    }
    case 'date': {
      const read = readDay(text, reading);
      return read === undefined ? refused({ code: 'not_a_date', text }) : taken(formatDay(read.day));
    }
    case 'email':
      return cellShape(text) === 'email' ? taken(text) : refused({ code: 'not_an_email', text });
    case 'phone':
      return /\d/.test(text) ? taken(text) : refused({ code: 'not_a_phone', text });
    case 'text':
      return taken(text);
  }
}

function readYesNo(
  { yes, no }: Extract<AnswerType, { readonly kind: 'yes_no' }>,
  given: string | boolean,
): AnswerResult {
  if (typeof given === 'boolean') return taken(given ? yes : no);
  const folded = foldText(given);
  if (folded === '') return refused({ code: 'blank' });
  if (folded === foldText(String(yes))) return taken(yes);
  if (folded === foldText(String(no))) return taken(no);
  const truth = truthOfWord(folded);
  return truth === undefined ? refused({ code: 'not_yes_or_no' }) : taken(truth ? yes : no);
}

function taken(value: string | number | boolean): AnswerResult {
  return { ok: true, value };
}

function refused(problem: AnswerProblem): AnswerResult {
  return { ok: false, problem };
}
