import type { Realm } from '../../execution';
import { a1Of, parseA1, quotedSheetName, resolveA1 } from '../a1';
import { sheetById } from '../document/cells';
import type { DocumentModel } from '../model';
import { isDate } from './arguments';
import { daySerial, type RangeReference, realmArray, realmDate, type RuleContext } from './context';

/** What kind of arguments a criterion takes. */
type CriteriaKind =
  'nothing' | 'number' | 'date' | 'relative' | 'text' | 'formula' | 'list' | 'range' | 'checkbox';

interface CriteriaShape {
  readonly kind: CriteriaKind;
  readonly least: number;
  readonly most: number;
}

const shape = (kind: CriteriaKind, least: number, most = least): CriteriaShape => ({ kind, least, most });

/** Arguments of each criterion of `DataValidationCriteria` and `BooleanCriteria`. */
const SHAPES: Readonly<Record<string, CriteriaShape>> = {
  CELL_EMPTY: shape('nothing', 0),
  CELL_NOT_EMPTY: shape('nothing', 0),
  DATE_AFTER: shape('date', 1),
  DATE_BEFORE: shape('date', 1),
  DATE_BETWEEN: shape('date', 2),
  DATE_EQUAL_TO: shape('date', 1),
  DATE_IS_VALID_DATE: shape('nothing', 0),
  DATE_NOT_BETWEEN: shape('date', 2),
  DATE_ON_OR_AFTER: shape('date', 1),
  DATE_ON_OR_BEFORE: shape('date', 1),
  DATE_AFTER_RELATIVE: shape('relative', 1),
  DATE_BEFORE_RELATIVE: shape('relative', 1),
  DATE_EQUAL_TO_RELATIVE: shape('relative', 1),
  NUMBER_BETWEEN: shape('number', 2),
  NUMBER_EQUAL_TO: shape('number', 1),
  NUMBER_GREATER_THAN: shape('number', 1),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: shape('number', 1),
  NUMBER_LESS_THAN: shape('number', 1),
  NUMBER_LESS_THAN_OR_EQUAL_TO: shape('number', 1),
  NUMBER_NOT_BETWEEN: shape('number', 2),
  NUMBER_NOT_EQUAL_TO: shape('number', 1),
  TEXT_CONTAINS: shape('text', 1),
  TEXT_DOES_NOT_CONTAIN: shape('text', 1),
  TEXT_EQUAL_TO: shape('text', 1),
  TEXT_STARTS_WITH: shape('text', 1),
  TEXT_ENDS_WITH: shape('text', 1),
  TEXT_IS_VALID_EMAIL: shape('nothing', 0),
  TEXT_IS_VALID_URL: shape('nothing', 0),
  VALUE_IN_LIST: shape('list', 1, 2),
  VALUE_IN_RANGE: shape('range', 1, 2),
  CUSTOM_FORMULA: shape('formula', 1),
  CHECKBOX: shape('checkbox', 0, 2),
};

/** A rule's argument may be a formula, which stands among the values as its text. */
export const isFormula = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('=');

/**
 * Turns a criterion's arguments into what the document keeps: days as serial numbers, relative dates as names,
 * `VALUE_IN_LIST` as `[texts, showDropdown]`, `VALUE_IN_RANGE` as `['=Sheet!A1:B2', showDropdown]` (so that it follows
 * its cells when rows move). Undefined for arguments that the criterion does not take.
 */
export function criteriaToModel(
  context: RuleContext,
  criteria: string,
  args: readonly unknown[],
): readonly unknown[] | undefined {
  const expected = SHAPES[criteria];
  if (expected === undefined || args.length < expected.least || args.length > expected.most) return undefined;
  if (expected.kind === 'list') return listToModel(args);
  if (expected.kind === 'range') return rangeToModel(context, args);
  const values = args.map((value) => valueToModel(context, expected.kind, value));
  return values.includes(undefined) ? undefined : values;
}

/** The arguments as `getCriteriaValues()` gives them, in objects of the script's realm. */
export function criteriaFromModel(
  context: RuleContext,
  criteria: string,
  values: readonly unknown[],
): unknown[] {
  const { realm } = context.execution;
  const kind = SHAPES[criteria]?.kind;
  return realmArray(
    realm,
    values.map((value) => {
      if (kind === 'range' && isFormula(value)) {
        const reference = referenceOf(context.document, value);
        return reference === undefined ? value : context.makeRange(reference);
      }
      if (kind === 'relative') return context.enums.RelativeDate.value<object>(String(value));
      if (kind === 'date' && typeof value === 'number') return realmDate(context, value);
      return Array.isArray(value) ? realmArray(realm, value as unknown[]) : value;
    }),
  );
}

/** The block that a `VALUE_IN_RANGE` formula such as `='Leads 2026'!A2:A9` names; undefined where it names none. */
export function referenceOf(document: DocumentModel, formula: string): RangeReference | undefined {
  const reference = parseA1(formula.slice(1));
  const sheet = document.sheets.find(
    (candidate) => candidate.name.toLowerCase() === reference?.sheetName?.toLowerCase(),
  );
  if (reference === undefined || sheet === undefined) return undefined;
  const area = resolveA1(reference, sheet.maxRows, sheet.maxColumns);
  return area && { sheetId: sheet.id, area };
}

/** Whether a value may stand among a checkbox's values. */
function isPlain(realm: Realm, value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && realm.reveal(value) === undefined;
}

function valueToModel(context: RuleContext, kind: CriteriaKind, value: unknown): unknown {
  switch (kind) {
    case 'number':
      return (typeof value === 'number' && Number.isFinite(value)) || isFormula(value) ? value : undefined;
    case 'date':
      if (isDate(value)) return daySerial(context, value);
      return isFormula(value) ? value : undefined;
    case 'relative':
      return context.enums.RelativeDate.nameOf(value);
    case 'text':
    case 'formula':
      return typeof value === 'string' ? value : undefined;
    default:
      return isPlain(context.execution.realm, value) ? value : undefined;
  }
}

function listToModel(args: readonly unknown[]): readonly unknown[] | undefined {
  const [items, showDropdown = true] = args;
  if (!Array.isArray(items) || typeof showDropdown !== 'boolean') return undefined;
  // As measured on the live service: every item becomes a text.
  return [items.map(String), showDropdown];
}

function rangeToModel(context: RuleContext, args: readonly unknown[]): readonly unknown[] | undefined {
  const [range, showDropdown = true] = args;
  const reference = context.rangeOf(range);
  if (reference === undefined || typeof showDropdown !== 'boolean') return undefined;
  const sheet = sheetById(context.document, reference.sheetId);
  return sheet && [`=${quotedSheetName(sheet.name)}!${a1Of(reference.area)}`, showDropdown];
}
