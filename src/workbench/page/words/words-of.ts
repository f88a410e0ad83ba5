import type { Language } from '../../protocol/settings';
import { en } from './en';
import { es, type Words } from './es';
import { pl } from './pl';

const WORDS: Readonly<Record<Language, Words>> = { es, en, pl };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}

const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(WORDS, text);

/** The first language of the browser that the page speaks; Spanish where it speaks none of them. */
export function browserLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage) ?? 'es';
}
