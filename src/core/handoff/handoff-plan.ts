import type { OutcomeCode, Response } from '../activities/codes';
import { nextOpportunityId } from './opportunity-id';

/** An opportunity of one lead, as far as a handoff must know it. */
export interface KnownOpportunity {
  /** As written in the tab; `''` in a row that the team wrote itself without one. */
  readonly opportunityId: string;
  readonly outcome: OutcomeCode;
  /** The answer of sales that was carried out, undefined while there is none. */
  readonly response: Response | undefined;
  /** How often it was handed over; 0 where the team wrote the row itself. */
  readonly handoffs: number;
  /** What the page sent with the last handing over, so that the same request changes nothing twice. */
  readonly token: string;
  /** Whether its lead went back to inside work since: it woke up, or inside sales took the lead up again. */
  readonly isBackInside?: boolean;
}

/** What handing a lead over comes to. */
export type HandoffPlan =
  | { readonly kind: 'create'; readonly opportunityId: string; readonly handoffs: 1 }
  /** It was returned, or went back to inside work: the same row is handed over again. */
  | { readonly kind: 'again'; readonly opportunityId: string; readonly handoffs: number }
  /** It is handed over and open: whatever of it is not finished is tried again. */
  | { readonly kind: 'finish'; readonly opportunityId: string; readonly handoffs: number }
  /** The team made the open opportunity itself; a second one would count the same deal twice. */
  | { readonly kind: 'refuse'; readonly opportunityId: string };

const RETURNED: readonly (Response | undefined)[] = ['return_routing', 'return_data', 'return_definition'];

/** Whether sales gave it back, and it was not handed over again since. */
export function isReturned(opportunity: Pick<KnownOpportunity, 'response'>): boolean {
  return RETURNED.includes(opportunity.response);
}

/** Whether nothing more can become of it. */
export function isClosed(opportunity: Pick<KnownOpportunity, 'outcome'>): boolean {
  return opportunity.outcome === 'won' || opportunity.outcome === 'lost';
}

/** Whether it is open and was handed over, but its lead is back with inside sales, who may hand it over anew. */
export function isForAnotherHandoff(
  opportunity: Pick<KnownOpportunity, 'outcome' | 'handoffs' | 'isBackInside'>,
): boolean {
  return opportunity.outcome === 'open' && opportunity.handoffs > 0 && opportunity.isBackInside === true;
}

/**
 * What to do with the lead whose opportunities these are. Never a second open one: an open opportunity is finished,
 * a returned one and one that went back to inside work go again in their own row, and only after a won or lost one
 * there is a new one. `loggedIds` are the ids that the log knows: that of a row which somebody deleted is never given
 * a second time, since mails and entries under it exist already.
 */
export function planHandoff(
  leadId: string,
  opportunities: readonly KnownOpportunity[],
  token: string,
  loggedIds: readonly string[] = [],
): HandoffPlan {
  const sent = opportunities.find((each) => each.token !== '' && each.token === token);
  if (sent !== undefined) return finish(sent);
  const open = opportunities.filter((each) => !isClosed(each));
  const live = open.find((each) => !isReturned(each));
  if (live !== undefined) {
    if (isForAnotherHandoff(live)) return again(live);
    return live.handoffs > 0 ? finish(live) : { kind: 'refuse', opportunityId: live.opportunityId };
  }
  const returned = open[open.length - 1];
  if (returned !== undefined) return again(returned);
  const ids = [...opportunities.map((each) => each.opportunityId), ...loggedIds];
  return { kind: 'create', opportunityId: nextOpportunityId(leadId, ids), handoffs: 1 };
}

function finish({ opportunityId, handoffs }: KnownOpportunity): HandoffPlan {
  return { kind: 'finish', opportunityId, handoffs };
}

function again({ opportunityId, handoffs }: KnownOpportunity): HandoffPlan {
  return { kind: 'again', opportunityId, handoffs: handoffs + 1 };
}
