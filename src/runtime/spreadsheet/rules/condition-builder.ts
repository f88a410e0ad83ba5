import { anArray } from './arguments';
import type { RuleContext } from './context';
import { criteriaToModel } from './criteria';
import { RuleService } from './service';

type GoogleDate = GoogleAppsScript.Base.Date;
type GoogleRelativeDate = GoogleAppsScript.Spreadsheet.RelativeDate;
type GoogleBooleanCriteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;

/** The `when…` methods that the builders of conditional formats and of filter criteria share; each replaces the condition. */
export abstract class ConditionBuilder<Exposed extends object> extends RuleService<Exposed> {
  protected constructor(context: RuleContext, className: string) {
    super(context, className);
  }

  /** Takes the criterion over; values as the document keeps them. */
  protected abstract readonly setCondition: (criteria: string, values: readonly unknown[]) => void;

  whenCellEmpty(): Exposed {
    return this.#when('whenCellEmpty', 'CELL_EMPTY', []);
  }

  whenCellNotEmpty(): Exposed {
    return this.#when('whenCellNotEmpty', 'CELL_NOT_EMPTY', []);
  }

  whenDateAfter(date: GoogleDate | GoogleRelativeDate): Exposed {
    return this.#whenDate('whenDateAfter', 'DATE_AFTER', date);
  }

  whenDateBefore(date: GoogleDate | GoogleRelativeDate): Exposed {
    return this.#whenDate('whenDateBefore', 'DATE_BEFORE', date);
  }

  whenDateEqualTo(date: GoogleDate | GoogleRelativeDate): Exposed {
    return this.#whenDate('whenDateEqualTo', 'DATE_EQUAL_TO', date);
  }

  whenFormulaSatisfied(formula: string): Exposed {
    return this.#when('whenFormulaSatisfied', 'CUSTOM_FORMULA', [formula]);
  }

  whenNumberBetween(start: number, end: number): Exposed {
    return this.#when('whenNumberBetween', 'NUMBER_BETWEEN', [start, end]);
  }

  whenNumberEqualTo(number: number): Exposed {
    return this.#when('whenNumberEqualTo', 'NUMBER_EQUAL_TO', [number]);
  }

  whenNumberGreaterThan(number: number): Exposed {
    return this.#when('whenNumberGreaterThan', 'NUMBER_GREATER_THAN', [number]);
  }

  whenNumberGreaterThanOrEqualTo(number: number): Exposed {
    return this.#when('whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  whenNumberLessThan(number: number): Exposed {
    return this.#when('whenNumberLessThan', 'NUMBER_LESS_THAN', [number]);
  }

  whenNumberLessThanOrEqualTo(number: number): Exposed {
    return this.#when('whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  whenNumberNotBetween(start: number, end: number): Exposed {
    return this.#when('whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', [start, end]);
  }

  whenNumberNotEqualTo(number: number): Exposed {
    return this.#when('whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', [number]);
  }

  whenTextContains(text: string): Exposed {
    return this.#when('whenTextContains', 'TEXT_CONTAINS', [text]);
  }

  whenTextDoesNotContain(text: string): Exposed {
    return this.#when('whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', [text]);
  }

  whenTextEndsWith(text: string): Exposed {
    return this.#when('whenTextEndsWith', 'TEXT_ENDS_WITH', [text]);
  }

  whenTextEqualTo(text: string): Exposed {
    return this.#when('whenTextEqualTo', 'TEXT_EQUAL_TO', [text]);
  }

  whenTextStartsWith(text: string): Exposed {
    return this.#when('whenTextStartsWith', 'TEXT_STARTS_WITH', [text]);
  }

  withCriteria(criteria: GoogleBooleanCriteria, args: unknown[]): Exposed {
    return this.navigate('withCriteria', () => {
      const name = this.context.enums.BooleanCriteria.nameOf(criteria);
      if (name === undefined || !anArray(args)) return this.refuse('withCriteria', [criteria, args]);
      return this.#adopt('withCriteria', name, args, [criteria, args]);
    });
  }

  #whenDate(method: string, criteria: string, date: GoogleDate | GoogleRelativeDate): Exposed {
    const isRelative = this.context.enums.RelativeDate.nameOf(date) !== undefined;
    return this.#when(method, isRelative ? `${criteria}_RELATIVE` : criteria, [date]);
  }

  #when(method: string, criteria: string, args: readonly unknown[]): Exposed {
    return this.navigate(method, () => this.#adopt(method, criteria, args, args));
  }

  #adopt(method: string, criteria: string, args: readonly unknown[], passed: readonly unknown[]): Exposed {
    const values = criteriaToModel(this.context, criteria, args);
    if (values === undefined) return this.refuse(method, passed);
    this.setCondition(criteria, values);
    return this.exposed;
  }
}
