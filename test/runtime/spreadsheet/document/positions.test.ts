import * as fc from 'fast-check';

import { deletion, insertion, relocation } from '../../../../src/runtime/spreadsheet/document/positions';

/** The definition by single lines, slow and plain: each line carries its number, and we look where the numbers went. */
function byLines(order: readonly (number | undefined)[], start: number, end: number): number[] {
  return order.flatMap((line, index) =>
    line !== undefined && line >= start && line <= end ? [index + 1] : [],
  );
}

const SIZE = 30;
const lines = Array.from({ length: SIZE }, (_, index) => index + 1);
const line = fc.integer({ min: 1, max: SIZE });
const stretch = fc.tuple(line, line).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('insertion', () => {
  it('covers from the first to the last of the old lines, wherever they went', () => {
    fc.assert(
      fc.property(stretch, line, fc.integer({ min: 1, max: 5 }), ([start, end], at, count) => {
        const order = [
          ...lines.slice(0, at - 1),
          ...Array.from({ length: count }, () => undefined),
          ...lines.slice(at - 1),
        ];
        const places = byLines(order, start, end);
        expect(insertion(at, count)(start, end)).toEqual([places[0], places.at(-1)]);
      }),
    );
  });
});

describe('deletion', () => {
  it('covers exactly what is left, and is undefined where nothing is', () => {
    fc.assert(
      fc.property(stretch, stretch, ([start, end], [first, last]) => {
        const order = lines.filter((number) => number < first || number > last);
        const places = byLines(order, start, end);
        const expected = places.length === 0 ? undefined : [places[0], places.at(-1)];
        expect(deletion(first, last - first + 1)(start, end)).toEqual(expected);
      }),
    );
  });
});

describe('relocation', () => {
  it('follows every single line', () => {
    fc.assert(
      fc.property(stretch, line, line, ([first, last], before, watched) => {
        fc.pre(before < first || before > last + 1);
        const moved = lines.slice(first - 1, last);
        const rest = lines.filter((number) => number < first || number > last);
        const at = rest.findIndex((number) => number >= before);
        const order = at < 0 ? [...rest, ...moved] : [...rest.slice(0, at), ...moved, ...rest.slice(at)];
        const [place] = byLines(order, watched, watched);
        expect(relocation(first, last - first + 1, before)(watched, watched)).toEqual([place, place]);
      }),
    );
  });
});
