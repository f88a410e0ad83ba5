import { isTouch, type Activity } from '../activities/activity';
import type { Result } from '../activities/codes';
import type { Minute } from '../values/minute';

/** Results that say that somebody spoke with the contact, or had a word from them. */
const SPOKEN: ReadonlySet<Result | undefined> = new Set<Result | undefined>([
  'reached',
  'call_back',
  'not_interested',
  'answered',
  'held',
]);

type Logged = Pick<Activity, 'kind' | 'result' | 'leadId' | 'at' | 'who'>;

/** Whether an entry of the log says that the contact was spoken with. */
export function isContact(activity: Pick<Activity, 'kind' | 'result'>): boolean {
  return isTouch(activity) && SPOKEN.has(activity.result);
}

/**
 * When sales first spoke with the contact after a handoff, by the log; undefined while nobody has. What the inside rep
 * who handed it over does in the meantime is not sales' contact, nor is what nobody knows who did: `isSales` knows by
 * the name or account that was logged whether it was.
 * O(entries).
 */
export function firstContactAfter(
  activities: readonly Logged[],
  leadIds: readonly string[],
  handedOver: Minute,
  isSales: (who: string) => boolean,
): Minute | undefined {
  const wanted = new Set(leadIds);
  let first: Minute | undefined;
  for (const activity of activities) {
    const { at, leadId, who } = activity;
    if (at === undefined || at < handedOver || !wanted.has(leadId) || !isContact(activity)) continue;
    if (isSales(who) && (first === undefined || at < first)) first = at;
  }
  return first;
}
