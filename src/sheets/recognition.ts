import { foldedWords, foldWord, operatorPatternsFrom, vocabularyFrom } from '../core/definition/vocabulary';
import type { DefinitionVocabulary } from '../core/definition/types';
import { headerKey } from '../core/leads/header-key';
import { ROLES, type Role } from '../core/leads/role';
import { roleSynonymsFrom, type RoleSynonyms } from '../core/leads/role-synonyms';
import { LANGUAGES, wordsOf } from '../i18n/language';
import {
  AMBIGUOUS_KIND_WORDS,
  DEFINITION_COLUMN_WORDS,
  KIND_WORDS,
  WHEN_WORDS,
} from '../i18n/reading/definition';
import { OPERATOR_PATTERNS, OPERATOR_WORDS } from '../i18n/reading/operators';
import { FILLER_WORDS, NO_ROLE_WORDS, OWN_ID_WORDS, ROLE_WORDS } from '../i18n/reading/roles';

/** Keeps what a function makes: vocabularies cost milliseconds, and an execution may need them or not. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The words of a definition table in every language. */
export const definitionVocabulary: () => DefinitionVocabulary = once(() => ({
  ...vocabularyFrom({
    columns: DEFINITION_COLUMN_WORDS,
    kinds: KIND_WORDS,
    ambiguousKinds: AMBIGUOUS_KIND_WORDS,
    operators: OPERATOR_WORDS,
    whens: WHEN_WORDS,
  }),
  operatorPatterns: operatorPatternsFrom(OPERATOR_PATTERNS),
}));

/** The headers that mean a role in a table of leads. */
export const roleSynonyms: () => RoleSynonyms = once(() =>
  roleSynonymsFrom({ roles: ROLE_WORDS, ownId: OWN_ID_WORDS, noRole: NO_ROLE_WORDS, fillers: FILLER_WORDS }),
);

/** The headers that mean a role in a table of opportunities, where `ID` is not the lead's. */
export const opportunitySynonyms: () => RoleSynonyms = once(() =>
  roleSynonymsFrom({ roles: ROLE_WORDS, noRole: NO_ROLE_WORDS, fillers: FILLER_WORDS }),
);

/**
 * The names by which a definition or the Fields tab calls a role, folded: its code, the word on screen and
 * every synonym, in all languages.
 */
export const roleNames: () => ReadonlyMap<string, Role> = once(() => {
  const names = new Map<string, Role>();
  for (const role of ROLES) names.set(role, role).set(foldWord(role.replace(/_/g, ' ')), role);
  for (const language of LANGUAGES) {
    for (const role of ROLES) {
      const word = foldWord(wordsOf(language).roles[role]);
      if (!names.has(word)) names.set(word, role);
    }
  }
  for (const [word, role] of foldedWords(ROLE_WORDS)) if (!names.has(word)) names.set(word, role);
  return names;
});

/** Weight of a header for finding the header row: one where it means a role or is one of our own columns. */
export const knownHeaderWeight: () => (folded: string) => number = once(() => {
  const { byKey } = roleSynonyms();
  const known = new Set<string>();
  for (const language of LANGUAGES) {
    for (const word of Object.values(wordsOf(language).columns))
      known.add(headerKey(word)).add(foldWord(word));
  }
  return (folded) => (byKey.has(folded) || known.has(folded) ? 1 : 0);
});
