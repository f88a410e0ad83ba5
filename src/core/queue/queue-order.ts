import { dayOfMinute, type Minute } from '../values/minute';
import type { Placement } from './placing';
import type { QueueLead } from './queue-lead';

/** A lead in its place. */
export interface QueueItem {
  readonly lead: QueueLead;
  readonly placement: Placement;
}

/** What is not known comes last. */
const UNKNOWN = Number.MAX_SAFE_INTEGER;

/**
 * The items of one section in their order, which depends on nothing but the leads and the time: who was touched
 * today comes last, since the next attempt is not at once; then, where clocks run, those that can still be kept,
 * the nearest first, and those just broken before those long broken; then urgent ones; the earliest day; the highest
 * score; the newest; and at last the id, so that no two leads are ever equal. O(n log n).
 */
export function inQueueOrder(items: readonly QueueItem[], now: Minute): readonly QueueItem[] {
  const today = dayOfMinute(now);
  return items
    .map((item) => rankOf(item, today))
    .sort(compare)
    .map(({ item }) => item);
}

/** What an item is compared by, as plain numbers: a comparison is made a dozen times for each of them. */
interface Rank {
  readonly item: QueueItem;
  readonly touchedToday: number;
  readonly clock: number;
  readonly calm: number;
  readonly day: number;
  readonly score: number;
  readonly age: number;
}

function rankOf(item: QueueItem, today: number): Rank {
  const { lead, placement } = item;
  return {
    item,
    touchedToday: lead.lastTouch !== undefined && dayOfMinute(lead.lastTouch) >= today ? 1 : 0,
    clock: clockRank(placement),
    calm: lead.urgent ? 0 : 1,
    day: placement.day ?? UNKNOWN,
    score: lead.score === undefined ? UNKNOWN : -lead.score,
    age: lead.created === undefined ? UNKNOWN : -lead.created,
  };
}

/** Beyond every minute that a sheet may hold: broken clocks stand behind all others, the latest to break first. */
const BEYOND = 2 ** 40;

function clockRank({ section, clock }: Placement): number {
  if (section !== 'clocks' || clock === undefined) return 0;
  return clock.state === 'broken' ? BEYOND - clock.due : clock.due;
}

function compare(a: Rank, b: Rank): number {
  return (
    a.touchedToday - b.touchedToday ||
    a.clock - b.clock ||
    a.calm - b.calm ||
    a.day - b.day ||
    a.score - b.score ||
    a.age - b.age ||
    (a.item.lead.id < b.item.lead.id ? -1 : a.item.lead.id > b.item.lead.id ? 1 : 0)
  );
}
