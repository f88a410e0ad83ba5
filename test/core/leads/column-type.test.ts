import { guessType, LIST_CELLS_MIN, LIST_WORDS_MAX } from '../../../src/core/leads/column-type';

describe('guessType', () => {
  test('no filled cell is empty', () => {
    expect(guessType([])).toBe('empty');
    expect(guessType(['', ' ', null, undefined])).toBe('empty');
  });

  test('four of five cells of a type make the column, three of five do not', () => {
    expect(guessType(['a@b.es', 'c@d.es', 'e@f.es', 'g@h.es', 'none'])).toBe('email');
    expect(guessType(['a@b.es', 'c@d.es', 'e@f.es', 'none', 'none'])).toBe('text');
  });

  test('blanks do not count against a type', () => {
    expect(guessType(['', '12', '', '1.234,5', ''])).toBe('number');
    expect(guessType([true, '', false])).toBe('boolean');
    expect(guessType(['', {}, '31/12/2026'])).toBe('date');
  });

  test('phones typed partly as short numbers stay phones, prices with one long number stay numbers', () => {
    expect(guessType(['+34 600 123 456', 912345678, 12345])).toBe('phone');
    expect(guessType([100, 200, 300, 123456789])).toBe('number');
  });

  test('short words that recur are a list, from six cells on', () => {
    const cells = ['Web', 'Feria', 'web', 'WEB', 'feria', 'Web'];
    expect(cells).toHaveLength(LIST_CELLS_MIN);
    expect(guessType(cells)).toBe('list');
    expect(guessType(cells.slice(1))).toBe('text');
  });

  test('mostly different words, too many words and long phrases are text', () => {
    expect(guessType(['a', 'b', 'c', 'd', 'a', 'b'])).toBe('text');
    const many = Array.from({ length: 10 * LIST_WORDS_MAX }, (_, i) => `word-${i % (LIST_WORDS_MAX + 1)}x`);
    expect(guessType(many)).toBe('text');
    expect(guessType(Array(12).fill('Me gustaría recibir una oferta cuanto antes'))).toBe('text');
  });
});
