import type { Answer } from '../contract/reports';
import { wordsOf } from '../i18n/language';
import { describe, performQuietly } from './perform';
import { readerLanguage } from './reader';

/** Runs a request of a page alone, and answers in words where it could not be done. */
export function answer<T>(request: () => Answer<T>): Answer<T> {
  try {
    const done = performQuietly(request);
    return done === undefined ? refused(wordsOf(readerLanguage()).errors.busy) : done.value;
  } catch (error) {
    return refused(describe(error));
  }
}

/** An answer that says why not, and what to do next. */
export function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
