import type { Criterion, Definition } from '../core/definition/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';

/** The words for the rows of a definition, made once and repeated on many leads. */
export interface CriterionPhrases {
  /** The field by the user's own headers, alternatives joined. */
  readonly fieldOf: (criterion: Criterion) => string;
  /** What a rep can read aloud for the row of that number: `Plazo (meses) ≤ 6`, `tope de Momento (25)`. */
  readonly reasonOf: (number: number) => string;
}

/** Prepares the phrases of one definition in one language. */
export function phrasesOf(definition: Definition, words: Words): CriterionPhrases {
  const reasons = new Map<number, string>();
  for (const criterion of definition.criteria) {
    const { conditionText, valueText } = criterion;
    const condition = conditionText === '' ? words.operators.filled : conditionText;
    reasons.set(criterion.number, [fieldOf(criterion), condition, valueText].filter(Boolean).join(' '));
  }
  for (const cap of definition.caps) {
    reasons.set(cap.number, fill(words.capReason, { group: cap.label, points: cap.points }));
  }
  return { fieldOf, reasonOf: (number) => reasons.get(number) ?? '' };
}

function fieldOf(criterion: Criterion): string {
  return criterion.columns.map((column) => column.header).join(' | ');
}
