import type { Cell, Day } from '../values/cell';
import { fieldRepFor } from './pairing';
import type { TerritoryRule } from './rule';
import { dealtTo, isAbsent, memberFinder, type TeamMember } from './team';
import { dealerOf, type Given } from './turn';

/** A lead that could be assigned; blank, closed and unidentified rows are left out by the caller. */
export interface AssignableLead {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** Texts of the owner and territory columns; `''` where blank, or where there is no such column. */
  readonly owner: string;
  readonly territory: string;
}

/** Why a lead comes to its inside rep. */
export type AssignedBy = 'rule' | 'turn' | 'kept' | 'nobody';

/** What becomes of one lead. */
export interface PlannedLead {
  readonly id: string;
  /** That of the first rule that holds; `''` where none does. */
  readonly territory: string;
  /** Name as in the team; `''` where there is nobody to take it. */
  readonly insideRep: string;
  readonly fieldRep: string;
  readonly by: AssignedBy;
  /** Order number of the rule, undefined where none holds. */
  readonly order: number | undefined;
  /** What its cells held. */
  readonly ownerBefore: string;
  readonly territoryBefore: string;
}

/** Who gets what; nothing of it depends on the order of the leads given. */
export interface AssignmentPlan {
  /** Leads that were looked at, by id. */
  readonly leads: readonly PlannedLead[];
  /** Those of {@link leads} whose owner or territory cell changes. */
  readonly changes: readonly PlannedLead[];
  /** Leads that had an owner and were not looked at. */
  readonly untouched: number;
  /** State of the turn afterwards. */
  readonly given: Given;
}

export interface AssignmentInput {
  readonly ruleOf: (cells: readonly Cell[]) => TerritoryRule | undefined;
  readonly team: readonly TeamMember[];
  readonly leads: readonly AssignableLead[];
  readonly today: Day;
  /** Whether leads that have an owner are looked at too. */
  readonly all?: boolean;
  /** How many each had been given in turn before. */
  readonly given?: Given;
  /** Whether territories are written: not where a rule reads the territory column. */
  readonly writesTerritory?: boolean;
}

/**
 * Shares leads out (METHOD §7).
 *
 * - Only leads without owner, unless `all`.
 * - The first rule that holds gives territory and inside rep. Where no rule holds, or it names no inside rep, or that
 *   one is absent, the lead keeps the territory and is dealt in turn by capacity among the inside reps who are there.
 * - With `all`, a lead that would be dealt in turn keeps an owner of the team who is there, so that doing it again
 *   changes nothing.
 * - What is dealt is dealt by ascending id, so that the order of rows does not matter.
 *
 * O(n log n) in the leads, times conditions.
 */
export function planAssignment(input: AssignmentInput): AssignmentPlan {
  const { ruleOf, team, today, all = false, writesTerritory = true } = input;
  const find = memberFinder(team);
  const isHere = (member: TeamMember | undefined): member is TeamMember =>
    member !== undefined && !isAbsent(member, today);
  const chosen = input.leads.filter(({ owner }) => all || owner === '');
  const dealer = dealerOf(dealtTo(team, 'inside', today), input.given);
  const partners = new Map<string, string>();
  const partnerFor = (rule: TerritoryRule | undefined, insideRep: string): string => {
    const key = JSON.stringify([rule?.order ?? null, insideRep]);
    let partner = partners.get(key);
    if (partner === undefined) partners.set(key, (partner = fieldRepFor(rule, insideRep, team, today)));
    return partner;
  };

  const leads = [...chosen].sort(byId).map((lead): PlannedLead => {
    const rule = ruleOf(lead.cells);
    const named = find(rule?.insideRep ?? '');
    const owner = find(lead.owner);
    let insideRep = '';
    let by: AssignedBy = 'nobody';
    if (isHere(named)) [insideRep, by] = [named.name, 'rule'];
    else if (isHere(owner)) [insideRep, by] = [owner.name, 'kept'];
    else {
      const next = dealer.next();
      if (next !== undefined) [insideRep, by] = [next, 'turn'];
    }
    return {
      id: lead.id,
      territory: rule?.territory ?? '',
      insideRep,
      fieldRep: insideRep === '' ? '' : partnerFor(rule, insideRep),
      by,
      order: rule?.order,
      ownerBefore: lead.owner,
      territoryBefore: lead.territory,
    };
  });
  const changes = leads.filter((lead) => {
    const isOwner = lead.insideRep !== '' && find(lead.ownerBefore)?.name !== lead.insideRep;
    return isOwner || (writesTerritory && changesTerritory(lead, all));
  });
  return { leads, changes, untouched: input.leads.length - chosen.length, given: dealer.given() };
}

/** Whether the territory cell of a lead is to be written: a blank one, or any that differs where all are looked at. */
export function changesTerritory(
  { territory, territoryBefore }: Pick<PlannedLead, 'territory' | 'territoryBefore'>,
  all: boolean,
): boolean {
  return territory !== '' && territory !== territoryBefore && (all || territoryBefore === '');
}

function byId(a: AssignableLead, b: AssignableLead): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** How many leads of a plan come to each territory and rep, the largest first. */
export interface PlanCount {
  readonly territory: string;
  readonly insideRep: string;
  readonly fieldRep: string;
  readonly leads: number;
  readonly byRule: number;
  readonly byTurn: number;
}

/** Counts leads by territory, inside rep and field rep; the sums of all are those of the leads. */
export function countPlan(leads: readonly PlannedLead[]): readonly PlanCount[] {
  const counts = new Map<string, { -readonly [K in keyof PlanCount]: PlanCount[K] }>();
  for (const { territory, insideRep, fieldRep, by } of leads) {
    const key = JSON.stringify([territory, insideRep, fieldRep]);
    let count = counts.get(key);
    if (count === undefined)
      counts.set(key, (count = { territory, insideRep, fieldRep, leads: 0, byRule: 0, byTurn: 0 }));
    count.leads += 1;
    if (by === 'rule') count.byRule += 1;
    if (by === 'turn') count.byTurn += 1;
  }
  return [...counts]
    .sort(([keyA, a], [keyB, b]) => b.leads - a.leads || (keyA < keyB ? -1 : 1))
    .map(([, count]) => count);
}
