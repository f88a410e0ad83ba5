/**
 * The document as plain data: what is saved, loaded and shown. The service classes read and change it;
 * file readers and writers, and later the workbench, see nothing else.
 */

/** An error a formula shows, e.g. `#REF!`, with the message Google gives for it. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}

/** A stored value. Dates are serial numbers (days since 1899-12-30) with a date number format, as in Sheets. */
export type StoredValue = string | number | boolean | CellError | null;

/** Everything about the looks of a cell; objects are shared between cells and never changed in place. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontStyle?: 'italic' | 'normal';
  readonly fontLine?: 'none' | 'underline' | 'line-through';
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  readonly borders?: Readonly<Record<'top' | 'left' | 'bottom' | 'right', BorderLine | undefined>>;
}

export interface BorderLine {
  readonly color: string;
  readonly style: string;
}

/** A data-validation rule; shared between cells and never changed in place. */
export interface ValidationRule {
  /** Name of Google's `DataValidationCriteria`, e.g. `VALUE_IN_LIST`. */
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText?: string;
}

/**
 * One row. The arrays are sparse and as long as needed (index = 0-based column); they live in the row so
 * that sorting, inserting and deleting rows moves everything of a cell at once.
 */
export interface RowModel {
  values: StoredValue[];
  /** Formula texts with their `=`; the value beside it is the last calculated one. */
  formulas?: (string | undefined)[];
  styles?: (CellStyle | undefined)[];
  notes?: (string | undefined)[];
  validations?: (ValidationRule | undefined)[];
  /** Where the value stands because a formula elsewhere spilled it; such a cell has no formula of its own. */
  spilled?: (true | undefined)[];
  hidden?: boolean;
  hiddenByFilter?: boolean;
  height?: number;
}

/** 1-based, both ends included in `rows` and `columns` counts, as Google counts. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ConditionalRule {
  readonly areas: readonly Area[];
  readonly condition:
    | {
        readonly kind: 'boolean';
        readonly criteria: string;
        readonly values: readonly unknown[];
        readonly style: CellStyle;
      }
    | {
        readonly kind: 'gradient';
        readonly points: readonly { readonly color: string; readonly type: string; readonly value: string }[];
      };
}

export interface Protection {
  readonly id: number;
  /** Undefined for the whole sheet. */
  area: Area | undefined;
  /** Areas left open in a protected sheet. */
  unprotected: Area[];
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  /** Whether the list of editors was ever changed; until then everybody who may edit the spreadsheet may edit here. */
  restricted?: boolean;
  /** Name of the named range that the protection was given, if it was. */
  rangeName?: string;
}

export interface FilterModel {
  area: Area;
  /** By 1-based column of the sheet. */
  criteria: Map<
    number,
    { hiddenValues: string[]; visibleValues?: string[]; criteria?: string; values: unknown[] }
  >;
}

export interface ChartModel {
  readonly id: number;
  type: string;
  ranges: { sheetId: number; area: Area }[];
  options: Record<string, unknown>;
  anchorRow: number;
  anchorColumn: number;
  offsetX: number;
  offsetY: number;
  numHeaders: number;
  mergeStrategy: string;
  transpose: boolean;
  hiddenDimensionStrategy?: string;
}

export interface DeveloperMetadataModel {
  readonly id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** Rows and columns carry theirs along when they move. */
  location:
    | { kind: 'spreadsheet' }
    | { kind: 'sheet'; sheetId: number }
    | { kind: 'row'; sheetId: number; index: number }
    | { kind: 'column'; sheetId: number; index: number };
}

export interface SheetModel {
  readonly id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  /** Size of the grid; a new sheet has 1000 × 26. */
  maxRows: number;
  maxColumns: number;
  /** Sparse: index = 0-based row. */
  rows: (RowModel | undefined)[];
  frozenRows: number;
  frozenColumns: number;
  /** Pixels, sparse by 0-based column; 100 where absent. */
  columnWidths: number[];
  hiddenColumns: Set<number>;
  merges: Area[];
  conditionalRules: ConditionalRule[];
  protections: Protection[];
  filter: FilterModel | null;
  charts: ChartModel[];
  rightToLeft?: boolean;
  hiddenGridlines?: boolean;
}

export interface NamedRangeModel {
  name: string;
  sheetId: number;
  area: Area;
}

export interface DocumentModel {
  id: string;
  name: string;
  /** As Google writes it: `es_ES`, `en_US`, `pl_PL`. Rules how typed texts are read and numbers shown. */
  locale: string;
  timeZone: string;
  sheets: SheetModel[];
  activeSheetId: number;
  /** Selection per user; the active range of the execution comes from here. */
  selection: { sheetId: number; areas: Area[] };
  namedRanges: NamedRangeModel[];
  metadata: DeveloperMetadataModel[];
  /** Property stores live with the document so that saving it keeps them: document, script, and user by e-mail. */
  properties: {
    document: Map<string, string>;
    script: Map<string, string>;
    user: Map<string, Map<string, string>>;
  };
  /** Installable triggers of the script on this document. */
  triggers: TriggerModel[];
  nextId: number;
  /** E-mail of the owner, who may edit what is protected; without one every user counts as the owner. */
  owner?: string;
  /** E-mails of others with whom it is shared for editing, as far as they are known. */
  sharedWith?: readonly string[];
}

export interface TriggerModel {
  readonly id: string;
  readonly handler: string;
  readonly event: 'OPEN' | 'EDIT' | 'CHANGE' | 'FORM_SUBMIT' | 'CLOCK';
  readonly user: string;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly everyMinutes?: number;
  readonly atHour?: number;
  readonly afterMilliseconds?: number;
  readonly createdAt: number;
}
