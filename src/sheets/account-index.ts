import { knownLead, type KnownLead } from '../core/accounts/known-lead';
import type { Role } from '../core/leads/role';
import type { Desk } from './lead-desk';

/** Roles whose cells are numbers to call, the one to try first in front. */
export const PHONE_ROLES: readonly Role[] = ['mobile', 'phone'];

/** All numbers or addresses of a row, as written. */
export function textsAt(desk: Desk, position: number, roles: readonly Role[]): readonly string[] {
  const texts = roles.map((role) => desk.text(position, role)).filter((text) => text !== '');
  return [...new Set(texts)];
}

/** What every lead of a desk is recognised by, in the order of its positions. */
export function knownLeads(desk: Desk): readonly KnownLead[] {
  return desk.positions.map((position) => knownLeadAt(desk, position));
}

/** What the lead of a row is recognised by. */
export function knownLeadAt(desk: Desk, position: number): KnownLead {
  return knownLead({
    name: desk.nameAt(position),
    company: desk.text(position, 'company'),
    mail: desk.text(position, 'email'),
    phone: textsAt(desk, position, PHONE_ROLES).join(';'),
  });
}
