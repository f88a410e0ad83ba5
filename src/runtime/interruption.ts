/**
 * What may end an execution from outside, and where a test may act. A script cannot catch these: once one has happened,
 * every further service call throws it again and the host reports it whatever the script returned.
 */

/** Text of Google's error when an execution has lasted too long (real logs; custom functions add `(line 0).`). */
export const TIME_LIMIT_MESSAGE = 'Exceeded maximum execution time';

/** The execution ends here: the browser tab was closed, Google's server fell over, the run was cancelled. */
export class Kill extends Error {
  override readonly name: string = 'Kill';
}

/** The execution has used up its time. */
export class TimeLimit extends Kill {
  override readonly name = 'TimeLimit';
  constructor() {
    super(TIME_LIMIT_MESSAGE);
  }
}

/** A hook or an answer failed by itself, e.g. an assertion in it: the host throws the cause on to whoever started the run. */
export class HookFailure extends Kill {
  override readonly name = 'HookFailure';
  constructor(override readonly cause: unknown) {
    super('A hook failed');
  }
}

/** Thrown by a hook at a service call: the script sees Google's `Exception` with this text, and may catch it. */
export class ServiceFailure extends Error {
  override readonly name = 'ServiceFailure';
}

/** One of the two sides of a read or write call. */
export interface InterruptionPoint {
  /** Number of the call within its execution, counting reads and writes from 1; navigation has no number. */
  readonly index: number;
  /** As Google documents it, e.g. `Range.setValues`. */
  readonly name: string;
  readonly kind: 'read' | 'write';
  readonly phase: 'before' | 'after';
}

/** May change the document, run another execution, throw a {@link ServiceFailure}, a {@link Kill} or a {@link TimeLimit}. */
export type Interrupt = (point: InterruptionPoint) => void;
