import { toBase32 } from '../leads/base32';
import { textHash } from '../leads/fingerprint';
import type { Day } from '../values/cell';
import { formatDay } from '../values/day';
import { foldText } from '../values/text';

/** Characters of a claim: 35 bits tell the members of any team apart, and nobody can be told from them. */
const CLAIM_LENGTH = 7;

/**
 * Who claims what on one day, without saying who: a few characters that are others tomorrow and in another
 * document. No personal data stands in them, and they cannot be turned back into any.
 */
export function claimOf(document: string, day: Day, address: string): string {
  return toBase32(textHash(`${document} ${day} ${foldText(address)}`), CLAIM_LENGTH).slice(-CLAIM_LENGTH);
}

/** Whether a claim stands among those of the day; `stored` is what {@link withClaim} made, or `''`. */
export function isClaimed(stored: string, day: Day, claim: string): boolean {
  return claimsOn(stored, day).includes(claim);
}

/** The claims of a day with one more; those of other days are forgotten. The same claim twice stands once. */
export function withClaim(stored: string, day: Day, claim: string): string {
  const claims = claimsOn(stored, day);
  const all = claims.includes(claim) ? claims : [...claims, claim];
  return `${formatDay(day)} ${all.join(' ')}`;
}

/** How many claims a day has. */
export function claimsOn(stored: string, day: Day): readonly string[] {
  const [first, ...claims] = stored.split(' ');
  return first === formatDay(day) ? claims.filter((claim) => claim !== '') : [];
}
