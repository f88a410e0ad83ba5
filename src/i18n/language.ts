import { en } from './words/en';
import { es, type Words } from './words/es';
import { esES } from './words/es-es';
import { overlay } from './words/overlay';
import { pl } from './words/pl';

/** A language in which words are shown: neutral Spanish, Spain's, English, Polish. */
export type Language = 'es' | 'es-ES' | 'en' | 'pl';

/** Every language, neutral Spanish first. */
export const LANGUAGES: readonly Language[] = ['es', 'es-ES', 'en', 'pl'];

/**
 * The language of a spreadsheet or user locale: `es_ES` is Spain's Spanish, `es`, `es_MX`, `es-419`… neutral
 * Spanish, `pl` and `pl_PL` Polish, anything else English.
 */
export function languageOf(locale: string): Language {
  const [language, country] = locale.toLowerCase().split(/[-_]/);
  if (language === 'es') return country === 'es' ? 'es-ES' : 'es';
  return language === 'pl' ? 'pl' : 'en';
}

/** Spain's words, put together when first asked for: most evaluations of the bundle never show a word. */
let spain: Words | undefined;

/** The words on screen in a language. */
export function wordsOf(language: Language): Words {
  switch (language) {
    case 'es':
      return es;
    case 'es-ES':
      return (spain ??= overlay(es, esES));
    case 'en':
      return en;
    case 'pl':
      return pl;
  }
}

/**
 * A template with its `{name}` holes filled; what is filled in is not looked at again. Numbers are written
 * as JavaScript writes them: pass text where they should follow the reader's conventions.
 *
 * @throws Error when a hole has no data: a slip of ours, never of the user's.
 */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const filling = data[name];
    if (filling === undefined) throw new Error(`No data for {${name}} in “${template}”`);
    return String(filling);
  });
}
