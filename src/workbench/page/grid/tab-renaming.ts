/** Escape gives up a new name of a tab, which Univer would ask for until it has a good one. */

import type { GridState } from './grid-state';

const EDITED_NAME = '[data-u-comp="slide-tab-item"] [contenteditable="true"]';

/** Listens for the key; the answer ends it. */
export function giveUpNames(state: GridState): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key !== 'Escape' || !(target instanceof HTMLElement) || !target.matches(EDITED_NAME)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { id } = target.closest<HTMLElement>('[data-id]')!.dataset;
    // Univer takes the name from here when the field is left.
    target.textContent = state.heads.get(Number(id))?.name ?? target.textContent;
    target.blur();
  };
  window.addEventListener('keydown', pressed, { capture: true });
  return () => window.removeEventListener('keydown', pressed, { capture: true });
}
