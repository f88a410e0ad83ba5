import type { Day } from '../values/cell';
import { dayOfMinute, type Minute } from '../values/minute';
import type { QueueLead } from './queue-lead';

/** A touch of somebody at an account. */
export interface AccountTouch {
  readonly by: string;
  readonly day: Day;
  readonly leadId: string;
}

/**
 * Who else was in touch with an account within `recentDays` days, by its leads' last touches: the answer of
 * `touchOf(account, person)` is the latest one by somebody other than that person, undefined where there is
 * none. No account is to be called twice by two people (METHOD §2). O(n).
 */
export function accountTouches(
  leads: readonly QueueLead[],
  recentDays: number,
  now: Minute,
): (account: string, person: string) => AccountTouch | undefined {
  const since = dayOfMinute(now) - recentDays;
  // Two suffice: the latest touch, and the latest one by anybody else.
  const latest = new Map<string, readonly [AccountTouch, AccountTouch | undefined]>();
  for (const lead of leads) {
    if (lead.account === '' || lead.lastTouch === undefined || lead.lastBy === '') continue;
    const day = dayOfMinute(lead.lastTouch);
    if (day < since) continue;
    const touch = { by: lead.lastBy, day, leadId: lead.id };
    latest.set(lead.account, withTouch(latest.get(lead.account), touch));
  }
  return (account, person) => {
    const [first, second] = latest.get(account) ?? [];
    return first !== undefined && first.by === person ? second : first;
  };
}

function withTouch(
  known: readonly [AccountTouch, AccountTouch | undefined] | undefined,
  touch: AccountTouch,
): readonly [AccountTouch, AccountTouch | undefined] {
  if (known === undefined) return [touch, undefined];
  const [first, second] = known;
  if (isLater(touch, first)) return [touch, first.by === touch.by ? second : first];
  if (touch.by === first.by || (second !== undefined && !isLater(touch, second))) return known;
  return [first, touch];
}

/** Of two touches of one day that of the greater id counts, so that the order of the leads decides nothing. */
function isLater(a: AccountTouch, b: AccountTouch): boolean {
  return a.day > b.day || (a.day === b.day && a.leadId > b.leadId);
}
