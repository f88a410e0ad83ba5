import { foldText } from '../values/text';

const LOWER_THEN_UPPER = /([\p{Ll}\d])(\p{Lu})/gu;
const ACRONYM_THEN_WORD = /(\p{Lu})(\p{Lu}\p{Ll})/gu;
/** A dot between two words of at least two letters separates them (`contact.email`); in `C.I.F.` it abbreviates. */
const SEPARATING_DOT = /(?<=[\p{L}\p{N}]{2})\.(?=[\p{L}\p{N}]{2})/gu;
const DOTS_AND_APOSTROPHES = /[.'’´`]/g;
const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
/** Salesforce marks the fields that a team added itself. */
const CUSTOM_FIELD_SUFFIX = /__c$/i;

/** Already plain words but for a capital in front, as most headers and nearly all synonyms are. */
const PLAIN_WORDS = /^[A-Za-z][a-z]*(?: [a-z]+)*$/;

/**
 * A header as a sequence of plain words, by which it is recognised: camelCase and snake_case taken apart,
 * punctuation gone, folded. `'LeadSource'`, `'lead_source'` and `' Lead  Source: '` are all `'lead source'`;
 * `'Nº de empleados'` is `'no de empleados'`, `'C.I.F.'` is `'cif'`. Idempotent.
 */
export function headerKey(header: string): string {
  if (PLAIN_WORDS.test(header)) return header.toLowerCase();
  const spaced = header
    .replace(CUSTOM_FIELD_SUFFIX, '')
    .replace(LOWER_THEN_UPPER, '$1 $2')
    .replace(ACRONYM_THEN_WORD, '$1 $2')
    .replace(SEPARATING_DOT, ' ')
    .replace(DOTS_AND_APOSTROPHES, '');
  return foldText(spaced).replace(NOT_WORDS, ' ').trim();
}
