import { foldText } from '../values/text';
import type { DefinitionColumn, DefinitionVocabulary, Kind, Operator, When } from './types';

/** Words by which one thing is recognised, per language, as people write them, separated by ` | `. */
export type WordsByLanguage = Readonly<Record<'es' | 'en' | 'pl', string>>;

/** The operators whose number of days may stand inside the condition. */
export type DaysOperator = Extract<Operator, 'within_last_days' | 'older_than_days' | 'within_next_days'>;

/** Everything a definition table may be written with; the shell brings it from `src/i18n/reading`. */
export interface DefinitionWords {
  readonly columns: Readonly<Record<DefinitionColumn, WordsByLanguage>>;
  readonly kinds: Readonly<Record<Kind, WordsByLanguage>>;
  readonly ambiguousKinds: readonly (WordsByLanguage & { readonly kinds: readonly Kind[] })[];
  readonly operators: Readonly<Record<Operator, WordsByLanguage>>;
  readonly whens: Readonly<Record<When, WordsByLanguage>>;
}

/** A condition with a hole for its number: folded text before and after it. */
export interface OperatorPattern {
  readonly operator: DaysOperator;
  readonly before: string;
  readonly after: string;
}

/** Where the number of days stands in a pattern word. */
const NUMBER_HOLE = '{n}';

/** Days beyond this are a slip of the hand, not a condition: a thousand years. */
const MAXIMUM_DIGITS_OF_DAYS = 6;

const WORD_SEPARATOR = '|';

/** The words of one language's list, in its order. */
export function wordsOf(list: string): string[] {
  return list
    .split(WORD_SEPARATOR)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/**
 * The form in which words of a definition are looked up. `≠` is spelt out first: Unicode decomposes it into `=` and
 * a stroke, so that folding alone would make it mean its opposite.
 */
export function foldWord(text: string): string {
  return foldText(text.replace(/≠/g, '<>')).trim();
}

/** All the words of all languages of one entry. */
export function allWords(words: WordsByLanguage): string[] {
  return [...wordsOf(words.es), ...wordsOf(words.en), ...wordsOf(words.pl)];
}

/**
 * Folded word → code. Where two codes share a word the first code of the record keeps it, so that the result
 * does not depend on languages.
 */
export function foldedWords<Code extends string>(
  words: Readonly<Record<Code, WordsByLanguage>>,
): Map<string, Code> {
  const codes = new Map<string, Code>();
  for (const code of Object.keys(words) as Code[]) {
    for (const word of allWords(words[code])) {
      const folded = foldWord(word);
      if (!codes.has(folded)) codes.set(folded, code);
    }
  }
  return codes;
}

/** The vocabulary that the definition parser looks words up in: every word folded, in every language. */
export function vocabularyFrom(words: DefinitionWords): DefinitionVocabulary {
  const ambiguousKinds = new Map<string, readonly Kind[]>();
  for (const entry of words.ambiguousKinds) {
    for (const word of allWords(entry)) ambiguousKinds.set(foldWord(word), entry.kinds);
  }
  return {
    columns: foldedWords(words.columns),
    kinds: foldedWords(words.kinds),
    ambiguousKinds,
    operators: foldedWords(words.operators),
    whens: foldedWords(words.whens),
  };
}

/** The patterns with a `{n}` hole, folded and cut at the hole, for {@link readOperatorPattern}. */
export function operatorPatternsFrom(
  words: Readonly<Record<DaysOperator, WordsByLanguage>>,
): OperatorPattern[] {
  const patterns: OperatorPattern[] = [];
  for (const operator of Object.keys(words) as DaysOperator[]) {
    for (const word of allWords(words[operator])) {
      const [before = '', after = ''] = foldWord(word).split(NUMBER_HOLE);
      patterns.push({ operator, before, after });
    }
  }
  return patterns;
}

/**
 * Reads a condition that carries its own number of days: `within last 30 days` is
 * `{ operator: 'within_last_days', days: 30 }`. `folded` is the condition as {@link foldWord} gives it;
 * undefined where no pattern fits or the hole holds anything but a whole number.
 */
export function readOperatorPattern(
  folded: string,
  patterns: readonly OperatorPattern[],
): { readonly operator: DaysOperator; readonly days: number } | undefined {
  for (const { operator, before, after } of patterns) {
    if (folded.length <= before.length + after.length) continue;
    if (!folded.startsWith(before) || !folded.endsWith(after)) continue;
    const hole = folded.slice(before.length, folded.length - after.length);
    if (hole.length <= MAXIMUM_DIGITS_OF_DAYS && /^\d+$/.test(hole)) return { operator, days: Number(hole) };
  }
  return undefined;
}
