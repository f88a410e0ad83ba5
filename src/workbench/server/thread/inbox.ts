import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { ToThread } from '../thread-messages';

/** Messages for the document's thread, in the order in which they came; a script that waits may take some before others. */
export class Inbox {
  readonly #port: MessagePort;
  readonly #waiting: ToThread[] = [];
  #isPumping = false;

  /** @param handle takes one message after another; the next one waits until it is done */
  constructor(port: MessagePort, handle: (message: ToThread) => Promise<void>) {
    this.#port = port;
    port.on('message', (message: ToThread) => {
      this.#waiting.push(message);
      void this.#pump(handle);
    });
  }

  /** The first message that is accepted, also of those that came while the thread was blocked. */
  take<M extends ToThread>(accept: (message: ToThread) => message is M): M | undefined;
  take(accept: (message: ToThread) => boolean): ToThread | undefined;
  take(accept: (message: ToThread) => boolean): ToThread | undefined {
    for (;;) {
      const received = receiveMessageOnPort(this.#port) as { readonly message: ToThread } | undefined;
      if (received === undefined) break;
      this.#waiting.push(received.message);
    }
    const at = this.#waiting.findIndex(accept);
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  /** Whether such a message waits; it stays where it is. */
  has(accept: (message: ToThread) => boolean): boolean {
    return this.#waiting.some(accept);
  }

  async #pump(handle: (message: ToThread) => Promise<void>): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      await handle(next);
    }
    this.#isPumping = false;
  }
}
