import { allWords, wordsOf, type WordsByLanguage } from '../definition/vocabulary';
import type { ColumnType } from './column-type';
import { headerKey } from './header-key';
import { ROLES, type Role } from './role';

/** The type that the cells of a role usually have. */
export type ExpectedType = Exclude<ColumnType, 'empty'>;

/** The headers that mean a role, and those that mean it whole and only if nothing better is found. */
export interface RoleWords extends WordsByLanguage {
  readonly type: ExpectedType;
  readonly also?: string;
}

/** The words that roles are guessed with; the shell brings them from `src/i18n/reading`. */
export interface RoleVocabulary {
  readonly roles: Readonly<Record<Role, RoleWords>>;
  /** Headers of the row's own key (`ID`): the lead id in a table of leads, absent for other tables. */
  readonly ownId?: WordsByLanguage;
  /** Headers that hold a role's words and are not that role. */
  readonly noRole: WordsByLanguage;
  /** Words of a header that say nothing about its role. */
  readonly fillers: WordsByLanguage;
}

/** One header that means a role. */
export interface RoleSynonym {
  readonly role: Role;
  /** Whether it means the role only as a whole header, when nothing better is found. */
  readonly loose: boolean;
  /** Where its language puts the word that says what a thing is: `número de empleados`, `employee number`. */
  readonly headFirst: boolean;
  readonly headLast: boolean;
}

/** Synonyms ready for looking up, every word as {@link headerKey} gives it. */
export interface RoleSynonyms {
  readonly byKey: ReadonlyMap<string, readonly RoleSynonym[]>;
  readonly noRole: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly expectedType: Readonly<Record<Role, ExpectedType>>;
  /** Words in the longest synonym. */
  readonly longest: number;
}

/** Builds the synonyms; a few milliseconds, so a caller keeps them and builds them only when needed. */
export function roleSynonymsFrom(vocabulary: RoleVocabulary): RoleSynonyms {
  const byKey = new Map<string, RoleSynonym[]>();
  let longest = 1;
  const add = (word: string, synonym: RoleSynonym): void => {
    const key = headerKey(word);
    if (key === '') return;
    longest = Math.max(longest, key.split(' ').length);
    const known = byKey.get(key);
    if (known === undefined) {
      byKey.set(key, [synonym]);
      return;
    }
    const same = known.findIndex((other) => other.role === synonym.role);
    if (same < 0) known.push(synonym);
    else known[same] = merged(known[same]!, synonym);
  };
  for (const role of ROLES) {
    const words = vocabulary.roles[role];
    const headFirst = { role, loose: false, headFirst: true, headLast: false };
    for (const word of wordsOf(words.es)) add(word, headFirst);
    for (const word of wordsOf(words.pl)) add(word, headFirst);
    for (const word of wordsOf(words.en)) add(word, { ...headFirst, headFirst: false, headLast: true });
    for (const word of wordsOf(words.also ?? '')) add(word, { ...headFirst, loose: true, headFirst: false });
  }
  if (vocabulary.ownId !== undefined) {
    const ownId: RoleSynonym = { role: 'lead_id', loose: true, headFirst: false, headLast: false };
    for (const word of allWords(vocabulary.ownId)) add(word, ownId);
  }
  return {
    byKey,
    noRole: new Set(allWords(vocabulary.noRole).map(headerKey)),
    fillers: new Set(allWords(vocabulary.fillers).map(headerKey)),
    expectedType: Object.fromEntries(ROLES.map((role) => [role, vocabulary.roles[role].type])) as Record<
      Role,
      ExpectedType
    >,
    longest,
  };
}

function merged(one: RoleSynonym, other: RoleSynonym): RoleSynonym {
  return {
    role: one.role,
    loose: one.loose && other.loose,
    headFirst: one.headFirst || other.headFirst,
    headLast: one.headLast || other.headLast,
  };
}
