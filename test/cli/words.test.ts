import { commandWords, filled } from '../../src/cli/words';

/** Every sentence of a set of words, by its path. */
function sentences(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else sentences(value as object, `${path}${key}.`).forEach((text, at) => found.set(at, text));
  }
  return found;
}

const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('commandWords', () => {
  test('speaks Spanish, English and Polish, and English to everybody else', () => {
    expect(commandWords('es_MX').summary.qualified).toBe('Calificados');
    expect(commandWords('es_ES').summary.qualified).toBe('Cualificados');
    expect(commandWords('pl_PL').summary.qualified).toBe('Zakwalifikowane');
    expect(commandWords('de_DE').summary.qualified).toBe('Qualified');
  });

  test('says the same with the same data in every language', () => {
    const english = sentences(commandWords('en'));
    for (const locale of ['es_ES', 'es_MX', 'pl_PL']) {
      const other = sentences(commandWords(locale));
      expect([...other.keys()]).toEqual([...english.keys()]);
      english.forEach((text, path) => expect([path, holes(other.get(path)!)]).toEqual([path, holes(text)]));
    }
  });
});

describe('filled', () => {
  test('fills every hole it has data for and does not look at what it filled in', () => {
    expect(filled('{a} and {b}', { a: '{b}', b: 2 })).toBe('{b} and 2');
  });
});
