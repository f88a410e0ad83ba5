import type { Realm } from '../../execution';
import type { ValidationRule } from '../model';
import { aBoolean, anArray, aString, nullOr } from './arguments';
import type { RuleContext } from './context';
import { criteriaFromModel, criteriaToModel } from './criteria';
import { RuleService } from './service';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type GoogleDate = GoogleAppsScript.Base.Date;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Google refuses longer lists and points to a list from a range. */
const LIST_LIMIT = 500;
const LIST_TOO_LONG = `The data validation rule has more items than the limit of ${LIST_LIMIT}. Use the “List from a range” criteria instead.`;
/** Not Google's words: what it says to a rule without criteria is not known. */
const NO_CRITERIA = 'The data validation rule has no criteria.';

/** A rule in the making: the criteria may still be missing. */
interface Draft {
  criteria: string | undefined;
  values: readonly unknown[];
  allowInvalid: boolean;
  helpText: string | undefined;
}

/** `SpreadsheetApp.newDataValidation()`. */
export function newDataValidation(context: RuleContext): GoogleBuilder {
  const draft: Draft = { criteria: undefined, values: [], allowInvalid: true, helpText: undefined };
  return new DataValidationBuilderService(context, draft).exposed;
}

/** The rule behind a DataValidation object that a script passes; undefined for anything else. */
export function dataValidationToModel(realm: Realm, value: unknown): ValidationRule | undefined {
  const service = realm.reveal(value);
  return service instanceof DataValidationService ? service.rule : undefined;
}

const exposedRules = new WeakMap<RuleContext, WeakMap<ValidationRule, GoogleValidation>>();

/**
 * The DataValidation object a script sees for a rule. Neither can change, so cells that share a rule share its object:
 * `getDataValidations()` over a long column makes one of each.
 */
export function dataValidationFromModel(context: RuleContext, rule: ValidationRule): GoogleValidation {
  let known = exposedRules.get(context);
  if (known === undefined) exposedRules.set(context, (known = new WeakMap()));
  let exposed = known.get(rule);
  if (exposed === undefined) known.set(rule, (exposed = new DataValidationService(context, rule).exposed));
  return exposed;
}

/** A finished rule. */
class DataValidationService
  extends RuleService<GoogleValidation>
  implements
    Pick<
      GoogleValidation,
      'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'
    >
{
  constructor(
    context: RuleContext,
    readonly rule: ValidationRule,
  ) {
    super(context, 'DataValidation');
  }

  copy(): GoogleBuilder {
    return this.navigate('copy', () => {
      const { criteria, values, allowInvalid, helpText } = this.rule;
      return new DataValidationBuilderService(this.context, { criteria, values, allowInvalid, helpText })
        .exposed;
    });
  }

  getAllowInvalid(): boolean {
    return this.navigate('getAllowInvalid', () => this.rule.allowInvalid);
  }

  getCriteriaType(): GoogleCriteria {
    return this.navigate('getCriteriaType', () =>
      this.context.enums.DataValidationCriteria.value<GoogleCriteria>(this.rule.criteria),
    );
  }

  getCriteriaValues(): unknown[] {
    return this.navigate('getCriteriaValues', () =>
      criteriaFromModel(this.context, this.rule.criteria, this.rule.values),
    );
  }

  getHelpText(): string {
    // Google's typings say string; the reference and the live service give null where none is set.
    return this.navigate('getHelpText', () => (this.rule.helpText ?? null) as string);
  }
}

/** The builder; each `require…` replaces the criteria. */
class DataValidationBuilderService extends RuleService<GoogleBuilder> implements GoogleBuilder {
  constructor(
    context: RuleContext,
    private readonly draft: Draft,
  ) {
    super(context, 'DataValidationBuilder');
  }

  build(): GoogleValidation {
    return this.navigate('build', () => {
      const { criteria, values, allowInvalid, helpText } = this.draft;
      if (criteria === undefined) return this.execution.fail(NO_CRITERIA);
      const rule = { criteria, values, allowInvalid, ...(helpText !== undefined && { helpText }) };
      return new DataValidationService(this.context, rule).exposed;
    });
  }

  copy(): GoogleBuilder {
    return this.navigate(
      'copy',
      () => new DataValidationBuilderService(this.context, { ...this.draft }).exposed,
    );
  }

  getAllowInvalid(): boolean {
    return this.navigate('getAllowInvalid', () => this.draft.allowInvalid);
  }

  getCriteriaType(): GoogleCriteria {
    return this.navigate('getCriteriaType', () => {
      const { criteria } = this.draft;
      // As measured live, a new builder gives null; Google's typings leave that out.
      if (criteria === undefined) return null as unknown as GoogleCriteria;
      return this.context.enums.DataValidationCriteria.value<GoogleCriteria>(criteria);
    });
  }

  getCriteriaValues(): unknown[] {
    return this.navigate('getCriteriaValues', () =>
      criteriaFromModel(this.context, this.draft.criteria ?? '', this.draft.values),
    );
  }

  getHelpText(): string | null {
    return this.navigate('getHelpText', () => this.draft.helpText ?? null);
  }

  setAllowInvalid(allowInvalidData: boolean): GoogleBuilder {
    return this.navigate('setAllowInvalid', () => {
      this.check('setAllowInvalid', [allowInvalidData], [aBoolean]);
      this.draft.allowInvalid = allowInvalidData;
      return this.exposed;
    });
  }

