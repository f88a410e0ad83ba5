import type { ValidationRule } from '../../../../src/runtime/spreadsheet/model';
import { violates, violationMessage } from '../../../../src/runtime/spreadsheet/rules/validation-violation';
import { insertLines } from '../../../../src/runtime/spreadsheet/document/structure';
import { renameSheet } from '../../../../src/runtime/spreadsheet/document/sheets';
import { fill, makeBench, TODAY } from './support';

const { document } = makeBench();
const rule = (criteria: string, values: readonly unknown[], helpText?: string): ValidationRule => ({
  criteria,
  values,
  allowInvalid: false,
  ...(helpText !== undefined && { helpText }),
});
const breaks = (given: ValidationRule, value: string | number | null): boolean =>
  violates(given, { value, text: String(value ?? ''), isDate: false }, { document, today: TODAY });

describe('violates', () => {
  it('is true for a value outside the list and false for one in it', () => {
    const list = rule('VALUE_IN_LIST', [['Yes', 'No'], true]);
    expect([breaks(list, 'Maybe'), breaks(list, 'Yes')]).toEqual([true, false]);
  });

  it('lets every cell be emptied', () => {
    expect(breaks(rule('NUMBER_GREATER_THAN', [3]), null)).toBe(false);
    expect(breaks(rule('NUMBER_GREATER_THAN', [3]), '')).toBe(false);
  });

  it('counts a rule that only a formula could judge as kept', () => {
    expect(breaks(rule('CUSTOM_FORMULA', ['=A1=1']), 'x')).toBe(false);
  });
});

describe('a list from a range', () => {
  it('follows its cells when rows are inserted above them and when their sheet is renamed', () => {
    const bench = makeBench();
    fill(bench.second, [['Colour'], ['Red'], ['Blue']]);
    fill(bench.sheet, [['x']]);
    bench.sheet.rows[0]!.validations = [rule('VALUE_IN_RANGE', ["='Listas nuevas'!A2:A3", true])];
    insertLines(bench.document, bench.second, 'rows', 1, 2, 'none');
    renameSheet(bench.document, bench.second, 'Colores');
    const moved = bench.sheet.rows[0]!.validations![0]!;
    expect(moved.values[0]).toBe('=Colores!A4:A5');
    const surroundings = { document: bench.document, today: TODAY };
    const breaksIt = (text: string): boolean =>
      violates(moved, { value: text, text, isDate: false }, surroundings);
    expect([breaksIt('Blue'), breaksIt('Colour')]).toEqual([false, true]);
  });
});

describe('violationMessage', () => {
  it('names the cell and the items of a list, as in execution logs', () => {
    expect(violationMessage(rule('VALUE_IN_LIST', [['Publish', 'Reject'], true]), 'M2')).toBe(
      'The data you entered in cell M2 violates the data validation rules set on this cell. ' +
        'Please enter one of the following values: Publish, Reject.',
    );
  });

  it('says the help text where the rule has one', () => {
    expect(violationMessage(rule('VALUE_IN_LIST', [['a'], true], 'Pick one.'), 'B2')).toBe(
      'The data you entered in cell B2 violates the data validation rules set on this cell. Pick one.',
    );
  });
});
