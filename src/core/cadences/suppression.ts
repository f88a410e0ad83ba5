import type { Minute } from '../values/minute';
import { addressKeysIn } from './address-key';

/** What the log says of somebody's wish to be contacted. */
export interface WishEvent {
  readonly kind: string | undefined;
  readonly at: Minute | undefined;
  readonly leadId: string;
  /** Holds the addresses that were recorded with it. */
  readonly details: string;
}

/** Who must not be written to or called. */
export interface SuppressionList {
  /** Whether the person or any of the addresses (keys of `address-key`) has opted out and not come back. */
  readonly isSuppressed: (leadId: string, keys: readonly string[]) => boolean;
}

interface Wishes {
  optedOut: Minute;
  consented: Minute;
}

/**
 * The suppression list from the log. An opt-out (`opt_out`) covers the lead, the addresses it has now and those noted
 * with it, so it outlives the row: the same person imported again under another id is still suppressed. A later
 * recorded `consent` lifts it for the lead and the addresses that it covers. Which of two rows stands first in the
 * log does not matter; of the same minute the opt-out counts, as does one whose time cannot be read.
 *
 * `keysOf` gives the keys of the addresses that a lead has now.
 */
export function suppressionList(
  events: readonly WishEvent[],
  keysOf: (leadId: string) => readonly string[],
): SuppressionList {
  const byKey = new Map<string, Wishes>();
  const note = (key: string, kind: 'optedOut' | 'consented', at: Minute): void => {
    const wishes = byKey.get(key) ?? { optedOut: -Infinity, consented: -Infinity };
    wishes[kind] = Math.max(wishes[kind], at);
    byKey.set(key, wishes);
  };
  for (const event of events) {
    if (event.kind !== 'opt_out' && event.kind !== 'consent') continue;
    const isOptOut = event.kind === 'opt_out';
    const at = event.at ?? (isOptOut ? Infinity : -Infinity);
    const keys = [leadKey(event.leadId), ...addressKeysIn(event.details), ...keysOf(event.leadId)];
    for (const key of keys) note(key, isOptOut ? 'optedOut' : 'consented', at);
  }
  const isOut = (key: string): boolean => {
    const wishes = byKey.get(key);
    return wishes !== undefined && wishes.optedOut > -Infinity && wishes.optedOut >= wishes.consented;
  };
  return {
    isSuppressed: (leadId, keys) => (leadId !== '' && isOut(leadKey(leadId))) || keys.some(isOut),
  };
}

function leadKey(leadId: string): string {
  return `lead ${leadId.trim().toUpperCase()}`;
}
