const COMBINING_MARKS = /[\u0300-\u036f]/g;
const SPACES = /[\s\u00a0\u2007\u202f\u200b\ufeff]+/g;
const PLAIN_ASCII = /^(?:[!-~]+(?: [!-~]+)*)?$/;
/** Written with Latin letters and single inner spaces, as nearly every text of a sheet is. */
const PLAIN_LATIN = /^[!-~\u00c0-\u017f]+(?: [!-~\u00c0-\u017f]+)*$/;
const LATIN_LETTERS = /[\u00c0-\u017f]/g;

/** Letters that Unicode does not decompose, though people type them with and without their stroke. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };
const UNDECOMPOSED_LETTERS = /[łøđßæœ]/g;

/**
 * The form in which texts are compared: lower case, without accents, inner runs of white space as one
 * space, none outside (METHOD §4: "case, accents, repeated and outer spaces ignored").
 *
 * `foldText('  Teléfono  MÓVIL ')` is `'telefono movil'`. Idempotent. O(n).
 */
export function foldText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  if (PLAIN_LATIN.test(text)) return text.replace(LATIN_LETTERS, foldLetter).toLowerCase();
  return decomposed(text);
}

const foldedLetters = new Map<string, string>();

/** Each letter is decomposed once: doing so with whole texts takes several times as long. */
function foldLetter(letter: string): string {
  let folded = foldedLetters.get(letter);
  if (folded === undefined) foldedLetters.set(letter, (folded = decomposed(letter)));
  return folded;
}

function decomposed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(COMBINING_MARKS, '')
    .replace(UNDECOMPOSED_LETTERS, (letter) => UNDECOMPOSED[letter]!)
    .replace(SPACES, ' ')
    .trim();
}
