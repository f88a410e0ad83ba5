/** The whole state of a workbench as bytes: what is kept on disk, and what a thread that had to be ended goes on from. */

import { deserialize, serialize } from 'node:v8';
import type { DocumentModel } from '../../../runtime/spreadsheet/model';
import type { WorldState } from '../../../runtime/world';

/** Whether the clock stands still, and where; `ahead` is its distance from the machine's in milliseconds. */
export type SavedClock =
  { readonly kind: 'fixed'; readonly now: number } | { readonly kind: 'real'; readonly ahead: number };

export interface SavedState {
  readonly document: DocumentModel;
  readonly world: WorldState;
  readonly clock: SavedClock;
  /** E-mail addresses of those who have enabled the add-on in this document. */
  readonly enabled: readonly string[];
}

/** Objects that are shared (looks of cells) stay shared. */
export function payloadOf(state: SavedState): Uint8Array {
  return serialize(state);
}

/**
 * The state that {@link payloadOf} was given.
 * @throws Error where the bytes are something else, or of a version of Node that this one does not read
 */
export function stateOf(payload: Uint8Array): SavedState {
  const state = deserialize(payload) as Partial<SavedState> | null;
  const isState =
    typeof state === 'object' &&
    state !== null &&
    Array.isArray(state.document?.sheets) &&
    state.document.sheets.length > 0 &&
    Array.isArray(state.world?.outbox) &&
    (state.clock?.kind === 'fixed' || state.clock?.kind === 'real') &&
    Array.isArray(state.enabled);
  if (!isState) throw new TypeError('These bytes hold no state of a workbench.');
  return state as SavedState;
}
