/** The settable clock of the runtime: nothing in it reads the machine's own. */

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Lets time pass; never backwards. */
  advance(milliseconds: number): void;
  /** Jumps to an instant, in either direction. */
  set(milliseconds: number): void;
}

/**
 * A clock that stands still until it is moved.
 * @param start milliseconds since 1970-01-01T00:00Z
 * @throws RangeError when the start is not a finite number
 */
export function createClock(start: number): Clock {
  let current = finite(start);
  return {
    now: () => current,
    advance(milliseconds) {
      current += forward(milliseconds);
    },
    set(milliseconds) {
      current = finite(milliseconds);
    },
  };
}

/**
 * A clock that goes on with another one, moved by an offset that advancing and setting change.
 * @param machine gives milliseconds since 1970-01-01T00:00Z
 * @param offset milliseconds that this clock is ahead
 * @throws RangeError when the offset is not a finite number
 */
export function tickingClock(machine: () => number, offset = 0): Clock {
  let ahead = finite(offset);
  return {
    now: () => machine() + ahead,
    advance(milliseconds) {
      ahead += forward(milliseconds);
    },
    set(milliseconds) {
      ahead = finite(milliseconds) - machine();
    },
  };
}

function forward(milliseconds: number): number {
  if (finite(milliseconds) < 0) throw new RangeError(`A clock cannot advance by ${milliseconds} ms.`);
  return milliseconds;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not an instant.`);
  return value;
}
