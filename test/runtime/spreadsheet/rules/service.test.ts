import { newChart } from '../../../../src/runtime/spreadsheet/rules/chart';
import { newColor } from '../../../../src/runtime/spreadsheet/rules/color';
import { newConditionalFormatRule } from '../../../../src/runtime/spreadsheet/rules/conditional-format';
import { newDataValidation } from '../../../../src/runtime/spreadsheet/rules/data-validation';
import { createFilter } from '../../../../src/runtime/spreadsheet/rules/filter';
import { newFilterCriteria } from '../../../../src/runtime/spreadsheet/rules/filter-criteria';
import { createMetadataFinder } from '../../../../src/runtime/spreadsheet/rules/metadata-finder';
import { createProtection } from '../../../../src/runtime/spreadsheet/rules/protection';
import { newRichTextValue } from '../../../../src/runtime/spreadsheet/rules/rich-text';
import { RuleService } from '../../../../src/runtime/spreadsheet/rules/service';
import { newTextStyle } from '../../../../src/runtime/spreadsheet/rules/text-style';
import { area, makeBench } from './support';

const bench = makeBench();
const { context, sheet } = bench;

const objects: [string, object][] = [
  ['DataValidationBuilder', newDataValidation(context)],
  ['ConditionalFormatRuleBuilder', newConditionalFormatRule(context)],
  ['FilterCriteriaBuilder', newFilterCriteria(context)],
  ['Filter', createFilter(context, sheet, area(1, 1, 2, 2))],
  ['Protection', createProtection(context, sheet, undefined)],
  ['EmbeddedChartBuilder', newChart(context)],
  ['EmbeddedColumnChartBuilder', newChart(context).asColumnChart()],
  ['DeveloperMetadataFinder', createMetadataFinder(context, { kind: 'spreadsheet' })],
  ['ColorBuilder', newColor(context)],
  ['TextStyleBuilder', newTextStyle(context)],
  ['RichTextValueBuilder', newRichTextValue(context)],
];

/** Words of Google's own API in this folder's classes begin with one of these. */
const GOOGLE_METHOD =
  /^(?:add|as|build$|can|clear|copy$|enable|find$|get|is|on|remove|require|reverse|set[A-Z\d]|show|sort$|use|when|with)/;

describe.each(objects)('%s', (className, object) => {
  it('is its class name as text', () => {
    expect(String(object)).toBe(className);
  });

  it('shows a script nothing that Google does not have', () => {
    const service = bench.realm.reveal(object)!;
    const names = new Set<string>();
    for (
      let prototype = Object.getPrototypeOf(service);
      prototype !== Object.prototype;
      prototype = Object.getPrototypeOf(prototype)
    ) {
      for (const name of Object.getOwnPropertyNames(prototype)) names.add(name);
    }
    names.delete('constructor');
    expect([...names].filter((name) => !GOOGLE_METHOD.test(name))).toEqual([]);
    expect(service).toBeInstanceOf(RuleService);
  });

  it('refuses a member that is not built, by name', () => {
    expect(() => bench.evaluate('(object) => object.navigate', object)).toThrow(`${className}.navigate`);
    expect(() => bench.evaluate('(object) => object.context', object)).toThrow(`${className}.context`);
  });
});
