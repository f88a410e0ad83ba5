import { LEAD_NUMBERS, leadId } from '../core/leads/identity';

/**
 * A new lead id, drawn at random: two people may score at once, so a counter would have to be shared. Among a
 * million rows one collision is likely (2^40 ids); the assignment draws again when it sees one.
 */
export function newLeadId(): string {
  return leadId(Math.floor(Math.random() * LEAD_NUMBERS));
}
