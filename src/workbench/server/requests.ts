import type { PageMessage } from '../protocol/messages';

/** What pages have asked for and the document's thread has not answered yet. */
export class Requests {
  readonly #open = new Map<number, Map<number, PageMessage>>();

  asked(window: number, message: PageMessage): void {
    if (!('id' in message)) return;
    const requests = this.#open.get(window) ?? new Map<number, PageMessage>();
    this.#open.set(window, requests.set(message.id, message));
  }

  answered(window: number, id: number): void {
    this.#open.get(window)?.delete(id);
  }

  /** The function that a window has started by its menu and whose end it waits for. */
  runningFor(window: number): string | undefined {
    for (const message of this.#open.get(window)?.values() ?? []) {
      if (message.kind === 'run') return message.functionName;
    }
    return undefined;
  }

  closed(window: number): void {
    this.#open.delete(window);
  }

  /** Gives everything that is still open, as window and id, and forgets it. */
  takeAll(): (readonly [window: number, id: number])[] {
    const all = [...this.#open].flatMap(([window, requests]) =>
      [...requests.keys()].map((id) => [window, id] as const),
    );
    this.#open.clear();
    return all;
  }
}
