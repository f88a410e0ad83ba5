/** What every part of the page needs: the workbench, its state now and the words. */

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language } from '../protocol/settings';
import type { State } from './state';
import type { Words } from './words/es';
import { browserLanguage, wordsOf } from './words/words-of';
import type { Workbench } from './workbench';

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('This part stands outside of the page of the workbench.');
  return workbench;
}

/** The whole state: the page is small and its messages few, so parts do not choose. */
export function usePageState(): State {
  const { store } = useWorkbench();
  return useSyncExternalStore(store.listen, store.state);
}

/** The account's language; before it is known, the browser's. */
export function useLanguage(): Language {
  return usePageState().identity?.language ?? browserLanguage(navigator.languages);
}

export function useWords(): Words {
  return wordsOf(useLanguage());
}
