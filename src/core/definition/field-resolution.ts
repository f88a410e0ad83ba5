import { foldText } from '../values/text';
import type { ComparedAs, FieldColumn, LeadFields } from './types';

/** The headers and roles of a Leads table, with the words by which people name the roles. */
export type NamedFields = LeadFields & {
  /** Folded word → role, in all languages. */
  readonly roleNames: ReadonlyMap<string, string>;
};

export type FieldResult =
  | { readonly ok: true; readonly columns: readonly FieldColumn[] }
  | {
      readonly ok: false;
      readonly code: 'unknown_field' | 'ambiguous_field';
      /** The part of the field that names no column, or several. */
      readonly text: string;
      /** `ambiguous_field`: the headers it could mean. `unknown_field`: the header most like it, or `''`. */
      readonly headers: string;
    };

/** METHOD §4: ids, phones and postal codes are never compared as numbers. */
const COMPARED_AS_TEXT = new Set(['lead_id', 'tax_id', 'phone', 'mobile', 'postal_code']);

/**
 * The columns that a Field cell names: a header of the Leads table, folded, else a role; alternatives between
 * `|`. A header that occurs twice means its first column (a warning says so); a role that several columns have
 * is `ambiguous_field`; what names nothing is `unknown_field`.
 */
export function resolveField(text: string, fields: NamedFields): FieldResult {
  const whole = columnOfHeader(text, fields);
  if (whole !== undefined) return { ok: true, columns: [fieldColumn(whole, fields)] };
  const columns: number[] = [];
  for (const part of text.split('|')) {
    if (foldText(part) === '') continue;
    const found = columnsNamed(part, fields);
    if (found.length !== 1) {
      const headers = found.map((column) => fields.headers[column]!);
      return {
        ok: false,
        code: found.length === 0 ? 'unknown_field' : 'ambiguous_field',
        text: part.trim(),
        headers: found.length === 0 ? likeliestHeader(part, fields) : headers.join(', '),
      };
    }
    if (!columns.includes(found[0]!)) columns.push(found[0]!);
  }
  if (columns.length === 0) return { ok: false, code: 'unknown_field', text: text.trim(), headers: '' };
  return { ok: true, columns: columns.map((column) => fieldColumn(column, fields)) };
}

function columnsNamed(part: string, fields: NamedFields): readonly number[] {
  const column = columnOfHeader(part, fields);
  if (column !== undefined) return [column];
  const word = foldText(part);
  const code = word.replace(/ /g, '_');
  const role = fields.roleNames.get(word) ?? (fields.roles.includes(code) ? code : undefined);
  if (role === undefined || role === '') return [];
  return fields.roles.flatMap((other, index) => (other === role ? [index] : []));
}

function columnOfHeader(text: string, fields: LeadFields): number | undefined {
  const word = foldText(text);
  if (word === '') return undefined;
  const column = fields.headers.findIndex((header) => foldText(header) === word);
  return column < 0 ? undefined : column;
}

function fieldColumn(column: number, fields: LeadFields): FieldColumn {
  const comparedAs: ComparedAs = COMPARED_AS_TEXT.has(fields.roles[column] ?? '') ? 'text' : 'value';
  return { column, header: fields.headers[column]!, comparedAs };
}

/** One slip in three letters is still the same word; more is another one. */
const LETTERS_PER_SLIP = 3;

function likeliestHeader(part: string, fields: LeadFields): string {
  const word = foldText(part);
  let likeliest = '';
  let fewest = Math.floor(word.length / LETTERS_PER_SLIP) + 1;
  for (const header of fields.headers) {
    if (header === '') continue;
    const slips = editDistance(word, foldText(header));
    if (slips < fewest) {
      fewest = slips;
      likeliest = header;
    }
  }
  return likeliest;
}

/** Levenshtein distance: insertions, deletions and replacements of one letter. O(n·m). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
