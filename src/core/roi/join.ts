import { foldText } from '../values/text';
import type { LeadRecord, LeadReference } from './types';

/** The lead of a reference that has none. */
export const NO_LEAD = -1;

export interface LeadJoin {
  /** Per reference, the position of its lead, or {@link NO_LEAD}. */
  readonly leadOf: Int32Array;
  readonly withoutLead: number;
  /** References joined by an e-mail that several leads have. */
  readonly severalLeads: number;
}

/**
 * Finds the lead of each opportunity or activity: by position where it is given, else by lead id (to the
 * letter), else by e-mail (folded) (METHOD §6).
 *
 * Of several leads with one id or e-mail it is the one created first, since a later inquiry does not
 * overwrite the first source (METHOD §3); on the same day the one with the smaller id, source, campaign, so
 * that sorting the sheet changes nothing. O(leads + references).
 */
export function joinLeads(leads: readonly LeadRecord[], references: readonly LeadReference[]): LeadJoin {
  const leadOf = new Int32Array(references.length).fill(NO_LEAD);
  const byId = positionsAsked(references, idOf);
  const byEmail = positionsAsked(references, emailOf);
  const shared = new Set<string>();
  for (let index = 0; index < leads.length; index += 1) {
    const lead = leads[index]!;
    if (byId.size > 0) offer(byId, idOf(lead), index, leads);
    if (byEmail.size > 0) {
      const email = emailOf(lead);
      if (offer(byEmail, email, index, leads)) shared.add(email);
    }
  }
  let withoutLead = 0;
  let severalLeads = 0;
  for (let index = 0; index < references.length; index += 1) {
    const reference = references[index]!;
    let lead = reference.leadIndex ?? found(byId, idOf(reference));
    if (lead === NO_LEAD) {
      const email = emailOf(reference);
      lead = found(byEmail, email);
      if (shared.has(email)) severalLeads += 1;
    }
    if (lead === NO_LEAD) withoutLead += 1;
    leadOf[index] = lead;
  }
  return { leadOf, withoutLead, severalLeads };
}

function idOf(record: LeadReference): string {
  return record.leadId?.trim() ?? '';
}

function emailOf(record: LeadReference): string {
  return record.email === undefined ? '' : foldText(record.email);
}

/** The keys that references ask for, none found yet: only these need to be looked for among the leads. */
function positionsAsked(
  references: readonly LeadReference[],
  keyOf: (reference: LeadReference) => string,
): Map<string, number> {
  const positions = new Map<string, number>();
  for (const reference of references) {
    if (reference.leadIndex !== undefined) continue;
    const key = keyOf(reference);
    if (key !== '') positions.set(key, NO_LEAD);
  }
  return positions;
}

/** Notes the lead under its key where that is asked for; whether another lead was there already. */
function offer(
  positions: Map<string, number>,
  key: string,
  index: number,
  leads: readonly LeadRecord[],
): boolean {
  const present = positions.get(key);
  if (present === undefined) return false;
  if (present === NO_LEAD) {
    positions.set(key, index);
    return false;
  }
  if (isPreferred(leads[index]!, leads[present]!)) positions.set(key, index);
  return true;
}

function found(positions: ReadonlyMap<string, number>, key: string): number {
  return positions.get(key) ?? NO_LEAD;
}

function isPreferred(lead: LeadRecord, other: LeadRecord): boolean {
  const created = lead.createdDay ?? Infinity;
  const otherCreated = other.createdDay ?? Infinity;
  if (created !== otherCreated) return created < otherCreated;
  if (lead.leadId !== other.leadId) return lead.leadId < other.leadId;
  if (lead.source !== other.source) return lead.source < other.source;
  if (lead.campaign !== other.campaign) return lead.campaign < other.campaign;
  return (lead.channel ?? '') < (other.channel ?? '');
}
