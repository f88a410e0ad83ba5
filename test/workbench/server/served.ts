/** A workbench as it is served, around a script of the test, and pages that talk to it. */

import { build } from 'esbuild';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { newDocument } from '../../../src/runtime/spreadsheet/document/create';
import type { DocumentModel } from '../../../src/runtime/spreadsheet/model';
import { SOCKET_PATH, SUBPROTOCOL } from '../../../src/workbench/protocol/address';
import type { Deed } from '../../../src/workbench/protocol/deeds';
import type { PageMessage, ReplyMessage, ServerMessage } from '../../../src/workbench/protocol/messages';
import type { Identity } from '../../../src/workbench/protocol/settings';
import { serve, type ServeOptions, type Serving } from '../../../src/workbench/server/serve';
import { readState } from '../../../src/workbench/server/state-file';

const ROOT = join(__dirname, '..', '..', '..');

/** Inside the project, so that the thread finds the packages it loads. */
const BUILT = join(ROOT, '.build', `test-${randomUUID()}`);
const THREAD = join(BUILT, 'thread.mjs');

const folders: string[] = [BUILT];
const running = new Set<Serving>();
const pages = new Set<Page>();

/** To be called once in a test file that serves: builds the thread as it is now, and ends what is left over. */
export function serveInTests(): void {
  beforeAll(async () => {
    await build({
      entryPoints: { thread: join(ROOT, 'src/workbench/server/worker.ts') },
      outdir: BUILT,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: ['@cj-tech-master/excelts', 'acorn', 'ics', 'nodemailer', 'numfmt'],
      banner: {
        js: "import { createRequire as require_ } from 'node:module'; const require = require_(import.meta.url);",
      },
      logLevel: 'error',
      tsconfigRaw: {},
    });
  }, 60_000);

  afterEach(async () => {
    for (const page of pages) page.leave();
    await Promise.all([...running].map(close));
  });

  afterAll(() => {
    for (const path of folders) rmSync(path, { recursive: true, force: true });
  });
}

export async function close(serving: Serving): Promise<void> {
  running.delete(serving);
  await serving.close();
}

export function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'workbench-'));
  folders.push(path);
  return path;
}

