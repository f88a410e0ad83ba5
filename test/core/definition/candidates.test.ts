import * as fc from 'fast-check';
import type { Cell } from '../../../src/core/values/cell';
import { isBlank } from '../../../src/core/values/cell';
import { candidateCells, truthPatterns } from '../../../src/core/definition/candidates';
import { judge } from '../../../src/core/definition/judge';
import type { ComparedAs, Condition } from '../../../src/core/definition/types';
import { anyCell, anyCondition } from './conditions';
import { day, is, isoDay, READING, TODAY } from './fixtures';

function patterns(conditions: readonly Condition[], comparedAs: ComparedAs = 'value'): readonly string[] {
  return truthPatterns(conditions, { comparedAs }, READING, TODAY)
    .map((pattern) => pattern.join(''))
    .sort();
}

function patternOf(conditions: readonly Condition[], cell: Cell, comparedAs: ComparedAs): string {
  return conditions
    .map((condition) => (judge(condition, cell, { comparedAs }, READING, TODAY) === 'holds' ? 1 : 0))
    .join('');
}

describe('truthPatterns', () => {
  it('has every way in which a number lies about the limits, and a text that meets nothing', () => {
    expect(
      patterns([
        { operator: 'at_most', number: 6 },
        { operator: 'greater', number: 12 },
      ]),
    ).toEqual(['00', '01', '10']);
    expect(
      patterns([
        { operator: 'greater', number: 5 },
        { operator: 'less', number: 10 },
        { operator: 'between', low: 7, high: 7 },
      ]),
    ).toEqual(['000', '010', '100', '110', '111']);
  });

  it('finds the number between two limits that are next to each other as whole numbers', () => {
    expect(
      patterns([
        { operator: 'greater', number: 5 },
        { operator: 'less', number: 6 },
      ]),
    ).toContain('11');
  });

  it('has no day between two days that follow each other, and one where they do not', () => {
    const between = (first: string, second: string): readonly string[] =>
      patterns([
        { operator: 'after', day: day(first) },
        { operator: 'before', day: day(second) },
      ]);
    expect(between('2026-05-01', '2026-05-02')).not.toContain('11');
    expect(between('2026-05-01', '2026-05-03')).toContain('11');
  });

  it('knows how relative and absolute dates overlap today', () => {
    const recent: Condition = { operator: 'within_last_days', days: 30 };
    expect(patterns([recent, { operator: 'after', day: TODAY - 31 }])).not.toContain('10');
    expect(patterns([recent, { operator: 'after', day: TODAY - 30 }])).toContain('10');
  });

  it('joins texts looked for in one text, in all combinations', () => {
    const conditions: readonly Condition[] = [
      { operator: 'contains', texts: ['crm'] },
      { operator: 'contains', texts: ['erp'] },
      { operator: 'starts_with', texts: ['busca'] },
      { operator: 'ends_with', texts: ['ya'] },
    ];
    expect(patterns(conditions)).toHaveLength(16);
  });

  it('does not hold a part without the whole that contains it', () => {
    expect(
      patterns([
        { operator: 'contains', texts: ['director general'] },
        { operator: 'contains', texts: ['director'] },
      ]),
    ).toEqual(['00', '01', '11']);
  });

  it('tells a text that is exactly one from a text that contains it', () => {
    expect(patterns([is('crm'), { operator: 'contains', texts: ['crm'] }])).toEqual(['00', '01', '11']);
  });

  it('knows that one cell has one value', () => {
    expect(patterns([is('decide', 'decide con otros'), is('influye')])).toEqual(['00', '01', '10']);
  });

  it('lets a ticked checkbox be yes in two languages at once', () => {
    expect(patterns([is('si'), is('yes')])).toContain('11');
  });

  it('always realises a pattern alone, and one of its branches with a text that others look for', () => {
    expect(
      patterns([
        { operator: 'matches', pattern: '^\\d{5}$' },
        { operator: 'starts_with', texts: ['28'] },
        { operator: 'matches', pattern: 'gerente|director' },
      ]),
    ).toEqual(expect.arrayContaining(['000', '100', '010', '001', '011']));
  });

  it('has only the pattern of a filled cell for filled and empty', () => {
    expect(patterns([{ operator: 'filled' }, { operator: 'empty' }])).toEqual(['10']);
  });

  const byFamily: Readonly<Record<string, (condition: Condition) => boolean>> = {
    numbers: (condition) =>
      'number' in condition ||
      condition.operator === 'between' ||
      ('values' in condition && condition.values.every(({ number }) => number !== undefined)),
    days: (condition) =>
      condition.operator === 'between_days' ||
      'day' in condition ||
      'days' in condition ||
      ('values' in condition && condition.values.every((value) => value.day !== undefined)),
    texts: (condition) =>
      'texts' in condition ||
      ('values' in condition &&
        condition.values.every((value) => value.number === undefined && value.day === undefined)),
  };

  it.each(Object.keys(byFamily))('covers what any cell answers to conditions on %s', (family) => {
    fc.assert(
      fc.property(
        fc.array(anyCondition.filter(byFamily[family]!), { minLength: 1, maxLength: 4 }),
        // An object that is no date is nothing a person can fill in.
        fc.array(
          anyCell.filter((cell) => JSON.stringify(cell) !== '{}'),
          { minLength: 1, maxLength: 10 },
        ),
        fc.constantFrom('value' as const, 'text' as const),
        (conditions, cells, comparedAs) => {
          const known = patterns(conditions, comparedAs);
          const missed = cells
            .filter((cell) => !isBlank(cell))
            .filter((cell) => !known.includes(patternOf(conditions, cell, comparedAs)));
          expect(missed).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('candidateCells', () => {
  it('has no blank cell, whatever the conditions', () => {
    fc.assert(
      fc.property(fc.array(anyCondition, { maxLength: 4 }), (conditions) =>
        candidateCells(conditions, { comparedAs: 'value' }, READING, TODAY).every((cell) => !isBlank(cell)),
      ),
    );
  });

  it('writes days so that any locale reads them', () => {
    const cells = candidateCells(
      [{ operator: 'after', day: TODAY }],
      { comparedAs: 'value' },
      READING,
      TODAY,
    );
    expect(cells).toEqual(expect.arrayContaining([isoDay(TODAY), isoDay(TODAY + 1)]));
  });

  it('stays small where many texts are looked for', () => {
    const conditions = Array.from({ length: 30 }, (_, index): Condition => ({
      operator: 'contains',
      texts: [`palabra${String.fromCharCode(97 + index)}x`],
    }));
    expect(candidateCells(conditions, { comparedAs: 'value' }, READING, TODAY).length).toBeLessThan(5000);
  });
});
