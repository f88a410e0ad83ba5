/** Who sits in a window, kept by the browser for as long as the window is open, so that reloading changes nothing. */

import type { Identity } from '../protocol/settings';

/** What a browser's `sessionStorage` has of it. */
export interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

/** By key: another server at the same address is another document with other people. */
const nameOf = (key: string): string => `identity of ${key}`;

export function rememberedIdentity(shelf: Shelf, key: string): Identity | undefined {
  const text = shelf.getItem(nameOf(key));
  return text === null ? undefined : (JSON.parse(text) as Identity);
}

export function rememberIdentity(shelf: Shelf, key: string, identity: Identity): void {
  shelf.setItem(nameOf(key), JSON.stringify(identity));
}
