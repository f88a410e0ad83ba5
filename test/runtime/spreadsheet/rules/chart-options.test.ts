import * as fc from 'fast-check';
import {
  chartOptionsFromModel,
  optionToModel,
  setOptionValue,
} from '../../../../src/runtime/spreadsheet/rules/chart-options';
import { makeBench } from './support';

const { context, realm, evaluate, range } = makeBench();
const get = (options: Record<string, unknown>, path: string): unknown =>
  chartOptionsFromModel(context, options).get(path);

describe('setOptionValue', () => {
  it('takes an object apart, so that either way of writing an option is the same', () => {
    const nested: Record<string, unknown> = {};
    const dotted: Record<string, unknown> = {};
    setOptionValue(nested, 'legend', { position: 'none', textStyle: { color: 'red' } });
    setOptionValue(dotted, 'legend.position', 'none');
    setOptionValue(dotted, 'legend.textStyle.color', 'red');
    expect(nested).toEqual(dotted);
  });

  it('replaces what was set at or under the same path, and nothing beside it', () => {
    const options: Record<string, unknown> = { 'legend.position': 'top', legendary: 1 };
    setOptionValue(options, 'legend', 'none');
    expect(options).toEqual({ legend: 'none', legendary: 1 });
  });
});

describe('ChartOptions.get', () => {
  it('gives an option, a group of options, and null for none', () => {
    const options = { 'hAxis.title': 'Month', 'hAxis.viewWindow.min': 0, colors: ['#ff0000'] };
    expect(get(options, 'hAxis.title')).toBe('Month');
    expect(get(options, 'hAxis')).toEqual({ title: 'Month', viewWindow: { min: 0 } });
    expect(get(options, 'vAxis')).toBeNull();
    expect(evaluate('(colors) => colors instanceof Array', get(options, 'colors'))).toBe(true);
  });

  it('gives back any text, number or switch that was set', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean()), (value) => {
        const options: Record<string, unknown> = {};
        setOptionValue(options, 'a.b', value);
        return Object.is(get(options, 'a.b'), value);
      }),
    );
  });
});

describe('optionToModel', () => {
  it('copies plain values, arrays and objects of the script', () => {
    const given = evaluate<object>('() => ({ a: [1, "b", null], c: { d: true } })', null);
    const copy = optionToModel(realm, given);
    expect(copy).toEqual({ a: [1, 'b', null], c: { d: true } });
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it('refuses functions, undefined and service objects', () => {
    const values = [() => 1, undefined, range({ row: 1, column: 1, rows: 1, columns: 1 })];
    expect(values.map((value) => optionToModel(realm, value))).toEqual([undefined, undefined, undefined]);
  });
});
