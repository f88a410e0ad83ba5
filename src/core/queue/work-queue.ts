import type { Minute } from '../values/minute';
import { callingTime, type CallingTime } from './calling-hours';
import { personOf, placeLead, type QueueRules } from './placing';
import { QUEUE_SECTIONS, type QueueLead, type QueueSection } from './queue-lead';
import { inQueueOrder, type QueueItem } from './queue-order';

/** The work of one person, or of everybody. */
export interface WorkQueue {
  /** All sections, strongest first, each with all of its leads in order. */
  readonly sections: readonly QueueSectionItems[];
  /** How many leads stand in it. */
  readonly total: number;
  /** The first lead that may be called now; undefined where there is none. */
  readonly next: QueueItem | undefined;
}

export interface QueueSectionItems {
  readonly section: QueueSection;
  readonly items: readonly QueueItem[];
}

/** Nobody is called before the planned day, nor once the policy says to stop, nor before it is decided what for. */
const NOT_FOR_NOW: readonly QueueSection[] = ['week', 'stalled', 'nurture'];

/**
 * The work queue of one person (a key as in the leads), or of everybody where none is given: each lead at most
 * once, in the strongest section it belongs to. Depends neither on the order of the leads nor on being asked
 * before. Leads are told apart by their id, and one without an id has no place, since nothing could be done with
 * it. O(n log n).
 */
export function workQueue(
  leads: readonly QueueLead[],
  rules: QueueRules,
  person: string | undefined,
): WorkQueue {
  const bySection = new Map<QueueSection, QueueItem[]>(QUEUE_SECTIONS.map((section) => [section, []]));
  const seen = new Set<string>();
  let total = 0;
  for (const lead of leads) {
    if (lead.id === '' || (person !== undefined && personOf(lead) !== person)) continue;
    const placement = placeLead(lead, rules);
    if (placement === undefined || seen.has(lead.id)) continue;
    seen.add(lead.id);
    bySection.get(placement.section)!.push({ lead, placement });
    total += 1;
  }
  const sections = QUEUE_SECTIONS.map((section) => ({
    section,
    items: inQueueOrder(bySection.get(section)!, rules.now),
  }));
  return { sections, total, next: firstCallable(sections, rules) };
}

function firstCallable(sections: readonly QueueSectionItems[], rules: QueueRules): QueueItem | undefined {
  const timeOf = callingTimes(rules);
  for (const { section, items } of sections) {
    if (NOT_FOR_NOW.includes(section)) continue;
    for (const item of items) if (timeOf(item.lead.offset).callable) return item;
  }
  return undefined;
}

/**
 * Calling times at one moment, worked out once for each distinct offset. A contact whose zone is not known is
 * taken to live by the spreadsheet's clock.
 */
export function callingTimes(rules: {
  readonly hours: QueueRules['hours'];
  readonly now: Minute;
}): (offset: number | undefined) => CallingTime {
  const known = new Map<number, CallingTime>();
  return (offset = 0) => {
    let time = known.get(offset);
    if (time === undefined) known.set(offset, (time = callingTime(rules.hours, rules.now, offset)));
    return time;
  };
}
