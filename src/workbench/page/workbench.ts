/** What the parts of the page do with the server: one function for each act of a person. */

import type { Deed, DeedReply } from '../protocol/deeds';
import type { Download, PageMessage, ReplyMessage, ServerMessage } from '../protocol/messages';
import type { Selection } from '../protocol/places';
import type { Clockwork, Identity } from '../protocol/settings';
import { connect, type Connection, type ConnectionOptions } from './connection';
import { createDocumentFeed, type DocumentFeed } from './document-feed';
import { standingOf } from './document-outline';
import type { State, ToastText } from './state';
import { createStore, type Store } from './store';

export interface WorkbenchOptions {
  readonly open: ConnectionOptions['open'];
  readonly now: () => number;
  readonly later: (work: () => void, milliseconds: number) => void;
  /** Who sat in this window before it was reloaded. */
  readonly remembered?: Identity;
  readonly remember: (identity: Identity) => void;
  /** Fetches what the server has made ready. */
  readonly fetchDownload: (download: Download) => void;
}

/** Outcome of `google.script.run`, as it goes back into the frame. */
export type CallOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

type DownloadRequest = Extract<PageMessage, { kind: 'download' }>;

export interface Workbench {
  readonly store: Store;
  readonly feed: DocumentFeed;
  readonly deed: (deed: Deed) => Promise<DeedReply>;
  /** Like `deed`, for menus and panels: a refusal is told. @returns whether it was done */
  readonly tryDeed: (deed: Deed) => Promise<boolean>;
  readonly selected: (selection: Selection) => void;
  readonly run: (functionName: string) => Promise<void>;
  readonly clientCall: (
    frame: string,
    functionName: string,
    parameters: readonly unknown[],
  ) => Promise<CallOutcome>;
  readonly closeFrame: (frame: string) => void;
  readonly answer: (dialog: number, button: string, text?: string) => void;
  readonly cancel: (execution: number) => void;
  readonly identify: (identity: Identity) => Promise<boolean>;
  readonly setClock: (clock: Clockwork) => Promise<boolean>;
  readonly runDueTriggers: () => Promise<void>;
  readonly reset: () => Promise<boolean>;
  readonly download: (what: DownloadRequest['what'], which?: DownloadRequest['which']) => Promise<void>;
}

const OFFLINE: DeedReply = { ok: false, refusal: { code: 'offline' } };

/** The page's own words for a call that never came back: the frame's failure handler is told like of any other failure. */
const NETWORK_ERROR: CallOutcome = {
  ok: false,
  name: 'NetworkError',
  message: 'NetworkError: Connection failure due to HTTP 0',
};

