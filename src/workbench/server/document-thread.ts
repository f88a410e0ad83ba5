import { Worker } from 'node:worker_threads';
import {
  type FromThread,
  SHARED_CELLS,
  SharedCell,
  type ThreadStart,
  type ToThread,
} from './thread-messages';

export interface ThreadEvents {
  readonly message: (message: FromThread) => void;
  /** The thread has ended though nobody asked for it. */
  readonly died: (reason: string) => void;
}

/** The thread that holds the document, as the other one sees it; it can be ended and started again. */
export class DocumentThread {
  readonly shared = new Int32Array(new SharedArrayBuffer(SHARED_CELLS * Int32Array.BYTES_PER_ELEMENT));
  readonly #file: URL | string;
  readonly #events: ThreadEvents;
  #worker: Worker | undefined;

  /** @param file the built entry of the thread */
  constructor(file: URL | string, events: ThreadEvents) {
    this.#file = file;
    this.#events = events;
  }

  start(start: Omit<ThreadStart, 'shared'>): void {
    const workerData: ThreadStart = { ...start, shared: this.shared.buffer as SharedArrayBuffer };
    const worker = new Worker(this.#file, { workerData });
    this.#worker = worker;
    worker.on('message', (message: FromThread) => {
      if (this.#worker === worker) this.#events.message(message);
    });
    worker.on('error', (error) => this.#lost(worker, error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => this.#lost(worker, `exit ${code}`));
  }

  tell(message: ToThread): void {
    this.#worker?.postMessage(message);
    // A script that stands still looks at its messages when this number changes.
    Atomics.add(this.shared, SharedCell.signal, 1);
    Atomics.notify(this.shared, SharedCell.signal);
  }

  /** Ends the thread whatever it does; nothing that it still says is heard. */
  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #lost(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#events.died(reason);
  }
}