/** A page folder as the build leaves one, in small. */
function pageFolder(): string {
  const path = newFolder();
  mkdirSync(join(path, 'fonts'));
  writeFileSync(join(path, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(path, 'page.js'), 'export {};');
  writeFileSync(join(path, 'bridge.js'), 'globalThis.google = "</script>";');
  writeFileSync(join(path, 'fonts', 'one.woff2'), 'font');
  writeFileSync(join(path, 'secret.key'), 'not for pages');
  return path;
}

export function sheetOf(...values: readonly (readonly (string | number)[])[]): DocumentModel {
  const document = newDocument({
    id: 'doc',
    name: 'Book',
    locale: 'en_GB',
    timeZone: 'Etc/UTC',
    sheetNames: ['Data'],
  });
  document.sheets[0]!.rows = values.map((row) => ({ values: [...row] }));
  return document;
}

export interface Served {
  readonly serving: Serving;
  readonly stateFile: string;
}

/** Serves the script beside a document; what is kept under the state file goes on, as in the command. */
export async function served(
  code: string,
  setting: Partial<ServeOptions> & {
    readonly document?: DocumentModel;
    readonly scopes?: readonly string[];
  } = {},
): Promise<Served> {
  const { document = sheetOf(), scopes, ...options } = setting;
  const stateFile = options.stateFile ?? join(newFolder(), 'work.state');
  const kept = await readState(stateFile);
  const source = async () => ({ document, fingerprint: 'first' });
  const serving = await serve({
    program: {
      code,
      html: {},
      name: 'Fixture',
      manifest: { timeZone: 'Etc/UTC', ...(scopes === undefined ? {} : { oauthScopes: scopes }) },
    },
    version: '1.2.3',
    language: 'en',
    beginning:
      kept.kind === 'good'
        ? { ...kept, kind: 'state' }
        : { kind: 'document', document: structuredClone(document) },
    fingerprint: 'first',
    openSource: source,
    recover: async () => ({ ...(await source()), warning: 'recovered' }),
    warnings: [],
    threadFile: THREAD,
    pageFolder: pageFolder(),
    // Any free one: several test files run at once.
    port: 0,
    ...options,
    stateFile,
  });
  running.add(serving);
  return { serving, stateFile };
}

export const originOf = (serving: Serving): string => `http://127.0.0.1:${serving.port}`;

export const keyOf = (serving: Serving): string => serving.address.replace(/^.*#key=/, '');

type Of<K extends ServerMessage['kind']> = Extract<ServerMessage, { readonly kind: K }>;

/** What a test does with ids left out. */
type Request = PageMessage extends infer M
  ? M extends { readonly id: number }
    ? Omit<M, 'id'>
    : never
  : never;

/** How long a test waits for what must come. */
const PATIENCE_MS = 10_000;

/** A browser window, seen from the server. */
export class Page {
  readonly heard: ServerMessage[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #socket: WebSocket;
  #id = 0;
  revision = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    pages.add(this);
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as ServerMessage;
      this.heard.push(message);
      if (message.kind === 'change') this.revision = message.change.revision;
      if (message.kind === 'welcome') this.revision = message.document.revision;
      // As a page that has not been welcomed yet.
      if (message.kind === 'start-over' && this.of('welcome').length === 0) this.tell({ kind: 'hello' });
      for (const look of this.#waiting) look();
    });
  }

  /** Opens a window and waits for its welcome. */
  static async open(serving: Serving, identity?: Identity): Promise<{ page: Page; welcome: Of<'welcome'> }> {
    const socket = new WebSocket(
      `${originOf(serving).replace('http', 'ws')}${SOCKET_PATH}`,
      [SUBPROTOCOL, keyOf(serving)],
      { origin: originOf(serving) },
    );
    const page = new Page(socket);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return { page, welcome: await page.hello(identity) };
  }

  async hello(identity?: Identity): Promise<Of<'welcome'>> {
    const from = this.heard.length;
    this.tell({ kind: 'hello', ...(identity === undefined ? {} : { identity }) });
    return this.next('welcome', undefined, from);
  }

  /** Enabled without being asked, as somebody who has used the add-on here before. */
  async enable(identity: Identity): Promise<void> {
    await this.ask({ kind: 'identify', identity: { ...identity, authorisation: 'enabled' } });
    await this.hello(identity);
  }

  tell(message: PageMessage): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Sends a text that need not be a message, and gives the code with which the connection is closed. */
  async closedBy(text: string | Uint8Array): Promise<number> {
    const closed = new Promise<number>((resolve) => this.#socket.once('close', resolve));
    this.#socket.send(text);
    return closed;
  }

  /** Sends a request and waits for its reply. */
  async ask(request: Request): Promise<ReplyMessage> {
    this.#id += 1;
    const id = this.#id;
    this.tell({ ...request, id } as PageMessage);
    return this.next('reply', (reply) => reply.id === id, 0);
  }

  async do(deed: Deed): Promise<ReplyMessage> {
    return this.ask({ kind: 'deed', revision: this.revision, deed });
  }

  /** The first message of the kind that is accepted, from the given place on or from now on. */
  async next<K extends ServerMessage['kind']>(
    kind: K,
    accept: (message: Of<K>) => boolean = () => true,
    from = 0,
  ): Promise<Of<K>> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.heard
          .slice(from)
          .find((message): message is Of<K> => message.kind === kind && accept(message as Of<K>));
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`No ${kind} came; heard: ${this.heard.map((message) => message.kind).join(' ')}`));
      }, PATIENCE_MS).unref();
      this.#waiting.add(look);
      look();
    });
  }

  of<K extends ServerMessage['kind']>(kind: K): Of<K>[] {
    return this.heard.filter((message): message is Of<K> => message.kind === kind);
  }

  leave(): void {
    pages.delete(this);
    this.#socket.terminate();
  }
}

export const somebody = (
  email: string,
  access: Identity['person']['access'] = 'editor',
  authorisation: Identity['authorisation'] = 'not-enabled',
): Identity => ({ person: { name: email.replace(/@.*/, ''), email, access }, language: 'en', authorisation });

/** Somebody types one text into a cell of the first sheet. */
export const typing = (row: number, column: number, text: string): Deed => ({
  kind: 'type',
  sheet: 0,
  row,
  column,
  texts: [[text]],
});
