import type { MessagePort } from 'node:worker_threads';
import type { ReplyMessage, ServerMessage } from '../../protocol/messages';
import type { FromThread } from '../thread-messages';

/** A reply without the parts that say to which message it belongs. */
export type ReplyBody = ReplyMessage extends infer R ? (R extends R ? Omit<R, 'kind' | 'id'> : never) : never;

/** What the document's thread says: to the other thread, and through it to pages. */
export class Post {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  tell(message: FromThread): void {
    this.#port.postMessage(message);
  }

  /** Tells pages; a message for several is made only once. */
  send(windows: readonly number[], message: ServerMessage): void {
    if (windows.length > 0) this.tell({ kind: 'send', windows, text: JSON.stringify(message) });
  }

  /** Answers when everything that was told to be kept before is on disk. */
  replyAfterSaving(window: number, id: number, body: ReplyBody): void {
    this.tell({ ...this.#answer(window, id, body), afterSaving: true });
  }

  reply(window: number, id: number, body: ReplyBody): void {
    this.tell(this.#answer(window, id, body));
  }

  #answer(window: number, id: number, body: ReplyBody): Extract<FromThread, { readonly kind: 'send' }> {
    const text = JSON.stringify({ kind: 'reply', id, ...body } as ReplyMessage);
    return { kind: 'send', windows: [window], text, answers: id };
  }
}
