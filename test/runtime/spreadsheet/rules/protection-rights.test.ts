import * as fc from 'fast-check';
import type { Area, Protection } from '../../../../src/runtime/spreadsheet/model';
import { isCovered, isKeptOut, mayEdit } from '../../../../src/runtime/spreadsheet/rules/protection-rights';
import { area, GUEST, makeBench, OWNER } from './support';

const protection = (given: Partial<Protection>): Protection => ({
  id: 1,
  area: undefined,
  unprotected: [],
  description: '',
  warningOnly: false,
  editors: [],
  domainEdit: false,
  ...given,
});

describe('mayEdit', () => {
  const { document } = makeBench();
  const owned = { ...document, owner: OWNER };

  it('lets everybody edit until the list of editors is changed', () => {
    expect(mayEdit(owned, protection({}), GUEST)).toBe(true);
    expect(mayEdit(owned, protection({ restricted: true }), GUEST)).toBe(false);
  });

  it('lets the owner and the listed editors edit', () => {
    const restricted = protection({ editors: [GUEST], restricted: true });
    expect([OWNER, GUEST, 'x@example.com'].map((email) => mayEdit(owned, restricted, email))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('lets everybody edit where there is only a warning, or no owner is known', () => {
    expect(mayEdit(owned, protection({ restricted: true, warningOnly: true }), GUEST)).toBe(true);
    expect(mayEdit(document, protection({ restricted: true }), GUEST)).toBe(true);
  });
});

describe('isKeptOut', () => {
  const { document, sheet } = makeBench();
  document.owner = OWNER;
  const keptOut = (given: Partial<Protection>, cells: Area | undefined): boolean =>
    isKeptOut(
      document,
      { ...sheet, protections: [protection({ restricted: true, ...given })] },
      cells,
      GUEST,
    );

  it('a protected range keeps out whoever touches one of its cells', () => {
    expect(keptOut({ area: area(1, 1, 1, 3) }, area(1, 3, 4, 2))).toBe(true);
    expect(keptOut({ area: area(1, 1, 1, 3) }, area(2, 1, 4, 3))).toBe(false);
  });

  it('a protected sheet keeps out of everything but its unprotected areas', () => {
    const unprotected = [area(2, 1, 3, 2), area(2, 3, 3, 1)];
    expect(keptOut({ unprotected }, area(2, 1, 3, 3))).toBe(false);
    expect(keptOut({ unprotected }, area(1, 1, 3, 3))).toBe(true);
    expect(keptOut({ unprotected }, undefined)).toBe(true);
  });

  it('a listed editor is not kept out', () => {
    expect(keptOut({ area: area(1, 1), editors: [GUEST] }, area(1, 1))).toBe(false);
  });

  it('nobody is kept out without protections', () => {
    expect(isKeptOut(document, { ...sheet, protections: [] }, area(1, 1), GUEST)).toBe(false);
  });
});

describe('isCovered', () => {
  it('agrees with looking at every cell', () => {
    const areas = fc.record({
      row: fc.integer({ min: 1, max: 5 }),
      column: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
    });
    const holds = (outer: Area, row: number, column: number): boolean =>
      row >= outer.row &&
      row < outer.row + outer.rows &&
      column >= outer.column &&
      column < outer.column + outer.columns;
    fc.assert(
      fc.property(areas, fc.array(areas, { maxLength: 4 }), (inner, others) => {
        let every = true;
        for (let row = inner.row; row < inner.row + inner.rows; row += 1) {
          for (let column = inner.column; column < inner.column + inner.columns; column += 1) {
            every &&= others.some((other) => holds(other, row, column));
          }
        }
        return isCovered(inner, others) === every;
      }),
      { numRuns: 500 },
    );
  });
});
