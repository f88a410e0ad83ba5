import type { PageMessage } from '../protocol/messages';

/** What pages have asked for and the document's thread has not answered yet. */
export class Requests {
  readonly #open = new Map<number, Map<number, PageMessage['kind']>>();

  asked(window: number, message: PageMessage): void {
    if (!('id' in message)) return;
    const requests = this.#open.get(window) ?? new Map<number, PageMessage['kind']>();
    this.#open.set(window, requests.set(message.id, message.kind));
  }

  answered(window: number, id: number): void {
    this.#open.get(window)?.delete(id);
  }

  /** Whether a window waits for the end of something of that kind. */
  waitsFor(window: number, kind: PageMessage['kind']): boolean {
    return [...(this.#open.get(window)?.values() ?? [])].includes(kind);
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
