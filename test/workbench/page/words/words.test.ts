import { en } from '../../../../src/workbench/page/words/en';
import { es } from '../../../../src/workbench/page/words/es';
import { pl } from '../../../../src/workbench/page/words/pl';
import { browserLanguage, wordsOf } from '../../../../src/workbench/page/words/words-of';

/** Every text by its path. */
function texts(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const here = `${path}/${key}`;
    if (typeof value === 'string') found.set(here, value);
    else if (typeof value === 'function') found.set(here, (value as (cell: string) => string)('{cell}'));
    else for (const [below, text] of texts(value as object, here)) found.set(below, text);
  }
  return found;
}

const places = (text: string): string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort();

describe('words of the page', () => {
  it.each([
    ['en', en],
    ['pl', pl],
  ])('in %s have the keys of the Spanish ones and the same places for data', (_, words) => {
    const spanish = texts(es);
    const other = texts(words);
    expect([...other.keys()]).toEqual([...spanish.keys()]);
    for (const [key, text] of other) expect([key, places(text)]).toEqual([key, places(spanish.get(key)!)]);
  });

  it.each([es, en, pl])('are never empty', (words) => {
    expect([...texts(words)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('words-of', () => {
  it('gives each language its words', () => {
    expect([wordsOf('es'), wordsOf('en'), wordsOf('pl')]).toEqual([es, en, pl]);
  });

  it('takes the first of the browser’s languages that the page speaks, else Spanish', () => {
    expect(browserLanguage(['de-DE', 'pl-PL', 'en'])).toBe('pl');
    expect(browserLanguage(['EN-gb'])).toBe('en');
    expect(browserLanguage(['constructor', 'de'])).toBe('es');
  });
});
