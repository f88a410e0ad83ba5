import type { Day } from '../values/cell';
import { foldText } from '../values/text';
import type { TerritoryRule } from './rule';
import { isAbsent, memberOf, type TeamMember } from './team';

/**
 * The field rep who goes with an inside rep (METHOD §7): the one the rule names, else the inside rep's partner, else
 * the field rep whose own row names that inside rep as partner. Who is absent is passed over. `''` where there is
 * nobody.
 */
export function fieldRepFor(
  rule: Pick<TerritoryRule, 'fieldRep'> | undefined,
  insideRep: string,
  team: readonly TeamMember[],
  today: Day,
): string {
  const inside = memberOf(team, insideRep);
  const candidates = [
    memberOf(team, rule?.fieldRep ?? ''),
    memberOf(team, inside?.partner ?? ''),
    ...team.filter(({ role, partner }) => role === 'field' && isSame(memberOf(team, partner), inside)),
  ];
  return candidates.find((member) => member !== undefined && !isAbsent(member, today))?.name ?? '';
}

function isSame(a: TeamMember | undefined, b: TeamMember | undefined): boolean {
  return a !== undefined && b !== undefined && foldText(a.name) === foldText(b.name);
}
