import { sha256Hex } from '../values/sha256';

/** An entry of the log as its digest sees it: its number, every cell as text in the order of the columns, its digest. */
export interface ChainedEntry {
  /** Where it stands, as people count rows. */
  readonly row?: number;
  readonly number: number;
  readonly texts: readonly string[];
  readonly digest: string;
}

/**
 * What is wrong with the log: an entry that was changed, one that is gone, one that is there twice, the end cut off, or a
 * row that was typed by hand (then `number` is its row).
 */
export interface ChainFault {
  readonly code: 'changed' | 'missing' | 'repeated' | 'cut' | 'foreign';
  readonly number: number;
}

/** The last entry that was written, remembered outside the tab. */
export interface ChainHead {
  readonly number: number;
  readonly digest: string;
}

/** A longer gap is one number that somebody typed, not so many rows that are gone. */
const MOST_MISSING = 1000;

const SEAL = /^[0-9a-f]{16}$/;

/** Whether a row looks like one that was logged: it has a number and a seal, right or wrong. */
export function isSealed({ number, digest }: Pick<ChainedEntry, 'number' | 'digest'>): boolean {
  return Number.isInteger(number) && number >= 1 && SEAL.test(digest);
}

/** Before the first entry. */
export const NO_HEAD: ChainHead = { number: 0, digest: '' };

/** 64 bits: it shows changes by hand; who can run scripts could compute a new chain however long it were. */
const DIGEST_CHARACTERS = 16;

/**
 * The digest of an entry: SHA-256 over the digest before it, its number and its texts, so that an entry cannot be
 * changed, taken out or put in without every later digest being wrong. Outer white space and an apostrophe that
 * protects a text do not count, since a spreadsheet may add or take them.
 */
export function chainDigest(previous: string, number: number, texts: readonly string[]): string {
  const canonical = JSON.stringify([previous, number, ...texts.map(comparable)]);
  return sha256Hex(canonical).slice(0, DIGEST_CHARACTERS);
}

function comparable(text: string): string {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  return trimmed.startsWith("'") ? trimmed.slice(1) : trimmed;
}

/**
 * Checks a log, in whatever order its rows stand, against its chain and against the last entry that was remembered.
 * After a fault the chain is taken up again with the next entry, so that each fault is told once.
 */
export function chainFaults(entries: readonly ChainedEntry[], head: ChainHead): readonly ChainFault[] {
  const faults: ChainFault[] = entries
    .filter((entry) => !isSealed(entry))
    .map(({ row = 0 }) => ({ code: 'foreign', number: row }));
  const sorted = entries.filter(isSealed).sort((a, b) => a.number - b.number);
  let last = NO_HEAD;
  for (const entry of sorted) {
    if (entry.number === last.number) {
      faults.push({ code: 'repeated', number: entry.number });
      continue;
    }
    const until = Math.min(entry.number, last.number + 1 + MOST_MISSING);
    for (let number = last.number + 1; number < until; number += 1) {
      faults.push({ code: 'missing', number });
    }
    const isNext = entry.number === last.number + 1;
    if (isNext && chainDigest(last.digest, entry.number, entry.texts) !== entry.digest) {
      faults.push({ code: 'changed', number: entry.number });
    }
    last = entry;
  }
  if (last.number < head.number) faults.push({ code: 'cut', number: head.number });
  return faults;
}
