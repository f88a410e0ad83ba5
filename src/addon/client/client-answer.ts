import type { Answer } from '../../contract/reports';
import { wordsOf } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { describe, performQuietly } from '../perform';
import { readerLanguage } from '../reader';

/** Thrown inside a request of a page to answer with a sentence instead; never reaches anybody else. */
export class Refusal extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
    this.name = 'Refusal';
  }
}

/** Ends a request of a page with a sentence that says why not, and what to do. */
export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

/** What every request of a page works with: the document, and the words the person reads. */
export interface Request {
  readonly workbook: Workbook;
  readonly words: Words;
}

/**
 * Answers a request that changes the document: alone (the document lock), in words where it could not be done.
 * Whatever it throws becomes a sentence.
 */
export function change<T>(request: (request: Request) => T): Answer<T> {
  return answered(() => {
    const done = performQuietly(() => request(opened()));
    return done === undefined ? refuse(wordsOf(readerLanguage()).errors.busy) : done.value;
  });
}

/** Answers a request that only reads; other executions go on meanwhile. */
export function look<T>(request: (request: Request) => T): Answer<T> {
  return answered(() => request(opened()));
}

function opened(): Request {
  const language = readerLanguage();
  return { workbook: openWorkbook(language), words: wordsOf(language) };
}

function answered<T>(request: () => T): Answer<T> {
  try {
    return { ok: true, value: request() };
  } catch (error) {
    return { ok: false, message: error instanceof Refusal ? error.sentence : describe(error) };
  }
}
