/** The windows that show the document, each with the person who sits before it. */

import type { RegisteredMenu } from '../../../runtime/result';
import type { User } from '../../../runtime/world';
import type { PageMessage } from '../../protocol/messages';
import type { Selection } from '../../protocol/places';
import type { Identity } from '../../protocol/settings';

export interface Window {
  readonly number: number;
  identity: Identity;
  selection: Selection;
  /** Whether a script has gone elsewhere and the page does not know it yet. */
  hasMoved: boolean;
  menus: readonly RegisteredMenu[];
  /** Pages of the add-on that are open here. */
  readonly frames: Set<string>;
  /** The menu item that waits until the person agrees to what the add-on asks for. */
  consent?: { readonly dialog: number; readonly run: Extract<PageMessage, { kind: 'run' }> };
}

/** The person as scripts know them. */
export const userOf = ({ identity }: Window): User => ({
  email: identity.person.email,
  locale: identity.language,
});

export const isViewer = ({ identity }: Window): boolean => identity.person.access === 'viewer';

/** Whether simple triggers and menu items of the add-on run for this person here. */
export const hasAddOn = (window: Window): boolean =>
  !isViewer(window) && window.identity.authorisation !== 'not-enabled';

export class Windows {
  readonly #open = new Map<number, Window>();

  get numbers(): number[] {
    return [...this.#open.keys()];
  }

  get all(): Window[] {
    return [...this.#open.values()];
  }

  of(number: number): Window | undefined {
    return this.#open.get(number);
  }

  add(window: Window): void {
    this.#open.set(window.number, window);
  }

  close(number: number): Window | undefined {
    const window = this.#open.get(number);
    this.#open.delete(number);
    return window;
  }
}
