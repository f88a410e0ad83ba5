/** The document as a page shows it. Texts are made by the server: the page calculates, parses and formats nothing. */

import type { Block, Selection } from './places';

/** An error value with the sentence Google gives for it. */
export interface ErrorView {
  readonly error: string;
  readonly message?: string;
}

export type CellView = string | number | boolean | null | ErrorView;

/** Few entries of a row, by 0-based column. */
export type Sparse<T> = Readonly<Record<number, T>>;

/** Neighbouring cells of one row, from a column onwards: the whole row in a snapshot, a part of it in a change. */
export interface RowView {
  /** 0-based. */
  readonly row: number;
  /** 0-based column of the first entry. */
  readonly column: number;
  /** Raw values; a date is its serial number. Trailing blanks may be left out only in a snapshot. */
  readonly values: readonly CellView[];
  /** Index into the styles told so far; 0 is a cell without looks of its own. Absent: all 0. */
  readonly styles?: readonly number[];
  /** What the cell shows, where that is not the value as text (formatted numbers, dates, booleans). */
  readonly shown?: Sparse<string>;
  /** What an editor opens with, where that is neither the formula, nor `shown`, nor the value as text. */
  readonly typed?: Sparse<string>;
  readonly formulas?: Sparse<string>;
  readonly notes?: Sparse<string>;
  /** Index into the validation rules told so far. */
  readonly validations?: Sparse<number>;
}

/** Looks of a cell; a field that is absent is as a plain cell has it. */
export interface StyleView {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** Absent: texts left, numbers right, booleans and errors in the middle. */
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'overflow' | 'wrap' | 'clip';
  readonly borders?: Readonly<
    Partial<Record<'top' | 'left' | 'bottom' | 'right', { readonly color: string; readonly style: string }>>
  >;
  /** Google's pattern, for what asks for it; the page never formats with it. */
  readonly numberFormat?: string;
}

/** A validation rule; `list` and `checkbox` get a control in the cell, `other` only a refusal by the server. */
export interface ValidationView {
  readonly kind: 'list' | 'checkbox' | 'other';
  /** Choices of a list. */
  readonly choices?: readonly string[];
  readonly helpText?: string;
  readonly strict: boolean;
}

/** A conditional format; criteria are the names of Google's `BooleanCriteria`. */
export type ConditionalView =
  | {
      readonly kind: 'boolean';
      readonly blocks: readonly Block[];
      readonly criteria: string;
      readonly values: readonly (string | number | boolean)[];
      readonly style: StyleView;
    }
  | {
      readonly kind: 'gradient';
      readonly blocks: readonly Block[];
      readonly points: readonly { readonly color: string; readonly type: string; readonly value: string }[];
    };

export interface FilterView {
  readonly block: Block;
  /** Columns (0-based, of the sheet) that hide rows, with the texts that stay visible where they are listed. */
  readonly columns: Sparse<{ readonly hidden: readonly string[]; readonly condition?: string }>;
}

/** A figure on an axis, with its text. */
export interface TickView {
  readonly value: number;
  readonly text: string;
}

export interface ChartSeriesView {
  readonly name: string;
  /** One for each label; `null` where there is no number. */
  readonly values: readonly (number | null)[];
  /** What the cells of the values show. */
  readonly shown: readonly string[];
  /** `#rrggbb`. */
  readonly color: string;
  /** In a `COMBO` chart; bars unless told. */
  readonly kind?: 'bars' | 'line' | 'area';
}

/** A chart with the figures it shows; made anew whenever its cells change. */
export interface ChartView {
  readonly id: number;
  /** 0-based cell of its upper left corner, and pixels from there. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  /** Google's `ChartType`: `COLUMN`, `BAR`, `LINE`, `AREA`, `PIE`, `SCATTER`, `COMBO`… */
  readonly type: string;
  readonly title: string;
  readonly subtitle: string;
  readonly stacked: boolean;
  /** Texts of the first column. */
  readonly labels: readonly string[];
  /** Figures of the first column, one for each label: only of a `SCATTER` chart, where they place the points. */
  readonly positions?: readonly (number | null)[];
  readonly series: readonly ChartSeriesView[];
  /** Of a pie, one for each label; a share is a text like `41,2%`, empty where there is no slice. */
  readonly slices?: readonly { readonly color: string; readonly share: string }[];
  /** Of the axis of the values, from its beginning to its end; empty where there is none. */
  readonly ticks: readonly TickView[];
  /** Of the axis of the positions. */
  readonly positionTicks?: readonly TickView[];
  readonly horizontalTitle: string;
  readonly verticalTitle: string;
  readonly legend: 'none' | 'top' | 'bottom' | 'left' | 'right';
  /** Rows at the end that are not in the view because they are too many to be seen. */
  readonly omitted: number;
}

/** A protected place, to be shown; the server refuses what is not allowed. */
export interface ProtectionView {
  /** Absent for the whole sheet. */
  readonly block?: Block;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly mayEdit: boolean;
}

/** Everything about a sheet but its cells; small, sent whole whenever any of it changes. */
export interface SheetHead {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, where they are not the usual 100. */
  readonly columnWidths: Sparse<number>;
  readonly hiddenColumns: readonly number[];
  /** Pixels, where they are not the usual 21. */
  readonly rowHeights: Sparse<number>;
  /** Hidden by hand or by the filter. */
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Block[];
  readonly conditional: readonly ConditionalView[];
  readonly filter: FilterView | null;
  readonly charts: readonly ChartView[];
  readonly protections: readonly ProtectionView[];
  readonly hiddenGridlines: boolean;
}

export interface SheetView {
  readonly head: SheetHead;
  /** Rows with any content or looks, each whole. */
  readonly rows: readonly RowView[];
}

/** Styles and rules that later messages refer to; indices go on from those told before. */
export interface Tables {
  readonly styles: readonly StyleView[];
  readonly validations: readonly ValidationView[];
}

/** Names of the functions a formula may call besides the built-in ones, e.g. `DUO_SCORE`. */
export interface FormulaHelp {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
}

export interface DocumentView {
  readonly name: string;
  /** As Google writes it: `es_ES`. */
  readonly locale: string;
  readonly timeZone: string;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetView[];
  readonly tables: Tables;
  readonly selection: Selection;
  /** Counts changes: a page that has missed one asks for everything again. */
  readonly revision: number;
}

/**
 * Where the rows of a part of a sheet came from: the row that now stands at `from + i` stood at `order[i]`; -1 is a new,
 * blank row. Rows before `from` stay; behind the part all rows are shifted by what it grew or shrank (`grown`).
 */
export interface Arrangement {
  readonly from: number;
  readonly order: readonly number[];
  readonly grown: number;
}

/** What is new in one sheet; to be done in this order. */
export interface SheetChange {
  readonly sheet: number;
  readonly arrangement?: Arrangement;
  /** The head where anything of it is new. */
  readonly head?: SheetHead;
  /** Cells that differ after the arrangement. */
  readonly cells: readonly RowView[];
}

export interface DocumentChange {
  readonly revision: number;
  readonly tables: Tables;
  readonly removedSheets: readonly number[];
  readonly addedSheets: readonly SheetView[];
  /** Ids in the order of the tabs, where that is new. */
  readonly sheetOrder?: readonly number[];
  readonly sheets: readonly SheetChange[];
  /** New name, locale or time zone of the document. */
  readonly document?: Pick<DocumentView, 'name' | 'locale' | 'timeZone'>;
}
