import { writeState } from './state-file';

/** Writes states to disk, one after another; of several that wait only the last is written. */
export class Saving {
  readonly #path: string;
  readonly #onFailure: (reason: string) => void;
  #fingerprint: string;
  #next: Uint8Array | undefined;
  #writing: Promise<void> | undefined;

  /** @param onFailure told each time that a state could not be written; the next change tries again */
  constructor(path: string, fingerprint: string, onFailure: (reason: string) => void) {
    this.#path = path;
    this.#fingerprint = fingerprint;
    this.#onFailure = onFailure;
  }

  /** From now on the work is that on another state of the source. */
  set fingerprint(fingerprint: string) {
    this.#fingerprint = fingerprint;
  }

  save(payload: Uint8Array): void {
    this.#next = payload;
    this.#writing ??= this.#writeAll();
  }

  /** Resolves when everything is on disk, or has failed. */
  async finished(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    for (let payload = this.#next; payload !== undefined; payload = this.#next) {
      this.#next = undefined;
      try {
        await writeState(this.#path, payload, this.#fingerprint);
      } catch (error) {
        const { data, code } = error as {
          readonly data?: { readonly reason?: string };
          readonly code?: string;
        };
        this.#onFailure(data?.reason ?? code ?? String(error));
      }
    }
    this.#writing = undefined;
  }
}
