import type { Cell, Table } from '../values/cell';
import { foldText } from '../values/text';
import { guessType, type ColumnType } from './column-type';
import type { Role } from './role';
import { holdsWholeNames, typeEvidence } from './role-evidence';
import { matchRoles, type RoleMatch } from './role-match';
import type { RoleSynonyms } from './role-synonyms';

/** What one column was taken for, to be shown in the Fields tab for correction. */
export interface RoleGuess {
  /** 0-based position. */
  readonly column: number;
  /** As written by the user. */
  readonly header: string;
  /** `''` where the column has none. */
  readonly role: Role | '';
  /** From 0 to 1; 1 where the user said so, 0 without a role. */
  readonly confidence: number;
  readonly type: ColumnType;
  readonly by: 'user' | 'guess';
}

/** Below this a guess would more often be wrong than right, and a wrong role is worse than none. */
export const CONFIDENCE_MIN = 0.5;

/** A column beside its kin is likelier what an ambiguous header says (`Estado` between city and country). */
const BESIDE_KIN = 0.1;
/** Away from them it is rather its other meaning (`Estado` alone is a stage). */
const AWAY_FROM_KIN = -0.02;
/** `Nombre` with a column for the last name is a first name, without one it is the whole name. */
const NAME_IN_CONTEXT = 0.1;

const KIN: readonly (readonly Role[])[] = [
  ['first_name', 'last_name'],
  ['country', 'region', 'city', 'postal_code'],
];

/**
 * Guesses what each column means from its header and, where that leaves doubt, from its cells. A role is given
 * to one column at most: the best match first, ties to the left. A header in `overrides` (folded header →
 * role or `''`) is as the user says; a role that the user has given away is not guessed elsewhere.
 *
 * `sample` holds rows × columns below the header; a few hundred rows suffice. O(headers × words + sample).
 */
export function guessRoles(
  headers: readonly string[],
  sample: Table,
  synonyms: RoleSynonyms,
  overrides?: ReadonlyMap<string, Role | ''>,
): RoleGuess[] {
  const cells = headers.map((_, column) => sample.map((row) => row[column]));
  const types = cells.map(guessType);
  const roles: (Role | '')[] = headers.map(() => '');
  const confidences: number[] = headers.map(() => 0);
  const decided = new Set<number>();
  const taken = new Set<Role>();
  headers.forEach((header, column) => {
    const role = overrides?.get(foldText(header));
    if (role === undefined || foldText(header) === '') return;
    decided.add(column);
    confidences[column] = 1;
    if (role === '' || taken.has(role)) return;
    roles[column] = role;
    taken.add(role);
  });
  for (const candidate of rankedCandidates(headers, cells, types, synonyms)) {
    const { column, role, score } = candidate;
    if (decided.has(column) || taken.has(role)) continue;
    decided.add(column);
    taken.add(role);
    roles[column] = role;
    confidences[column] = Math.min(1, score);
  }
  return headers.map((header, column) => ({
    column,
    header,
    role: roles[column]!,
    confidence: confidences[column]!,
    type: types[column]!,
    by: overrides?.has(foldText(header)) ? 'user' : 'guess',
  }));
}

interface Candidate {
  readonly column: number;
  readonly role: Role;
  readonly score: number;
}

/** Every believable pair of column and role, best first; a stable sort leaves ties to the left. */
function rankedCandidates(
  headers: readonly string[],
  cells: readonly (readonly Cell[])[],
  types: readonly ColumnType[],
  synonyms: RoleSynonyms,
): Candidate[] {
  const matches = headers.map((header) => matchRoles(header, synonyms));
  const exact = matches.map((found) => found.filter((match) => match.exact).map((match) => match.role));
  const candidates: Candidate[] = [];
  matches.forEach((found, column) => {
    for (const match of found) {
      const score =
        match.strength +
        typeEvidence(synonyms.expectedType[match.role], types[column]!) +
        contextEvidence(match, column, exact, cells[column]!);
      if (score >= CONFIDENCE_MIN) candidates.push({ column, role: match.role, score });
    }
  });
  return candidates.sort((a, b) => b.score - a.score);
}

function contextEvidence(
  match: RoleMatch,
  column: number,
  exact: readonly (readonly Role[])[],
  cells: readonly Cell[],
): number {
  if (match.exact) return 0;
  const kin = KIN.find((roles) => roles.includes(match.role));
  const beside = [...(exact[column - 1] ?? []), ...(exact[column + 1] ?? [])];
  let evidence = 0;
  if (kin !== undefined) evidence = beside.some((role) => kin.includes(role)) ? BESIDE_KIN : AWAY_FROM_KIN;
  const isName = match.role === 'first_name' || match.role === 'full_name';
  if (isName && match.role === likelyName(exact, cells)) evidence += NAME_IN_CONTEXT;
  return evidence;
}

/** What `Nombre` or `Name` alone means beside these headers and over these cells. */
function likelyName(exact: readonly (readonly Role[])[], cells: readonly Cell[]): Role {
  if (exact.some((roles) => roles.includes('last_name'))) return 'first_name';
  return holdsWholeNames(cells) === false ? 'first_name' : 'full_name';
}
