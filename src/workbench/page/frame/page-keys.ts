/** Keys that belong to the whole page, wherever the focus is, frames included. */

import type { FrameKey } from './frame-messages';

/** What a keyboard event has of it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * F6 and Shift+F6 go from region to region; Alt+Shift+X opens Extensions. The code rather than the character: with Alt
 * the X key writes another letter on some keyboards.
 */
export function pageKey({ key, code, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): FrameKey | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (key === 'F6' && !altKey) return shiftKey ? 'previous-region' : 'next-region';
  return code === 'KeyX' && altKey && shiftKey ? 'extensions' : undefined;
}
