import { trimmedText, type Cell } from '../values/cell';
import { truthOfWord } from '../values/plain-text';
import { foldText } from '../values/text';
import type { ColumnType } from '../leads/column-type';
import type { ComparedAs, Condition, Criterion } from '../definition/types';

/** How a question is answered on the page. */
export type AnswerType =
  | { readonly kind: 'yes_no'; readonly yes: string | boolean; readonly no: string | boolean }
  /** Other answers stay allowed: a person may know an industry that is not listed. */
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  | { readonly kind: 'number' | 'date' | 'email' | 'phone' | 'text' };

/** What tells how a field is answered. */
export interface AnsweredColumn {
  /** The rows of the definition that read the column. */
  readonly criteria: readonly Criterion[];
  /** Ids, phones and postal codes are never numbers (METHOD §4). */
  readonly comparedAs: ComparedAs;
  /** What its cells mostly are. */
  readonly type: ColumnType;
  /** Role of the column, `''` for none. */
  readonly role: string;
  /** Values of its dropdown in their order; empty where it has none. */
  readonly dropdown: readonly string[];
  /** (A sample of) its cells, without the header. */
  readonly cells: readonly Cell[];
}

/** The words for yes and no where neither the definition nor the column says how they are written. */
export interface YesNoWords {
  readonly yes: string;
  readonly no: string;
}

/** More buttons than this are not read while somebody waits on the phone; digits choose the first nine. */
export const CHOICES_MAX = 12;

/**
 * How the answer for a column is given, first that applies:
 *
 * 1. its dropdown: yes and no as two buttons, else a list;
 * 2. checkboxes: yes and no;
 * 3. a condition on size: a number; on days: a date;
 * 4. conditions on words: yes and no where they name nothing else, else a list of the words that they name
 *    and of the commonest cells; one on numbers only (`is 2026`) is a number;
 * 5. what its cells mostly are, and its role.
 */
export function answerTypeOf(column: AnsweredColumn, words: YesNoWords): AnswerType {
  const { criteria, comparedAs, type, role, dropdown, cells } = column;
  const offered = distinct(dropdown);
  if (offered.length > 0) return yesNoOf(offered, undefined) ?? listOf(offered);
  if (type === 'boolean' && cells.some((cell) => typeof cell === 'boolean')) {
    return { kind: 'yes_no', yes: true, no: false };
  }
  const conditions = criteria.map(({ condition }) => condition);
  if (conditions.some(isOnDays)) return { kind: 'date' };
  if (conditions.some(isOnSize)) return { kind: 'number' };
  const equalities = criteria.filter(({ condition }) => isEquality(condition));
  if (equalities.length > 0) return fromWords(equalities, comparedAs, cells, words);
  if (type === 'list') return listOf(commonest(cells));
  return { kind: kindOf(type, role) };
}

function isOnDays({ operator }: Condition): boolean {
  return (
    operator === 'before' ||
    operator === 'after' ||
    operator === 'between_days' ||
    operator === 'within_last_days' ||
    operator === 'older_than_days' ||
    operator === 'within_next_days'
  );
}

function isOnSize({ operator }: Condition): boolean {
  return (
    operator === 'greater' ||
    operator === 'at_least' ||
    operator === 'less' ||
    operator === 'at_most' ||
    operator === 'between'
  );
}

type Equality = Extract<Condition, { readonly values: unknown }>;

function isEquality(condition: Condition): condition is Equality {
  return 'values' in condition;
}

function fromWords(
  equalities: readonly Criterion[],
  comparedAs: ComparedAs,
  cells: readonly Cell[],
  words: YesNoWords,
): AnswerType {
  const values = equalities.flatMap(({ condition }) => (isEquality(condition) ? condition.values : []));
  if (comparedAs === 'value' && values.every(({ day }) => day !== undefined)) return { kind: 'date' };
  if (comparedAs === 'value' && values.every(({ number }) => number !== undefined)) return { kind: 'number' };
  const named = distinct(equalities.flatMap(wordsNamed));
  const usual = commonest(cells);
  return yesNoOf(distinct([...named, ...usual]), words) ?? listOf(distinct([...named, ...usual]));
}

const LIST_SEPARATORS = /[;|]/;

/** The values of a row as its author wrote them. */
function wordsNamed({ condition, valueText }: Criterion): readonly string[] {
  const isList = condition.operator === 'one_of' || condition.operator === 'none_of';
  return isList ? valueText.split(LIST_SEPARATORS) : [valueText];
}

/** Yes and no where the words say nothing else; the one that is not among them is that of `otherwise`, if given. */
function yesNoOf(choices: readonly string[], otherwise: YesNoWords | undefined): AnswerType | undefined {
  const truths = choices.map((choice) => truthOfWord(foldText(choice)));
  if (choices.length === 0 || truths.includes(undefined)) return undefined;
  const yes = choices[truths.indexOf(true)] ?? otherwise?.yes;
  const no = choices[truths.indexOf(false)] ?? otherwise?.no;
  return yes === undefined || no === undefined ? undefined : { kind: 'yes_no', yes, no };
}

function listOf(choices: readonly string[]): AnswerType {
  return choices.length === 0 ? { kind: 'text' } : { kind: 'list', choices: choices.slice(0, CHOICES_MAX) };
}

function kindOf(type: ColumnType, role: string): 'number' | 'date' | 'email' | 'phone' | 'text' {
  if (role === 'email' || type === 'email') return 'email';
  if (role === 'phone' || role === 'mobile' || type === 'phone') return 'phone';
  return type === 'number' || type === 'date' ? type : 'text';
}

/** One of each, as first written; words that differ in case or accents only are one. */
function distinct(texts: readonly string[]): readonly string[] {
  const byFolded = new Map<string, string>();
  for (const text of texts) {
    const folded = foldText(text);
    if (folded !== '' && !byFolded.has(folded)) byFolded.set(folded, text.trim());
  }
  return [...byFolded.values()];
}

/** Beyond this a text is a note, not one of a few words. */
const WORD_LENGTH_MAX = 40;
/** A word that one row alone holds may be a slip. */
const RECURRING = 2;

/** A dash or a question mark stands for a blank: it is no answer to offer. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The texts that recur in a column, the commonest first, equal ones in the order of the rows. */
function commonest(cells: readonly Cell[]): readonly string[] {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = trimmedText(cell);
    const folded = foldText(text);
    if (!SAYS_SOMETHING.test(folded) || text.length > WORD_LENGTH_MAX) continue;
    const entry = counts.get(folded);
    if (entry === undefined) counts.set(folded, { text, count: 1 });
    else entry.count += 1;
  }
  return [...counts.values()]
    .filter(({ count }) => count >= RECURRING)
    .sort((a, b) => b.count - a.count)
    .map(({ text }) => text);
}
