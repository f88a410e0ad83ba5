import { fill, wordsOf } from '../i18n/language';
import { readerLanguage } from './reader';
import { warn } from './dialogs';

/** How long an action waits for another of ours to end: a scoring of a large sheet takes some seconds. */
const MENU_WAIT_MILLISECONDS = 10_000;
/** A simple trigger has 30 seconds in all, and what it misses the next scoring finds by fingerprint. */
const TRIGGER_WAIT_MILLISECONDS = 3_000;

/** What Google says, in any of our languages' interfaces, when a protection forbids a write. */
const PROTECTED = /protected|protegid|chronion/i;

/**
 * Runs an action that changes the document, alone: the document lock keeps two executions of ours apart (it
 * does not stop people). Undefined where another one kept the lock for too long.
 *
 * A dialog drops the lock, so whatever asks the person something does it before calling this.
 */
function alone<T>(milliseconds: number, action: () => T): { readonly value: T } | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(milliseconds)) return undefined;
  try {
    const value = action();
    SpreadsheetApp.flush();
    return { value };
  } finally {
    lock.releaseLock();
  }
}

/** Runs a menu action alone and turns what fails into words; gives the action's own result, or undefined. */
export function performMenuAction<T>(action: () => T): T | undefined {
  const { errors } = wordsOf(readerLanguage());
  try {
    const done = alone(MENU_WAIT_MILLISECONDS, action);
    if (done !== undefined) return done.value;
    warn(errors.busy);
  } catch (error) {
    warn(describe(error));
  }
  return undefined;
}

/** Runs what a trigger or a page asked for, alone; undefined where another execution is at work. */
export function performQuietly<T>(action: () => T): { readonly value: T } | undefined {
  return alone(TRIGGER_WAIT_MILLISECONDS, action);
}

/** The words for something that a service refused. */
export function describe(error: unknown): string {
  const { errors } = wordsOf(readerLanguage());
  const detail = error instanceof Error ? error.message : String(error);
  return PROTECTED.test(detail) ? errors.protectedCells : fill(errors.unexpected, { detail });
}
