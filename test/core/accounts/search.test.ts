import * as fc from 'fast-check';
import { MOST_RESULTS, searchLeads } from '../../../src/core/accounts/search';
import { lead, LEADS } from './leads';

const positions = (text: string): number[] => searchLeads(LEADS, text).map((found) => found.position);

describe('searchLeads', () => {
  it.each([
    ['600111222', [0, 4]],
    ['+34 600 111 222', [4, 0]],
    ['111222', [0, 4]],
    ['11222', []],
    ['0048 22 123 45 67', [3]],
    ['699 999 999', []],
  ])('finds the number %j at %j', (text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  it.each([
    ['ruiz', [0, 2, 4]],
    ['RUÍZ ana', [0, 2]],
    ['an ru', [0, 2, 4]],
    ['acero', [0, 1]],
    ['acero berta', [1]],
    ['zuraw', [3]],
    ['uiz', []],
    ['ruiz nadie', []],
    ['', []],
    [' ¿? ', []],
  ])('finds the words %j at %j', (text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  it.each([
    ['ana@acerouno.es', [0, 4]],
    ['@acerouno', [0, 2, 4]],
    ['jan@', [3]],
  ])('finds the mail %j at %j', (text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  test('a whole word goes before the beginning of one, and the first name before a later one', () => {
    const leads = [lead({ name: 'Luis Ana' }), lead({ name: 'Anabel Gil' }), lead({ name: 'Ana Gil' })];
    expect(searchLeads(leads, 'ana').map((found) => found.position)).toEqual([2, 0, 1]);
  });

  test('gives at most twenty', () => {
    const many = Array.from({ length: 50 }, () => lead({ name: 'Ana' }));
    expect(searchLeads(many, 'ana').map((found) => found.position)).toEqual(
      Array.from({ length: MOST_RESULTS }, (_, index) => index),
    );
  });

  test('more words never find more', () => {
    const word = fc.constantFrom('a', 'ana', 'ruiz', 'acero', 'uno', 'b', 'x');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), word, (words, more) => {
        const before = positions(words.join(' '));
        for (const position of positions([...words, more].join(' '))) expect(before).toContain(position);
      }),
    );
  });

  test('searches 20,000 leads within a tenth of a second', () => {
    const leads = Array.from({ length: 20_000 }, (_, index) =>
      lead({
        name: `Nombre${index} Apellido${index % 700}`,
        company: `Empresa ${index % 5_000} S.L.`,
        phone: `600${String(100_000 + index)}`,
      }),
    );
    const start = process.cpuUsage();
    for (const text of ['nombre empresa', 'apellido12', '600101234']) searchLeads(leads, text);
    const { user } = process.cpuUsage(start);
    expect(user / 3 / 1_000).toBeLessThan(100);
  });
});
