/** Brings the document to the grid, which is loaded later than the first messages arrive. */

import type { Selection } from '../protocol/places';
import type { DocumentChange, DocumentView } from '../protocol/views';

/** The part of a grid that shows what it is told. */
export interface DocumentShown {
  readonly load: (view: DocumentView) => void;
  readonly apply: (change: DocumentChange, select?: Selection) => void;
  readonly select: (selection: Selection) => void;
}

export interface DocumentFeed extends DocumentShown {
  /** From now on the grid is told everything, first what it has missed. @returns takes it off again */
  readonly attach: (grid: DocumentShown) => () => void;
}

export function createDocumentFeed(): DocumentFeed {
  let grid: DocumentShown | null = null;
  /** Since the last whole view, which makes everything before it needless. */
  let missed: ((grid: DocumentShown) => void)[] = [];

  function tell(step: (grid: DocumentShown) => void): void {
    if (grid === null) missed.push(step);
    else step(grid);
  }

  return {
    load(view) {
      missed = [];
      tell((shown) => shown.load(view));
    },
    apply: (change, select) => tell((shown) => shown.apply(change, select)),
    select: (selection) => tell((shown) => shown.select(selection)),
    attach(shown) {
      grid = shown;
      const steps = missed;
      missed = [];
      for (const step of steps) step(shown);
      return () => {
        if (grid === shown) grid = null;
      };
    },
  };
}
