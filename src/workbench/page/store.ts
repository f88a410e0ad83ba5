/** Holds the state of the page and tells who listens. */

import type { ServerMessage } from '../protocol/messages';
import { INITIAL, reduce, type PageEvent, type State } from './state';

export interface Store {
  readonly state: () => State;
  readonly tell: (event: ServerMessage | PageEvent) => void;
  /** @returns ends the listening */
  readonly listen: (listener: () => void) => () => void;
}

/** @param now milliseconds by the clock of this machine */
export function createStore(now: () => number): Store {
  let state = INITIAL;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    tell(event) {
      const next = reduce(state, event, now());
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
