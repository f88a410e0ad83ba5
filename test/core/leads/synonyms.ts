import { roleSynonymsFrom } from '../../../src/core/leads/role-synonyms';
import { FILLER_WORDS, NO_ROLE_WORDS, OWN_ID_WORDS, ROLE_WORDS } from '../../../src/i18n/reading/roles';

/** The synonyms as the shell builds them for a table of leads. */
export const SYNONYMS = roleSynonymsFrom({
  roles: ROLE_WORDS,
  ownId: OWN_ID_WORDS,
  noRole: NO_ROLE_WORDS,
  fillers: FILLER_WORDS,
});

/** A header that means a role weighs 1, one that may mean it half. */
export function knownHeader(folded: string): number {
  const found = SYNONYMS.byKey.get(folded);
  if (found === undefined) return 0;
  return found.some((synonym) => !synonym.loose) ? 1 : 0.5;
}
