/** Does something again and again, so rarely that it takes a tenth of the time at most. */
export class Pace {
  readonly #act: () => void;
  readonly #shortest: number;
  #due: number;

  /** @param shortest milliseconds between two times at least, and before the first one */
  constructor(act: () => void, shortest: number) {
    this.#act = act;
    this.#shortest = shortest;
    this.#due = performance.now() + shortest;
  }

  /** Does it if it is time. */
  step(): void {
    const started = performance.now();
    if (started < this.#due) return;
    this.#act();
    const ended = performance.now();
    this.#due = ended + Math.max(this.#shortest, (ended - started) * TIMES_ITS_COST);
  }
}

const TIMES_ITS_COST = 10;
