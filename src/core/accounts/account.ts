import type { KnownLead } from './known-lead';

/** Somebody at the account of a lead, and by what they belong to it. */
export interface Colleague {
  /** Position in the list that was searched. */
  readonly position: number;
  /** `domain` is only a hint: the company is written otherwise or not at all, the mail is that of one company. */
  readonly by: 'company' | 'domain';
}

/**
 * Everybody else at the company of the lead at `position`: those with the same company, and those whose mail has the
 * same domain, in order of the list. Domains of two companies that are both written and differ still count: firms of
 * one group share accounts. O(leads).
 */
export function colleaguesOf(leads: readonly KnownLead[], position: number): readonly Colleague[] {
  const lead = leads[position];
  if (lead === undefined) return [];
  const colleagues: Colleague[] = [];
  for (let other = 0; other < leads.length; other++) {
    if (other === position) continue;
    const candidate = leads[other]!;
    if (lead.company !== '' && candidate.company === lead.company) {
      colleagues.push({ position: other, by: 'company' });
    } else if (sharesAny(lead.domains, candidate.domains)) {
      colleagues.push({ position: other, by: 'domain' });
    }
  }
  return colleagues;
}

/** Whether two short lists have an element in common. */
export function sharesAny(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && one.some((each) => other.includes(each));
}
