import * as fc from 'fast-check';
import { compileCondition, FAILS, HOLDS, UNREADABLE } from '../../../src/core/definition/condition';
import { judge } from '../../../src/core/definition/judge';
import { anyCell, anyCondition } from './conditions';
import { READING, TODAY } from './fixtures';

describe('compileCondition', () => {
  it('answers every cell as judge states it, for every operator, locale and way of comparing', () => {
    const codes = { holds: HOLDS, fails: FAILS, unreadable: UNREADABLE };
    fc.assert(
      fc.property(
        anyCondition,
        fc.array(anyCell, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('value' as const, 'text' as const),
        fc.constantFrom(',' as const, '.' as const),
        fc.constantFrom(TODAY, undefined),
        (condition, cells, comparedAs, decimal, today) => {
          const reading = { ...READING, decimal };
          const ask = compileCondition(condition, { comparedAs }, reading, today);
          for (const cell of cells)
            expect([cell, ask(cell)]).toEqual([
              cell,
              codes[judge(condition, cell, { comparedAs }, reading, today)],
            ]);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('holds, fails and cannot read where it should (so that the property compares something)', () => {
    const ask = compileCondition({ operator: 'greater', number: 5 }, { comparedAs: 'value' }, READING, TODAY);
    expect([6, 5, 'x', ''].map(ask)).toEqual([HOLDS, FAILS, UNREADABLE, FAILS]);
  });
});
