/** The file that keeps the work on one source: a line that says what it is, then the state's bytes. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../../runtime/files/write-atomically';
import { type KeptDeed, readKeptDeeds } from './kept-deeds';

const FORMAT = 'sheets-workbench';

/** Raised whenever older programs could not read what is written. */
const VERSION = 1;

/** The first line is short: whatever has no end of line so far is another kind of file. */
const LONGEST_HEAD = 4096;

interface Head {
  readonly format: string;
  readonly version: number;
  /** SHA-256 of the bytes that follow. */
  readonly digest: string;
  /** What the source was when it was opened. */
  readonly fingerprint: string;
  /** Number of the last deed that it holds. */
  readonly deeds: number;
}

export type Kept =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'good';
      readonly payload: Uint8Array;
      readonly fingerprint: string;
      /** Number of the last deed that the payload holds. */
      readonly lastDeed: number;
      /** Done after it. */
      readonly deeds: readonly KeptDeed[];
    }
  | { readonly kind: 'broken' }
  /** Written by a later program. */
  | { readonly kind: 'newer' };

/** Where the work on a source is kept: a source has its file by its name, whatever stands in it. */
export function stateFilePath(folder: string, source: string): string {
  const NAME_LENGTH = 16;
  const name = createHash('sha256').update(source).digest('hex').slice(0, NAME_LENGTH);
  return join(folder, `${name}.state`);
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What says whether a source has changed. */
export function fingerprintOf(contents: readonly Uint8Array[]): string {
  return digestOf(Buffer.from(contents.map(digestOf).join('\n')));
}

/** @throws the system's error where there is a file that may not be read */
export async function readState(path: string): Promise<Kept> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'none' };
    throw error;
  }
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf('\n');
  const head = end < 0 ? undefined : headOf(bytes.toString('utf8', 0, end));
  if (head === undefined) return { kind: 'broken' };
  if (head.version > VERSION) return { kind: 'newer' };
  const payload = bytes.subarray(end + 1);
  if (digestOf(payload) !== head.digest) return { kind: 'broken' };
  const { fingerprint, deeds: lastDeed } = head;
  return { kind: 'good', payload, fingerprint, lastDeed, deeds: readKeptDeeds(path, lastDeed) };
}

function headOf(line: string): Head | undefined {
  try {
    const head = JSON.parse(line) as Partial<Head> | null;
    const isHead =
      head?.format === FORMAT &&
      typeof head.version === 'number' &&
      typeof head.fingerprint === 'string' &&
      typeof head.deeds === 'number';
    return isHead ? (head as Head) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Replaces the file as a whole.
 * @param deeds number of the last deed that the payload holds
 * @throws FileError `not-written`
 */
export async function writeState(
  path: string,
  payload: Uint8Array,
  fingerprint: string,
  deeds = 0,
): Promise<void> {
  const head: Head = { format: FORMAT, version: VERSION, digest: digestOf(payload), fingerprint, deeds };
  // A folder that cannot be made refuses the writing itself, with a reason.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  await writeFileAtomically(path, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), payload]));
}

/** Puts a file that cannot be used beside itself, so that nothing is lost; one that stood there before is replaced. */
export async function setAside(path: string): Promise<string> {
  const aside = `${path}.broken`;
  await rename(path, aside);
  return aside;
}
