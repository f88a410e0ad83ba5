import type { Realm } from '../../execution';
import type { FilterModel } from '../model';
import { anArray } from './arguments';
import { ConditionBuilder } from './condition-builder';
import { realmArray, type RuleContext } from './context';
import { criteriaFromModel } from './criteria';
import { RuleService } from './service';

type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type GoogleBooleanCriteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;

/** What the document keeps of one filtered column. */
export type ColumnCriteria = FilterModel['criteria'] extends Map<number, infer Criteria> ? Criteria : never;

/** `SpreadsheetApp.newFilterCriteria()`. */
export function newFilterCriteria(context: RuleContext): GoogleBuilder {
  return new FilterCriteriaBuilderService(context, { hiddenValues: [], values: [] }).exposed;
}

/** The criteria behind a FilterCriteria object that a script passes; undefined for anything else. */
export function filterCriteriaToModel(realm: Realm, value: unknown): ColumnCriteria | undefined {
  const service = realm.reveal(value);
  return service instanceof FilterCriteriaService ? copyOf(service.criteria) : undefined;
}

/** The FilterCriteria object a script sees for a filtered column. */
export function filterCriteriaFromModel(context: RuleContext, criteria: ColumnCriteria): GoogleCriteria {
  return new FilterCriteriaService(context, copyOf(criteria)).exposed;
}

function copyOf(criteria: ColumnCriteria): ColumnCriteria {
  return {
    ...criteria,
    hiddenValues: [...criteria.hiddenValues],
    values: [...criteria.values],
    ...(criteria.visibleValues && { visibleValues: [...criteria.visibleValues] }),
  };
}

/** Finished criteria. */
class FilterCriteriaService extends RuleService<GoogleCriteria> implements GoogleCriteria {
  constructor(
    context: RuleContext,
    readonly criteria: ColumnCriteria,
  ) {
    super(context, 'FilterCriteria');
  }

  copy(): GoogleBuilder {
    return this.navigate(
      'copy',
      () => new FilterCriteriaBuilderService(this.context, copyOf(this.criteria)).exposed,
    );
  }

  getCriteriaType(): GoogleBooleanCriteria {
    return this.navigate('getCriteriaType', () => criteriaTypeOf(this.context, this.criteria));
  }

  getCriteriaValues(): unknown[] {
    return this.navigate('getCriteriaValues', () => criteriaValuesOf(this.context, this.criteria));
  }

  getHiddenValues(): string[] {
    return this.navigate('getHiddenValues', () =>
      realmArray(this.execution.realm, this.criteria.hiddenValues),
    );
  }

  getVisibleValues(): string[] {
    return this.navigate('getVisibleValues', () =>
      realmArray(this.execution.realm, this.criteria.visibleValues ?? []),
    );
  }
}

/** The builder; hidden values and a condition may stand together. */
class FilterCriteriaBuilderService extends ConditionBuilder<GoogleBuilder> implements GoogleBuilder {
  constructor(
    context: RuleContext,
    private readonly criteria: ColumnCriteria,
  ) {
    super(context, 'FilterCriteriaBuilder');
  }

  build(): GoogleCriteria {
    return this.navigate(
      'build',
      () => new FilterCriteriaService(this.context, copyOf(this.criteria)).exposed,
    );
  }

  copy(): GoogleBuilder {
    return this.navigate(
      'copy',
      () => new FilterCriteriaBuilderService(this.context, copyOf(this.criteria)).exposed,
    );
  }

  getCriteriaType(): GoogleBooleanCriteria {
    return this.navigate('getCriteriaType', () => criteriaTypeOf(this.context, this.criteria));
  }

  getCriteriaValues(): unknown[] {
    return this.navigate('getCriteriaValues', () => criteriaValuesOf(this.context, this.criteria));
  }

  getHiddenValues(): string[] {
    return this.navigate('getHiddenValues', () =>
      realmArray(this.execution.realm, this.criteria.hiddenValues),
    );
  }

  getVisibleValues(): string[] {
    return this.navigate('getVisibleValues', () =>
      realmArray(this.execution.realm, this.criteria.visibleValues ?? []),
    );
  }

  setHiddenValues(values: string[]): GoogleBuilder {
    return this.navigate('setHiddenValues', () => {
      this.check('setHiddenValues', [values], [anArray]);
      this.criteria.hiddenValues = values.map(String);
      return this.exposed;
    });
  }

  setVisibleValues(values: string[]): GoogleBuilder {
    return this.navigate('setVisibleValues', () => {
      this.check('setVisibleValues', [values], [anArray]);
      this.criteria.visibleValues = values.map(String);
      return this.exposed;
    });
  }

  protected readonly setCondition = (criteria: string, values: readonly unknown[]): void => {
    this.criteria.criteria = criteria;
    this.criteria.values = [...values];
  };
}

/** Null without a condition: Google's reference says so, its typings leave it out. */
function criteriaTypeOf(context: RuleContext, criteria: ColumnCriteria): GoogleBooleanCriteria {
  if (criteria.criteria === undefined) return null as unknown as GoogleBooleanCriteria;
  return context.enums.BooleanCriteria.value<GoogleBooleanCriteria>(criteria.criteria);
}

function criteriaValuesOf(context: RuleContext, criteria: ColumnCriteria): unknown[] {
  return criteriaFromModel(context, criteria.criteria ?? '', criteria.values);
}
