import type { Notice } from '../protocol/messages';
import { type KeptDeed, KeptDeeds } from './kept-deeds';
import { writeState } from './state-file';

type SavingNotice = Extract<Notice, { readonly code: 'saved' | 'not-saved' }>;

interface Waiting {
  readonly payload: Uint8Array;
  readonly lastDeed: number;
}

/** Writes states to disk, one after another; of several that wait only the last is written. Between them, the deeds. */
export class Saving {
  readonly #path: string;
  readonly #deeds: KeptDeeds;
  readonly #tell: (notice: SavingNotice) => void;
  #fingerprint: string;
  #hasFailed = false;
  #next: Waiting | undefined;
  #writing: Promise<void> | undefined;

  /**
   * @param deeds those that were kept after the state that is on disk
   * @param tell told each time that something could not be written, and once all is again; the next change tries again
   */
  constructor(
    path: string,
    fingerprint: string,
    deeds: readonly KeptDeed[],
    tell: (notice: SavingNotice) => void,
  ) {
    this.#path = path;
    this.#fingerprint = fingerprint;
    this.#deeds = new KeptDeeds(path, deeds);
    this.#tell = tell;
  }

  /** From now on the work is that on another state of the source. */
  set fingerprint(fingerprint: string) {
    this.#fingerprint = fingerprint;
  }

  save(payload: Uint8Array, lastDeed: number): void {
    this.#next = { payload, lastDeed };
    this.#writing ??= this.#writeAll();
  }

  /** Is on disk when it returns. */
  keep(deed: KeptDeed): void {
    try {
      this.#deeds.add(deed);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** The deeds that were kept after the one of that number. */
  deedsAfter(number: number): readonly KeptDeed[] {
    return this.#deeds.after(number);
  }

  /** Whether nothing is being written. */
  get isIdle(): boolean {
    return this.#writing === undefined;
  }

  /** Resolves when everything is on disk, or has failed. */
  async finished(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    for (let next = this.#next; next !== undefined; next = this.#next) {
      this.#next = undefined;
      try {
        await writeState(this.#path, next.payload, this.#fingerprint, next.lastDeed);
        this.#deeds.forget(next.lastDeed);
        if (this.#hasFailed) this.#tell({ code: 'saved' });
        this.#hasFailed = false;
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#writing = undefined;
  }

  #failed(error: unknown): void {
    const { data, code } = error as {
      readonly data?: { readonly reason?: string };
      readonly code?: string;
    };
    this.#hasFailed = true;
    this.#tell({ code: 'not-saved', reason: data?.reason ?? code ?? String(error) });
  }
}
