import { headerKey } from '../../../src/core/leads/header-key';
import { ROLES } from '../../../src/core/leads/role';
import { wordsOf } from '../../../src/core/definition/vocabulary';
import { NO_ROLE_WORDS, OWN_ID_WORDS, ROLE_WORDS } from '../../../src/i18n/reading/roles';
import { languagesMissing } from './conflicts';

/** Headers claimed by two roles for sure: a reader could only guess between them. */
function claimedTwice(): string[] {
  const claims = new Map<string, Set<string>>();
  for (const role of ROLES) {
    const { es, en, pl } = ROLE_WORDS[role];
    for (const word of [es, en, pl].flatMap(wordsOf)) {
      const key = headerKey(word);
      claims.set(key, (claims.get(key) ?? new Set()).add(role));
    }
  }
  return [...claims]
    .filter(([, roles]) => roles.size > 1)
    .map(([key, roles]) => `${key}: ${[...roles].join()}`);
}

describe('the headers of roles', () => {
  test('every role of METHOD §5 has words in the three languages, and there is no other', () => {
    expect(Object.keys(ROLE_WORDS).sort()).toEqual([...ROLES].sort());
    expect(languagesMissing(ROLE_WORDS)).toEqual([]);
  });

  test('no header means two roles for sure', () => {
    expect(claimedTwice()).toEqual([]);
  });

  test('no header of a role is among those that mean none', () => {
    const none = new Set(
      [NO_ROLE_WORDS.es, NO_ROLE_WORDS.en, NO_ROLE_WORDS.pl].flatMap(wordsOf).map(headerKey),
    );
    const claimed = ROLES.flatMap((role) => {
      const { es, en, pl } = ROLE_WORDS[role];
      return [es, en, pl].flatMap(wordsOf).map(headerKey);
    });
    expect(claimed.filter((key) => none.has(key))).toEqual([]);
  });

  test('a bare ID is a key of its own, never among the words of the lead id', () => {
    expect(wordsOf(OWN_ID_WORDS.es)).toContain('ID');
    expect(wordsOf(ROLE_WORDS.lead_id.en).map(headerKey)).not.toContain('id');
  });
});
