/** States of a document at moments, and how two of them differ. Undo, formulas and pages live from these. */

import type { DocumentModel, RowModel, SheetModel } from '../spreadsheet/model';

/** A row as it was: never changed afterwards, and the same object in every snapshot in which the row was the same. */
export interface FrozenRow {
  /** The row through time, wherever it stands: sorting, inserting and deleting other rows do not change it. */
  readonly key: number;
  readonly content: Readonly<RowModel>;
}

/** Everything of a sheet but its rows; the same object in every snapshot in which nothing of it differs. */
export type FrozenHead = Readonly<Omit<SheetModel, 'rows'>>;

export interface FrozenSheet {
  readonly head: FrozenHead;
  /** Sparse, by 0-based row. */
  readonly rows: readonly (FrozenRow | undefined)[];
}

/** The document besides its sheets; selection and active sheet are no part of it. */
export type FrozenRest = Readonly<Omit<DocumentModel, 'sheets' | 'activeSheetId' | 'selection' | 'nextId'>>;

export interface Snapshot {
  readonly sheets: readonly FrozenSheet[];
  readonly rest: FrozenRest;
}

/** Neighbouring cells of a row; 0-based, in the later of two states. */
export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** Where rows came from: the one that stands at `from + i` stood at `order[i]`, -1 is a new one. */
export interface RowArrangement {
  readonly from: number;
  readonly order: readonly number[];
  /** Rows behind this part are shifted by so many; negative where rows have gone. */
  readonly grown: number;
}

export interface SheetDifference {
  readonly sheetId: number;
  readonly headChanged: boolean;
  /** Height or hiding of any row. */
  readonly linesChanged: boolean;
  /** Absent where every row stands where it stood. */
  readonly arrangement?: RowArrangement;
  /** Where a value, formula, style, note, rule or spill differs after the arrangement; by row, then column. */
  readonly spans: readonly CellSpan[];
}

export interface Difference {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** Whether the tabs that stayed stand in another order, or tabs were added or removed. */
  readonly orderChanged: boolean;
  readonly restChanged: boolean;
  /** Sheets that are in both states and differ. */
  readonly sheets: readonly SheetDifference[];
}
