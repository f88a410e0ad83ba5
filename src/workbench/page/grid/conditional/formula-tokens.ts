/** The words that the formula of a conditional format is made of. */

/** One end of a reference; absent row or column: open, as in `A2:A` or `A:A`. 0-based. */
export interface ReferenceEnd {
  readonly row?: number;
  readonly rowFixed: boolean;
  readonly column?: number;
  readonly columnFixed: boolean;
}

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly from: ReferenceEnd; readonly to: ReferenceEnd | undefined }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'operator'; readonly sign: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

/** Truth values as the languages of our documents write them. */
const BOOLEANS: Readonly<Record<string, boolean>> = {
  TRUE: true,
  FALSE: false,
  VERDADERO: true,
  FALSO: false,
  PRAWDA: true,
  FAŁSZ: false,
};

const SPACE = /\s+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/uy;
const RANGE = /(\$?[A-Za-z]{1,3})?(\$?\d+)?:(\$?[A-Za-z]{1,3})?(\$?\d+)?/y;
const CELL = /(\$?[A-Za-z]{1,3})(\$?\d+)(?![\p{L}\p{N}_(!])/uy;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%]/y;
const POINT_NUMBER = /\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\.\d+/y;
const COMMA_NUMBER = /\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?/y;

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function end(column: string | undefined, row: string | undefined): ReferenceEnd {
  const columnFixed = column?.startsWith('$') ?? false;
  const rowFixed = row?.startsWith('$') ?? false;
  return {
    columnFixed,
    rowFixed,
    ...(column === undefined ? {} : { column: columnIndex(column.replace('$', '')) }),
    ...(row === undefined ? {} : { row: Number(row.replace('$', '')) - 1 }),
  };
}

/** Where `;` separates arguments, `,` is the decimal sign, as in Spanish and Polish documents. */
function usesSemicolons(formula: string): boolean {
  return formula.replace(/"(?:[^"]|"")*"/g, '').includes(';');
}

/** Cuts a formula (without its `=`) into words; `undefined` where it holds anything that is not known here. */
export function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const semicolons = usesSemicolons(formula);
  const NUMBER = semicolons ? COMMA_NUMBER : POINT_NUMBER;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match && match[0] !== '') at += match[0].length;
    return match && match[0] !== '' ? match : null;
  };
  while (at < formula.length) {
    if (take(SPACE)) continue;
    let match: RegExpExecArray | null;
    if ((match = take(TEXT))) tokens.push({ kind: 'text', value: match[1]!.replaceAll('""', '"') });
    else if ((match = take(FUNCTION))) {
      tokens.push({ kind: 'function', name: match[1]!.toUpperCase() });
    } else if ((match = take(RANGE))) {
      if (!isRange(match)) return undefined;
      tokens.push({ kind: 'reference', from: end(match[1], match[2]), to: end(match[3], match[4]) });
    } else if ((match = take(CELL))) {
      tokens.push({ kind: 'reference', from: end(match[1], match[2]), to: undefined });
    } else if ((match = take(NUMBER))) {
      tokens.push({ kind: 'number', value: Number(match[0].replace(',', '.')) });
    } else if ((match = take(WORD))) {
      const value = BOOLEANS[match[0].toUpperCase()];
      if (value === undefined) return undefined;
      tokens.push({ kind: 'boolean', value });
    } else if ((match = take(OPERATOR))) tokens.push({ kind: 'operator', sign: match[0] });
    else {
      const sign = formula[at];
      at += 1;
      if (sign === '(') tokens.push({ kind: 'open' });
      else if (sign === ')') tokens.push({ kind: 'close' });
      else if (sign === ';' || (sign === ',' && !semicolons)) tokens.push({ kind: 'separator' });
      else return undefined;
    }
  }
  return tokens;
}

/** `A1:B2`, `A1:B`, `A:B`, `1:2`; both ends must tell a row or a column. */
function isRange(match: RegExpExecArray): boolean {
  return (
    (match[1] !== undefined || match[2] !== undefined) && (match[3] !== undefined || match[4] !== undefined)
  );
}
