/** Starts executions for a window and tells how they go: dialogs, toasts and pages while they run, the outcome at their end. */

import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../runtime/clock';
import { type RunOptions, SCRIPT_TIME_LIMIT_MS } from '../../../runtime/host';
import { Kill } from '../../../runtime/interruption';
import type { RunError, RunResult, Seen } from '../../../runtime/result';
import type { ExecutionView } from '../../protocol/messages';
import { SharedCell } from '../thread-messages';
import type { Dialogs } from './dialogs';
import { Pace } from './pace';
import type { Post } from './post';
import { userOf, type Window } from './windows';

/** How an execution is started and looked at. */
export interface Watched<T> {
  readonly functionName: string;
  /** Shown to the person only when it lasts or fails: triggers. */
  readonly quiet: boolean;
  readonly act: (options: RunOptions) => T;
  readonly resultsOf: (value: T) => readonly RunResult[];
}

export interface ExecutionParts {
  readonly post: Post;
  readonly dialogs: Dialogs;
  readonly clock: Clock;
  readonly shared: Int32Array;
  /** Number of the first one. */
  readonly first: number;
}

export interface ExecutionEvents {
  /** A script stands still until somebody answers it. */
  readonly asks: () => void;
  /** It goes on; others may have done something meanwhile. */
  readonly resumed: (window: Window) => void;
  /** It has just changed something. */
  readonly wrote: () => void;
}

/** What has happened in a running script is told and kept so often, in milliseconds. */
const PROGRESS_EVERY_MS = 500;

/** Names of pages of the add-on cannot be guessed: they are asked for without the key. */
const FRAME_NAME_BYTES = 16;

const OUTCOMES = {
  killed: 'cancelled',
  'time-limit': 'timed-out',
  script: 'failed',
  service: 'failed',
} as const;

export class Executions {
  readonly #post: Post;
  readonly #dialogs: Dialogs;
  readonly #clock: Clock;
  readonly #shared: Int32Array;
  readonly #events: ExecutionEvents;
  #next: number;

  constructor(
    { post, dialogs, clock, shared, first }: ExecutionParts,
    /** What others do while one runs. */
    events: ExecutionEvents,
  ) {
    this.#events = events;
    this.#post = post;
    this.#dialogs = dialogs;
    this.#clock = clock;
    this.#shared = shared;
    this.#next = first;
  }

  /**
   * Runs something for the person at a window, or for nobody.
   * @throws what the starting itself throws; errors of the script are in the results
   */
  watch<T>(window: Window | undefined, { functionName, quiet, act, resultsOf }: Watched<T>): T {
    const execution = this.#next;
    this.#next += 1;
    const startedAt = this.#clock.now();
    const started = performance.now();
    const callsBefore = Atomics.exchange(this.#shared, SharedCell.calls, 0);
    const view = (error: RunError | undefined, isRunning = false): ExecutionView => ({
      execution,
      functionName,
      outcome: isRunning ? null : error === undefined ? 'completed' : OUTCOMES[error.kind],
      // That it was ended is its outcome, and all there is to say.
      ...(error === undefined || error.kind === 'killed' ? {} : { message: messageOf(error) }),
      startedAt,
      milliseconds: Math.round(performance.now() - started),
      calls: Atomics.load(this.#shared, SharedCell.calls),
    });
    this.#post.tell({ kind: 'began', window: window?.number ?? 0, view: view(undefined, true), quiet });
    let error: RunError | undefined = { name: 'Error', message: 'It was not started', kind: 'script' };
    try {
      const value = act(this.#optionsOf(window, execution, startedAt));
      error = resultsOf(value).find((result) => result.error !== undefined)?.error;
      return value;
    } catch (thrown) {
      error = {
        name: 'Error',
        message: thrown instanceof Error ? thrown.message : String(thrown),
        kind: 'script',
      };
      throw thrown;
    } finally {
      this.#post.tell({ kind: 'ended', view: view(error) });
      Atomics.store(this.#shared, SharedCell.calls, callsBefore);
    }
  }

  #optionsOf(window: Window | undefined, execution: number, startedAt: number): RunOptions {
    const progress = new Pace(this.#events.wrote, PROGRESS_EVERY_MS);
    const interrupt: NonNullable<RunOptions['interrupt']> = ({ phase, kind }) => {
      if (phase === 'before') Atomics.add(this.#shared, SharedCell.calls, 1);
      else if (kind === 'write') progress.step();
      if (Atomics.load(this.#shared, SharedCell.cancelled) === execution) throw new Kill('Cancelled');
    };
    if (window === undefined) return { interrupt, hasUi: false };
    const isOver = (): boolean => this.#clock.now() - startedAt > SCRIPT_TIME_LIMIT_MS;
    return {
      interrupt,
      user: userOf(window),
      answers: (question) => {
        this.#events.asks();
        const answer = this.#dialogs.ask(question, { window: window.number, execution, isOver });
        this.#events.resumed(window);
        return answer;
      },
      observe: (seen) => this.#show(window, seen),
    };
  }

  #show(window: Window, seen: Seen): void {
    const to = [window.number];
    if (seen.kind === 'toast') {
      const { title, message, timeoutSeconds } = seen.toast;
      this.#post.send(to, {
        kind: 'toast',
        title,
        message,
        ...(timeoutSeconds === undefined ? {} : { seconds: timeoutSeconds }),
      });
      return;
    }
    const { kind, title, html, width, height } = seen.page;
    const frame = randomBytes(FRAME_NAME_BYTES).toString('base64url');
    window.frames.add(frame);
    // The page may be asked for as soon as the window knows its address.
    this.#post.tell({ kind: 'frame', frame, html });
    this.#post.send(to, {
      kind: 'frame',
      frame: {
        frame,
        kind,
        title,
        url: `/frame/${frame}`,
        ...(width === undefined ? {} : { width }),
        ...(height === undefined ? {} : { height }),
      },
    });
  }
}

/** As Google shows it: `Exception: …`. */
export function messageOf({ name, message, kind }: RunError): string {
  return kind === 'killed' || kind === 'time-limit' ? message : `${name}: ${message}`;
}