  setHelpText(helpText: string): GoogleBuilder {
    return this.navigate('setHelpText', () => {
      this.check('setHelpText', [helpText], [nullOr(aString)]);
      this.draft.helpText = helpText ?? undefined;
      return this.exposed;
    });
  }

  withCriteria(criteria: GoogleCriteria, args: unknown[]): GoogleBuilder {
    return this.navigate('withCriteria', () => {
      const name = this.context.enums.DataValidationCriteria.nameOf(criteria);
      if (name === undefined || !anArray(args)) return this.refuse('withCriteria', [criteria, args]);
      return this.#adopt('withCriteria', name, args, [criteria, args]);
    });
  }

  requireCheckbox(...values: unknown[]): GoogleBuilder {
    return this.#require('requireCheckbox', 'CHECKBOX', values);
  }

  requireDate(): GoogleBuilder {
    return this.#require('requireDate', 'DATE_IS_VALID_DATE', []);
  }

  requireDateAfter(date: GoogleDate): GoogleBuilder {
    return this.#require('requireDateAfter', 'DATE_AFTER', [date]);
  }

  requireDateBefore(date: GoogleDate): GoogleBuilder {
    return this.#require('requireDateBefore', 'DATE_BEFORE', [date]);
  }

  requireDateBetween(start: GoogleDate, end: GoogleDate): GoogleBuilder {
    return this.#require('requireDateBetween', 'DATE_BETWEEN', [start, end]);
  }

  requireDateEqualTo(date: GoogleDate): GoogleBuilder {
    return this.#require('requireDateEqualTo', 'DATE_EQUAL_TO', [date]);
  }

  requireDateNotBetween(start: GoogleDate, end: GoogleDate): GoogleBuilder {
    return this.#require('requireDateNotBetween', 'DATE_NOT_BETWEEN', [start, end]);
  }

  requireDateOnOrAfter(date: GoogleDate): GoogleBuilder {
    return this.#require('requireDateOnOrAfter', 'DATE_ON_OR_AFTER', [date]);
  }

  requireDateOnOrBefore(date: GoogleDate): GoogleBuilder {
    return this.#require('requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', [date]);
  }

  requireFormulaSatisfied(formula: string): GoogleBuilder {
    return this.#require('requireFormulaSatisfied', 'CUSTOM_FORMULA', [formula]);
  }

  requireNumberBetween(start: number, end: number): GoogleBuilder {
    return this.#require('requireNumberBetween', 'NUMBER_BETWEEN', [start, end]);
  }

  requireNumberEqualTo(number: number): GoogleBuilder {
    return this.#require('requireNumberEqualTo', 'NUMBER_EQUAL_TO', [number]);
  }

  requireNumberGreaterThan(number: number): GoogleBuilder {
    return this.#require('requireNumberGreaterThan', 'NUMBER_GREATER_THAN', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): GoogleBuilder {
    return this.#require('requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberLessThan(number: number): GoogleBuilder {
    return this.#require('requireNumberLessThan', 'NUMBER_LESS_THAN', [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): GoogleBuilder {
    return this.#require('requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberNotBetween(start: number, end: number): GoogleBuilder {
    return this.#require('requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', [start, end]);
  }

  requireNumberNotEqualTo(number: number): GoogleBuilder {
    return this.#require('requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', [number]);
  }

  requireTextContains(text: string): GoogleBuilder {
    return this.#require('requireTextContains', 'TEXT_CONTAINS', [text]);
  }

  requireTextDoesNotContain(text: string): GoogleBuilder {
    return this.#require('requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', [text]);
  }

  requireTextEqualTo(text: string): GoogleBuilder {
    return this.#require('requireTextEqualTo', 'TEXT_EQUAL_TO', [text]);
  }

  requireTextIsEmail(): GoogleBuilder {
    return this.#require('requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', []);
  }

  requireTextIsUrl(): GoogleBuilder {
    return this.#require('requireTextIsUrl', 'TEXT_IS_VALID_URL', []);
  }

  requireValueInList(values: string[], showDropdown?: boolean): GoogleBuilder {
    const args = showDropdown === undefined ? [values] : [values, showDropdown];
    return this.#require('requireValueInList', 'VALUE_IN_LIST', args);
  }

  requireValueInRange(range: GoogleRange, showDropdown?: boolean): GoogleBuilder {
    const args = showDropdown === undefined ? [range] : [range, showDropdown];
    return this.#require('requireValueInRange', 'VALUE_IN_RANGE', args);
  }

  #require(method: string, criteria: string, args: readonly unknown[]): GoogleBuilder {
    return this.navigate(method, () => this.#adopt(method, criteria, args, args));
  }

  #adopt(
    method: string,
    criteria: string,
    args: readonly unknown[],
    passed: readonly unknown[],
  ): GoogleBuilder {
    const values = criteriaToModel(this.context, criteria, args);
    if (values === undefined) return this.refuse(method, passed);
    if (criteria === 'VALUE_IN_LIST' && (values[0] as readonly string[]).length > LIST_LIMIT) {
      return this.execution.fail(LIST_TOO_LONG);
    }
    this.draft.criteria = criteria;
    this.draft.values = values;
    return this.exposed;
  }
}
