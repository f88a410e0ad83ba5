/** Why a file could not be read or written; words are chosen by whoever shows it. */
export type FileErrorCode =
  /** The bytes are no text in any encoding: `looksLike` says what they are, where that is known. */
  | 'not-text'
  /** A quoted field never ends: `row` is where it begins (1-based). */
  | 'csv-unterminated-quote'
  /** The bytes are no XLSX workbook: `looksLike` says what they are, where that is known. */
  | 'not-xlsx'
  /** The workbook is one, but cannot be read: `detail` is the reader's message. */
  | 'xlsx-broken'
  /** The workbook has no worksheet. */
  | 'xlsx-without-sheets'
  /** The saved state inside the workbook cannot be read: `detail` says why. */
  | 'xlsx-state-broken'
  /** A name that XLSX does not allow, or that is there twice: `name`. */
  | 'xlsx-sheet-name'
  /** The file cannot be written: `path`, `reason` is the system's error code. */
  | 'not-written';

/** A file that is broken or not what it should be: never a reason for a stack trace in front of a person. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: FileErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(data)}`);
  }
}
