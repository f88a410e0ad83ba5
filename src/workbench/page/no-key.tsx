import type { ReactNode } from 'react';
import { LANGUAGES } from '../protocol/settings';
import { wordsOf } from './words/words-of';

/** Whoever opens the page without its key reads in each language what to open instead. */
export function NoKey(): ReactNode {
  return (
    <main className="no-key">
      {LANGUAGES.map((language) => {
        const { page } = wordsOf(language);
        return (
          <section key={language} lang={language}>
            <h1>{page.noKeyTitle}</h1>
            <p>{page.noKey}</p>
          </section>
        );
      })}
    </main>
  );
}
