/** What a person does to the document. The server does it, with the rights of that person, and tells every page what changed. */

import type { Block, Dimension, Selection } from './places';
import type { StyleView } from './views';

/** Lines are whole rows or columns, from a 0-based index. */
export interface Lines {
  readonly sheet: number;
  readonly dimension: Dimension;
  readonly from: number;
  readonly count: number;
}

export type Deed =
  /** Typed or pasted texts, rows × columns, read by the document's locale; `''` empties a cell. */
  | {
      readonly kind: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly texts: readonly (readonly string[])[];
    }
  /** The Delete key: contents go, looks stay. */
  | { readonly kind: 'clear'; readonly sheet: number; readonly blocks: readonly Block[] }
  /** Pasting what was copied or cut here, or dragging cells: formulas keep pointing at the right neighbours. */
  | {
      readonly kind: 'transfer';
      readonly from: { readonly sheet: number; readonly block: Block };
      readonly to: { readonly sheet: number; readonly block: Block };
      readonly how: 'copy' | 'cut';
      readonly what: 'all' | 'values' | 'formats';
    }
  /** The fill handle: a source continued over the target, which contains it. */
  | { readonly kind: 'fill'; readonly sheet: number; readonly source: Block; readonly target: Block }
  /** New lines before `from`; they look like the line before them. */
  | ({ readonly kind: 'insert' } & Lines)
  | ({ readonly kind: 'delete' } & Lines)
  /** Lines dragged to stand before the line that is at `before` now. */
  | ({ readonly kind: 'move'; readonly before: number } & Lines)
  | ({ readonly kind: 'resize'; readonly pixels: number } & Lines)
  | ({ readonly kind: 'hide'; readonly hidden: boolean } & Lines)
  | { readonly kind: 'freeze'; readonly sheet: number; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'sort';
      readonly sheet: number;
      readonly block: Block;
      /** 0-based columns of the sheet. */
      readonly keys: readonly { readonly column: number; readonly ascending: boolean }[];
    }
  /** A field that is present is set; `null` takes it back to plain. */
  | {
      readonly kind: 'format';
      readonly sheet: number;
      readonly blocks: readonly Block[];
      readonly style: { readonly [field in Exclude<keyof StyleView, 'borders'>]?: StyleView[field] | null };
    }
  | { readonly kind: 'merge'; readonly sheet: number; readonly block: Block; readonly merged: boolean }
  | {
      readonly kind: 'note';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** Puts a filter on a block, or takes the sheet's filter away. */
  | { readonly kind: 'filter'; readonly sheet: number; readonly block: Block | null }
  /** Hides the rows that show one of these texts in a column (0-based, of the sheet); an empty list shows all. */
  | {
      readonly kind: 'filter-column';
      readonly sheet: number;
      readonly column: number;
      readonly hidden: readonly string[];
    }
  | { readonly kind: 'add-sheet'; readonly position: number }
  | { readonly kind: 'delete-sheet'; readonly sheet: number }
  | { readonly kind: 'copy-sheet'; readonly sheet: number }
  | { readonly kind: 'rename-sheet'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'move-sheet'; readonly sheet: number; readonly position: number }
  | { readonly kind: 'hide-sheet'; readonly sheet: number; readonly hidden: boolean }
  | { readonly kind: 'color-sheet'; readonly sheet: number; readonly color: string | null }
  | { readonly kind: 'delete-chart'; readonly sheet: number; readonly chart: number }
  | { readonly kind: 'rename-document'; readonly name: string }
  | { readonly kind: 'set-locale'; readonly locale: string; readonly timeZone: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** Why the server did not do it; the page has the words. */
export type DeedRefusal =
  | { readonly code: 'protected' }
  | { readonly code: 'view-only' }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-redo' }
  /** Other people's later changes stand where this one would be undone. */
  | { readonly code: 'changed-since' }
  /** A value that a cell's rule does not let in, with what the rule says of itself. */
  | {
      readonly code: 'invalid';
      readonly cell: string;
      readonly helpText?: string;
      readonly choices?: readonly string[];
    }
  /** Google's own words. */
  | { readonly code: 'service'; readonly message: string }
  /** The page's view is older than the document: lines have moved since. It shows the new state; nothing was done. */
  | { readonly code: 'outdated' }
  /** Never from the server: the page has no connection, or lost it before the reply, and is shown the truth afterwards. */
  | { readonly code: 'offline' };

export type DeedReply =
  { readonly ok: true; readonly select?: Selection } | { readonly ok: false; readonly refusal: DeedRefusal };
