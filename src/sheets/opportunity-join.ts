import { parseOpportunityId } from '../core/handoff/opportunity-id';
import { readDay } from '../core/values/day';
import { foldText } from '../core/values/text';
import type { Desk } from './lead-desk';

/** By what a row of the Opportunities tab names its lead. */
export interface LeadNames {
  /** DUO ID of the lead; `''` where the row tells none. */
  readonly leadId: string;
  /** As it stands in the row: the DUO ID, or the id that the user's own leads go by. */
  readonly writtenLeadId: string;
  readonly email: string;
}

/** How an opportunity names its lead; what we handed over says so by its own id. */
export function leadNamesOf(row: {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly email: string;
}): LeadNames {
  const own = parseOpportunityId(row.opportunityId);
  const leadId = own === undefined ? row.leadId : `L-${own.lead}`;
  return { leadId, writtenLeadId: row.leadId, email: row.email };
}

/**
 * Where the lead of an opportunity stands; undefined where it is not found. As the source return joins them (METHOD
 * §6): by any id that the lead is known by, else by e-mail, of several with that e-mail the oldest.
 */
export function leadPositions(desk: Desk): (names: LeadNames) => number | undefined {
  let byKey: ReadonlyMap<string, number> | undefined;
  let byEmail: ReadonlyMap<string, number> | undefined;
  return ({ leadId, writtenLeadId, email }) => {
    const position = desk.positionOf(leadId) ?? desk.positionOf(writtenLeadId);
    if (position !== undefined) return position;
    if (writtenLeadId !== '') {
      byKey ??= new Map([...desk.positions].reverse().map((each) => [foldText(desk.keyAt(each)), each]));
      const known = byKey.get(foldText(writtenLeadId));
      if (known !== undefined) return known;
    }
    if (email === '') return undefined;
    byEmail ??= positionsByEmail(desk);
    return byEmail.get(foldText(email));
  };
}

function positionsByEmail(desk: Desk): ReadonlyMap<string, number> {
  const created = (position: number): number =>
    readDay(desk.cell(position, 'created'), desk.workbook.reading)?.day ?? Infinity;
  const isOlder = (one: number, other: number): boolean => {
    const days = [created(one), created(other)] as const;
    if (days[0] !== days[1]) return days[0] < days[1];
    return desk.keyAt(one) < desk.keyAt(other);
  };
  const positions = new Map<string, number>();
  for (const position of desk.positions) {
    const email = foldText(desk.text(position, 'email'));
    if (email === '') continue;
    const other = positions.get(email);
    if (other === undefined || isOlder(position, other)) positions.set(email, position);
  }
  return positions;
}
