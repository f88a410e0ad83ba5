import * as fc from 'fast-check';
import { guardFormula, unguardFormula } from '../../../src/runtime/files/formula-guard';

describe('formula-guard > guardFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+34', "'+34"],
    ['-x', "'-x"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['  =1', "'  =1"],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['\u00a0+1', "'\u00a0+1"],
    ['\u200b@x', "'\u200b@x"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ['a=1', 'a=1'],
    ["'abc", "'abc"],
    ['', ''],
    ["it's", "it's"],
    ['5', '5'],
  ])('writes %j as %j', (text, written) => {
    expect(guardFormula(text)).toBe(written);
    expect(unguardFormula(written)).toBe(text);
  });

  it('is undone by reading, whatever the text', () => {
    const unit = fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      ' ',
      '\t',
      '\r',
      '\n',
      '\uFEFF',
      '\u200b',
      '\u00a0',
      'a',
      '＝',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves nothing that begins like a formula, even when the white space in front is trimmed', () => {
    const unit = fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', '\n', 'a');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(guardFormula(text)).not.toMatch(/^\s*[=+\-@]/);
      }),
      { numRuns: 5000 },
    );
  });
});
