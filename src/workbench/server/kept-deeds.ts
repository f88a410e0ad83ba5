/**
 * The deeds since the last kept state, one a line: taking the state of a large document takes a while, but a deed that was
 * answered as done is not lost even where the program is ended the next moment.
 */

import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Access } from '../protocol/settings';
import type { EditingDeed } from './deeds/scene';
import { isDeed } from './deed-shapes';
import { type Check, count, either, shape, text } from './shapes';

/** A deed that was done, and by whom. */
export interface KeptDeed {
  /** Deeds are counted on as long as the work on a source is kept. */
  readonly number: number;
  readonly person: {
    readonly user: { readonly email: string; readonly locale: string };
    readonly access: Access;
  };
  readonly deed: EditingDeed;
}

const isKeptDeed: Check = shape({
  number: count,
  person: shape({
    user: shape({ email: text, locale: text }),
    access: either('owner', 'editor', 'viewer'),
  }),
  deed: isDeed,
});

const pathBeside = (statePath: string): string => `${statePath}.deeds`;

/**
 * The deeds that a state does not hold yet, in their order.
 * @param statePath of the file with the state
 * @param last number of the last deed that the state holds
 */
export function readKeptDeeds(statePath: string, last: number): KeptDeed[] {
  let lines: string[];
  try {
    lines = readFileSync(pathBeside(statePath), 'utf8').split('\n');
  } catch {
    return [];
  }
  const deeds: KeptDeed[] = [];
  for (const line of lines) {
    const kept = parsed(line);
    // The last line may have been cut off while it was written; it was not answered then.
    if (kept === undefined) break;
    if (kept.number > last) deeds.push(kept);
  }
  return deeds;
}

function parsed(line: string): KeptDeed | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isKeptDeed(value) ? (value as KeptDeed) : undefined;
  } catch {
    return undefined;
  }
}

const lineOf = (kept: KeptDeed): string => `${JSON.stringify(kept)}\n`;

/** The file of the deeds beside that of the state. */
export class KeptDeeds {
  readonly #path: string;
  #deeds: readonly KeptDeed[];
  #isWhole = false;

  /** @param deeds those that were read from it */
  constructor(statePath: string, deeds: readonly KeptDeed[]) {
    this.#path = pathBeside(statePath);
    this.#deeds = deeds;
    // What belonged to a state that is there no more must not come back beside another one.
    if (deeds.length === 0) this.#remove();
  }

  /** Those after the one of that number. */
  after(number: number): readonly KeptDeed[] {
    return this.#deeds.filter((kept) => kept.number > number);
  }

  /** Keeps one more. @throws the system's error; the next one brings it along */
  add(kept: KeptDeed): void {
    this.#deeds = [...this.#deeds, kept];
    if (this.#isWhole) {
      this.#isWhole = false;
      appendFileSync(this.#path, lineOf(kept));
    } else writeFileSync(this.#path, this.#deeds.map(lineOf).join(''));
    this.#isWhole = true;
  }

  /** A state that holds all deeds up to that number is on disk. */
  forget(number: number): void {
    this.#deeds = this.after(number);
    this.#isWhole = false;
    if (this.#deeds.length === 0) this.#remove();
  }

  #remove(): void {
    try {
      rmSync(this.#path, { force: true });
    } catch {
      // What it holds is known by its numbers to be older than the state.
    }
  }
}
