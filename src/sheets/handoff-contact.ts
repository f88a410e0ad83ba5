import type { Activity } from '../core/activities/activity';
import { isMailAddress } from '../core/cadences/address-key';
import type { Desk } from './lead-desk';
import { addressKeysAt, consentAt, readSuppression } from './suppression';

/** What must be known of a contact before anybody writes to them. */
export interface ContactWishes {
  /** Whether consent was taken back for every channel, or an address of theirs is on the suppression list. */
  readonly isConsentWithdrawn: boolean;
  /** Whether no mail may go to them: consent for mail taken back, or opted out. */
  readonly isMailSuppressed: boolean;
}

/** What a contact wishes, by the consent cell of the row and by the log. */
export function contactWishes(desk: Desk, position: number, activities: readonly Activity[]): ContactWishes {
  const consent = consentAt(desk, position);
  const isOut = readSuppression(desk, activities).isSuppressed(
    desk.idAt(position),
    addressKeysAt(desk, position),
  );
  return {
    isConsentWithdrawn: isOut || Object.values(consent).every((state) => state === 'withdrawn'),
    isMailSuppressed: isOut || consent.mail === 'withdrawn',
  };
}

/** The address a mail to the contact goes to; `''` where the row has none that can be one. */
export function mailAddress(desk: Desk, position: number): string {
  const text = desk.text(position, 'email');
  return isMailAddress(text) ? text.trim() : '';
}
