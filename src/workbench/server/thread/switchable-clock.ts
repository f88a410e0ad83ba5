import { type Clock, createClock, tickingClock } from '../../../runtime/clock';
import type { Clockwork } from '../../protocol/settings';
import type { SavedClock } from './saved-state';

/** The clock of a workbench: goes on with the machine's or stands still, as people choose while it is used. */
export class SwitchableClock implements Clock {
  readonly #machine: () => number;
  readonly #wait: (milliseconds: number) => void;
  #kind: Clockwork['kind'] = 'real';
  #clock: Clock;

  /**
   * @param machine gives milliseconds since 1970-01-01T00:00Z
   * @param wait lets as many of them pass
   */
  constructor(machine: () => number, wait: (milliseconds: number) => void) {
    this.#wait = wait;
    this.#machine = machine;
    this.#clock = tickingClock(machine);
  }

  now(): number {
    return this.#clock.now();
  }

  /** A clock that goes on is not moved by a script that sleeps: the script sleeps. */
  advance(milliseconds: number): void {
    if (this.#kind === 'real') this.#wait(milliseconds);
    else this.#clock.advance(milliseconds);
  }

  set(milliseconds: number): void {
    this.#clock.set(milliseconds);
  }

  /** Shows the given instant, and from then on ticks or stands. */
  use({ kind, now }: Clockwork): void {
    this.#kind = kind;
    this.#clock = kind === 'fixed' ? createClock(now) : tickingClock(this.#machine, now - this.#machine());
  }

  get clockwork(): Clockwork {
    return { kind: this.#kind, now: this.now() };
  }

  get state(): SavedClock {
    const now = this.now();
    return this.#kind === 'fixed' ? { kind: 'fixed', now } : { kind: 'real', ahead: now - this.#machine() };
  }

  restore(state: SavedClock): void {
    this.use(state.kind === 'fixed' ? state : { kind: 'real', now: this.#machine() + state.ahead });
  }
}
