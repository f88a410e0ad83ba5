/** Drawn rather than written: a machine's fonts may lack the characters. */

import type { ReactNode } from 'react';

const PATHS = {
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M20 12H5M11 6l-6 6 6 6',
  checked: 'M5 12.500l5 5L19 7',
  inwards: 'M9 6l6 6-6 6',
} as const;

/** Says nothing by itself: what it stands for is in the words beside it or on its button. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): ReactNode {
  return (
    <svg viewBox="0 0 24 24" className="icon" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