export function createWorkbench(options: WorkbenchOptions): Workbench {
  const store = createStore(options.now);
  const feed = createDocumentFeed();
  let identity = options.remembered;

  const say = (text: ToastText): void => store.tell({ kind: 'say', text });
  const state = (): State => store.state();

  function received(message: Exclude<ServerMessage, ReplyMessage>): void {
    const before = state();
    store.tell(message);
    if (message.kind === 'welcome' || message.kind === 'identity') {
      identity = message.identity;
      options.remember(message.identity);
    }
    if (message.kind === 'welcome') feed.load(message.document);
    if (message.kind === 'start-over') connection.startOver();
    if (message.kind === 'frame' && message.frame.kind === 'sidebar' && before.sidebar !== null) {
      connection.send({ kind: 'frame-closed', frame: before.sidebar.frame });
    }
    if (message.kind === 'frame' && message.frame.kind !== 'sidebar' && before.dialogFrame !== null) {
      connection.send({ kind: 'frame-closed', frame: before.dialogFrame.frame });
    }
    if (message.kind !== 'change' || before.document === null) return;
    const standing = standingOf(before.document.revision, message.change);
    if (standing === 'gap') connection.startOver();
    else if (standing === 'next') feed.apply(message.change, message.select);
    else if (message.select !== undefined) feed.select(message.select);
  }

  const connection: Connection = connect({
    open: options.open,
    hello: () => ({ kind: 'hello', ...(identity !== undefined && { identity }) }),
    received,
    linked: (link) => store.tell({ kind: 'link', link }),
    later: options.later,
  });

  async function deed(deed: Deed): Promise<DeedReply> {
    const { link, document } = state();
    if (link !== 'open' || document === null) return OFFLINE;
    const reply = await connection.request({ kind: 'deed', revision: document.revision, deed });
    // The server had to go on from what was saved, and nothing was done.
    if (reply?.type === 'failed') return { ok: false, refusal: { code: 'outdated' } };
    return reply?.type === 'deed' ? reply.reply : OFFLINE;
  }

  /** For requests whose reply says only that it is done. */
  async function done(request: Parameters<Connection['request']>[0]): Promise<ReplyMessage | undefined> {
    const reply = await connection.request(request);
    if (reply?.type === 'done') return reply;
    say(reply?.type === 'failed' ? failureOf(reply) : { kind: 'refused', reason: { code: 'offline' } });
    return undefined;
  }

  return {
    store,
    feed,
    deed,
    async tryDeed(act) {
      const reply = await deed(act);
      if (!reply.ok) say({ kind: 'refused', reason: reply.refusal });
      else if (reply.select !== undefined) feed.select(reply.select);
      return reply.ok;
    },
    selected(selection) {
      store.tell({ kind: 'selected', selection });
      connection.send({ kind: 'select', selection });
    },
    async run(functionName) {
      const reply = await connection.request({ kind: 'run', functionName });
      if (reply === undefined) say({ kind: 'refused', reason: { code: 'offline' } });
      else if (reply.type === 'failed') say(failureOf(reply));
      else if (reply.type === 'call' && !reply.ok) say(unfinished(functionName, reply));
    },
    async clientCall(frame, functionName, parameters) {
      const reply = await connection.request({ kind: 'client-call', frame, functionName, parameters });
      if (reply?.type !== 'call') return NETWORK_ERROR;
      return reply.ok
        ? { ok: true, value: reply.value }
        : { ok: false, name: reply.name, message: reply.message };
    },
    closeFrame(frame) {
      store.tell({ kind: 'frame-closed', frame });
      connection.send({ kind: 'frame-closed', frame });
    },
    answer(dialog, button, text) {
      store.tell({ kind: 'dialog-closed', dialog });
      connection.send({ kind: 'answer', dialog, button, ...(text !== undefined && { text }) });
    },
    cancel(execution) {
      connection.send({ kind: 'cancel', execution });
    },
    async identify(next) {
      if ((await done({ kind: 'identify', identity: next })) === undefined) return false;
      identity = next;
      options.remember(next);
      // What is protected, the menu and the words depend on the person: everything is told anew.
      connection.startOver();
      return true;
    },
    setClock: async (clock) => (await done({ kind: 'set-clock', clock })) !== undefined,
    async runDueTriggers() {
      const reply = await done({ kind: 'run-due-triggers' });
      if (reply?.type === 'done') say({ kind: 'triggers', count: Number(reply.value ?? 0) });
    },
    reset: async () => (await done({ kind: 'reset' })) !== undefined,
    async download(what, which) {
      const reply = await done({ kind: 'download', what, ...(which !== undefined && { which }) });
      if (reply?.type === 'done' && isDownload(reply.value)) options.fetchDownload(reply.value);
    },
  };
}

type Reply<Type extends ReplyMessage['type']> = Extract<ReplyMessage, { readonly type: Type }>;

function failureOf(reply: Reply<'failed'>): ToastText {
  return 'code' in reply
    ? { kind: 'page', word: reply.code }
    : { kind: 'page', word: 'notDone', message: reply.message };
}

/** What is said of a menu item that did not come to its end. */
function unfinished(
  functionName: string,
  { message, code }: Extract<Reply<'call'>, { readonly ok: false }>,
): ToastText {
  if (code === 'cancelled') return { kind: 'page', word: 'cancelled' };
  if (code === 'view-only') return { kind: 'refused', reason: { code } };
  return { kind: 'failed', functionName, message };
}

function isDownload(value: unknown): value is Download {
  return typeof value === 'object' && value !== null && 'url' in value && 'fileName' in value;
}
