/** Formula texts as people write them: separators by locale, and what stands outside strings. */
import { localeConventions } from './locale-conventions';

/** Strings and quoted sheet names, which are copied, and what lies between them. */
const PIECES = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g;

/** A decimal comma stands between digits of a number, not after the digits of a reference (`A1,5`). */
const SEPARATORS_WITH_DECIMAL_COMMA = /(?<![\p{L}\p{N}_.$:])(\d+),(?=\d)|[(){};\\]/gu;
const SEPARATORS_WITH_DECIMAL_POINT = /[(){};]/g;
const ENGLISH_SEPARATORS = /(?<![\p{L}\p{N}_.$:])(\d*)\.(?=\d)|[(){},]/gu;

/** Changes what stands outside strings and quoted names. */
export function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula.replaceAll(PIECES, (piece) => (/^["']/.test(piece) ? piece : change(piece)));
}

/** Whether a locale writes `1,5` for one and a half, and therefore `;` between arguments. */
export function hasDecimalComma(locale: string): boolean {
  return localeConventions(locale).decimal === ',';
}

/** Replaces separators, which mean something else directly inside braces (an array) than inside parentheses. */
function replaceSeparators(
  formula: string,
  pattern: RegExp,
  replace: (found: string, isInArray: boolean, digits: string | undefined) => string,
): string {
  const open: string[] = [];
  return outsideQuotes(formula, (code) =>
    code.replaceAll(pattern, (found: string, ...groups: unknown[]) => {
      if (found === '(' || found === '{') open.push(found);
      else if (found === ')' || found === '}') open.pop();
      else {
        const digits = typeof groups[0] === 'string' ? groups[0] : undefined;
        return replace(found, open.at(-1) === '{', digits);
      }
      return found;
    }),
  );
}

/**
 * The formula with commas between arguments and columns of arrays, semicolons between rows of arrays, and decimal
 * points: from `=SUM(A1;1,5;{1\2})` to `=SUM(A1,1.5,{1,2})`. Where the locale has a decimal comma, a comma between two
 * digits is one unless the first belongs to a reference.
 * @param locale of the document, as Google writes it
 */
export function withCommas(formula: string, locale: string): string {
  if (!hasDecimalComma(locale)) {
    if (!formula.includes(';')) return formula;
    return replaceSeparators(formula, SEPARATORS_WITH_DECIMAL_POINT, (found, isInArray) =>
      found === ';' && !isInArray ? ',' : found,
    );
  }
  return replaceSeparators(formula, SEPARATORS_WITH_DECIMAL_COMMA, (found, isInArray, digits) => {
    if (digits !== undefined) return `${digits}.`;
    if (found === '\\') return isInArray ? ',' : found;
    return isInArray ? found : ',';
  });
}

/** The other way round: a formula with commas and decimal points as people of a locale write it. */
export function withSeparatorsOf(locale: string, formula: string): string {
  if (!hasDecimalComma(locale)) return formula;
  return replaceSeparators(formula, ENGLISH_SEPARATORS, (_found, isInArray, digits) => {
    // `,5` would be read as an argument that is left out.
    if (digits !== undefined) return `${digits || '0'},`;
    return isInArray ? '\\' : ';';
  });
}
