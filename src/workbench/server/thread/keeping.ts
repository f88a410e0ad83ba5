import type { KeptDeed } from '../kept-deeds';
import type { Beginning } from '../thread-messages';
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
  #lastDeed: number;
  /** Deeds are kept to be done again on a state. */
  #hasState: boolean;
  #timer: NodeJS.Timeout | undefined;
  #isDue = false;
  #delay = SHORTEST_DELAY_MS;

  /**
   * @param kept what the work goes on from
   * @param take makes the bytes of the state as it is now
   */
  constructor(post: Post, kept: Beginning, take: () => Uint8Array) {
    this.#hasState = kept.kind === 'state';
    this.#lastDeed = kept.kind === 'state' ? (kept.deeds.at(-1)?.number ?? kept.lastDeed) : 0;
    this.#post = post;
    this.#take = take;
  }

  /** Something has changed: it is kept soon. */
  changed(): void {
    this.#isDue = true;
    this.#timer ??= setTimeout(() => this.now(), this.#delay);
  }

  /**
   * A deed was done: it is lost no more from now on, by itself, or with the state that it made.
   * @param done absent where it cannot be done again by itself
   * @returns whether it is kept by itself, at once; a state takes a moment
   */
  deed(done: Pick<KeptDeed, 'person' | 'deed'> | undefined): boolean {
    this.changed();
    if (done === undefined || !this.#hasState) {
      this.now();
      return false;
    }
    this.#lastDeed += 1;
    this.#post.tell({ kind: 'deed', kept: { number: this.#lastDeed, ...done } });
    return true;
  }

  /** Keeps at once what is not kept yet: before an execution, which may have to be ended with its thread, and at the end. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#hasState = true;
    const started = performance.now();
    this.#post.tell({ kind: 'state', payload: this.#take(), lastDeed: this.#lastDeed });
    const cost = performance.now() - started;
    this.#delay = Math.min(LONGEST_DELAY_MS, Math.max(SHORTEST_DELAY_MS, cost * DELAY_PER_COST));
  }
}
