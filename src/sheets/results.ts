import type { Definition } from '../core/definition/types';
import type { RowScore } from '../core/scoring/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import { numberText } from './number-text';
import type { CriterionPhrases } from './phrases';
import type { ScoreColumn } from './own-columns';

/** What our columns of one row hold, as `getValues` would give it back. */
export type ResultCells = Readonly<Record<Exclude<ScoreColumn, 'id'>, string | number>>;

/** Our columns of a blank row. */
export const NO_RESULT: ResultCells = {
  score: '',
  range: '',
  status: '',
  missing: '',
  why: '',
  next: '',
  version: '',
  scoredWith: '',
};

/** What is the same for all rows of one scoring. */
export interface ResultContext {
  readonly words: Words;
  readonly definition: Definition;
  readonly phrases: CriterionPhrases;
  /** Version as shown: the digest where signed, else the word for draft. */
  readonly version: string;
  /** ISO day. */
  readonly today: string;
  /** Locale of numbers in texts. */
  readonly decimal: ',' | '.';
}

/** Turns what the definition says of a row into the cells of our columns. */
export function resultCells(score: RowScore, fingerprint: string, context: ResultContext): ResultCells {
  const { words, definition, phrases, version, today, decimal } = context;
  const number = (value: number): string => numberText(value, decimal);
  const missing = score.missing.map((criterion) => phrases.fieldOf(criterion));
  const unreadable = score.unreadable.map((field) => fill(words.unreadable, { field: field.header }));
  const hopeless = score.status === 'incomplete' && score.high < definition.threshold.points;
  return {
    score: score.score,
    range: score.low === score.high ? number(score.low) : `${number(score.low)} – ${number(score.high)}`,
    status: words.status[score.status],
    missing: [...missing, ...unreadable].join(', '),
    why: reasonText(score, phrases, decimal),
    next: hopeless
      ? fill(words.best, { points: number(score.high), threshold: number(definition.threshold.points) })
      : questionOf(score),
    version,
    scoredWith: `${definition.digest} ${today} ${fingerprint}`,
  };
}

/** Why a row has its score, strongest first: `Necesidad no está vacía +20 · Plazo (meses) > 12 −10`. */
export function reasonText(score: RowScore, phrases: CriterionPhrases, decimal: ',' | '.'): string {
  return score.why
    .map(
      (reason) =>
        `${phrases.reasonOf(reason.criterion, decimal)} ${signed(numberText(reason.points, decimal))}`,
    )
    .join(' · ');
}

function questionOf(score: RowScore): string {
  if (score.next === undefined) return '';
  const { question, field } = score.next;
  return question === '' ? `${field.header}?` : question;
}

function signed(number: string): string {
  return number.startsWith('−') ? number : `+${number}`;
}
