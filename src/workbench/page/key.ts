/** The key that the terminal printed with the address; it stays in the fragment, so that reloading works and no server log has it. */

import { KEY_PARAMETER } from '../protocol/address';

/** @param fragment `location.hash` @returns undefined where there is none */
export function keyOf(fragment: string): string | undefined {
  const key = new URLSearchParams(fragment.replace(/^#/, '')).get(KEY_PARAMETER);
  return key === null || key === '' ? undefined : key;
}
