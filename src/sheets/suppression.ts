import type { Activity } from '../core/activities/activity';
import { addressKeysIn, mailKey, phoneKey } from '../core/cadences/address-key';
import { readConsent, type ConsentByChannel, type ConsentVocabulary } from '../core/cadences/consent';
import { suppressionList, type SuppressionList } from '../core/cadences/suppression';
import { foldedWords } from '../core/definition/vocabulary';
import { CONSENT_CHANNEL_WORDS, CONSENT_WORDS } from '../i18n/reading/consents';
import type { Desk } from './lead-desk';

let vocabulary: ConsentVocabulary | undefined;

/** What the consent cell of a row says, per channel; `unknown` everywhere where the tab has no such column. */
export function consentAt(desk: Desk, position: number): ConsentByChannel {
  vocabulary ??= { states: foldedWords(CONSENT_WORDS), channels: foldedWords(CONSENT_CHANNEL_WORDS) };
  return readConsent(desk.cell(position, 'consent'), vocabulary);
}

/** The keys under which the addresses of a row stand in the suppression list. */
export function addressKeysAt(desk: Desk, position: number): readonly string[] {
  const keys = [
    mailKey(desk.text(position, 'email')),
    phoneKey(desk.text(position, 'phone')),
    phoneKey(desk.text(position, 'mobile')),
  ];
  return keys.filter((key): key is string => key !== undefined);
}

/** The addresses of a row as an opt-out notes them, so that they stay suppressed when the row is gone. */
export function addressesAt(desk: Desk, position: number): string {
  const texts = (['email', 'phone', 'mobile'] as const).map((role) => desk.text(position, role));
  return [...new Set(texts.filter((text) => addressKeysIn(text).length > 0))].join(', ');
}

/** Who must not be written to or called, from the log and the addresses that the leads have now. */
export function readSuppression(desk: Desk, log: readonly Activity[]): SuppressionList {
  return suppressionList(log, (leadId) => {
    const position = desk.positionOf(leadId);
    return position === undefined ? [] : addressKeysAt(desk, position);
  });
}
