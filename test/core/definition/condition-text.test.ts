import type { Cell } from '../../../src/core/values/cell';
import { readCondition } from '../../../src/core/definition/condition-text';
import { day, READING, SheetDate, VOCABULARY } from './fixtures';

function read(condition: Cell, value: Cell = ''): unknown {
  const result = readCondition(condition, value, VOCABULARY, READING);
  if (!result.ok) return `${result.code} in ${result.column}`;
  const { condition: read, ambiguousDate } = result;
  const short =
    'values' in read
      ? { operator: read.operator, values: read.values.map(({ text, number }) => number ?? text) }
      : read;
  return ambiguousDate === undefined ? short : { ...short, ambiguousDate };
}

describe('readCondition', () => {
  it.each<[Cell, Cell, unknown]>([
    ['Es', 'Sí', { operator: 'is', values: ['si'] }],
    ['is', 'A; B', { operator: 'is', values: ['a; b'] }],
    ['ES UNO DE', 'Decide; Decide con otros', { operator: 'one_of', values: ['decide', 'decide con otros'] }],
    ['es uno de', 'A | 1,5 |', { operator: 'one_of', values: ['a', 1.5] }],
    ['es uno de', 3, { operator: 'one_of', values: [3] }],
    ['no es', false, { operator: 'is_not', values: ['false'] }],
    ['=', '5.000', { operator: 'equal', values: [5000] }],
    ['≠', 5, { operator: 'not_equal', values: [5] }],
    ['<>', 'x', { operator: 'not_equal', values: ['x'] }],
    ['!=', 'x', { operator: 'not_equal', values: ['x'] }],
    ['contiene', 'CRM | Érp', { operator: 'contains', texts: ['crm', 'erp'] }],
    ['empieza por', 600, { operator: 'starts_with', texts: ['600'] }],
    ['>', '5.000', { operator: 'greater', number: 5000 }],
    ['≥', '12 %', { operator: 'at_least', number: 0.12 }],
    ['> =', 7, { operator: 'at_least', number: 7 }],
    ['<', '-3', { operator: 'less', number: -3 }],
    ['≤', 6, { operator: 'at_most', number: 6 }],
    ['está entre', '20; 500', { operator: 'between', low: 20, high: 500 }],
    ['está entre', '20|500', { operator: 'between', low: 20, high: 500 }],
    ['está entre', '20 - 500', { operator: 'between', low: 20, high: 500 }],
    ['está entre', '20-500', { operator: 'between', low: 20, high: 500 }],
    ['está entre', '20 – 500', { operator: 'between', low: 20, high: 500 }],
    ['está entre', '20 y 500', { operator: 'between', low: 20, high: 500 }],
    ['is between', '20 and 500', { operator: 'between', low: 20, high: 500 }],
    ['jest między', '20 i 500', { operator: 'between', low: 20, high: 500 }],
    ['está entre', '-5; -1', { operator: 'between', low: -5, high: -1 }],
    ['está entre', '5; 5', { operator: 'between', low: 5, high: 5 }],
    [
      'está entre',
      '2026-01-01 - 2026-12-31',
      { operator: 'between_days', low: day('2026-01-01'), high: day('2026-12-31') },
    ],
    [
      'está entre',
      '1/2/2026; 31/12/2026',
      {
        operator: 'between_days',
        low: day('2026-02-01'),
        high: day('2026-12-31'),
        ambiguousDate: '1/2/2026; 31/12/2026',
      },
    ],
    ['antes de', new SheetDate(100), { operator: 'before', day: 100 }],
    ['después de', '31/12/2026', { operator: 'after', day: day('2026-12-31') }],
    ['>', '31/12/2026', { operator: 'after', day: day('2026-12-31') }],
    ['≥', '31/12/2026', { operator: 'after', day: day('2026-12-30') }],
    ['≤', '31/12/2026', { operator: 'before', day: day('2027-01-01') }],
    ['<', '3/4/2026', { operator: 'before', day: day('2026-04-03'), ambiguousDate: '3/4/2026' }],
    ['antes de', 5, { operator: 'less', number: 5 }],
    ['en los últimos N días', 30, { operator: 'within_last_days', days: 30 }],
    ['En los últimos 30 días', '', { operator: 'within_last_days', days: 30 }],
    ['hace más de N días', '0', { operator: 'older_than_days', days: 0 }],
    ['no está vacía', '', { operator: 'filled' }],
    ['está vacía', ' ', { operator: 'empty' }],
    ['coincide con', ' ^(a|b);c$ ', { operator: 'matches', pattern: '^(a|b);c$' }],
  ])('%j %j', (condition, value, expected) => {
    expect(read(condition, value)).toEqual(expected);
  });

  it.each<[Cell, Cell, string]>([
    ['se parece a', 'x', 'unknown_condition in condition'],
    [5, 'x', 'unknown_condition in condition'],
    ['es', ' ', 'missing_value in value'],
    ['>', '', 'missing_value in value'],
    ['no está vacía', 'x', 'unexpected_value in value'],
    ['en los últimos 30 días', 5, 'unexpected_value in value'],
    ['>', 'mucho', 'unreadable_value in value'],
    ['>', '3k', 'unreadable_value in value'],
    ['>', true, 'unreadable_value in value'],
    ['antes de', '31/02/2026', 'unreadable_value in value'],
    ['está entre', 20, 'unreadable_value in value'],
    ['está entre', '20', 'unreadable_value in value'],
    ['está entre', '20; 30; 40', 'unreadable_value in value'],
    ['está entre', '20; 31/12/2026', 'unreadable_value in value'],
    ['está entre', '500; 20', 'empty_range in value'],
    ['está entre', '2026-12-31; 2026-01-01', 'empty_range in value'],
    ['en los últimos N días', '2,5', 'unreadable_value in value'],
    ['en los últimos N días', -1, 'unreadable_value in value'],
    ['es uno de', ';', 'unreadable_value in value'],
    ['contiene', '; |', 'unreadable_value in value'],
    ['es', {}, 'unreadable_value in value'],
    ['coincide con', '(a+)+', 'unsafe_pattern in value'],
    ['coincide con', '[ab]{100}'.repeat(30), 'unsafe_pattern in value'],
  ])('refuses %j %j: %s', (condition, value, expected) => {
    expect(read(condition, value)).toBe(expected);
  });

  it.each<[Cell, Cell, string]>([
    ['>', 'mucho', 'number'],
    ['antes de', '31/02/2026', 'date'],
    ['está entre', '20', 'range'],
    ['está entre', 20, 'range'],
    ['en los últimos N días', '2,5', 'days'],
    ['contiene', '; |', 'value'],
    ['es uno de', ';', 'value'],
  ])('says of %j %j that a %s was expected', (condition, value, expected) => {
    const result = readCondition(condition, value, VOCABULARY, READING);
    expect(result).toMatchObject({ ok: false, code: 'unreadable_value', data: { expected } });
  });
});
