import {
  dataValidationFromModel,
  dataValidationToModel,
  newDataValidation,
} from '../../../../src/runtime/spreadsheet/rules/data-validation';
import { area, makeBench, TODAY } from './support';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const bench = makeBench();
const { context, realm } = bench;
const midnight = new Date(Date.UTC(2026, 2, 10, 23));
const start = (): Builder => newDataValidation(context);

describe('a new DataValidationBuilder', () => {
  it('has no criteria, no help and lets invalid data in, as measured on the live service', () => {
    const builder = start();
    expect(builder.getCriteriaType()).toBeNull();
    expect([...builder.getCriteriaValues()]).toEqual([]);
    expect(builder.getHelpText()).toBeNull();
    expect(builder.getAllowInvalid()).toBe(true);
    expect(String(builder)).toBe('DataValidationBuilder');
  });

  it('cannot be built without criteria', () => {
    expect(() => start().build()).toThrow('no criteria');
  });
});

describe('DataValidationBuilder.require…', () => {
  const cases: [keyof Builder, string, unknown[], unknown[]][] = [
    ['requireCheckbox', 'CHECKBOX', [], []],
    ['requireCheckbox', 'CHECKBOX', ['A'], ['A']],
    ['requireCheckbox', 'CHECKBOX', ['A', 'B'], ['A', 'B']],
    ['requireDate', 'DATE_IS_VALID_DATE', [], []],
    ['requireDateAfter', 'DATE_AFTER', [midnight], [TODAY]],
    ['requireDateBefore', 'DATE_BEFORE', [midnight], [TODAY]],
    ['requireDateBetween', 'DATE_BETWEEN', [midnight, midnight], [TODAY, TODAY]],
    ['requireDateEqualTo', 'DATE_EQUAL_TO', [midnight], [TODAY]],
    ['requireDateNotBetween', 'DATE_NOT_BETWEEN', [midnight, midnight], [TODAY, TODAY]],
    ['requireDateOnOrAfter', 'DATE_ON_OR_AFTER', [midnight], [TODAY]],
    ['requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', [midnight], [TODAY]],
    ['requireFormulaSatisfied', 'CUSTOM_FORMULA', ['=A1>1'], ['=A1>1']],
    ['requireNumberBetween', 'NUMBER_BETWEEN', [1, 2], [1, 2]],
    ['requireNumberEqualTo', 'NUMBER_EQUAL_TO', [1.5], [1.5]],
    ['requireNumberGreaterThan', 'NUMBER_GREATER_THAN', [1], [1]],
    ['requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [1], [1]],
    ['requireNumberLessThan', 'NUMBER_LESS_THAN', [1], [1]],
    ['requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [1], [1]],
    ['requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', [1, 2], [1, 2]],
    ['requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', [1], [1]],
    ['requireTextContains', 'TEXT_CONTAINS', ['a'], ['a']],
    ['requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', ['a'], ['a']],
    ['requireTextEqualTo', 'TEXT_EQUAL_TO', ['a'], ['a']],
    ['requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', [], []],
    ['requireTextIsUrl', 'TEXT_IS_VALID_URL', [], []],
    ['requireValueInList', 'VALUE_IN_LIST', [['a', 'b']], [['a', 'b'], true]],
    ['requireValueInList', 'VALUE_IN_LIST', [['a'], false], [['a'], false]],
    ['requireValueInRange', 'VALUE_IN_RANGE', [bench.range(area(1, 1, 3, 2))], ['=Leads!A1:B3', true]],
  ];

  it.each(cases)('%s gives %s', (method, criteria, args, values) => {
    const builder = start() as unknown as Record<string, (...args: unknown[]) => Builder>;
    const built = builder[method]!(...args).build();
    expect(String(built.getCriteriaType())).toBe(criteria);
    expect(dataValidationToModel(realm, built)).toEqual({ criteria, values, allowInvalid: true });
  });

  it('replaces the criteria set before', () => {
    const built = start().requireCheckbox('A', 'B').requireNumberEqualTo(5).build();
    expect([...built.getCriteriaValues()]).toEqual([5]);
  });

  it('refuses a number given as text, in Google’s words', () => {
    expect(() => start().requireNumberBetween('1' as unknown as number, 2)).toThrow(
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireNumberBetween.",
    );
  });

  it('refuses a list of more than 500 items', () => {
    const items = Array.from({ length: 501 }, String);
    expect(() => start().requireValueInList(items)).toThrow('limit of 500');
    expect(start().requireValueInList(items.slice(1)).build().getCriteriaValues()[0]).toHaveLength(500);
  });
});

describe('DataValidationBuilder.withCriteria', () => {
  const between = context.enums.DataValidationCriteria.value<Criteria>('DATE_BETWEEN');

  it('takes a criterion and its values', () => {
    const built = start().withCriteria(between, [midnight, midnight]).build();
    expect(built.getCriteriaType()).toBe(between);
    expect(built.getCriteriaValues().map((value) => (value as Date).getTime())).toEqual([
      midnight.getTime(),
      midnight.getTime(),
    ]);
  });

  it('refuses a member of BooleanCriteria, as the live service does', () => {
    const foreign = context.enums.BooleanCriteria.value<Criteria>('NUMBER_EQUAL_TO');
    expect(() => start().withCriteria(foreign, [1])).toThrow("don't match the method signature");
  });
});

describe('DataValidation', () => {
  it('keeps help text and strictness, and a copy of it can be changed without changing it', () => {
    const built = start().requireTextContains('a').setAllowInvalid(false).setHelpText('With an a').build();
    const other = built.copy().setAllowInvalid(true).setHelpText('Anything').build();
    expect([built.getAllowInvalid(), built.getHelpText()]).toEqual([false, 'With an a']);
    expect([other.getAllowInvalid(), other.getHelpText()]).toEqual([true, 'Anything']);
  });

  it('goes to the document and comes back as the same rule', () => {
    const rule = { criteria: 'VALUE_IN_LIST', values: [['a'], true], allowInvalid: false, helpText: 'a!' };
    expect(dataValidationToModel(realm, dataValidationFromModel(context, rule))).toEqual(rule);
  });

  it('without help text says null', () => {
    expect(start().requireDate().build().getHelpText()).toBeNull();
  });

  it.each([[null], [{ criteria: 'CHECKBOX' }], ['CHECKBOX']])('is not what %p is', (value) => {
    expect(dataValidationToModel(realm, value)).toBeUndefined();
  });

  it('a builder is not a rule', () => {
    expect(dataValidationToModel(realm, start().requireDate())).toBeUndefined();
  });

  it('building costs no counted call', () => {
    bench.calls.length = 0;
    start().requireDate().setAllowInvalid(false).build();
    expect(bench.calls).toEqual([
      'navigation DataValidationBuilder.requireDate',
      'navigation DataValidationBuilder.setAllowInvalid',
      'navigation DataValidationBuilder.build',
    ]);
  });
});
