import * as fc from 'fast-check';
import { formatLastKnown, parseLastKnown } from '../../../src/core/pipeline/last-known';

const anyKey = fc.string({ minLength: 1 }).filter((key) => key.trim() === key);

describe('formatLastKnown', () => {
  it('writes pairs in the order of their keys, what would divide them escaped', () => {
    const known = new Map([
      ['stage', 'Propuesta; 50 % = sí'],
      ['amount', ''],
      ['response', 'accept'],
    ]);
    expect(formatLastKnown(known)).toBe('amount=;response=accept;stage=Propuesta%3B 50 %25 %3D sí');
  });

  it('gives the same text whatever the order in which things became known', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(anyKey, fc.string()), { selector: ([key]) => key }), (pairs) => {
        const backwards = [...pairs].reverse();
        expect(formatLastKnown(new Map(backwards))).toBe(formatLastKnown(new Map(pairs)));
      }),
    );
  });
});

describe('parseLastKnown', () => {
  it('reads back whatever was written, empty values, separators and line ends included', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, fc.string({ unit: 'binary' }))), (pairs) => {
        const known = new Map(pairs);
        expect(parseLastKnown(formatLastKnown(known))).toEqual(known);
      }),
    );
  });

  it.each([
    ['', []],
    ['   ', []],
    ['accept', []],
    ['=accept', []],
    ['response=accept; outcome=won;nothing', ['response:accept', 'outcome:won']],
    ['stage=a=b;stage=c', ['stage:c']],
    ['stage=50 %2', ['stage:50 %2']],
  ])('takes from %j what are pairs', (text, expected) => {
    expect([...parseLastKnown(text)].map((pair) => pair.join(':'))).toEqual(expected);
  });
});
