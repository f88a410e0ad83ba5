import { displayValue, isDateFormat } from '../display';
import { styleAt } from '../document/cells';
import type { DocumentModel, SheetModel, StoredValue } from '../model';
import { isFormula, referenceOf } from './criteria';
import { relativeDay } from './relative-date';

/** What a condition looks at in a cell. */
export interface CellContent {
  readonly value: StoredValue;
  /** As `getDisplayValue()` gives it. */
  readonly text: string;
  /** Whether the number is shown as a date or date-time. */
  readonly isDate: boolean;
}

/** What a condition needs besides the cell: the document it may refer to and today's serial day. */
export interface ConditionSurroundings {
  readonly document: DocumentModel;
  /** Whole days since 1899-12-30. */
  readonly today: number;
}

/** A cell of a sheet (row and column count from 0) as conditions see it. */
export function contentOf(
  document: DocumentModel,
  sheet: SheetModel,
  row: number,
  column: number,
): CellContent {
  return contentOfValue(sheet.rows[row]?.values[column] ?? null, sheet, row, column, document.locale);
}

/** A value as it would be in a cell, which lends its number format. */
export function contentOfValue(
  value: StoredValue,
  sheet: SheetModel,
  row: number,
  column: number,
  locale: string,
): CellContent {
  const style = styleAt(sheet, row, column);
  return {
    value,
    text: displayValue(value, style, locale),
    isDate: typeof value === 'number' && isDateFormat(style?.numberFormat),
  };
}

/** RFC 5322's everyday form; what Google accepts exactly is not published. */
const EMAIL = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]{2,}$/;
const URL_TEXT = /^(?:(?:https?|ftp):\/\/|mailto:|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i;

/**
 * Whether a cell meets a criterion of `BooleanCriteria` or `DataValidationCriteria`.
 * @param values as the document keeps them (see `criteriaToModel`)
 * @returns undefined where only a formula could tell (`CUSTOM_FORMULA`, or a formula among the values)
 */
export function meets(
  criteria: string,
  values: readonly unknown[],
  cell: CellContent,
  surroundings: ConditionSurroundings,
): boolean | undefined {
  if (criteria === 'VALUE_IN_RANGE') return isInRange(values[0], cell, surroundings.document);
  if (criteria === 'CUSTOM_FORMULA' || values.some(isFormula)) return undefined;
  if (criteria.startsWith('NUMBER_')) return meetsNumber(criteria, values as number[], cell.value);
  if (criteria.endsWith('_RELATIVE'))
    return meetsRelative(criteria, String(values[0]), cell, surroundings.today);
  if (criteria.startsWith('DATE_')) return meetsDate(criteria, values as number[], cell);
  if (criteria.startsWith('TEXT_')) return meetsText(criteria, String(values[0] ?? ''), cell.text);
  return meetsOther(criteria, values, cell);
}

function meetsNumber(criteria: string, [first, second]: readonly number[], value: StoredValue): boolean {
  if (typeof value !== 'number' || first === undefined) return false;
  const [low, high] = [Math.min(first, second ?? first), Math.max(first, second ?? first)];
  switch (criteria) {
    case 'NUMBER_BETWEEN':
      return value >= low && value <= high;
    case 'NUMBER_NOT_BETWEEN':
      return value < low || value > high;
    case 'NUMBER_EQUAL_TO':
      return value === first;
    case 'NUMBER_NOT_EQUAL_TO':
      return value !== first;
    case 'NUMBER_GREATER_THAN':
      return value > first;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return value >= first;
    case 'NUMBER_LESS_THAN':
      return value < first;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return value <= first;
    default:
      throw new RangeError(`No such criterion: ${criteria}`);
  }
}

/** Only the day counts, not the time of day (reference of `requireDateAfter` and its sisters). */
function meetsDate(criteria: string, [first, second]: readonly number[], cell: CellContent): boolean {
  if (typeof cell.value !== 'number' || !cell.isDate) return false;
  if (criteria === 'DATE_IS_VALID_DATE') return true;
  if (first === undefined) return false;
  const day = Math.floor(cell.value);
  const [low, high] = [Math.min(first, second ?? first), Math.max(first, second ?? first)];
  switch (criteria) {
    case 'DATE_AFTER':
      return day > first;
    case 'DATE_BEFORE':
      return day < first;
    case 'DATE_EQUAL_TO':
      return day === first;
    case 'DATE_ON_OR_AFTER':
      return day >= first;
    case 'DATE_ON_OR_BEFORE':
      return day <= first;
    case 'DATE_BETWEEN':
      return day >= low && day <= high;
    case 'DATE_NOT_BETWEEN':
      return day < low || day > high;
    default:
      throw new RangeError(`No such criterion: ${criteria}`);
  }
}

function meetsRelative(criteria: string, relative: string, cell: CellContent, today: number): boolean {
  if (typeof cell.value !== 'number' || !cell.isDate) return false;
  const day = Math.floor(cell.value);
  const bound = relativeDay(relative, today);
  if (criteria === 'DATE_AFTER_RELATIVE') return day > bound;
  if (criteria === 'DATE_BEFORE_RELATIVE') return day < bound;
  // "In the past week" and its sisters name a stretch that ends today, the others one day.
  return relative.startsWith('PAST_') ? day >= bound && day <= today : day === bound;
}

/** Case is ignored, as in Sheets' own text conditions and filters. */
function meetsText(criteria: string, sought: string, shown: string): boolean {
  const text = shown.toLowerCase();
  const part = sought.toLowerCase();
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.includes(part);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(part);
    case 'TEXT_EQUAL_TO':
      return text === part;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(part);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(part);
    case 'TEXT_IS_VALID_EMAIL':
      return EMAIL.test(shown);
    case 'TEXT_IS_VALID_URL':
      return URL_TEXT.test(shown);
    default:
      throw new RangeError(`No such criterion: ${criteria}`);
  }
}

function meetsOther(criteria: string, values: readonly unknown[], cell: CellContent): boolean {
  switch (criteria) {
    case 'CELL_EMPTY':
      return cell.value === null || cell.value === '';
    case 'CELL_NOT_EMPTY':
      return cell.value !== null && cell.value !== '';
    case 'VALUE_IN_LIST':
      return (values[0] as readonly string[]).some(
        (item) => item === cell.text || item === String(cell.value),
      );
    case 'CHECKBOX':
      return values.length === 0 ? typeof cell.value === 'boolean' : meetsCheckbox(values, cell);
    default:
      throw new RangeError(`No such criterion: ${criteria}`);
  }
}

/** With one value only, the unchecked state is a blank cell. */
function meetsCheckbox(values: readonly unknown[], cell: CellContent): boolean {
  return values.some((value) => value === cell.value || String(value) === cell.text);
}

function isInRange(formula: unknown, cell: CellContent, document: DocumentModel): boolean | undefined {
  const reference = typeof formula === 'string' ? referenceOf(document, formula) : undefined;
  const sheet = document.sheets.find((candidate) => candidate.id === reference?.sheetId);
  if (reference === undefined || sheet === undefined) return undefined;
  const { row, column, rows, columns } = reference.area;
  const end = Math.min(row - 1 + rows, sheet.rows.length);
  for (let index = row - 1; index < end; index += 1) {
    const values = sheet.rows[index]?.values ?? [];
    for (let place = column - 1; place < column - 1 + columns; place += 1) {
      const allowed = values[place] ?? null;
      if (allowed === null) continue;
      if (allowed === cell.value) return true;
      if (displayValue(allowed, styleAt(sheet, index, place), document.locale) === cell.text) return true;
    }
  }
  return false;
}
