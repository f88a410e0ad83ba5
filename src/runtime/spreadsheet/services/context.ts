import type { CallKind, Execution } from '../../execution';
import { cellName } from '../a1';
import { cellCount, sheetById } from '../document/cells';
import { MAXIMUM_CELLS } from '../document/limits';
import { sortArea, type SortKey } from '../document/sorting';
import { activateSheet, renameSheet } from '../document/sheets';
import type { Area, DocumentModel, SheetModel, StoredValue, ValidationRule } from '../model';
import { contentOfValue } from '../rules/condition';
import { type RangeReference, type RuleContext, todaySerial } from '../rules/context';
import type { Enums } from '../rules/enums';
import { applyFilter } from '../rules/filtered-rows';
import { isKeptOut, PROTECTED_CELL } from '../rules/protection-rights';
import { violates, violationMessage } from '../rules/validation-violation';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GasSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Gives the value of a formula cell that has none yet; the extension point of a formula engine. */
export interface Calculation {
  /** 0-based row and column; undefined where it cannot say. */
  valueOf(document: DocumentModel, sheetId: number, row: number, column: number): StoredValue | undefined;
}

/** What SpreadsheetApp needs besides the execution; whatever is left out fails by name when a script asks for it. */
export interface SpreadsheetSurroundings {
  /** The exposed `Ui` of this execution. */
  readonly getUi?: () => object;
  readonly toast?: (message: string, title: string, timeoutSeconds: number | undefined) => void;
  readonly calculation?: Calculation;
  /** Another stored document, for `openById`; undefined where there is none. */
  readonly open?: (id: string) => DocumentModel | undefined;
  /** Keeps a document that a script made with `create`. */
  readonly keep?: (document: DocumentModel) => void;
}

/** Which edges of a range were left open in its A1 notation (`A:A`, `A2:A`). */
export interface OpenEdges {
  readonly startRow: boolean;
  readonly startColumn: boolean;
  readonly endRow: boolean;
  readonly endColumn: boolean;
}

/** Makes the objects that scripts hold; bound once in SpreadsheetApp, so that classes need not import one another. */
export interface Factories {
  range(context: SpreadsheetContext, sheetId: number, area: Area, open?: OpenEdges): GasRange;
  sheet(context: SpreadsheetContext, sheetId: number): GasSheet;
  spreadsheet(context: SpreadsheetContext): GasSpreadsheet;
  rangeList(context: SpreadsheetContext, ranges: readonly GasRange[]): GoogleAppsScript.Spreadsheet.RangeList;
  selection(context: SpreadsheetContext): GoogleAppsScript.Spreadsheet.Selection;
  /** The blocks and sheets behind objects that a script passes back; undefined for anything else. */
  rangeOf(value: unknown): RangeReference | undefined;
  sheetOf(value: unknown): number | undefined;
  rangesOf(value: unknown): readonly RangeReference[] | undefined;
  spreadsheetOf(value: unknown): SpreadsheetContext | undefined;
}

/** A call that is being made: where it touches the document. */
export interface Touched {
  readonly sheetId?: number;
  readonly area?: Area;
}

/** One document within one execution; shared by all objects that the script gets from it. */
export class SpreadsheetContext {
  private readonly sheets = new Map<number, GasSheet>();
  private exposedSpreadsheet: GasSpreadsheet | undefined;
  /** What the rule objects (validations, filters, charts…) need of this document. */
  readonly rules: RuleContext;

  constructor(
    readonly execution: Execution,
    readonly document: DocumentModel,
    readonly surroundings: SpreadsheetSurroundings,
    readonly enums: Enums,
    private readonly factories: Factories,
  ) {
    this.rules = {
      execution,
      document,
      enums,
      makeRange: ({ sheetId, area }) => this.exposeRange(sheetId, area),
      rangeOf: (value) => factories.rangeOf(value),
      makeSheet: (sheetId) => this.exposeSheet(sheetId),
      sheetOf: (value) => factories.sheetOf(value),
      makeSpreadsheet: () => this.exposeSpreadsheet(),
    };
  }

  /** Routes a method through the execution; a write is refused where a protection keeps this user out. */
  call<T>(name: string, kind: CallKind, touched: Touched, effect: () => T): T {
    const { sheetId, area } = touched;
    const block =
      kind === 'navigation' || sheetId === undefined || area === undefined ? undefined : { sheetId, ...area };
    return this.execution.call(
      {
        name,
        kind,
        needs: kind === 'write' ? 'document-write' : 'document',
        ...(block === undefined ? {} : { block }),
      },
      () => {
        if (kind === 'write' && sheetId !== undefined && !this.canEdit(sheetId, area)) this.refuseProtected();
        return effect();
      },
    );
  }

