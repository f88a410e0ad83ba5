import type { CallKind } from '../../execution';
import { sheetById } from '../document/cells';
import type { Area, SheetModel } from '../model';
import type { RangeReference } from '../rules/context';
import { refuseArguments } from './arguments';
import type { OpenEdges, SpreadsheetContext, Touched } from './context';

/** What methods without a result hand to the script: null, as measured live. */
const NOTHING = null as unknown as void;

/**
 * What a service object stands for and how its methods reach the execution. Kept in one field of the object, because
 * a script can reach every member of a prototype and must not find ours there.
 */
export abstract class Handle<Exposed> {
  /** The object the script holds; bound by the factory as soon as it is exposed. */
  self!: Exposed;

  constructor(
    readonly context: SpreadsheetContext,
    private readonly className: string,
  ) {}

  /** What a call touches; writes there are refused where a protection keeps the user out. */
  protected abstract touched(): Touched;

  /** A call that costs nothing. */
  navigate<T>(method: string, effect: () => T): T {
    return this.call(method, 'navigation', effect);
  }

  /** A call that looks at contents, formats, notes or rules. */
  read<T>(method: string, effect: () => T): T {
    return this.call(method, 'read', effect);
  }

  /** A call that changes the document. */
  write<T>(method: string, effect: () => T): T {
    return this.call(method, 'write', effect);
  }

  /** A write that hands its object back, for chaining. */
  change(method: string, effect: () => void): Exposed {
    this.call(method, 'write', effect);
    return this.self;
  }

  /** A write of a method that returns nothing: live, those give null. */
  perform(method: string, effect: () => void): void {
    this.call(method, 'write', effect);
    return NOTHING;
  }

  /** A call without cost that gives nothing back. */
  announce(method: string, effect: () => void): void {
    this.call(method, 'navigation', effect);
    return NOTHING;
  }

  /** Fails for something the runtime was not given. */
  missing(method: string): never {
    throw this.context.execution.realm.exception(
      `${this.className}.${method} is not available in this runtime`,
    );
  }

  /** Fails as Google does when arguments fit no signature. */
  refuse(method: string, values: readonly unknown[]): never {
    return refuseArguments(this.context, `${this.className}.${method}`, values);
  }

  fail(message: string): never {
    return this.context.execution.fail(message);
  }

  protected call<T>(method: string, kind: CallKind, effect: () => T): T {
    return this.context.call(`${this.className}.${method}`, kind, this.touched(), effect);
  }
}

/** A block of cells. */
export class RangeHandle extends Handle<GoogleAppsScript.Spreadsheet.Range> implements RangeReference {
  constructor(
    context: SpreadsheetContext,
    readonly sheetId: number,
    readonly area: Area,
    readonly open: OpenEdges | undefined,
    /** Part of a call on a RangeList, which is metered there once for all its ranges. */
    private readonly isMember = false,
  ) {
    super(context, 'Range');
  }

  protected override call<T>(method: string, kind: CallKind, effect: () => T): T {
    return this.isMember ? effect() : super.call(method, kind, effect);
  }

  get sheet(): SheetModel {
    return this.context.sheet(this.sheetId);
  }

  /** Plain data, fit to be kept in the document: the handle itself holds the execution. */
  get reference(): RangeReference {
    return { sheetId: this.sheetId, area: this.area };
  }

  /** The area of the top-left cell. */
  get firstCell(): Area {
    return { row: this.area.row, column: this.area.column, rows: 1, columns: 1 };
  }

  /** Another range of the same sheet. */
  at(area: Area): GoogleAppsScript.Spreadsheet.Range {
    return this.context.exposeRange(this.sheetId, area);
  }

  protected override touched(): Touched {
    return this;
  }
}

/** A sheet. */
export class SheetHandle extends Handle<GoogleAppsScript.Spreadsheet.Sheet> {
  constructor(
    context: SpreadsheetContext,
    readonly sheetId: number,
  ) {
    super(context, 'Sheet');
  }

  get model(): SheetModel {
    return this.context.sheet(this.sheetId);
  }

  get isThere(): boolean {
    return sheetById(this.context.document, this.sheetId) !== undefined;
  }

  range(area: Area, open?: OpenEdges): GoogleAppsScript.Spreadsheet.Range {
    return this.context.exposeRange(this.sheetId, area, open);
  }

  protected override touched(): Touched {
    return { sheetId: this.sheetId };
  }
}

/** The whole spreadsheet. */
export class SpreadsheetHandle extends Handle<GoogleAppsScript.Spreadsheet.Spreadsheet> {
  constructor(context: SpreadsheetContext) {
    super(context, 'Spreadsheet');
  }

  get activeSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.context.exposeSheet(this.context.document.activeSheetId);
  }

  protected override touched(): Touched {
    return {};
  }
}
