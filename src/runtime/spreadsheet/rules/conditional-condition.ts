import { colorFromModel } from './color';
import type { ConditionalDraft, ConditionalStyle, GradientPoint } from './conditional-format-draft';
import type { RuleContext } from './context';
import { criteriaFromModel } from './criteria';
import { RuleService } from './service';

type GoogleBooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GoogleGradientCondition = GoogleAppsScript.Spreadsheet.GradientCondition;
type GoogleBooleanCriteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type GoogleInterpolation = GoogleAppsScript.Spreadsheet.InterpolationType;
type GoogleColor = GoogleAppsScript.Spreadsheet.Color;

/** The condition with its looks, of a rule or a builder; null where the rule is a gradient or has none yet. */
export function booleanConditionOf(
  context: RuleContext,
  draft: ConditionalDraft,
): GoogleBooleanCondition | null {
  if (draft.condition === undefined) return null;
  return new BooleanConditionService(context, draft.condition, { ...draft.style }).exposed;
}

/** The gradient of a rule or a builder; null where it has none. */
export function gradientConditionOf(
  context: RuleContext,
  draft: ConditionalDraft,
): GoogleGradientCondition | null {
  return draft.gradient === undefined ? null : new GradientConditionService(context, draft.gradient).exposed;
}

class BooleanConditionService extends RuleService<GoogleBooleanCondition> implements GoogleBooleanCondition {
  constructor(
    context: RuleContext,
    private readonly condition: NonNullable<ConditionalDraft['condition']>,
    private readonly style: Readonly<ConditionalStyle>,
  ) {
    super(context, 'BooleanCondition');
  }

  getBackground(): string | null {
    return this.navigate('getBackground', () => this.style.background);
  }

  getBackgroundObject(): GoogleColor | null {
    return this.navigate('getBackgroundObject', () => this.#colorObject(this.style.background));
  }

  getBold(): boolean | null {
    return this.navigate('getBold', () => this.style.bold);
  }

  getCriteriaType(): GoogleBooleanCriteria {
    return this.navigate('getCriteriaType', () =>
      this.context.enums.BooleanCriteria.value<GoogleBooleanCriteria>(this.condition.criteria),
    );
  }

  getCriteriaValues(): unknown[] {
    return this.navigate('getCriteriaValues', () =>
      criteriaFromModel(this.context, this.condition.criteria, this.condition.values),
    );
  }

  getFontColor(): string | null {
    return this.navigate('getFontColor', () => this.style.fontColor);
  }

  getFontColorObject(): GoogleColor | null {
    return this.navigate('getFontColorObject', () => this.#colorObject(this.style.fontColor));
  }

  getItalic(): boolean | null {
    return this.navigate('getItalic', () => this.style.italic);
  }

  getStrikethrough(): boolean | null {
    return this.navigate('getStrikethrough', () => this.style.strikethrough);
  }

  getUnderline(): boolean | null {
    return this.navigate('getUnderline', () => this.style.underline);
  }

  #colorObject(hex: string | null): GoogleColor | null {
    return hex === null ? null : colorFromModel(this.context, hex);
  }
}

class GradientConditionService
  extends RuleService<GoogleGradientCondition>
  implements GoogleGradientCondition
{
  constructor(
    context: RuleContext,
    private readonly gradient: NonNullable<ConditionalDraft['gradient']>,
  ) {
    super(context, 'GradientCondition');
  }

  getMaxColor(): string {
    return this.#color('getMaxColor', this.gradient.max);
  }

  getMaxType(): GoogleInterpolation | null {
    return this.#type('getMaxType', this.gradient.max);
  }

  getMaxValue(): string {
    return this.navigate('getMaxValue', () => this.gradient.max?.value ?? '');
  }

  getMidColor(): string {
    return this.#color('getMidColor', this.gradient.mid);
  }

  getMidType(): GoogleInterpolation | null {
    return this.#type('getMidType', this.gradient.mid);
  }

  getMidValue(): string {
    return this.navigate('getMidValue', () => this.gradient.mid?.value ?? '');
  }

  getMinColor(): string {
    return this.#color('getMinColor', this.gradient.min);
  }

  getMinType(): GoogleInterpolation | null {
    return this.#type('getMinType', this.gradient.min);
  }

  getMinValue(): string {
    return this.navigate('getMinValue', () => this.gradient.min?.value ?? '');
  }

  /** The reference: an empty string where the point is not set. */
  #color(method: string, point: GradientPoint | undefined): string {
    return this.navigate(method, () => point?.color ?? '');
  }

  #type(method: string, point: GradientPoint | undefined): GoogleInterpolation | null {
    return this.navigate(method, () =>
      point === undefined
        ? null
        : this.context.enums.InterpolationType.value<GoogleInterpolation>(point.type),
    );
  }
}
