import { fingerprintText, textHash } from '../leads/fingerprint';

/** Where a name stands: the owner of a lead, or the inside or field rep of an opportunity. */
export type OwnedThing = 'lead' | 'inside' | 'field';

/** One name that comes in place of another. */
export interface OwnerChange {
  readonly what: OwnedThing;
  /** Id of the lead, or of the opportunity. */
  readonly id: string;
  readonly leadId: string;
  /** Names as they stood and are to stand; `''` for nobody. */
  readonly from: string;
  readonly to: string;
}

/** An entry of the log that tells of a change, with the act it belongs to. */
export interface LoggedChange extends OwnerChange {
  readonly act: string;
}

const NOBODY = '—';
const BECOMES = ' → ';
/** Behind the names may stand the territory, for people to read. */
const REMARK = ' · ';
/** An act that takes another one back is named after it, so that doing it twice leaves no second entry. */
const BACK = '.back';
const TOKEN = /^([^/]+)\/(lead|inside|field)\/(.+)$/;

/** The name of the act that takes an act back. */
export function backOf(act: string): string {
  return act + BACK;
}

/** The token of the log entry of a change: the same for the same change of the same act. */
export function changeToken(act: string, { what, id }: Pick<OwnerChange, 'what' | 'id'>): string {
  return `${act}/${what}/${id}`;
}

/** What the log says of a change, in no language: `Ana → Luis · Norte`, `— → Luis`. */
export function changeDetails({ from, to }: Pick<OwnerChange, 'from' | 'to'>, remark = ''): string {
  const names = `${from || NOBODY}${BECOMES}${to || NOBODY}`;
  return remark === '' ? names : names + REMARK + remark;
}

/** Reads an entry that {@link changeToken} and {@link changeDetails} wrote; undefined for any other. */
export function loggedChange(entry: {
  readonly token: string;
  readonly details: string;
  readonly leadId: string;
}): LoggedChange | undefined {
  const [, act, what, id] = TOKEN.exec(entry.token) ?? [];
  if (act === undefined || id === undefined) return undefined;
  const names = entry.details.split(REMARK)[0]!.split(BECOMES);
  const [from, to] = names.map(nameOf);
  if (names.length !== 2 || from === undefined || to === undefined) return undefined;
  return { act, what: what as OwnedThing, id, leadId: entry.leadId, from, to };
}

function nameOf(text: string): string {
  return text.trim() === NOBODY ? '' : text.trim();
}

/** A second hash of the same text, so that two lists agree by accident once in 10^31. */
const SECOND_SEED = 1;

/** A short name of a list of changes, or of anything else that JSON can hold: the same for the same content. */
export function digestOfPlan(content: unknown): string {
  const text = JSON.stringify(content);
  return fingerprintText(textHash(text)) + fingerprintText(textHash(text, SECOND_SEED));
}
