import * as fc from 'fast-check';
import { assignIds, LEAD_NUMBERS, leadId } from '../../../src/core/leads/identity';

/** Ids L-00000001, L-00000002… */
function counter(): () => string {
  let number = 0;
  return () => leadId(++number);
}

const never = (): boolean => false;

describe('leadId', () => {
  test('is L- and eight characters, also for the largest number', () => {
    expect(leadId(1234)).toBe('L-0000016J');
    expect(leadId(LEAD_NUMBERS - 1)).toBe('L-ZZZZZZZZ');
  });
});

describe('assignIds', () => {
  test('rows without an id get one, rows with one keep it, blank rows have none', () => {
    const result = assignIds(['', 'L-A', '', 'L-B'], (row) => row === 2 || row === 3, counter());
    expect(result).toEqual({ ids: ['L-00000001', 'L-A', '', ''], changed: [0, 3] });
  });

  test('of two rows with the same id the lower one gets a new one', () => {
    const result = assignIds(['L-A', 'L-B', 'l-a ', 'L-A'], never, counter());
    expect(result).toEqual({ ids: ['L-A', 'L-B', 'L-00000001', 'L-00000002'], changed: [2, 3] });
  });

  test('a blank copy above does not take the id from the row below', () => {
    expect(assignIds(['L-A', 'L-A'], (row) => row === 0, counter()).ids).toEqual(['', 'L-A']);
  });

  test('an id that a lower row or a blank row carries is not given out', () => {
    expect(assignIds(['', 'L-00000001', 'L-00000002'], (row) => row === 2, counter()).ids).toEqual([
      'L-00000003',
      'L-00000001',
      '',
    ]);
  });

  test('an id of another form that somebody typed is kept', () => {
    expect(assignIds(['cliente 7'], never, counter())).toEqual({ ids: ['cliente 7'], changed: [] });
  });

  test('a generator that repeats itself is an error, not an endless loop', () => {
    expect(() => assignIds(['', ''], never, () => 'L-A')).toThrow(RangeError);
  });

  test('always: one id per filled row, none twice, nothing to change the second time', () => {
    const ids = fc.constantFrom('', 'L-A', 'l-a', 'L-B', 'L-00000001');
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, fc.boolean())), (rows) => {
        const isBlank = (row: number): boolean => rows[row]![1];
        const first = assignIds(
          rows.map(([id]) => id),
          isBlank,
          counter(),
        );
        const given = first.ids.filter((_, row) => !isBlank(row));
        expect(given.every((id) => id !== '')).toBe(true);
        expect(new Set(given.map((id) => id.toUpperCase())).size).toBe(given.length);
        expect(first.ids.filter((_, row) => isBlank(row)).every((id) => id === '')).toBe(true);
        const noDraw = (): string => {
          throw new Error('no id was needed');
        };
        expect(assignIds(first.ids, isBlank, noDraw)).toEqual({ ids: first.ids, changed: [] });
      }),
    );
  });
});
