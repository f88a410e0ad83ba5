/** The page in a real browser, with a server that the test plays and an empty grid in the place of the real one. */

import { build, buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import type { PageMessage, ServerMessage } from '../../../src/workbench/protocol/messages';

const SOURCE = join(__dirname, '../../../src/workbench/page');
const ORIGIN = 'http://workbench.test';
const ADDRESS = `${ORIGIN}/#key=secret`;

/** As the server sends it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws:; frame-src 'self'; base-uri 'none'; form-action 'none'";

const GRID = `export async function createGrid({ container, words }) {
  const grid = document.createElement('div');
  grid.tabIndex = 0;
  grid.setAttribute('role', 'group');
  grid.setAttribute('aria-label', words.grid);
  container.append(grid);
  const nothing = () => undefined;
  return {
    load: ({ revision }) => { grid.textContent = 'revision ' + revision; },
    apply: ({ revision }) => { grid.textContent = 'revision ' + revision; },
    setReadOnly: (readOnly) => { grid.dataset.readOnly = readOnly; },
    focus: () => grid.focus(),
    select: nothing, setLanguage: nothing, dispose: nothing,
  };
}`;

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** What the server writes into each page of the add-on. */
export function builtBridge(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(SOURCE, 'frame/bridge.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    tsconfigRaw: {},
  });
  return outputFiles[0]!.text;
}

/** @returns files of the page by their path */
export async function builtPage(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { page: join(SOURCE, 'main.tsx') },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
    plugins: [
      {
        name: 'empty grid',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/grid\/grid$/ }, () => ({ path: 'grid', namespace: 'empty' }));
          onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: GRID }));
        },
      },
    ],
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return files.set('/', readFileSync(join(SOURCE, 'index.html'), 'utf8'));
}

export class PageOnScreen {
  /** What the page has sent. */
  readonly sent: PageMessage[] = [];
  /** What it has asked of the network. */
  readonly asked: string[] = [];
  private socket: WebSocketRoute | undefined;

  private constructor(readonly page: Page) {}

  /**
   * @param answer what the server says to a message
   * @param frame the page of the add-on at `/frame/…`
   */
  static async open(
    browser: Browser,
    files: ReadonlyMap<string, string>,
    answer: (message: PageMessage) => readonly ServerMessage[],
    frame = '',
  ): Promise<PageOnScreen> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'es-ES' });
    const screen = new PageOnScreen(page);
    // What the policy of a page stops does not come here.
    await page.route('**/*', (route) => {
      screen.asked.push(route.request().url());
      const { pathname } = new URL(route.request().url());
      if (pathname.startsWith('/frame/')) return route.fulfill({ contentType: TYPES['html']!, body: frame });
      const type = TYPES[pathname.split('.').at(-1)!] ?? TYPES['html']!;
      const headers = { 'Content-Security-Policy': POLICY };
      return route.fulfill({
        contentType: `${type}; charset=utf-8`,
        headers,
        body: files.get(pathname) ?? '',
      });
    });
    await page.routeWebSocket('**/socket', (socket) => {
      screen.socket = socket;
      socket.onMessage((text) => {
        const message = JSON.parse(String(text)) as PageMessage;
        screen.sent.push(message);
        screen.tell(...answer(message));
      });
    });
    await page.goto(ADDRESS);
    return screen;
  }

  tell(...messages: readonly ServerMessage[]): void {
    for (const message of messages) this.socket?.send(JSON.stringify(message));
  }

  /** The connection breaks; the page will open another one. */
  async lose(): Promise<void> {
    await this.socket?.close();
  }

  /** What the focus is on, as a screen reader would name it. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return (
        element?.getAttribute('aria-label') ?? element?.getAttribute('title') ?? element?.textContent ?? ''
      );
    });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
