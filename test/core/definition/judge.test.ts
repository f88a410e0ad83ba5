import type { Cell } from '../../../src/core/values/cell';
import { readComparand } from '../../../src/core/definition/comparand';
import { judge, type Judgement } from '../../../src/core/definition/judge';
import type { ComparedAs, Condition } from '../../../src/core/definition/types';
import { day, READING, SheetDate, TODAY } from './fixtures';

function judged(condition: Condition, cell: Cell, comparedAs: ComparedAs = 'value'): Judgement {
  return judge(condition, cell, { comparedAs }, READING, TODAY);
}

function equality(
  operator: 'is' | 'is_not' | 'one_of' | 'none_of' | 'equal' | 'not_equal',
  ...cells: readonly Cell[]
): Condition {
  return { operator, values: cells.map((cell) => readComparand(cell, READING)!) };
}

const BLANKS: readonly Cell[] = ['', '   ', '\u00a0', null, undefined];

describe('judge', () => {
  it('lets a blank cell meet no condition but is empty', () => {
    const conditions: readonly Condition[] = [
      { operator: 'filled' },
      equality('is', 'a'),
      equality('is_not', 'a'),
      equality('none_of', 'a'),
      { operator: 'not_contains', texts: ['a'] },
      { operator: 'greater', number: 0 },
      { operator: 'less', number: 1 },
      { operator: 'before', day: TODAY },
      { operator: 'older_than_days', days: 1 },
      { operator: 'matches', pattern: '' },
    ];
    for (const blank of BLANKS) {
      for (const condition of conditions) expect(judged(condition, blank)).toBe('fails');
      expect(judged({ operator: 'empty' }, blank)).toBe('holds');
    }
  });

  it('takes an unticked checkbox, a zero and a dash for filled', () => {
    for (const cell of [false, 0, '-'] as const) {
      expect(judged({ operator: 'filled' }, cell)).toBe('holds');
      expect(judged({ operator: 'empty' }, cell)).toBe('fails');
    }
  });

  it.each<[Cell, Cell, Judgement]>([
    ['Sí', '  sí ', 'holds'],
    ['Sí', 'SI', 'holds'],
    ['Sí', 'sí, claro', 'fails'],
    [5, '5,0', 'holds'],
    [5, '€ 5', 'holds'],
    ['5.000', 5000, 'holds'],
    ['12 %', 0.12, 'holds'],
    [5, 'abc', 'fails'],
    ['007', 7, 'holds'],
    ['Sí', true, 'holds'],
    ['yes', true, 'holds'],
    ['TAK', true, 'holds'],
    ['no', false, 'holds'],
    ['nie', false, 'holds'],
    ['FAŁSZ', false, 'holds'],
    ['Sí', false, 'fails'],
    ['1', true, 'fails'],
    [true, 'Verdadero', 'holds'],
    [true, 'sí', 'holds'],
    ['FALSO', 'no', 'holds'],
    ['Sí', 'yes', 'fails'],
    ['31/12/2026', new SheetDate(day('2026-12-31')), 'holds'],
    [new SheetDate(day('2026-12-31')), '31/12/2026', 'holds'],
    [new SheetDate(day('2026-12-31')), new SheetDate(day('2026-12-30')), 'fails'],
    ['a', {}, 'unreadable'],
  ])('is %j compares with the cell %j: %s', (value, cell, judgement) => {
    expect(judged(equality('is', value), cell)).toBe(judgement);
    expect(judged(equality('equal', value), cell)).toBe(judgement);
    const opposite = { holds: 'fails', fails: 'holds', unreadable: 'unreadable' }[judgement];
    expect(judged(equality('is_not', value), cell)).toBe(opposite);
    expect(judged(equality('none_of', value, value), cell)).toBe(opposite);
  });

  it('compares ids, phones and postal codes as text, never as numbers', () => {
    expect(judged(equality('is', '08001'), 8001, 'text')).toBe('fails');
    expect(judged(equality('is', '08001'), '08001', 'text')).toBe('holds');
    expect(judged(equality('is', '600123456'), 600123456, 'text')).toBe('holds');
    expect(judged(equality('is', '5,0'), '5', 'text')).toBe('fails');
  });

  it('holds for one of when any of the list is equal', () => {
    expect(judged(equality('one_of', 'Decide', 'Decide con otros'), 'DECIDE CON OTROS')).toBe('holds');
    expect(judged(equality('one_of', 'Decide', 3), '3,0')).toBe('holds');
    expect(judged(equality('none_of', 'Decide', 3), 'otra')).toBe('holds');
  });

  it.each<[Condition, Cell, Judgement]>([
    [{ operator: 'contains', texts: ['indus', 'serv'] }, 'Otras INDÚSTRIAS', 'holds'],
    [{ operator: 'contains', texts: ['indus'] }, 'Servicios', 'fails'],
    [{ operator: 'not_contains', texts: ['indus', 'serv'] }, 'Servicios', 'fails'],
    [{ operator: 'not_contains', texts: ['indus'] }, 'Servicios', 'holds'],
    [{ operator: 'starts_with', texts: ['600'] }, 600123456, 'holds'],
    [{ operator: 'starts_with', texts: ['123'] }, 600123456, 'fails'],
    [{ operator: 'ends_with', texts: ['s.l.'] }, 'Acme  S.L. ', 'holds'],
    [{ operator: 'contains', texts: ['2026-12'] }, new SheetDate(day('2026-12-31')), 'holds'],
    [{ operator: 'contains', texts: ['3,5'] }, 3.5, 'holds'],
    [{ operator: 'contains', texts: ['x'] }, {}, 'unreadable'],
    [{ operator: 'matches', pattern: '^\\d{5}$' }, 28013, 'holds'],
    [{ operator: 'matches', pattern: 'DIRECTORA?' }, 'La  Diréctor general', 'holds'],
  ])('%j on %j: %s', (condition, cell, judgement) => {
    expect(judged(condition, cell)).toBe(judgement);
  });

  it.each<[Condition['operator'] & string, Cell, Judgement]>([
    ['greater', 12, 'fails'],
    ['greater', '12,01', 'holds'],
    ['at_least', 12, 'holds'],
    ['at_least', 11.99, 'fails'],
    ['less', 12, 'fails'],
    ['less', '11', 'holds'],
    ['at_most', 12, 'holds'],
    ['at_most', '€ 12,01', 'fails'],
    ['greater', 'muchos', 'unreadable'],
    ['less', '3k', 'unreadable'],
    ['less', true, 'unreadable'],
    ['less', new SheetDate(0), 'unreadable'],
  ])('%s 12 on %j: %s', (operator, cell, judgement) => {
    expect(judged({ operator, number: 12 } as Condition, cell)).toBe(judgement);
  });

  it('includes both ends of between', () => {
    const between: Condition = { operator: 'between', low: 20, high: 500 };
    expect([19.99, 20, '500', 500.01, 'x'].map((cell) => judged(between, cell))).toEqual([
      'fails',
      'holds',
      'holds',
      'fails',
      'unreadable',
    ]);
    const days: Condition = { operator: 'between_days', low: TODAY - 1, high: TODAY };
    const cells = [-2, -1, 0, 1].map((offset) => new SheetDate(TODAY + offset));
    expect(cells.map((cell) => judged(days, cell))).toEqual(['fails', 'holds', 'holds', 'fails']);
  });

  it('is strict before and after', () => {
    const cells = ['14/06/2026', '2026-06-15', new SheetDate(TODAY + 1), 46000, 'pronto'];
    expect(cells.map((cell) => judged({ operator: 'before', day: TODAY }, cell))).toEqual([
      'holds',
      'fails',
      'fails',
      'unreadable',
      'unreadable',
    ]);
    expect(cells.slice(0, 3).map((cell) => judged({ operator: 'after', day: TODAY }, cell))).toEqual([
      'fails',
      'fails',
      'holds',
    ]);
  });

  it('counts relative days around today, both ends included', () => {
    const holding = (condition: Condition): number[] =>
      [-31, -30, -1, 0, 1, 30, 31].filter(
        (offset) => judged(condition, new SheetDate(TODAY + offset)) === 'holds',
      );
    expect(holding({ operator: 'within_last_days', days: 30 })).toEqual([-30, -1, 0]);
    expect(holding({ operator: 'older_than_days', days: 30 })).toEqual([-31]);
    expect(holding({ operator: 'within_next_days', days: 30 })).toEqual([0, 1, 30]);
    expect(holding({ operator: 'within_last_days', days: 0 })).toEqual([0]);
  });

  it('cannot read a relative date without today', () => {
    const condition: Condition = { operator: 'within_last_days', days: 30 };
    expect(judge(condition, '2026-06-15', { comparedAs: 'value' }, READING, undefined)).toBe('unreadable');
  });
});
