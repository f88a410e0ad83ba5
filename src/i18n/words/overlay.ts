import type { Words } from './es';

/** Some of the words of a language, at any depth: what one country says differently. */
export type Overlay<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Overlay<T[K]> };

interface Tree {
  readonly [key: string]: string | Tree;
}

/** The words of a language with those of one country in their place; neither is changed. */
export function overlay(words: Words, changes: Overlay<Words>): Words {
  return merge(words, changes as Tree) as Words;
}

function merge(words: Tree, changes: Tree): Tree {
  const merged: Record<string, string | Tree> = { ...words };
  for (const key of Object.keys(changes)) {
    const word = merged[key];
    const change = changes[key]!;
    merged[key] = typeof word === 'object' && typeof change === 'object' ? merge(word, change) : change;
  }
  return merged;
}
