import type { Realm } from '../../execution';
import type { ConditionalRule } from '../model';
import { aBoolean, anArray, aString, nullOr } from './arguments';
import { colorToModel, normalizeColor } from './color';
import { booleanConditionOf, gradientConditionOf } from './conditional-condition';
import {
  type ConditionalDraft,
  type ConditionalStyle,
  emptyDraft,
  type GradientPoint,
  looksOf,
  styleOf,
} from './conditional-format-draft';
import { ConditionBuilder } from './condition-builder';
import { type RangeReference, realmArray, type RuleContext } from './context';
import { RuleService } from './service';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleBooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GoogleGradientCondition = GoogleAppsScript.Spreadsheet.GradientCondition;
type GoogleInterpolation = GoogleAppsScript.Spreadsheet.InterpolationType;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleColor = GoogleAppsScript.Spreadsheet.Color;

const NO_RANGES = 'Ranges must have at least one range.';
/** Not Google's words: what it says to a rule without a condition, or half a gradient, is not known. */
const NO_CONDITION = 'The conditional format rule has no condition.';
const HALF_GRADIENT = 'A gradient needs both a minimum and a maximum point.';
/** Not Google's words either: the document keeps one line per cell. */
const TWO_LINES = 'Not built here: underline and strikethrough in one conditional format rule.';

/** `SpreadsheetApp.newConditionalFormatRule()`. */
export function newConditionalFormatRule(context: RuleContext): GoogleBuilder {
  return new ConditionalFormatRuleBuilderService(context, emptyDraft()).exposed;
}

/** The rule behind a ConditionalFormatRule object that a script passes; undefined for anything else. */
export function conditionalRuleToModel(realm: Realm, value: unknown): ConditionalRule | undefined {
  const service = realm.reveal(value);
  return service instanceof ConditionalFormatRuleService ? service.rule : undefined;
}

/** The sheet that the ranges of a ConditionalFormatRule object lie in; undefined for anything else. */
export function conditionalRuleSheetId(realm: Realm, value: unknown): number | undefined {
  const service = realm.reveal(value);
  return service instanceof ConditionalFormatRuleService ? service.draft.ranges[0]?.sheetId : undefined;
}

/** The ConditionalFormatRule object a script sees for a rule of a sheet. */
export function conditionalRuleFromModel(
  context: RuleContext,
  sheetId: number,
  rule: ConditionalRule,
): GoogleRule {
  const draft = emptyDraft();
  draft.ranges = rule.areas.map((area) => ({ sheetId, area }));
  if (rule.condition.kind === 'boolean') {
    draft.condition = { criteria: rule.condition.criteria, values: rule.condition.values };
    draft.style = styleOf(rule.condition.style);
  } else {
    const { points } = rule.condition;
    const [min, max] = [points[0], points.at(-1)];
    const mid = points.length > 2 ? points[1] : undefined;
    draft.gradient = { ...(min && { min }), ...(mid && { mid }), ...(max && { max }) };
  }
  return new ConditionalFormatRuleService(context, draft, rule).exposed;
}

/** A finished rule. */
class ConditionalFormatRuleService extends RuleService<GoogleRule> implements GoogleRule {
  constructor(
    context: RuleContext,
    readonly draft: Readonly<ConditionalDraft>,
    readonly rule: ConditionalRule,
  ) {
    super(context, 'ConditionalFormatRule');
  }

  copy(): GoogleBuilder {
    return this.navigate('copy', () => builderFrom(this.context, this.draft));
  }

  getBooleanCondition(): GoogleBooleanCondition | null {
    return this.navigate('getBooleanCondition', () => booleanConditionOf(this.context, this.draft));
  }

  getGradientCondition(): GoogleGradientCondition | null {
    return this.navigate('getGradientCondition', () => gradientConditionOf(this.context, this.draft));
  }

  getRanges(): GoogleRange[] {
    return this.navigate('getRanges', () => rangesOf(this.context, this.draft.ranges));
  }
}

/** The builder; a gradient and a condition replace each other. */
class ConditionalFormatRuleBuilderService extends ConditionBuilder<GoogleBuilder> implements GoogleBuilder {
  constructor(
    context: RuleContext,
    private readonly draft: ConditionalDraft,
  ) {
    super(context, 'ConditionalFormatRuleBuilder');
  }

