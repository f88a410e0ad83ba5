import type { CallKind, Execution, ServiceCall } from '../../execution';
import { freeSheetName, newDocument, newSheet } from '../document/create';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../document/limits';
import type { DocumentModel } from '../model';
import { newColor } from '../rules/color';
import { newConditionalFormatRule } from '../rules/conditional-format';
import { newDataValidation } from '../rules/data-validation';
import { createEnums, type Enums, SPREADSHEET_ENUM_NAMES } from '../rules/enums';
import { newFilterCriteria } from '../rules/filter-criteria';
import { newRichTextValue } from '../rules/rich-text';
import { newTextStyle } from '../rules/text-style';
import { isInteger, refuseArguments } from './arguments';
import { SpreadsheetContext, type SpreadsheetSurroundings } from './context';
import { factories } from './factories';

type Gas = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasRangeList = GoogleAppsScript.Spreadsheet.RangeList;
type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GasSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type EnumName = (typeof SPREADSHEET_ENUM_NAMES)[number];
type NotBuilt =
  'enableAllDataSourcesExecution' | 'enableBigQueryExecution' | 'newCellImage' | 'newDataSourceSpec' | 'open';

/** The scope without which only the current document may be opened. */
const ALL_SPREADSHEETS_SCOPE = 'spreadsheets';
const DOCUMENT_ID_IN_URL = /\/spreadsheets\/d\/([\w-]+)/;

/**
 * The `SpreadsheetApp` of one execution on a document, as the script sees it.
 * @param surroundings the exposed Ui, where toasts go, other documents, the formula engine; what is left out throws by
 *   name when asked for
 * @param enums shared with the `Charts` service so that `===` holds; made here where none are given
 */
export function createSpreadsheetApp(
  execution: Execution,
  document: DocumentModel,
  surroundings: SpreadsheetSurroundings = {},
  enums: Enums = createEnums(execution.realm),
): object {
  return spreadsheetAppOf(createSpreadsheetContext(execution, document, surroundings, enums));
}

/** The `SpreadsheetApp` that hands out the very objects of a context. */
export function spreadsheetAppOf(context: SpreadsheetContext): object {
  return context.execution.realm.expose(new SpreadsheetAppService(context), 'SpreadsheetApp');
}

/**
 * The Spreadsheet, Sheet and Range objects of an execution for the host itself: events (`e.source`, `e.range`),
 * arguments of custom functions.
 */
export function createSpreadsheetContext(
  execution: Execution,
  document: DocumentModel,
  surroundings: SpreadsheetSurroundings = {},
  enums: Enums = createEnums(execution.realm),
): SpreadsheetContext {
  return new SpreadsheetContext(execution, document, surroundings, enums, factories(execution));
}

/** Calls of SpreadsheetApp itself; kept out of the script's reach. */
class Application {
  constructor(readonly context: SpreadsheetContext) {}

  get spreadsheet(): GasSpreadsheet {
    return this.context.exposeSpreadsheet();
  }

  navigate<T>(method: string, effect: () => T, needs: ServiceCall['needs'] = 'document'): T {
    return this.call(method, 'navigation', needs, effect);
  }

  call<T>(method: string, kind: CallKind, needs: ServiceCall['needs'], effect: () => T, scope?: string): T {
    const call = { name: `SpreadsheetApp.${method}`, kind, ...(needs && { needs }), ...(scope && { scope }) };
    return this.context.execution.call(call, effect);
  }

  refuse(method: string, given: readonly unknown[]): never {
    return refuseArguments(this.context, method, given);
  }

