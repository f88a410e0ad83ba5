/** An id of ours, taken apart. */
export interface OpportunityNumber {
  /** The lead id without its `L-`. */
  readonly lead: string;
  /** Counts the opportunities of one lead from 1. */
  readonly number: number;
}

const PREFIX = 'O-';
const LEAD_PREFIX = /^L-/i;
const WRITTEN = /^O-(.+)-([1-9]\d*)$/i;

/**
 * The id of the so-manieth opportunity of a lead: `O-0000016J-1` for `L-0000016J`. It follows from the lead, so a
 * handoff that is tried again finds what it made before, whatever became of the first try.
 */
export function opportunityId(leadId: string, number: number): string {
  return `${PREFIX}${leadPart(leadId)}-${number}`;
}

/** Reads an id of ours; undefined for any other text, such as the ids of another system. */
export function parseOpportunityId(id: string): OpportunityNumber | undefined {
  const match = WRITTEN.exec(id.trim());
  return match === null ? undefined : { lead: match[1]!, number: Number(match[2]) };
}

/**
 * What names one handing over: an opportunity that was returned is handed over again under its own id, with
 * another mail and another meeting. `O-0000016J-1/2` is the second one.
 */
export function handoffId(opportunity: string, handoffs: number): string {
  return `${opportunity}/${handoffs}`;
}

/** The id for the next opportunity of a lead, one after the highest of `existing`; ids of others do not count. */
export function nextOpportunityId(leadId: string, existing: readonly string[]): string {
  const own = leadPart(leadId).toUpperCase();
  const numbers = existing.flatMap((id) => {
    const read = parseOpportunityId(id);
    return read?.lead.toUpperCase() === own ? [read.number] : [];
  });
  return opportunityId(leadId, Math.max(0, ...numbers) + 1);
}

function leadPart(leadId: string): string {
  return leadId.trim().replace(LEAD_PREFIX, '');
}
