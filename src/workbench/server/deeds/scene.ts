/** What doing a deed needs, and what it leaves to be told. */

import type { ChangeType } from '../../../runtime/events';
import type { DocumentModel, SheetModel } from '../../../runtime/spreadsheet/model';
import type { Deed, DeedRefusal } from '../../protocol/deeds';
import type { Block, Dimension, Selection } from '../../protocol/places';

/** What changes the document; undo and redo are the history's. */
export type EditingDeed = Exclude<Deed, { readonly kind: 'undo' | 'redo' }>;

export type DeedOf<K extends EditingDeed['kind']> = Extract<EditingDeed, { readonly kind: K }>;

/** Something that triggers are told of, once formulas are calculated. */
export type Happening =
  | {
      readonly kind: 'edit';
      readonly sheet: number;
      readonly block: Block;
      /** Of a single cell; absent where the event says neither its old nor its new value, as after undo. */
      readonly was?: { readonly oldValue: string | undefined };
    }
  | { readonly kind: 'change'; readonly changeType: ChangeType };

/** Columns that came, went or changed place; 0-based, in the words of `RowArrangement`. */
export interface ColumnMove {
  readonly sheet: number;
  readonly from: number;
  readonly order: readonly number[];
  readonly grown: number;
}

export interface Effect {
  readonly happenings: readonly Happening[];
  /** Where the person stands afterwards, if that is elsewhere. */
  readonly select?: Selection;
  readonly columns?: ColumnMove;
}

/** The deed is not done, for a reason that the page has words for. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: DeedRefusal) {
    super(refusal.code);
  }
}

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The document before one person, through the services. */
export class Scene {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;

  constructor(
    readonly app: App,
    readonly document: DocumentModel,
  ) {
    this.spreadsheet = app.getActiveSpreadsheet();
  }

  /** @throws Refused as outdated where the sheet is gone */
  sheet(id: number): Sheet {
    const sheet = this.spreadsheet.getSheetById(id);
    if (sheet === null) throw new Refused({ code: 'outdated' });
    return sheet;
  }

  /** @throws Refused as outdated where the sheet is gone */
  model(id: number): SheetModel {
    const model = this.document.sheets.find((sheet) => sheet.id === id);
    if (model === undefined) throw new Refused({ code: 'outdated' });
    return model;
  }

  range(sheet: number, { row, column, rows, columns }: Block): Range {
    return this.sheet(sheet).getRange(row + 1, column + 1, rows, columns);
  }

  /** A block of whole lines. */
  lines(sheet: number, dimension: Dimension, from: number, count: number): Block {
    const { maxRows, maxColumns } = this.model(sheet);
    return dimension === 'rows'
      ? { row: from, column: 0, rows: count, columns: maxColumns }
      : { row: 0, column: from, rows: maxRows, columns: count };
  }

  /** Adds rows and columns behind the grid until a block fits, as a paste over the edge does. */
  growTo(id: number, block: Block): void {
    const { maxRows, maxColumns } = this.model(id);
    const rows = block.row + block.rows - maxRows;
    const columns = block.column + block.columns - maxColumns;
    if (rows > 0) this.sheet(id).insertRowsAfter(maxRows, rows);
    if (columns > 0) this.sheet(id).insertColumnsAfter(maxColumns, columns);
  }
}

export const selecting = (sheet: number, block: Block): { readonly select: Selection } => ({
  select: { sheet, blocks: [block] },
});

export const changing = (changeType: ChangeType): readonly Happening[] => [{ kind: 'change', changeType }];
