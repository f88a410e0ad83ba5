import { parsePattern } from '../../../src/core/definition/pattern-syntax';

describe('parsePattern', () => {
  it.each([
    ['(a+)+', 4],
    ['(a*)*', 4],
    ['(a|b){2}', 5],
    ['a**', 2],
    ['a+?', 2],
    ['(?=a)', 2],
    ['(?!a)', 2],
    ['(?<=a)b', 2],
    ['(?<n>a)', 2],
    ['(a)\\1', 4],
    ['\\bword', 1],
    ['\\p{L}', 1],
    ['[a', 2],
    ['[z-a]', 1],
    ['[]', 1],
    ['[]]', 1],
    ['[\\D]', 1],
    ['(a', 2],
    ['a)', 1],
    ['*a', 0],
    ['a{2,1}', 1],
    ['a{x}', 1],
    ['a{999}', 1],
    ['a\\', 2],
    ['^*', 1],
    ['('.repeat(30), 21],
  ])('refuses %j and says where', (source, at) => {
    expect(parsePattern(source)).toEqual({ ok: false, at });
  });

  it('refuses a text longer than any pattern for a field', () => {
    expect(parsePattern('a'.repeat(501)).ok).toBe(false);
    expect(parsePattern('a'.repeat(500)).ok).toBe(true);
  });

  it('folds literals and the ends of ranges', () => {
    const letter = (code: number): unknown => ({
      kind: 'character',
      set: { negated: false, ranges: [[code, code]] },
    });
    expect(parsePattern('Á')).toEqual({ ok: true, node: letter(97) });
    expect(parsePattern('Ł')).toEqual({ ok: true, node: letter(108) });
    expect(parsePattern('[A-Z]')).toEqual({
      ok: true,
      node: { kind: 'character', set: { negated: false, ranges: [[97, 122]] } },
    });
  });

  it('accepts a group made optional', () => {
    expect(parsePattern('(la )?empresa').ok).toBe(true);
  });
});
