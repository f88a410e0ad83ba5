import type { TeamRole } from '../activities/codes';
import type { Day } from '../values/cell';
import { foldText } from '../values/text';

/** One person of the Team tab, as far as leads are shared out by it. */
export interface TeamMember {
  /** As written into the owner column. */
  readonly name: string;
  readonly email: string;
  readonly role: TeamRole | undefined;
  /** Name or e-mail of the field rep an inside rep works with, or the other way round; `''` where none. */
  readonly partner: string;
  /** Share of what is dealt in turn, beside those of the others; 0 gets nothing. */
  readonly capacity: number;
  /** First and last day of an absence, both included; an open end lasts. */
  readonly absentFrom: Day | undefined;
  readonly absentTo: Day | undefined;
}

/** The member whose name or e-mail a cell holds, compared folded; the upper one where two are called alike. */
export function memberOf<M extends Pick<TeamMember, 'name' | 'email'>>(
  team: readonly M[],
  nameOrEmail: string,
): M | undefined {
  const folded = foldText(nameOrEmail);
  if (folded === '') return undefined;
  return (
    team.find((member) => foldText(member.name) === folded) ??
    team.find((member) => foldText(member.email) === folded)
  );
}

/** {@link memberOf} for many cells: each distinct text is looked for once. */
export function memberFinder<M extends Pick<TeamMember, 'name' | 'email'>>(
  team: readonly M[],
): (nameOrEmail: string) => M | undefined {
  const known = new Map<string, M | undefined>();
  return (nameOrEmail) => {
    if (known.has(nameOrEmail)) return known.get(nameOrEmail);
    const found = memberOf(team, nameOrEmail);
    known.set(nameOrEmail, found);
    return found;
  };
}

/**
 * Whether somebody is away on a day. Both ends belong to the absence; only a first day means away until further
 * notice, only a last day away until then.
 */
export function isAbsent({ absentFrom, absentTo }: TeamMember, today: Day): boolean {
  if (absentFrom === undefined && absentTo === undefined) return false;
  return (absentFrom ?? -Infinity) <= today && today <= (absentTo ?? Infinity);
}

/** Who takes part when leads are dealt in turn: those of the role who are there and have any capacity. */
export function dealtTo(
  team: readonly TeamMember[],
  role: 'inside' | 'field',
  today: Day,
): readonly TeamMember[] {
  return team.filter((member) => member.role === role && member.capacity > 0 && !isAbsent(member, today));
}

export type TeamProblemCode =
  'duplicate_name' | 'unknown_partner' | 'reversed_absence' | 'negative_capacity' | 'no_inside_reps';

/** Something in the Team tab by which leads would go astray; `name` is whose row it is, `''` for all of it. */
export interface TeamProblem {
  readonly code: TeamProblemCode;
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a team, all at once, in the order of its rows. */
export function teamProblems(team: readonly TeamMember[]): readonly TeamProblem[] {
  const problems: TeamProblem[] = [];
  const names = new Set<string>();
  for (const member of team) {
    const { name, partner, absentFrom, absentTo, capacity } = member;
    const folded = foldText(name);
    if (names.has(folded)) problems.push({ code: 'duplicate_name', name, text: name });
    names.add(folded);
    if (partner !== '' && memberOf(team, partner) === undefined)
      problems.push({ code: 'unknown_partner', name, text: partner });
    if (absentFrom !== undefined && absentTo !== undefined && absentFrom > absentTo)
      problems.push({ code: 'reversed_absence', name, text: '' });
    if (capacity < 0) problems.push({ code: 'negative_capacity', name, text: String(capacity) });
  }
  if (!team.some(({ role, capacity }) => role === 'inside' && capacity > 0))
    problems.push({ code: 'no_inside_reps', name: '', text: '' });
  return problems;
}
