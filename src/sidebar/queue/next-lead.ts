import type { QueueAnswer, QueueSectionView } from '../../contract/queue';

/** Nobody is called before the planned day, nor once the policy says to stop. */
const NOT_FOR_NOW: readonly QueueSectionView['section'][] = ['week', 'stalled', 'nurture'];

/**
 * The lead that "next" opens: the first that may be called now and was not opened from this list yet, in the order of
 * the list; once all of those were opened, the first again. `''` where nobody may be called.
 */
export function nextLead(queue: QueueAnswer, opened: ReadonlySet<string>): string {
  const callable = queue.sections
    .filter(({ section }) => !NOT_FOR_NOW.includes(section))
    .flatMap(({ leads }) => leads.filter((lead) => lead.callable).map((lead) => lead.leadId));
  // The first one may lie beyond the rows that were sent.
  const candidates = callable.length > 0 || queue.nextLeadId === '' ? callable : [queue.nextLeadId];
  return candidates.find((leadId) => !opened.has(leadId)) ?? candidates[0] ?? '';
}
