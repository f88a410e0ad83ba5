import type { ExecutionView, ServerMessage } from '../protocol/messages';
import { SharedCell } from './thread-messages';

/** A running execution is told of so often, and a quiet one from then on. */
const TICK_MS = 500;

/** A script that asks no service does not see that it was cancelled: after so long its thread is ended. */
export const CANCEL_GRACE_MS = 3_000;

interface Entry {
  /** Who started it, and who waits for its end. */
  readonly windows: Set<number>;
  /** As told last. */
  view: ExecutionView;
  readonly began: number;
  readonly timer: NodeJS.Timeout;
  isShown: boolean;
  cancelling?: NodeJS.Timeout;
}

/** The executions that run now, as the thread sees them that is not busy with them. */
export class Running {
  readonly #entries = new Map<number, Entry>();
  readonly #shared: Int32Array;
  readonly #send: (window: number, message: ServerMessage) => void;
  readonly #terminate: () => void;
  #last = 0;

  /** @param terminate ends the document's thread, and with it what runs there */
  constructor(
    shared: Int32Array,
    send: (window: number, message: ServerMessage) => void,
    terminate: () => void,
  ) {
    this.#shared = shared;
    this.#send = send;
    this.#terminate = terminate;
  }

  /** Number of the latest execution. */
  get last(): number {
    return this.#last;
  }

  began(window: number, view: ExecutionView, quiet: boolean): void {
    this.#last = view.execution;
    const entry: Entry = {
      windows: new Set([window]),
      view,
      began: Date.now(),
      timer: setInterval(() => this.#tick(entry), TICK_MS),
      isShown: !quiet,
    };
    this.#entries.set(view.execution, entry);
    if (!quiet) this.#tell(entry, view);
  }

  /** What a window has asked for waits until the executions of others have ended: it sees why. */
  waits(window: number): void {
    for (const entry of this.#entries.values()) entry.windows.add(window);
  }

  ended(view: ExecutionView): void {
    const entry = this.#forget(view.execution);
    if (entry === undefined || !(entry.isShown || view.outcome !== 'completed')) return;
    this.#tell(entry, view);
  }

  /** Ends an execution: at its next service call or dialog, or else with its thread. */
  cancel(execution: number): void {
    const entry = this.#entries.get(execution);
    if (entry === undefined) return;
    Atomics.store(this.#shared, SharedCell.cancelled, execution);
    Atomics.add(this.#shared, SharedCell.signal, 1);
    Atomics.notify(this.#shared, SharedCell.signal);
    entry.cancelling ??= setTimeout(this.#terminate, CANCEL_GRACE_MS);
  }

  /** The thread has gone, and everything that ran in it. */
  lost(): void {
    for (const [execution, { view, began }] of [...this.#entries]) {
      this.ended({ ...view, execution, outcome: 'cancelled', milliseconds: Date.now() - began });
    }
  }

  #forget(execution: number): Entry | undefined {
    const entry = this.#entries.get(execution);
    clearInterval(entry?.timer);
    clearTimeout(entry?.cancelling);
    this.#entries.delete(execution);
    return entry;
  }

  #tick(entry: Entry): void {
    entry.isShown = true;
    const calls = Atomics.load(this.#shared, SharedCell.calls);
    entry.view = { ...entry.view, calls, milliseconds: Date.now() - entry.began };
    this.#tell(entry, entry.view);
  }

  #tell({ windows }: Entry, view: ExecutionView): void {
    for (const window of windows) this.#send(window, { kind: 'execution', view });
  }
}
