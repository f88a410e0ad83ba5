import { allWords, foldWord, type WordsByLanguage } from '../../../src/core/definition/vocabulary';

/** The folded words that two codes of one record claim, with the codes; a reader could only guess between them. */
export function conflicts(words: Readonly<Record<string, WordsByLanguage>>): Record<string, string[]> {
  const claims = new Map<string, Set<string>>();
  for (const [code, entry] of Object.entries(words)) {
    for (const word of allWords(entry)) {
      const folded = foldWord(word);
      claims.set(folded, (claims.get(folded) ?? new Set()).add(code));
    }
  }
  return Object.fromEntries(
    [...claims].filter(([, codes]) => codes.size > 1).map(([word, codes]) => [word, [...codes]]),
  );
}

/** The entries that lack words in some language. */
export function languagesMissing(words: Readonly<Record<string, WordsByLanguage>>): string[] {
  return Object.entries(words).flatMap(([code, entry]) =>
    (['es', 'en', 'pl'] as const).filter((language) => entry[language] === '').map((l) => `${code}.${l}`),
  );
}
