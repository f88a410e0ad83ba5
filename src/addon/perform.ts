import { fill, wordsOf } from '../i18n/language';
import { readerLanguage } from './reader';
import { warn } from './dialogs';

/** How long an action waits for another of ours to end: a scoring of a large sheet takes some seconds. */
const MENU_WAIT_MILLISECONDS = 10_000;
/** A simple trigger has 30 seconds in all, and what it misses the next scoring finds by fingerprint. */
const TRIGGER_WAIT_MILLISECONDS = 3_000;
/** A page may wait for a colleague's handoff, which takes some seconds; longer, and the person would rather know. */
const PAGE_WAIT_MILLISECONDS = 15_000;
/** By the hour nobody waits, and what is left out comes only with the next one. */
const HOUR_WAIT_MILLISECONDS = 60_000;

/** What Google says, in any of our languages' interfaces, when a protection forbids a write. */
const PROTECTED = /protected|protegid|chronion/i;
/** What Google says, in any of our languages' interfaces, when a rule of the user's refuses a value. */
const INVALID = /data validation|validaci[oó]n de datos|poprawności danych/i;
/** What Google says where the user has not granted a scope. */
const REFUSED = /permission|permiso|uprawnie/i;

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
    return { value: action() };
  } finally {
    // What is pending must be carried out while we are still alone, whatever failed; a failure of this is no news.
    try {
      SpreadsheetApp.flush();
    } finally {
      lock.releaseLock();
    }
  }
}

/** Runs what a menu item does, questions included, and tells in one sentence what failed. */
export function inWords(action: () => void): void {
  try {
    action();
  } catch (error) {
    warn(describe(error));
  }
}

/** Runs a menu action alone and turns what fails into words. */
export function performMenuAction(action: () => void): void {
  inWords(() => {
    if (alone(MENU_WAIT_MILLISECONDS, action) === undefined) warn(wordsOf(readerLanguage()).errors.busy);
  });
}

/** Runs what a page asked for, alone; undefined where another execution is at work. */
export function performQuietly<T>(action: () => T): { readonly value: T } | undefined {
  return alone(PAGE_WAIT_MILLISECONDS, action);
}

/**
 * Runs what an event started, alone. What fails is logged and told to nobody: the person is typing, Google would
 * send a mail for every failed trigger, and the next scoring finds what was missed by its fingerprint.
 */
export function performUnseen(action: () => void): void {
  unseen(() => void alone(TRIGGER_WAIT_MILLISECONDS, action));
}

/** The same for what the hour brings: it waits longer. Undefined where it could not be done. */
export function performByTheHour<T>(action: () => T): T | undefined {
  let done: { readonly value: T } | undefined;
  unseen(() => {
    done = alone(HOUR_WAIT_MILLISECONDS, action);
  });
  return done?.value;
}

/** The same for what takes the lock by itself, part by part. */
export function unseen(action: () => void): void {
  try {
    action();
  } catch (error) {
    Logger.log(detailOf(error));
  }
}

/** The words for something that a service refused. */
export function describe(error: unknown): string {
  const { errors } = wordsOf(readerLanguage());
  const detail = detailOf(error);
  if (PROTECTED.test(detail)) return errors.protectedCells;
  if (INVALID.test(detail)) return fill(errors.validation, { detail });
  return REFUSED.test(detail) ? errors.permission : fill(errors.unexpected, { detail });
}

/** Whether a service refused because the user has not granted a scope. */
export function isRefused(error: unknown): boolean {
  return REFUSED.test(detailOf(error));
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
