import { claimOf, claimsOn, isClaimed, withClaim } from '../core/pipeline/daily-claims';
import type { Workbook } from './workbook';

/** When the daily digest goes out; kept for the document, nothing of anybody in it. */
export interface DigestSettings {
  readonly isOn: boolean;
  /** Full hour of the day from which on it is sent, 0 to 23, on the wall clock of the spreadsheet. */
  readonly hour: number;
}

const SETTINGS_PROPERTY = 'DUO.digest';
const CLAIMS_PROPERTY = 'DUO.digestSent';

/** Before the first calls of the day, after the mails of the night have been looked at. */
const USUAL_HOUR = 8;

/** Hours of a day; the largest hour is one less. */
const HOURS = 24;

/** What was set for the document; off until somebody switches it on. */
export function readDigestSettings({ properties }: Workbook): DigestSettings {
  const stored = properties[SETTINGS_PROPERTY];
  const usual = { isOn: false, hour: USUAL_HOUR };
  return stored === undefined ? usual : { ...usual, ...(JSON.parse(stored) as Partial<DigestSettings>) };
}

/** Whether a number is an hour of the day. */
export function isHour(hour: number): boolean {
  return Number.isInteger(hour) && hour >= 0 && hour < HOURS;
}

/** Stores when digests go out. One property write. */
export function saveDigestSettingsOf(settings: DigestSettings): void {
  documentProperties().setProperty(SETTINGS_PROPERTY, JSON.stringify(settings));
}

/** How many digests were claimed today. */
export function digestsToday({ properties, today }: Workbook): number {
  return claimsOn(properties[CLAIMS_PROPERTY] ?? '', today).length;
}

/** Whether the digest of an address was claimed today when the document was opened: a look without a service call. */
export function wasClaimed(workbook: Workbook, address: string): boolean {
  const stored = workbook.properties[CLAIMS_PROPERTY] ?? '';
  return isClaimed(stored, workbook.today, claim(workbook, address));
}

/**
 * Claims the digest of an address for today, under the document lock; false where somebody has it already. Whoever has
 * the claim sends it; whatever becomes of the mail then, it is not claimed again that day. One property read and write.
 */
export function claimDigest(workbook: Workbook, address: string): boolean {
  const own = claim(workbook, address);
  const stored = documentProperties().getProperty(CLAIMS_PROPERTY) ?? '';
  if (isClaimed(stored, workbook.today, own)) return false;
  documentProperties().setProperty(CLAIMS_PROPERTY, withClaim(stored, workbook.today, own));
  return true;
}

function claim({ spreadsheet, today }: Workbook, address: string): string {
  return claimOf(spreadsheet.getId(), today, address);
}

function documentProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
