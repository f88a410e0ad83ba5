import * as fc from 'fast-check';
import {
  fingerprints,
  fingerprintText,
  rowFingerprints,
  textHash,
} from '../../../src/core/leads/fingerprint';
import type { Cell } from '../../../src/core/values/cell';

const noDates = (): undefined => undefined;
const of = (row: readonly Cell[], columns = [0, 1, 2]): number => rowFingerprints(columns, noDates)(row);

describe('textHash', () => {
  // The author's own examples (github.com/bryc/code, cyrb53) and '' as independent ports of it give them.
  test.each([
    ['', 0, 3338908027751811],
    ['a', 0, 7929297801672961],
    ['b', 0, 8684336938537663],
    ['revenge', 0, 4051478007546757],
    ['revenue', 0, 8309097637345594],
    ['revenue', 1, 8697026808958300],
    ['abc', 42, 6035376845117563],
    ['🙂', 0, 5813621503378343],
  ])('%p with seed %d is %d', (text, seed, hash) => {
    expect(textHash(text, seed)).toBe(hash);
  });
});

describe('rowFingerprints', () => {
  test('a row is hashed as the text of its tagged cells', () => {
    // Tags: 0 blank, 1 text (length in two units, then the text), 2 integer (two units), 4 FALSE, 5 TRUE.
    expect(of(['ab', '', true])).toBe(textHash('\u0001\u0002\u0000ab\u0000\u0005'));
    expect(of([65538, false, null])).toBe(textHash('\u0002\u0002\u0001\u0004\u0000'));
    expect(of([-1], [0])).toBe(textHash('\u0002\uffff\uffff'));
    // 0.5 is 0x3FE0000000000000 in IEEE 754.
    expect(of([0.5], [0])).toBe(textHash('\u0003\u3fe0\u0000\u0000\u0000'));
  });

  test('types are told apart', () => {
    const cells: Cell[] = [1, '1', true, 'TRUE', 'true', false, 0, '0', '', ' ', 1.5, '1.5', -1];
    const seen = cells.map((cell) => of([cell]));
    expect(new Set(seen).size).toBe(cells.length);
  });

  test('empty text, null, absent cells and short rows are the same blank; 0 and −0 are equal', () => {
    expect(of(['', 'a'])).toBe(of([null, 'a', undefined]));
    expect(of([])).toBe(of(['', '', '']));
    expect(of([-0])).toBe(of([0]));
  });

  test('where a text ends matters, whatever characters it holds', () => {
    expect(of(['ab', 'c'])).not.toBe(of(['a', 'bc']));
    expect(of(['a\u0001\u0001\u0000b', ''])).not.toBe(of(['a', 'b']));
  });

  test('only the given columns count, in their order', () => {
    expect(of(['a', 'ours', 'b'], [0, 2])).toBe(of(['a', 'other', 'b'], [0, 2]));
    expect(of(['a', 'b'], [0, 1])).not.toBe(of(['a', 'b'], [1, 0]));
  });

  test('dates count by their day, other objects by their text', () => {
    const morning = { day: 20000, hour: 9 };
    const evening = { day: 20000, hour: 21 };
    const next = { day: 20001, hour: 9 };
    const hash = rowFingerprints([0], (value) => (value as { day?: number }).day);
    expect(hash([morning])).toBe(hash([evening]));
    expect(hash([morning])).not.toBe(hash([next]));
    expect(hash([morning])).not.toBe(hash([20000]));
    expect(hash([{ toString: () => 'x' }])).not.toBe(hash([{ toString: () => 'y' }]));
  });

  test('two numbers that change sign together change the fingerprint', () => {
    expect(of([5, 5])).not.toBe(of([-5, -5]));
    expect(of([0.5, 0.5])).not.toBe(of([-0.5, -0.5]));
  });

  test('equal rows agree, rows that differ in one cell do not, whatever was hashed before', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 700 }),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.integer(),
    );
    const hash = rowFingerprints([0, 1, 2], noDates);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 3, maxLength: 3 }), cell, (row, other) => {
        const first = hash(row);
        const changed = hash([row[0], other, row[2]]);
        expect(hash([...row])).toBe(first);
        expect(changed === first).toBe(row[1] === other);
        expect(Number.isSafeInteger(first) && first >= 0).toBe(true);
      }),
    );
  });

  test('20,000 rows that differ little have 20,000 fingerprints', () => {
    const rows = Array.from({ length: 20000 }, (_, i) => [`L${i % 200}`, Math.floor(i / 200), '']);
    expect(new Set(fingerprints(rows, [0, 1, 2], noDates)).size).toBe(20000);
  });
});

describe('fingerprintText', () => {
  test('is eleven characters of base 32', () => {
    expect(fingerprintText(0)).toBe('00000000000');
    expect(fingerprintText(1234)).toBe('0000000016J');
  });
});