  build(): GoogleRule {
    return this.navigate('build', () => {
      const draft = { ...this.draft, style: { ...this.draft.style } };
      if (draft.ranges.length === 0) return this.execution.fail(NO_RANGES);
      const rule = { areas: draft.ranges.map((range) => range.area), condition: this.#conditionOf(draft) };
      return new ConditionalFormatRuleService(this.context, draft, rule).exposed;
    });
  }

  copy(): GoogleBuilder {
    return this.navigate('copy', () => builderFrom(this.context, this.draft));
  }

  getBooleanCondition(): GoogleBooleanCondition | null {
    return this.navigate('getBooleanCondition', () => booleanConditionOf(this.context, this.draft));
  }

  getGradientCondition(): GoogleGradientCondition | null {
    return this.navigate('getGradientCondition', () => gradientConditionOf(this.context, this.draft));
  }

  getRanges(): GoogleRange[] {
    return this.navigate('getRanges', () => rangesOf(this.context, this.draft.ranges));
  }

  setRanges(ranges: GoogleRange[]): GoogleBuilder {
    return this.navigate('setRanges', () => {
      this.check('setRanges', [ranges], [anArray]);
      this.draft.ranges = ranges.map(
        (range) => this.context.rangeOf(range) ?? this.refuse('setRanges', [ranges]),
      );
      return this.exposed;
    });
  }

  setBackground(color: string | null): GoogleBuilder {
    return this.#setColor('setBackground', 'background', color);
  }

  setBackgroundObject(color: GoogleColor | null): GoogleBuilder {
    return this.#setColorObject('setBackgroundObject', 'background', color);
  }

  setFontColor(color: string | null): GoogleBuilder {
    return this.#setColor('setFontColor', 'fontColor', color);
  }

  setFontColorObject(color: GoogleColor | null): GoogleBuilder {
    return this.#setColorObject('setFontColorObject', 'fontColor', color);
  }

  setBold(bold: boolean | null): GoogleBuilder {
    return this.#setSwitch('setBold', 'bold', bold);
  }

  setItalic(italic: boolean | null): GoogleBuilder {
    return this.#setSwitch('setItalic', 'italic', italic);
  }

  setStrikethrough(strikethrough: boolean | null): GoogleBuilder {
    return this.#setSwitch('setStrikethrough', 'strikethrough', strikethrough);
  }

  setUnderline(underline: boolean | null): GoogleBuilder {
    return this.#setSwitch('setUnderline', 'underline', underline);
  }

  setGradientMaxpoint(color: string): GoogleBuilder {
    return this.#setPoint('setGradientMaxpoint', 'max', [color], 'MAX', '');
  }

  setGradientMinpoint(color: string): GoogleBuilder {
    return this.#setPoint('setGradientMinpoint', 'min', [color], 'MIN', '');
  }

  setGradientMaxpointWithValue(color: string, type: GoogleInterpolation, value: string): GoogleBuilder {
    return this.#setPointWithValue('setGradientMaxpointWithValue', 'max', color, type, value);
  }

  setGradientMidpointWithValue(color: string, type: GoogleInterpolation, value: string): GoogleBuilder {
    return this.#setPointWithValue('setGradientMidpointWithValue', 'mid', color, type, value);
  }

  setGradientMinpointWithValue(color: string, type: GoogleInterpolation, value: string): GoogleBuilder {
    return this.#setPointWithValue('setGradientMinpointWithValue', 'min', color, type, value);
  }

  protected readonly setCondition = (criteria: string, values: readonly unknown[]): void => {
    this.draft.condition = { criteria, values };
    this.draft.gradient = undefined;
  };

  #conditionOf(draft: ConditionalDraft): ConditionalRule['condition'] {
    if (draft.gradient !== undefined) {
      const { min, mid, max } = draft.gradient;
      if (min === undefined || max === undefined) return this.execution.fail(HALF_GRADIENT);
      return { kind: 'gradient', points: mid === undefined ? [min, max] : [min, mid, max] };
    }
    if (draft.condition === undefined) return this.execution.fail(NO_CONDITION);
    const style = looksOf(draft.style) ?? this.execution.fail(TWO_LINES);
    return { kind: 'boolean', ...draft.condition, style };
  }

  #setColor(method: string, part: 'background' | 'fontColor', color: string | null): GoogleBuilder {
    return this.navigate(method, () => {
      this.check(method, [color ?? null], [nullOr(aString)]);
      this.draft.style[part] = color === null || color === undefined ? null : this.#hexOf(color);
      return this.exposed;
    });
  }

  #setColorObject(
    method: string,
    part: 'background' | 'fontColor',
    color: GoogleColor | null,
  ): GoogleBuilder {
    return this.navigate(method, () => {
      const hex = color === null ? null : colorToModel(this.execution.realm, color);
      if (hex === undefined) return this.refuse(method, [color]);
      this.draft.style[part] = hex;
      return this.exposed;
    });
  }

  #setSwitch(
    method: string,
    part: keyof Omit<ConditionalStyle, 'background' | 'fontColor'>,
    value: boolean | null,
  ): GoogleBuilder {
    return this.navigate(method, () => {
      this.check(method, [value ?? null], [nullOr(aBoolean)]);
      this.draft.style[part] = value ?? null;
      return this.exposed;
    });
  }

  #setPointWithValue(
    method: string,
    place: 'min' | 'mid' | 'max',
    color: string,
    type: GoogleInterpolation,
    value: string,
  ): GoogleBuilder {
    const name = this.context.enums.InterpolationType.nameOf(type);
    return this.#setPoint(method, place, [color, type, value], name, value);
  }

  #setPoint(
    method: string,
    place: 'min' | 'mid' | 'max',
    args: readonly [string, ...unknown[]],
    type: string | undefined,
    value: string,
  ): GoogleBuilder {
    return this.navigate(method, () => {
      if (type === undefined || !aString(value) || !aString(args[0])) return this.refuse(method, args);
      const point: GradientPoint = { color: this.#hexOf(args[0]), type, value };
      this.draft.gradient = { ...this.draft.gradient, [place]: point };
      this.draft.condition = undefined;
      return this.exposed;
    });
  }

  #hexOf(color: string): string {
    return normalizeColor(color) ?? this.execution.fail(`Invalid argument: color ${color}`);
  }
}

function builderFrom(context: RuleContext, draft: Readonly<ConditionalDraft>): GoogleBuilder {
  return new ConditionalFormatRuleBuilderService(context, { ...draft, style: { ...draft.style } }).exposed;
}

function rangesOf(context: RuleContext, ranges: readonly RangeReference[]): GoogleRange[] {
  return realmArray(
    context.execution.realm,
    ranges.map((range) => context.makeRange(range)),
  );
}