  open(id: string): GasSpreadsheet {
    const found =
      id === this.context.document.id ? this.context.document : this.context.surroundings.open?.(id);
    if (found === undefined) {
      return this.context.execution.fail(
        `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
      );
    }
    return this.context.on(found).exposeSpreadsheet();
  }
}

/** Enumerations of the typings for what is not built: data sources and banding. */
type EnumNotBuilt =
  | 'BandingTheme'
  | 'DataExecutionErrorCode'
  | 'DataExecutionState'
  | 'DataSourceParameterType'
  | 'DataSourceType'
  | 'PivotTableSummarizeFunction'
  | 'PivotValueDisplayType';

/** Google's SpreadsheetApp; its enumerations are fields, set from the one list of them. */
class SpreadsheetAppService implements Omit<Gas, NotBuilt | EnumName | EnumNotBuilt> {
  readonly app: Application;

  constructor(context: SpreadsheetContext) {
    this.app = new Application(context);
    for (const name of SPREADSHEET_ENUM_NAMES) Object.assign(this, { [name]: context.enums[name].exposed });
  }

  getActive(): GasSpreadsheet {
    return this.app.navigate('getActive', () => this.app.spreadsheet);
  }

  getActiveSpreadsheet(): GasSpreadsheet {
    return this.app.navigate('getActiveSpreadsheet', () => this.app.spreadsheet);
  }

  getActiveSheet(): GasSheet {
    return this.app.navigate('getActiveSheet', () => this.app.spreadsheet.getActiveSheet());
  }

  getActiveRange(): GasRange {
    return this.app.navigate('getActiveRange', () => this.app.spreadsheet.getActiveRange()!);
  }

  getActiveRangeList(): GasRangeList {
    return this.app.navigate('getActiveRangeList', () => this.app.spreadsheet.getActiveRangeList()!);
  }

  getCurrentCell(): GasRange {
    return this.app.navigate('getCurrentCell', () => this.app.spreadsheet.getCurrentCell()!);
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.app.navigate('getSelection', () => this.app.context.exposeSelection());
  }

  setActiveSheet(sheet: GasSheet, restoreSelection: boolean = false): GasSheet {
    return this.app.navigate('setActiveSheet', () =>
      this.app.spreadsheet.setActiveSheet(sheet, restoreSelection),
    );
  }

  setActiveRange(range: GasRange): GasRange {
    return this.app.navigate('setActiveRange', () => this.app.spreadsheet.setActiveRange(range));
  }

  setActiveRangeList(rangeList: GasRangeList): GasRangeList {
    return this.app.navigate('setActiveRangeList', () => this.app.spreadsheet.setActiveRangeList(rangeList));
  }

  setCurrentCell(cell: GasRange): GasRange {
    return this.app.navigate('setCurrentCell', () => this.app.spreadsheet.setCurrentCell(cell));
  }

  /** Only the current document: another one cannot become active in a container-bound script. */
  setActiveSpreadsheet(newActiveSpreadsheet: GasSpreadsheet): void {
    return this.app.navigate('setActiveSpreadsheet', () => {
      const { context } = this.app;
      const chosen =
        context.spreadsheetOf(newActiveSpreadsheet) ??
        this.app.refuse('setActiveSpreadsheet', [newActiveSpreadsheet]);
      if (chosen.document === context.document) return;
      throw context.execution.realm.exception(
        'SpreadsheetApp.setActiveSpreadsheet for another document is not built.',
      );
    });
  }

  getUi(): GoogleAppsScript.Base.Ui {
    return this.app.navigate(
      'getUi',
      () => {
        const { context } = this.app;
        const ui = context.surroundings.getUi?.();
        return (ui ??
          context.execution.fail(
            'Cannot call SpreadsheetApp.getUi() from this context.',
          )) as GoogleAppsScript.Base.Ui;
      },
      'nothing',
    );
  }

  /** Everything is applied at once here, so there is nothing to wait for. */
  flush(): void {
    return this.app.navigate('flush', () => null as unknown as void);
  }

  openById(id: string): GasSpreadsheet {
    return this.app.call(
      'openById',
      'read',
      'user',
      () => (typeof id === 'string' ? this.app.open(id) : this.app.refuse('openById', [id])),
      ALL_SPREADSHEETS_SCOPE,
    );
  }

  openByUrl(url: string): GasSpreadsheet {
    return this.app.call(
      'openByUrl',
      'read',
      'user',
      () => {
        if (typeof url !== 'string') return this.app.refuse('openByUrl', [url]);
        const id = DOCUMENT_ID_IN_URL.exec(url)?.[1];
        return id === undefined
          ? this.app.context.execution.fail(`Invalid argument: url`)
          : this.app.open(id);
      },
      ALL_SPREADSHEETS_SCOPE,
    );
  }

  create(name: string, rows: number = DEFAULT_ROWS, columns: number = DEFAULT_COLUMNS): GasSpreadsheet {
    return this.app.call(
      'create',
      'write',
      'user',
      () => {
        if (typeof name !== 'string' || !isInteger(rows) || !isInteger(columns)) {
          return this.app.refuse('create', [name, rows, columns]);
        }
        const { document: current, surroundings, execution } = this.app.context;
        if (surroundings.keep === undefined) {
          throw execution.realm.exception('SpreadsheetApp.create is not built in this runtime.');
        }
        const { locale, timeZone } = current;
        const made = newDocument({
          name,
          locale,
          timeZone,
          id: `${current.id}-${current.nextId++}`,
          sheetNames: [],
        });
        made.sheets.push(newSheet(0, freeSheetName(made), rows, columns));
        surroundings.keep(made);
        return this.app.context.on(made).exposeSpreadsheet();
      },
      ALL_SPREADSHEETS_SCOPE,
    );
  }

  newColor(): GoogleAppsScript.Spreadsheet.ColorBuilder {
    return this.app.navigate('newColor', () => newColor(this.app.context.rules), 'nothing');
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return this.app.navigate(
      'newConditionalFormatRule',
      () => newConditionalFormatRule(this.app.context.rules),
      'nothing',
    );
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return this.app.navigate('newDataValidation', () => newDataValidation(this.app.context.rules), 'nothing');
  }

  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return this.app.navigate('newRichTextValue', () => newRichTextValue(this.app.context.rules), 'nothing');
  }

  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return this.app.navigate('newTextStyle', () => newTextStyle(this.app.context.rules), 'nothing');
  }

  newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return this.app.navigate('newFilterCriteria', () => newFilterCriteria(this.app.context.rules), 'nothing');
  }
}
