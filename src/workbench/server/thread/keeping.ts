import type { Post } from './post';

/** A change is kept after so long at the earliest, so that typing is not slowed by it. */
const SHORTEST_DELAY_MS = 200;

/** Taking the state of a large document takes a while: it is done so rarely that it costs a tenth of the time at most. */
const DELAY_PER_COST = 10;
const LONGEST_DELAY_MS = 5_000;

/** Hands over the state of the workbench whenever it has changed; the other thread writes it to disk. */
export class Keeping {
  readonly #post: Post;
  readonly #take: () => Uint8Array;
  #timer: NodeJS.Timeout | undefined;
  #isDue = false;
  #delay = SHORTEST_DELAY_MS;

  /** @param take makes the bytes of the state as it is now */
  constructor(post: Post, take: () => Uint8Array) {
    this.#post = post;
    this.#take = take;
  }

  /** Something has changed: it is kept soon. */
  changed(): void {
    this.#isDue = true;
    this.#timer ??= setTimeout(() => this.now(), this.#delay);
  }

  /** Keeps at once what is not kept yet: before an execution, which may have to be ended with its thread, and at the end. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isDue) return;
    this.#isDue = false;
    const started = performance.now();
    this.#post.tell({ kind: 'state', payload: this.#take() });
    const cost = performance.now() - started;
    this.#delay = Math.min(LONGEST_DELAY_MS, Math.max(SHORTEST_DELAY_MS, cost * DELAY_PER_COST));
  }
}
