import { unmetRequirements } from '../../../src/core/handoff/unmet-requirements';
import type { Criterion, Definition } from '../../../src/core/definition/types';
import type { Reading } from '../../../src/core/values/cell';

const reading: Reading = { decimal: ',', dateOrder: 'dmy', dayOf: () => undefined };

function required(number: number, columns: readonly number[], condition: Criterion['condition']): Criterion {
  return {
    number,
    kind: 'required',
    field: `field ${number}`,
    columns: columns.map((column) => ({ column, header: `column ${column}`, comparedAs: 'value' })),
    condition,
    conditionText: '',
    valueText: '',
    points: 0,
    group: '',
    question: '',
    when: undefined,
  };
}

const definition: Definition = {
  criteria: [
    required(1, [0], { operator: 'filled' }),
    required(2, [1], { operator: 'at_least', number: 10 }),
    required(3, [2, 3], { operator: 'is', values: [{ text: 'si', number: undefined, truth: true }] }),
    { ...required(4, [0], { operator: 'empty' }), kind: 'knockout' },
  ],
  caps: [],
  threshold: { number: 5, points: 10 },
  max: 10,
  digest: 'abc',
  needsDay: false,
};
const numbers = (row: readonly (string | number)[]): number[] =>
  unmetRequirements(definition, row, reading, undefined).map(({ number }) => number);

test('a row that meets every required condition fails none', () => {
  expect(numbers(['Acme', 12, 'no', 'sí'])).toEqual([]);
});

test('a filled field that does not meet its condition is told, an alternative that does is enough', () => {
  expect(numbers(['Acme', 9, 'no', 'no'])).toEqual([2, 3]);
});

test('a cell that cannot be read as the condition needs fails it', () => {
  expect(numbers(['Acme', 'muchos', 'sí', ''])).toEqual([2]);
});

test('a blank field is missing, not failed; knock-outs are told otherwise', () => {
  expect(numbers(['', '', '', ''])).toEqual([]);
});
