import * as fc from 'fast-check';
import { compilePattern } from '../../../src/core/definition/pattern';
import { foldText } from '../../../src/core/values/text';

function found(pattern: string, text: string): boolean {
  return compilePattern(pattern)!(foldText(text));
}

describe('compilePattern', () => {
  it.each([
    ['director', 'La DIRÉCTORA', true],
    ['DIRÉCTOR', 'director', true],
    ['^director', 'subdirector', false],
    ['director$', 'directora', false],
    ['^(sí|yes)$', 'Sí', true],
    ['^(sí|yes)$', 'sí, yes', false],
    ['s\\.l\\.', 'Acme S.L.', true],
    ['s\\.l\\.', 'Acme sala', false],
    ['^\\d{5}$', '28013', true],
    ['^\\d{5}$', '280134', false],
    ['^\\d{2,3}$', '1', false],
    ['^\\d{2,}$', '12345', true],
    ['[^a-z]', 'abc', false],
    ['[A-C]x', 'bX', true],
    ['a.c', 'aéc', true],
    ['^.$', '😀', true],
    ['colou?r', 'Color', true],
    ['ab*c', 'ac', true],
    ['ab+c', 'ac', false],
    ['(la )?empresa$', 'Empresa', true],
    ['a  b', 'a   b', true],
    ['\\w\\s\\w', 'a b', true],
    ['^\\D+$', 'a1', false],
    ['straße', 'STRASSE', true],
    ['', 'anything', true],
    ['^$', 'x', false],
    ['a|b$', 'cab', true],
    ['[-a]', '-', true],
    ['x$', 'x y', false],
    ['$^', '', true],
    ['$^', 'a', false],
  ])('%j on %j: %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected);
  });

  it('agrees with the RegExp of JavaScript on random patterns of the subset and random texts', () => {
    const atom = fc.constantFrom('a', 'b', '1', ' ', '.', '[ab]', '[^a]', '\\d', '\\w', '\\S', '-');
    const quantified = fc
      .tuple(atom, fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,}', '{0,2}'))
      .map(([part, count]) => part + count);
    const sequence = fc
      .array(
        fc.oneof({ weight: 6, arbitrary: quantified }, { weight: 1, arbitrary: fc.constantFrom('^', '$') }),
        {
          maxLength: 5,
        },
      )
      .map((parts) => parts.join(''));
    const pattern = fc.oneof(
      sequence,
      fc.tuple(sequence, sequence).map(([a, b]) => `${a}|${b}`),
      fc
        .tuple(sequence, sequence, sequence, fc.constantFrom('', '?'))
        .map(([a, b, c, q]) => `${a}(${b}|${c})${q}`),
    );
    // No runs of spaces: folded text has none, and the compiled pattern counts on it.
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        fc.pre(!source.includes('  '));
        expect([source, subject, compilePattern(source)!(subject)]).toEqual([
          source,
          subject,
          new RegExp(source, 'u').test(subject),
        ]);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes time in proportion to the text for a pattern on which a backtracking engine takes its fourth power', () => {
    const test = compilePattern('a*a*a*a*b')!;
    const started = process.hrtime.bigint();
    expect(test('a'.repeat(50_000))).toBe(false);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
  });

  it('answers alike when asked again, after more texts than it remembers states for', () => {
    const test = compilePattern('[ab][ab]{9}c')!;
    const texts = Array.from({ length: 300 }, (_, index) =>
      (index * 2654435761).toString(2).replace(/0/g, 'a').replace(/1/g, 'b'),
    );
    for (const text of texts) {
      expect(test(`${text}c`)).toBe(/[ab]{10}c/.test(`${text}c`));
      expect(test(text)).toBe(false);
    }
  });

  it('refuses what would grow beyond bounds when written out', () => {
    expect(compilePattern(`${'[ab]{100}'.repeat(30)}`)).toBeUndefined();
  });
});
