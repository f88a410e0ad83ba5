import type { Cell, Day } from '../values/cell';
import { planAssignment, type AssignableLead } from './assignment-plan';
import type { OwnerChange } from './owner-change';
import { fieldRepFor } from './pairing';
import type { TerritoryRule } from './rule';
import { dealtTo, isAbsent, memberFinder, type TeamMember } from './team';
import { dealerOf } from './turn';

/** An opportunity that is neither won nor lost. */
export interface RunningOpportunity {
  readonly id: string;
  readonly leadId: string;
  readonly insideRep: string;
  readonly fieldRep: string;
}

export interface ReassignmentInput {
  /** Whose leads and opportunities pass on, and to whom; undefined for the rules and, where they name nobody, in turn. */
  readonly from: TeamMember;
  readonly to: TeamMember | undefined;
  /** All open leads and running opportunities, of everybody. */
  readonly leads: readonly AssignableLead[];
  readonly opportunities: readonly RunningOpportunity[];
  readonly ruleOf: (cells: readonly Cell[]) => TerritoryRule | undefined;
  readonly team: readonly TeamMember[];
  readonly today: Day;
}

/** What passes on, leads first, each kind by ascending id; `left` is how many there is nobody for. */
export interface Reassignment {
  readonly changes: readonly OwnerChange[];
  readonly left: number;
}

/**
 * Passes on everything of one rep (METHOD §7): open leads, and running opportunities as their inside or field rep.
 * By the rules, as if that rep were absent: an opportunity goes with its lead, or to the present owner of its lead;
 * a field rep's to the one paired with its inside rep; what is left is dealt in turn among those of the same role.
 */
export function planReassignment(input: ReassignmentInput): Reassignment {
  const { from, to, leads, opportunities } = input;
  const find = memberFinder(input.team);
  const isTheirs = (name: string): boolean => find(name)?.name === from.name;
  const own = leads.filter(({ owner }) => isTheirs(owner));
  const inside = sorted(opportunities.filter(({ insideRep }) => isTheirs(insideRep)));
  const field = sorted(opportunities.filter(({ fieldRep }) => isTheirs(fieldRep)));
  const heirs = to === undefined ? heirsByRules(input, own) : undefined;

  const changes: OwnerChange[] = [];
  let left = 0;
  const pass = (change: Omit<OwnerChange, 'to'>, heir: string): void => {
    if (heir === '') left += 1;
    else changes.push({ ...change, to: heir });
  };
  for (const { id, owner } of sorted(own))
    pass({ what: 'lead', id, leadId: id, from: owner }, to?.name ?? heirs?.ofLead(id) ?? '');
  for (const each of inside) {
    const { id, leadId, insideRep } = each;
    pass({ what: 'inside', id, leadId, from: insideRep }, to?.name ?? heirs?.ofInside(each) ?? '');
  }
  for (const each of field) {
    const { id, leadId, fieldRep } = each;
    pass({ what: 'field', id, leadId, from: fieldRep }, to?.name ?? heirs?.ofField(each) ?? '');
  }
  return { changes, left };
}

interface Heirs {
  readonly ofLead: (id: string) => string;
  readonly ofInside: (opportunity: RunningOpportunity) => string;
  readonly ofField: (opportunity: RunningOpportunity) => string;
}

function heirsByRules(input: ReassignmentInput, own: readonly AssignableLead[]): Heirs {
  const { from, leads, ruleOf, today } = input;
  const team = input.team.map((member) =>
    member.name === from.name ? { ...member, absentFrom: undefined, absentTo: today } : member,
  );
  const find = memberFinder(team);
  const leadsById = new Map(leads.map((lead) => [lead.id, lead]));
  const plan = planAssignment({ ruleOf, team, leads: own, today, all: true });
  const planned = new Map(plan.leads.map(({ id, insideRep }) => [id, insideRep]));
  const insideDealer = dealerOf(dealtTo(team, 'inside', today), plan.given);
  const fieldDealer = dealerOf(dealtTo(team, 'field', today));
  const insideOf = new Map<string, string>();

  const ofInside = ({ id, leadId }: RunningOpportunity): string => {
    let heir = planned.get(leadId);
    if (heir === undefined || heir === '') {
      const owner = find(leadsById.get(leadId)?.owner ?? '');
      heir = owner !== undefined && !isAbsent(owner, today) ? owner.name : (insideDealer.next() ?? '');
    }
    insideOf.set(id, heir);
    return heir;
  };
  const ofField = ({ id, leadId, insideRep }: RunningOpportunity): string => {
    const lead = leadsById.get(leadId);
    const rule = lead === undefined ? undefined : ruleOf(lead.cells);
    const heir = fieldRepFor(rule, insideOf.get(id) ?? insideRep, team, today);
    return heir === '' ? (fieldDealer.next() ?? '') : heir;
  };
  return { ofLead: (id) => planned.get(id) ?? '', ofInside, ofField };
}

function sorted<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
