import { answerTypeOf, CHOICES_MAX, type AnsweredColumn } from '../../../src/core/conversation/answer-type';
import type { Condition, Criterion } from '../../../src/core/definition/types';
import { comparand, criterion, day, is } from '../definition/fixtures';

const WORDS = { yes: 'Sí', no: 'No' };

const reads = (condition: Condition, valueText = ''): Criterion => criterion([0], condition, { valueText });
const typeOf = (column: Partial<AnsweredColumn>): ReturnType<typeof answerTypeOf> =>
  answerTypeOf(
    { criteria: [], comparedAs: 'value', type: 'text', role: '', dropdown: [], cells: [], ...column },
    WORDS,
  );

describe('how a question is answered', () => {
  test('a dropdown gives its values in their order, one of yes and no gives two buttons', () => {
    expect(typeOf({ dropdown: ['Pequeña', 'Grande', 'grande', ' '] })).toEqual({
      kind: 'list',
      choices: ['Pequeña', 'Grande'],
    });
    expect(typeOf({ dropdown: ['No', 'Sí'] })).toEqual({ kind: 'yes_no', yes: 'Sí', no: 'No' });
    expect(typeOf({ dropdown: ['Sí', 'No', 'Baja'] })).toEqual({
      kind: 'list',
      choices: ['Sí', 'No', 'Baja'],
    });
  });

  test('checkboxes are ticked or not', () => {
    expect(typeOf({ type: 'boolean', cells: [true, false] })).toEqual({
      kind: 'yes_no',
      yes: true,
      no: false,
    });
  });

  test('a condition on size asks for a number, one on days for a date', () => {
    expect(typeOf({ criteria: [reads({ operator: 'at_most', number: 6 })] })).toEqual({ kind: 'number' });
    expect(typeOf({ criteria: [reads({ operator: 'between', low: 20, high: 500 })] })).toEqual({
      kind: 'number',
    });
    expect(typeOf({ criteria: [reads({ operator: 'before', day: day('2026-12-31') })] })).toEqual({
      kind: 'date',
    });
    expect(typeOf({ criteria: [reads({ operator: 'within_next_days', days: 90 })] })).toEqual({
      kind: 'date',
    });
  });

  test('a condition on yes gets the no of the sheet, or the word that the column has for it', () => {
    const accepts = reads(is('si'), 'Sí');
    expect(typeOf({ criteria: [accepts] })).toEqual({ kind: 'yes_no', yes: 'Sí', no: 'No' });
    expect(typeOf({ criteria: [reads(is('tak'), 'tak')], cells: ['nie', 'tak', 'nie'] })).toEqual({
      kind: 'yes_no',
      yes: 'tak',
      no: 'nie',
    });
  });

  test('conditions on words give those words as written, then the words that recur in the column', () => {
    const decides = criterion([0], is('decide', 'decide con otros'), {
      valueText: 'Decide; Decide con otros',
    });
    const influences = criterion(
      [0],
      { operator: 'is', values: [comparand('influye')] },
      { valueText: 'Influye' },
    );
    const cells = ['Usa', 'decide', 'Usa', 'Nadie', ''];
    expect(typeOf({ criteria: [decides, influences], cells })).toEqual({
      kind: 'list',
      choices: ['Decide', 'Decide con otros', 'Influye', 'Usa'],
    });
  });

  test('a dash that stands for a blank is no answer, however often it recurs', () => {
    const decides = criterion([0], is('sí', 'no'), { valueText: 'Sí; No' });
    expect(typeOf({ criteria: [decides], cells: ['-', '-', '?', '?', 'Quizá', 'Quizá'] })).toEqual({
      kind: 'list',
      choices: ['Sí', 'No', 'Quizá'],
    });
  });

  test('a single value is not cut at its semicolon', () => {
    const oddly = criterion([0], { operator: 'is', values: [comparand('a; b')] }, { valueText: 'A; B' });
    expect(typeOf({ criteria: [oddly] })).toEqual({ kind: 'list', choices: ['A; B'] });
  });

  test('a comparison with numbers only asks for a number, save in columns of codes', () => {
    const year: Condition = { operator: 'equal', values: [comparand('2026', { number: 2026 })] };
    expect(typeOf({ criteria: [reads(year, '2026')] })).toEqual({ kind: 'number' });
    expect(typeOf({ criteria: [reads(year, '2026')], comparedAs: 'text' })).toEqual({
      kind: 'list',
      choices: ['2026'],
    });
  });

  test('a comparison with a day asks for a date', () => {
    const on: Condition = { operator: 'is', values: [comparand('2026-12-31', { day: day('2026-12-31') })] };
    expect(typeOf({ criteria: [reads(on, '2026-12-31')] })).toEqual({ kind: 'date' });
  });

  test('where conditions say nothing of the value, the column and its role do', () => {
    const filled = [reads({ operator: 'filled' })];
    expect(typeOf({ criteria: filled })).toEqual({ kind: 'text' });
    expect(typeOf({ criteria: filled, role: 'email' })).toEqual({ kind: 'email' });
    expect(typeOf({ criteria: filled, role: 'mobile' })).toEqual({ kind: 'phone' });
    expect(typeOf({ criteria: filled, type: 'phone' })).toEqual({ kind: 'phone' });
    expect(typeOf({ criteria: filled, type: 'number' })).toEqual({ kind: 'number' });
    expect(typeOf({ criteria: filled, type: 'date' })).toEqual({ kind: 'date' });
    const sources = ['Web', 'Feria', 'Web', 'Feria', 'Feria', 'Otra'];
    expect(typeOf({ criteria: filled, type: 'list', cells: sources })).toEqual({
      kind: 'list',
      choices: ['Feria', 'Web'],
    });
  });

  test('a list is never longer than one can take in on the phone', () => {
    const dropdown = Array.from({ length: 40 }, (_, index) => `Opción ${index}`);
    expect(typeOf({ dropdown })).toEqual({ kind: 'list', choices: dropdown.slice(0, CHOICES_MAX) });
  });
});
