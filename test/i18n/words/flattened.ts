import type { Words } from '../../../src/i18n/words/es';

/** Every text of a language by its dotted key. */
export function flattened(words: Words): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(words, '');
  return texts;
}

/** The names of a template's holes, sorted, each once. */
export function holesOf(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(/\{([^{}]*)\}/g), (match) => match[1]!))].sort();
}
