import { addDeveloperMetadata, metadataAt } from '../../rules/developer-metadata';
import { createMetadataFinder } from '../../rules/metadata-finder';
import {
  findNamedRange,
  namedRangesFromModel,
  removeNamedRange,
  setNamedRange,
} from '../../rules/named-range';
import { protectionsOfType } from '../../rules/protection';
import { userFromEmail } from '../../rules/user';
import { text } from '../arguments';
import { areaByText } from '../grid';
import { SpreadsheetSheets } from './SpreadsheetSheets';

type GasSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GasRange = GoogleAppsScript.Spreadsheet.Range;

/** Members of Google's Spreadsheet that are not built: a script that asks for one gets an error with its name. */
type NotBuilt =
  | 'addEditor'
  | 'addEditors'
  | 'addMenu'
  | 'addViewer'
  | 'addViewers'
  | 'copy'
  | 'createTextFinder'
  | 'getAs'
  | 'getBandings'
  | 'getBlob'
  | 'getDataSourceTables'
  | 'getEditors'
  | 'getFormUrl'
  | 'getImages'
  | 'getIterativeCalculationConvergenceThreshold'
  | 'getMaxIterativeCalculationCycles'
  | 'getPredefinedSpreadsheetThemes'
  | 'getRecalculationInterval'
  | 'getSpreadsheetTheme'
  | 'getViewers'
  | 'insertImage'
  | 'insertSheetWithDataSourceTable'
  | 'isIterativeCalculationEnabled'
  | 'moveChartToObjectSheet'
  | 'removeEditor'
  | 'removeMenu'
  | 'removeViewer'
  | 'resetSpreadsheetTheme'
  | 'setIterativeCalculationConvergenceThreshold'
  | 'setIterativeCalculationEnabled'
  | 'setMaxIterativeCalculationCycles'
  | 'setRecalculationInterval'
  | 'setSpreadsheetTheme'
  | 'show'
  | 'updateMenu'
  | 'getSheetProtection'
  | 'setAnonymousAccess'
  | 'isAnonymousView'
  | 'isAnonymousWrite'
  | 'setSheetProtection';

/** Google's Spreadsheet. */
export class SpreadsheetService extends SpreadsheetSheets implements Omit<GasSpreadsheet, NotBuilt> {
  getId(): string {
    return this.handle.navigate('getId', () => this.handle.context.document.id);
  }

  getName(): string {
    return this.handle.navigate('getName', () => this.handle.context.document.name);
  }

  getUrl(): string {
    return this.handle.navigate(
      'getUrl',
      () => `https://docs.google.com/spreadsheets/d/${this.handle.context.document.id}/edit`,
    );
  }

  rename(newName: string): void {
    return this.handle.perform('rename', () => {
      this.handle.context.document.name = text(this.handle.context, 'Spreadsheet.rename', newName);
    });
  }

  getOwner(): GoogleAppsScript.Base.User | null {
    return this.handle.read('getOwner', () => {
      const { context } = this.handle;
      return context.document.owner === undefined
        ? null
        : userFromEmail(context.rules, context.document.owner);
    });
  }

  getSpreadsheetLocale(): string {
    return this.handle.navigate('getSpreadsheetLocale', () => this.handle.context.document.locale);
  }

  setSpreadsheetLocale(locale: string): void {
    return this.handle.perform('setSpreadsheetLocale', () => {
      const wanted = text(this.handle.context, 'Spreadsheet.setSpreadsheetLocale', locale);
      // Google's words for an unknown locale are not known.
      if (!/^[a-z]{2,3}(?:[_-][A-Z]{2})?$/.test(wanted)) this.handle.fail(`Invalid locale: ${wanted}`);
      this.handle.context.document.locale = wanted.replace('-', '_');
    });
  }

  getSpreadsheetTimeZone(): string {
    return this.handle.navigate('getSpreadsheetTimeZone', () => this.handle.context.document.timeZone);
  }

  setSpreadsheetTimeZone(timezone: string): void {
    return this.handle.perform('setSpreadsheetTimeZone', () => {
      const wanted = text(this.handle.context, 'Spreadsheet.setSpreadsheetTimeZone', timezone);
      // Google's words for an unknown zone are not known.
      if (!isTimeZone(wanted)) this.handle.fail(`Invalid time zone: ${wanted}`);
      this.handle.context.document.timeZone = wanted;
    });
  }

  getRange(a1Notation: string): GasRange {
    return this.handle.navigate('getRange', () => {
      const { context } = this.handle;
      const wanted = text(context, 'Spreadsheet.getRange', a1Notation);
      const { sheet, area, open } = areaByText(
        context,
        context.sheet(context.document.activeSheetId),
        wanted,
      );
      return context.exposeRange(sheet.id, area, open);
    });
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return this.handle.activeSheet.getRangeList(a1Notations);
  }

  getRangeByName(name: string): GasRange | null {
    return this.handle.navigate('getRangeByName', () => {
      const { context } = this.handle;
      const named = findNamedRange(context.document, text(context, 'Spreadsheet.getRangeByName', name));
      return named === undefined ? null : context.exposeRange(named.sheetId, named.area);
    });
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.handle.read('getNamedRanges', () => namedRangesFromModel(this.handle.context.rules));
  }

  setNamedRange(name: string, range: GasRange): void {
    return this.handle.perform('setNamedRange', () => {
      const { context } = this.handle;
      const reference = context.rangeOf(range);
      if (typeof name !== 'string' || reference === undefined)
        return this.handle.refuse('setNamedRange', [name, range]);
      setNamedRange(context.rules, name, { sheetId: reference.sheetId, area: reference.area });
    });
  }

  removeNamedRange(name: string): void {
    return this.handle.perform('removeNamedRange', () => {
      const { context } = this.handle;
      removeNamedRange(context.rules, text(context, 'Spreadsheet.removeNamedRange', name));
    });
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.handle.read('getProtections', () => {
      const { context } = this.handle;
      return (
        protectionsOfType(context.rules, context.document.sheets, type) ??
        this.handle.refuse('getProtections', [type])
      );
    });
  }

  addDeveloperMetadata(...given: unknown[]): GasSpreadsheet {
    return this.handle.change('addDeveloperMetadata', () =>
      addDeveloperMetadata(this.handle.context.rules, 'Spreadsheet', { kind: 'spreadsheet' }, given),
    );
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.handle.read('getDeveloperMetadata', () =>
      metadataAt(this.handle.context.rules, { kind: 'spreadsheet' }),
    );
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return this.handle.navigate('createDeveloperMetadataFinder', () =>
      createMetadataFinder(this.handle.context.rules, { kind: 'spreadsheet' }),
    );
  }

  /** A message at the lower right; five seconds unless told, and until dismissed for a negative number. */
  toast(msg: string, title?: string, timeoutSeconds?: number | null): void {
    return this.handle.announce('toast', () => {
      const show = this.handle.context.surroundings.toast;
      if (show === undefined) return this.handle.missing('toast');
      show(
        String(msg),
        title === undefined || title === null ? '' : String(title),
        timeoutSeconds ?? undefined,
      );
    });
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
