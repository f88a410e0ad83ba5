import {
  filterCriteriaFromModel,
  filterCriteriaToModel,
  newFilterCriteria,
} from '../../../../src/runtime/spreadsheet/rules/filter-criteria';
import { makeBench } from './support';

const { context, realm } = makeBench();

describe('FilterCriteriaBuilder', () => {
  it('starts without hidden values and without a condition', () => {
    const builder = newFilterCriteria(context);
    expect([
      ...builder.getHiddenValues(),
      ...builder.getVisibleValues(),
      ...builder.getCriteriaValues(),
    ]).toEqual([]);
    expect(builder.getCriteriaType()).toBeNull();
  });

  it('gathers hidden values and a condition', () => {
    const built = newFilterCriteria(context).setHiddenValues(['a', 'b']).whenNumberLessThan(5).build();
    expect(filterCriteriaToModel(realm, built)).toEqual({
      hiddenValues: ['a', 'b'],
      criteria: 'NUMBER_LESS_THAN',
      values: [5],
    });
    expect(String(built.getCriteriaType())).toBe('NUMBER_LESS_THAN');
    expect([...built.getCriteriaValues()]).toEqual([5]);
  });

  it('built criteria do not follow the builder, nor a copy the original', () => {
    const builder = newFilterCriteria(context).setHiddenValues(['a']);
    const built = builder.build();
    builder.setHiddenValues(['b']);
    const copy = built.copy().setVisibleValues(['c']).build();
    expect([...built.getHiddenValues()]).toEqual(['a']);
    expect([
      [...copy.getHiddenValues()],
      [...copy.getVisibleValues()],
      [...built.getVisibleValues()],
    ]).toEqual([['a'], ['c'], []]);
  });

  it('refuses hidden values that are no array', () => {
    expect(() => newFilterCriteria(context).setHiddenValues('a' as unknown as string[])).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.FilterCriteriaBuilder.setHiddenValues.",
    );
  });
});

describe('FilterCriteria', () => {
  it('goes to the script and back without sharing what could be changed', () => {
    const model = { hiddenValues: ['a'], values: [1], criteria: 'NUMBER_EQUAL_TO' };
    const back = filterCriteriaToModel(realm, filterCriteriaFromModel(context, model))!;
    expect(back).toEqual(model);
    expect(back.hiddenValues).not.toBe(model.hiddenValues);
  });

  it.each([[null], [{ hiddenValues: [] }]])('is not what %p is', (value) => {
    expect(filterCriteriaToModel(realm, value)).toBeUndefined();
  });
});
