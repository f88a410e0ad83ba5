import { headerKey } from './header-key';
import type { Role } from './role';
import type { RoleSynonym, RoleSynonyms } from './role-synonyms';

/** How far a header speaks for a role, from 0 to 1, before the cells below are looked at. */
export interface RoleMatch {
  readonly role: Role;
  readonly strength: number;
  /** Whether the whole header is a synonym of the role, and of no better one. */
  readonly exact: boolean;
}

/** The whole header is a synonym. */
const EXACT = 1;
/** The whole header is a synonym that may mean something else: below any exact one, above what is only contained. */
const LOOSE = 0.75;
/** A synonym once small words, the thing's name or brackets are taken away (`Lead - Source`): hardly less sure. */
const WITHOUT_FILLERS = 0.93;
/** A remark in brackets at the end: `Create Date (CET)`, `Presupuesto (€)`. */
const BRACKETS_AT_END = /^(.*[^\s(])\s*\([^()]*\)\s*$/;
/** A synonym is the head of the header (`Correo del gerente`): surer the more of the header it is. */
const CONTAINED_HEAD = { base: 0.45, coverage: 0.35 };
/** A synonym only qualifies the head (`Company logo`): too little unless the cells agree. */
const CONTAINED_QUALIFIER = { base: 0.2, coverage: 0.25 };

/**
 * The roles that a header may mean, best strength per role. Exact synonyms decide alone; otherwise the
 * synonyms contained in it as whole words count by their place and share. Headers known to mean no role give none.
 */
export function matchRoles(header: string, synonyms: RoleSynonyms): RoleMatch[] {
  const key = headerKey(header);
  if (key === '' || synonyms.noRole.has(key)) return [];
  const whole = synonyms.byKey.get(key);
  if (whole !== undefined) return whole.map((synonym) => exactMatch(synonym, 1));
  const words = key.split(' ');
  const content = words.filter((word) => !isFiller(word, synonyms));
  if (content.length === 0) return [];
  const stripped = content.join(' ');
  if (synonyms.noRole.has(stripped)) return [];
  const withoutBrackets = BRACKETS_AT_END.exec(header);
  const core = synonyms.byKey.get(stripped) ?? synonyms.byKey.get(headerKey(withoutBrackets?.[1] ?? ''));
  if (core !== undefined) return core.map((synonym) => exactMatch(synonym, WITHOUT_FILLERS));
  return containedMatches(words, content.length, synonyms);
}

function exactMatch(synonym: RoleSynonym, factor: number): RoleMatch {
  return {
    role: synonym.role,
    strength: (synonym.loose ? LOOSE : EXACT) * factor,
    exact: !synonym.loose,
  };
}

function isFiller(word: string, synonyms: RoleSynonyms): boolean {
  return synonyms.fillers.has(word) || /^\d+$/.test(word);
}

function containedMatches(
  words: readonly string[],
  contentWords: number,
  synonyms: RoleSynonyms,
): RoleMatch[] {
  const counts = words.map((word) => (isFiller(word, synonyms) ? 0 : 1));
  const first = counts.indexOf(1);
  const last = counts.lastIndexOf(1);
  const best = new Map<Role, number>();
  for (let from = 0; from < words.length; from++) {
    let covered = 0;
    for (let to = from; to < Math.min(words.length, from + synonyms.longest); to++) {
      covered += counts[to]!;
      const found = covered === 0 ? undefined : synonyms.byKey.get(words.slice(from, to + 1).join(' '));
      for (const synonym of found ?? []) {
        if (synonym.loose) continue;
        const isHead = (synonym.headFirst && from <= first) || (synonym.headLast && to >= last);
        const { base, coverage } = isHead ? CONTAINED_HEAD : CONTAINED_QUALIFIER;
        const strength = base + (coverage * covered) / contentWords;
        if (strength > (best.get(synonym.role) ?? 0)) best.set(synonym.role, strength);
      }
    }
  }
  return [...best].map(([role, strength]) => ({ role, strength, exact: false }));
}
