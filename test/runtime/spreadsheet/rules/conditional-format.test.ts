import type { ConditionalRule } from '../../../../src/runtime/spreadsheet/model';
import { newColor } from '../../../../src/runtime/spreadsheet/rules/color';
import {
  conditionalRuleFromModel,
  conditionalRuleSheetId,
  conditionalRuleToModel,
  newConditionalFormatRule,
} from '../../../../src/runtime/spreadsheet/rules/conditional-format';
import { area, makeBench, TODAY } from './support';

type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;
type RelativeDate = GoogleAppsScript.Spreadsheet.RelativeDate;

const bench = makeBench();
const { context, realm, range, sheet, second } = bench;
const start = (): Builder => newConditionalFormatRule(context).setRanges([range(area(2, 1, 5))]);
const interpolation = (name: string): Interpolation =>
  context.enums.InterpolationType.value<Interpolation>(name);

describe('ConditionalFormatRuleBuilder', () => {
  it('cannot be built without ranges, in Google’s words', () => {
    expect(() => newConditionalFormatRule(context).whenCellEmpty().build()).toThrow(
      'Ranges must have at least one range.',
    );
    expect(() => start().setRanges([]).whenCellEmpty().build()).toThrow(
      'Ranges must have at least one range.',
    );
  });

  it('cannot be built without a condition', () => {
    expect(() => start().setBackground('red').build()).toThrow('no condition');
  });

  it('gathers areas, condition and looks into a rule', () => {
    const built = start()
      .whenFormulaSatisfied('=$A2=""')
      .setBackground('Yellow')
      .setFontColor('#ABC')
      .setBold(true)
      .setItalic(false)
      .setUnderline(true)
      .build();
    expect(conditionalRuleToModel(realm, built)).toEqual({
      areas: [area(2, 1, 5)],
      condition: {
        kind: 'boolean',
        criteria: 'CUSTOM_FORMULA',
        values: ['=$A2=""'],
        style: {
          background: '#ffff00',
          fontColor: '#aabbcc',
          fontWeight: 'bold',
          fontStyle: 'normal',
          fontLine: 'underline',
        },
      },
    });
  });

  const conditions: [keyof Builder, string, unknown[], unknown[]][] = [
    ['whenCellEmpty', 'CELL_EMPTY', [], []],
    ['whenCellNotEmpty', 'CELL_NOT_EMPTY', [], []],
    ['whenDateAfter', 'DATE_AFTER', [new Date(Date.UTC(2026, 2, 11, 5))], [TODAY]],
    [
      'whenDateBefore',
      'DATE_BEFORE_RELATIVE',
      [context.enums.RelativeDate.value<RelativeDate>('TODAY')],
      ['TODAY'],
    ],
    [
      'whenDateEqualTo',
      'DATE_EQUAL_TO_RELATIVE',
      [context.enums.RelativeDate.value('PAST_YEAR')],
      ['PAST_YEAR'],
    ],
    ['whenNumberBetween', 'NUMBER_BETWEEN', [1, 2], [1, 2]],
    ['whenNumberEqualTo', 'NUMBER_EQUAL_TO', [1], [1]],
    ['whenNumberGreaterThan', 'NUMBER_GREATER_THAN', [1], [1]],
    ['whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [1], [1]],
    ['whenNumberLessThan', 'NUMBER_LESS_THAN', [1], [1]],
    ['whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [1], [1]],
    ['whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', [1, 2], [1, 2]],
    ['whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', [1], [1]],
    ['whenTextContains', 'TEXT_CONTAINS', ['a'], ['a']],
    ['whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', ['a'], ['a']],
    ['whenTextEndsWith', 'TEXT_ENDS_WITH', ['a'], ['a']],
    ['whenTextEqualTo', 'TEXT_EQUAL_TO', ['a'], ['a']],
    ['whenTextStartsWith', 'TEXT_STARTS_WITH', ['a'], ['a']],
    ['withCriteria', 'NUMBER_EQUAL_TO', [context.enums.BooleanCriteria.value('NUMBER_EQUAL_TO'), [3]], [3]],
  ];

  it.each(conditions)('%s gives %s', (method, criteria, args, values) => {
    const builder = start() as unknown as Record<string, (...args: unknown[]) => Builder>;
    const built = builder[method]!(...args).build();
    expect(conditionalRuleToModel(realm, built)?.condition).toEqual({
      kind: 'boolean',
      criteria,
      values,
      style: {},
    });
    expect(String(built.getBooleanCondition()?.getCriteriaType())).toBe(criteria);
  });

  it('refuses a range given as text', () => {
    expect(() => start().setRanges(['A1' as unknown as GoogleAppsScript.Spreadsheet.Range])).toThrow(
      "don't match the method signature",
    );
  });

  it('null takes a colour away again', () => {
    const built = start().whenCellEmpty().setBackground('red').setBackground(null).build();
    expect(built.getBooleanCondition()?.getBackground()).toBeNull();
  });

  it('a gradient replaces the condition and the condition a gradient', () => {
    const both = start().whenCellEmpty().setGradientMinpoint('white').setGradientMaxpoint('red');
    expect(both.getBooleanCondition()).toBeNull();
    expect(both.whenCellEmpty().getGradientCondition()).toBeNull();
  });

  it('says that it does not keep underline and strikethrough together', () => {
    const builder = start().whenCellEmpty().setUnderline(true).setStrikethrough(true);
    expect(() => builder.build()).toThrow('Not built here');
  });

  it('a copy goes its own way', () => {
    const first = start().whenCellEmpty().setBold(true);
    const copy = first.copy().setBold(false);
    expect(first.getBooleanCondition()?.getBold()).toBe(true);
    expect(copy.getBooleanCondition()?.getBold()).toBe(false);
  });
});

describe('ConditionalFormatRule', () => {
  const rule: ConditionalRule = {
    areas: [area(1, 1, 3), area(1, 3, 3)],
    condition: {
      kind: 'boolean',
      criteria: 'TEXT_CONTAINS',
      values: ['x'],
      style: { background: '#ff0000', fontLine: 'line-through' },
    },
  };

  it('shows ranges and looks of a rule of the document, null for what it leaves alone', () => {
    const shown = conditionalRuleFromModel(context, second.id, rule);
    expect(shown.getRanges().map((one) => one.getA1Notation())).toEqual(['A1:A3', 'C1:C3']);
    const condition = shown.getBooleanCondition()!;
    expect([condition.getBackground(), condition.getFontColor(), condition.getBold()]).toEqual([
      '#ff0000',
      null,
      null,
    ]);
    expect([condition.getStrikethrough(), condition.getUnderline(), condition.getItalic()]).toEqual([
      true,
      null,
      null,
    ]);
    expect([...condition.getCriteriaValues()]).toEqual(['x']);
    expect(shown.getGradientCondition()).toBeNull();
  });

  it('goes back to the document unchanged, also through copy().build()', () => {
    const shown = conditionalRuleFromModel(context, second.id, rule);
    expect(conditionalRuleToModel(realm, shown)).toBe(rule);
    expect(conditionalRuleToModel(realm, shown.copy().build())).toEqual(rule);
    expect(conditionalRuleSheetId(realm, shown)).toBe(second.id);
  });

  it('gives its colours as Color objects too', () => {
    const color = newColor(context).setRgbColor('lime').build();
    const builder = start().whenCellEmpty() as Builder & { setFontColorObject(value: unknown): Builder };
    const condition = builder.setFontColorObject(color).build().getBooleanCondition() as unknown as {
      getFontColor(): string;
      getFontColorObject(): GoogleAppsScript.Spreadsheet.Color;
    };
    expect(condition.getFontColor()).toBe('#00ff00');
    expect(condition.getFontColorObject().asRgbColor().asHexString()).toBe('#00ff00');
  });

  it.each([[null], [rule], ['rule']])('is not what %p is', (value) => {
    expect(conditionalRuleToModel(realm, value)).toBeUndefined();
    expect(conditionalRuleSheetId(realm, value)).toBeUndefined();
  });
});

describe('GradientCondition', () => {
  const gradient = start()
    .setGradientMinpoint('#ffffff')
    .setGradientMidpointWithValue('yellow', interpolation('PERCENT'), '50')
    .setGradientMaxpointWithValue('red', interpolation('NUMBER'), '100');

  it('is kept as two or three points from minimum to maximum', () => {
    expect(conditionalRuleToModel(realm, gradient.build())?.condition).toEqual({
      kind: 'gradient',
      points: [
        { color: '#ffffff', type: 'MIN', value: '' },
        { color: '#ffff00', type: 'PERCENT', value: '50' },
        { color: '#ff0000', type: 'NUMBER', value: '100' },
      ],
    });
  });

  it('of the document tells its points, and that there is none in the middle', () => {
    const points = [
      { color: '#ffffff', type: 'MIN', value: '' },
      { color: '#ff0000', type: 'MAX', value: '' },
    ];
    const rule: ConditionalRule = { areas: [area(1, 1)], condition: { kind: 'gradient', points } };
    const condition = conditionalRuleFromModel(context, sheet.id, rule).getGradientCondition()!;
    expect([condition.getMinColor(), String(condition.getMinType()), condition.getMinValue()]).toEqual([
      '#ffffff',
      'MIN',
      '',
    ]);
    expect([condition.getMidColor(), condition.getMidType(), condition.getMidValue()]).toEqual([
      '',
      null,
      '',
    ]);
    expect([condition.getMaxColor(), String(condition.getMaxType())]).toEqual(['#ff0000', 'MAX']);
  });

  it('needs both ends', () => {
    expect(() => start().setGradientMinpoint('white').build()).toThrow('maximum');
  });

  it('refuses a type that is no InterpolationType', () => {
    expect(() =>
      start().setGradientMinpointWithValue('red', 'NUMBER' as unknown as Interpolation, '1'),
    ).toThrow("don't match the method signature");
  });
});
