import { isSamePhone } from '../contacts/phone';
import { sharesAny } from './account';
import type { KnownLead } from './known-lead';

/** Why two rows may be one person. */
export type DuplicateReason = 'mail' | 'phone' | 'name';

/** A row that may be the same person; never merged, only shown. */
export interface Duplicate {
  readonly position: number;
  /** All that hold, in the order of {@link DuplicateReason}. */
  readonly reasons: readonly DuplicateReason[];
}

/**
 * The rows that may be the same person as the one at `position`: the same e-mail address, the same number with or
 * without country code, or the same name at the same company (by name or mail domain). In order of the list. O(leads).
 */
export function duplicatesOf(leads: readonly KnownLead[], position: number): readonly Duplicate[] {
  const lead = leads[position];
  return lead === undefined ? [] : duplicatesOfLead(leads, lead, position);
}

/** As {@link duplicatesOf} for a lead that is not in the list, or stands at `itself`. */
export function duplicatesOfLead(
  leads: readonly KnownLead[],
  lead: KnownLead,
  itself = -1,
): readonly Duplicate[] {
  const duplicates: Duplicate[] = [];
  for (let other = 0; other < leads.length; other++) {
    if (other === itself) continue;
    const reasons = duplicateReasons(lead, leads[other]!);
    if (reasons.length > 0) duplicates.push({ position: other, reasons });
  }
  return duplicates;
}

const NONE: readonly DuplicateReason[] = [];

/** Why two leads may be one person; empty where nothing says so. Symmetric. */
export function duplicateReasons(one: KnownLead, other: KnownLead): readonly DuplicateReason[] {
  const mail = sharesAny(one.addresses, other.addresses);
  const phone = one.phones.some((number) => other.phones.some((each) => isSamePhone(number, each)));
  const name = one.name !== '' && one.name === other.name && isSameAccount(one, other);
  if (!mail && !phone && !name) return NONE;
  return [
    ...(mail ? ['mail' as const] : []),
    ...(phone ? ['phone' as const] : []),
    ...(name ? ['name' as const] : []),
  ];
}

function isSameAccount(one: KnownLead, other: KnownLead): boolean {
  return (one.company !== '' && one.company === other.company) || sharesAny(one.domains, other.domains);
}
