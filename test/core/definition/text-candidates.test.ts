import { textCandidates } from '../../../src/core/definition/text-candidates';
import type { Condition } from '../../../src/core/definition/types';
import { is } from './fixtures';

/** Which of the pieces a text holds, as a key. */
function keyOf(...pieces: readonly string[]): (text: string) => string {
  return (text) => pieces.map((piece) => (text.includes(piece) ? 1 : 0)).join('');
}

describe('textCandidates', () => {
  it('has each text compared with, alone, and a text that is none of them', () => {
    const texts = textCandidates([is('a', 'b')], () => '');
    expect(texts).toEqual(expect.arrayContaining(['a', 'b']));
    expect(texts.some((text) => !/[ab]/.test(text))).toBe(true);
  });

  it('holds every subset of the texts looked for', () => {
    const pieces = ['crm', 'erp', 'web'];
    const conditions = pieces.map((piece): Condition => ({ operator: 'contains', texts: [piece] }));
    const key = keyOf(...pieces);
    const found = new Set(textCandidates(conditions, key).map(key));
    expect([...found].sort()).toEqual(['000', '001', '010', '011', '100', '101', '110', '111']);
  });

  it('keeps pieces apart so that no other appears where they meet', () => {
    const conditions: readonly Condition[] = [
      { operator: 'contains', texts: ['ab'] },
      { operator: 'contains', texts: ['cd'] },
      { operator: 'contains', texts: ['bc'] },
    ];
    const key = keyOf('ab', 'cd', 'bc');
    expect(textCandidates(conditions, key).map(key)).toContain('110');
  });

  it('still has all pieces together, and all but one, where there are too many combinations', () => {
    const pieces = Array.from({ length: 20 }, (_, index) => `w${String.fromCharCode(97 + index)}x`);
    const conditions = pieces.map((piece): Condition => ({ operator: 'contains', texts: [piece] }));
    const key = keyOf(...pieces);
    const found = textCandidates(conditions, key).map(key);
    expect(found).toContain('1'.repeat(20));
    expect(found).toContain(`${'1'.repeat(19)}0`);
    expect(found).toContain(`${'0'.repeat(19)}1`);
  });

  it('finds a neutral text even where its usual separator is looked for', () => {
    const conditions: readonly Condition[] = [{ operator: 'contains', texts: ['·'] }];
    expect(textCandidates(conditions, keyOf('·')).map(keyOf('·'))).toEqual(
      expect.arrayContaining(['0', '1']),
    );
  });
});
