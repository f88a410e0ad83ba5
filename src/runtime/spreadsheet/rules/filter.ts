import { sortArea } from '../document/sorting';
import type { Area, FilterModel, SheetModel } from '../model';
import { aBoolean, aNumber } from './arguments';
import { type RangeReference, requireSheet, type RuleContext, todaySerial } from './context';
import { filterCriteriaFromModel, filterCriteriaToModel } from './filter-criteria';
import { applyFilter } from './filtered-rows';
import { RuleService } from './service';

type GoogleFilter = GoogleAppsScript.Spreadsheet.Filter;
type GoogleFilterCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const SECOND_FILTER = "You can't create a filter in a sheet that already has a filter.";
/** Not Google's words: what it says to a column outside the filter is not known. */
const OUTSIDE_FILTER = 'The column is outside the filter.';
const NO_FILTER = 'The filter has been removed.';

/** Puts a filter without criteria on an area of a sheet: the effect of `Range.createFilter()`, which routes the call. */
export function createFilter(context: RuleContext, sheet: SheetModel, area: Area): GoogleFilter {
  if (sheet.filter !== null) return context.execution.fail(SECOND_FILTER);
  sheet.filter = { area, criteria: new Map() };
  return new FilterService(context, sheet.id).exposed;
}

/** The Filter object a script sees for a sheet; null where it has no filter. */
export function filterFromModel(context: RuleContext, sheet: SheetModel): GoogleFilter | null {
  return sheet.filter === null ? null : new FilterService(context, sheet.id).exposed;
}

class FilterService extends RuleService<GoogleFilter> implements GoogleFilter {
  constructor(
    context: RuleContext,
    private readonly sheetId: number,
  ) {
    super(context, 'Filter');
  }

  getColumnFilterCriteria(columnPosition: number): GoogleFilterCriteria | null {
    return this.read('getColumnFilterCriteria', () => {
      this.check('getColumnFilterCriteria', [columnPosition], [aNumber]);
      const criteria = this.#within(columnPosition).criteria.get(columnPosition);
      return criteria === undefined ? null : filterCriteriaFromModel(this.context, criteria);
    });
  }

  getRange(): GoogleRange {
    return this.navigate('getRange', () => this.context.makeRange(this.#reference()));
  }

  remove(): void {
    this.write('remove', () => {
      this.#filter();
      const sheet = requireSheet(this.context, this.sheetId);
      sheet.filter = null;
      applyFilter(this.context.document, sheet, todaySerial(this.context));
    });
  }

  removeColumnFilterCriteria(columnPosition: number): GoogleFilter {
    return this.write('removeColumnFilterCriteria', () => {
      this.check('removeColumnFilterCriteria', [columnPosition], [aNumber]);
      this.#within(columnPosition).criteria.delete(columnPosition);
      return this.#applied();
    });
  }

  setColumnFilterCriteria(columnPosition: number, filterCriteria: GoogleFilterCriteria | null): GoogleFilter {
    return this.write('setColumnFilterCriteria', () => {
      const criteria = filterCriteriaToModel(this.execution.realm, filterCriteria);
      if (!aNumber(columnPosition) || (criteria === undefined && filterCriteria !== null)) {
        return this.refuse('setColumnFilterCriteria', [columnPosition, filterCriteria]);
      }
      const filter = this.#within(columnPosition);
      if (criteria === undefined) filter.criteria.delete(columnPosition);
      else filter.criteria.set(columnPosition, criteria);
      return this.#applied();
    });
  }

  sort(columnPosition: number, ascending: boolean): GoogleFilter {
    return this.write(
      'sort',
      () => {
        this.check('sort', [columnPosition, ascending], [aNumber, aBoolean]);
        const { area } = this.#within(columnPosition);
        const sheet = requireSheet(this.context, this.sheetId);
        const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
        if (body.rows > 0)
          sortArea(sheet, body, [{ column: columnPosition, ascending }], this.context.document.locale);
        return this.#applied();
      },
      this.#reference(),
    );
  }

  #applied(): GoogleFilter {
    applyFilter(this.context.document, requireSheet(this.context, this.sheetId), todaySerial(this.context));
    return this.exposed;
  }

  #reference(): RangeReference {
    return { sheetId: this.sheetId, area: this.#filter().area };
  }

  #filter(): FilterModel {
    return requireSheet(this.context, this.sheetId).filter ?? this.execution.fail(NO_FILTER);
  }

  /** The filter, if it covers the column (counted from 1 on the sheet). */
  #within(column: number): FilterModel {
    const filter = this.#filter();
    const isCovered = column >= filter.area.column && column < filter.area.column + filter.area.columns;
    return isCovered ? filter : this.execution.fail(OUTSIDE_FILTER);
  }
}
