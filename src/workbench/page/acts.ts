/** What parts of the page let other parts do: the grid takes the focus, the menu bar opens. */

import { createContext, useContext } from 'react';

export interface PageActs {
  readonly focusGrid: () => void;
  readonly openExtensions: () => void;
  readonly goToRegion: (direction: 1 | -1) => void;
}

export const ActsContext = createContext<PageActs | null>(null);

export function useActs(): PageActs {
  const acts = useContext(ActsContext);
  if (acts === null) throw new Error('This part stands outside of the page of the workbench.');
  return acts;
}