  /** The model of a sheet; fails where the sheet was deleted after the script got hold of it. */
  sheet(id: number): SheetModel {
    return sheetById(this.document, id) ?? this.execution.fail(`Sheet ${id} not found`);
  }

  exposeSheet(id: number): GasSheet {
    let exposed = this.sheets.get(id);
    if (exposed === undefined) this.sheets.set(id, (exposed = this.factories.sheet(this, id)));
    return exposed;
  }

  exposeRange(sheetId: number, area: Area, open?: OpenEdges): GasRange {
    return this.factories.range(this, sheetId, area, open);
  }

  exposeRangeList(ranges: readonly GasRange[]): GoogleAppsScript.Spreadsheet.RangeList {
    return this.factories.rangeList(this, ranges);
  }

  exposeSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.factories.selection(this);
  }

  exposeSpreadsheet(): GasSpreadsheet {
    return (this.exposedSpreadsheet ??= this.factories.spreadsheet(this));
  }

  /** The same execution on another document, for `openById` and `create`. */
  on(document: DocumentModel): SpreadsheetContext {
    return document === this.document
      ? this
      : new SpreadsheetContext(this.execution, document, this.surroundings, this.enums, this.factories);
  }

  /** Fills a new array of the script's realm. */
  array<T>(items: readonly T[]): T[] {
    const array = this.execution.realm.array<T>();
    for (const item of items) array.push(item);
    return array;
  }

  /** The block behind a Range that a script passes; undefined for anything else. */
  rangeOf(value: unknown): RangeReference | undefined {
    return this.factories.rangeOf(value);
  }

  sheetOf(value: unknown): number | undefined {
    return this.factories.sheetOf(value);
  }

  /** The blocks behind a RangeList that a script passes; undefined for anything else. */
  rangesOf(value: unknown): readonly RangeReference[] | undefined {
    return this.factories.rangesOf(value);
  }

  /** Gives a sheet another name, or fails as Google does for one that is taken. */
  rename(sheet: SheetModel, name: string): void {
    this.refuseTakenName(name, sheet);
    renameSheet(this.document, sheet, name);
  }

  /** Names are compared without case. */
  refuseTakenName(name: string, except?: SheetModel): void {
    const taken = this.document.sheets.some(
      (sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken)
      this.execution.fail(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  /** Sorts an area; rows that the filter hides are looked at anew, because other rows stand there now. */
  sort(sheet: SheetModel, area: Area, keys: readonly SortKey[]): void {
    sortArea(sheet, area, keys, this.document.locale);
    if (sheet.filter !== null) applyFilter(this.document, sheet, todaySerial(this.rules));
  }

  /** Makes cells the selection; their sheet becomes the active one. */
  select(sheet: SheetModel, areas: Area[]): void {
    activateSheet(this.document, sheet.id);
    this.document.selection = { sheetId: sheet.id, areas };
  }

  /** Refuses a value that a strict validation rule of the cell (0-based) excludes, with Google's words. */
  checkValidation(
    rule: ValidationRule,
    value: StoredValue,
    sheet: SheetModel,
    row: number,
    column: number,
  ): void {
    const content = contentOfValue(value, sheet, row, column, this.document.locale);
    if (!violates(rule, content, { document: this.document, today: todaySerial(this.rules) })) return;
    this.execution.fail(violationMessage(rule, cellName(row + 1, column + 1)));
  }

  refuseProtected(): never {
    return this.execution.fail(PROTECTED_CELL);
  }

  /** The context behind a Spreadsheet that a script passes; undefined for anything else. */
  spreadsheetOf(value: unknown): SpreadsheetContext | undefined {
    return this.factories.spreadsheetOf(value);
  }

  /** `Copy of X`, with a number where that is taken. */
  freeCopyName(name: string): string {
    const taken = new Set(this.document.sheets.map((sheet) => sheet.name.toLowerCase()));
    let free = `Copy of ${name}`;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `Copy of ${name} ${number}`;
    return free;
  }

  /** Fails where so many more cells would pass Google's limit for a spreadsheet. */
  refuseCells(added: number): void {
    if (cellCount(this.document) + added <= MAXIMUM_CELLS) return;
    this.execution.fail(
      `This action would increase the number of cells in the workbook above the limit of ${MAXIMUM_CELLS} cells.`,
    );
  }

  /** Whether no protection keeps this user from changing the cells. */
  canEdit(sheetId: number, area: Area | undefined): boolean {
    const sheet = sheetById(this.document, sheetId);
    return sheet === undefined || !isKeptOut(this.document, sheet, area, this.execution.userEmail);
  }
}
