/** A view of the sidebar drawn on a document of our own, with a script that answers as told. */

import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { ComponentType, h as H, render as Render } from 'preact';
import type { PageWords } from '../../../src/contract/sidebar';
import { wordsOf, type Language } from '../../../src/i18n/language';
import type { Shell } from '../../../src/sidebar/shell/shell';
import { drawnInto, installDocument, type FakeNode } from './fake-document';

interface Page {
  readonly View: ComponentType<{ readonly shell: Shell }>;
  readonly h: typeof H;
  readonly render: typeof Render;
}

/** What was asked of the script, or `go …` for another view. */
export interface Asked {
  readonly name: string;
  readonly argument: Readonly<Record<string, unknown>>;
}

export interface Drawn {
  readonly page: FakeNode;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** The view and Preact in one piece, as the page is built. */
function loaded(view: string): Page {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { View } from './src/sidebar/${view}'; export { h, render } from 'preact';`,
      resolveDir: join(__dirname, '..', '..', '..'),
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    target: 'es2020',
    loader: { '.css': 'empty' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
  });
  const module = { exports: {} };
  // oxlint-disable-next-line no-new-func -- what was just built is run as the page runs it
  new Function('module', 'exports', outputFiles[0]!.text)(module, module.exports);
  return module.exports as Page;
}

/** Whatever was promised or put off has been done. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 8; turns++) await new Promise((resolve) => setTimeout(resolve, 2));
}

/**
 * Makes what draws a view: `answers` by the name of the function, with `more` behind it where that is asked; an error is
 * a request that failed.
 */
export function drawer(
  view: string,
): (answers: Readonly<Record<string, unknown>>, language?: Language) => Promise<Drawn> {
  installDocument();
  const { View, h, render } = loaded(view);
  return async (answers, language = 'es') => {
    const words = wordsOf(language);
    const asked: Asked[] = [];
    let tokens = 0;
    const shell: Shell = {
      words: { ...words, choices: words.tables.choices } as unknown as PageWords,
      locale: 'es-ES',
      language: 'es-ES',
      person: 'ana@example.com',
      parameters: {},
      go: (name, parameters = {}) => void asked.push({ name: `go ${name}`, argument: parameters }),
      call: <T>(name: string, argument?: unknown): Promise<T> => {
        const request = argument as Asked['argument'];
        asked.push({ name, argument: request });
        const more = request['more'];
        const answer = answers[typeof more === 'string' ? `${name} ${more}` : name];
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as T);
      },
      newToken: () => `token-${++tokens}`,
      say: () => undefined,
    };
    const page = drawnInto();
    render(h(View, { shell }), page as never);
    await settled();
    const close = async (): Promise<void> => {
      render(null, page as never);
      await settled();
    };
    return { page, asked, close };
  };
}

/** The button with these words on it. */
export function button(page: FakeNode, text: string): FakeNode {
  const found = page.all((node) => node.localName === 'button' && node.text.trim() === text)[0];
  if (found === undefined) throw new Error(`There is no button ${text}: ${page.text}`);
  return found;
}

/** A person types into a control. */
export async function typeInto(control: FakeNode, text: string): Promise<void> {
  control.value = text;
  control.dispatch('input');
  await settled();
}
