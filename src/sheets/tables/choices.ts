import { isBlank, type Cell } from '../../core/values/cell';
import { foldText } from '../../core/values/text';
import { LANGUAGES, wordsOf } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';

/** A list of words to choose from in a cell, e.g. the results of a call. */
export type ChoiceList = keyof Words['tables']['choices'];

/** The codes of a list. */
export type Choice<List extends ChoiceList> = keyof Words['tables']['choices'][List] & string;

const understood = new Map<ChoiceList, ReadonlyMap<string, string>>();

/** The code of a word in any of our languages, or of the code itself; undefined where blank or unknown. */
export function choiceOf<List extends ChoiceList>(list: List, cell: Cell): Choice<List> | undefined {
  if (isBlank(cell)) return undefined;
  let codes = understood.get(list);
  if (codes === undefined) understood.set(list, (codes = codesOf(list)));
  return codes.get(foldText(String(cell))) as Choice<List> | undefined;
}

function codesOf(list: ChoiceList): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const language of LANGUAGES) {
    for (const [code, word] of Object.entries(wordsOf(language).tables.choices[list])) {
      codes.set(foldText(word), code);
      codes.set(foldText(code), code);
    }
  }
  return codes;
}

/** The word of a code; `''` for none. */
export function choiceWord<List extends ChoiceList>(
  words: Words,
  list: List,
  code: Choice<List> | '' | undefined,
): string {
  if (code === undefined || code === '') return '';
  return (words.tables.choices[list] as Readonly<Record<string, string>>)[code] ?? code;
}

/** All words of a list, in its order. */
export function choiceWords(words: Words, list: ChoiceList): readonly string[] {
  return Object.values(words.tables.choices[list]);
}
