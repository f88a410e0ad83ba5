import type { Criterion, Definition } from '../core/definition/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import { numberText } from './number-text';

/** The words for the rows of a definition, made once and repeated on many leads. */
export interface CriterionPhrases {
  /** The field by the user's own headers, alternatives joined. */
  readonly fieldOf: (criterion: Criterion) => string;
  /** What a rep can read aloud for the row of that number: `Plazo (meses) ≤ 6`, `tope de Momento (25)`. */
  readonly reasonOf: (number: number, decimal: ',' | '.') => string;
}

/** Prepares the phrases of one definition in one language. */
export function phrasesOf(definition: Definition, words: Words): CriterionPhrases {
  const reasons = new Map<number, string>();
  const cuts = new Map<string, string>();
  for (const criterion of definition.criteria) {
    const { conditionText, valueText } = criterion;
    const condition = conditionText === '' ? words.operators.filled : conditionText;
    reasons.set(criterion.number, [fieldOf(criterion), condition, valueText].filter(Boolean).join(' '));
  }
  const reasonOf = (number: number, decimal: ',' | '.'): string => {
    const known = reasons.get(number) ?? cuts.get(`${number}${decimal}`);
    if (known !== undefined) return known;
    const cap = definition.caps.find((each) => each.number === number);
    const text =
      cap === undefined
        ? ''
        : fill(words.capReason, { group: cap.label, points: numberText(cap.points, decimal) });
    cuts.set(`${number}${decimal}`, text);
    return text;
  };
  return { fieldOf, reasonOf };
}

function fieldOf(criterion: Criterion): string {
  return criterion.columns.map((column) => column.header).join(' | ');
}
