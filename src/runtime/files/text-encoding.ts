/** Which encoding a text file is in, from its bytes. */
import { FileError } from './file-error';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1250';

export interface DecodedText {
  /** Without byte-order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
}

/** How many bytes are looked at to tell UTF-16 without a byte-order mark. */
const SAMPLE_BYTES = 4096;

/**
 * From this share of zero bytes on one side of the pairs on, a text is UTF-16: European text is nearly all below U+0100,
 * while a text in any other encoding has none or next to none.
 */
const UTF16_ZERO_SHARE = 0.4;

/** Languages written in Windows-1250, not 1252, before UTF-8: `ł`, `ą`, `ś` are other bytes there. */
const CENTRAL_EUROPEAN_LANGUAGES: ReadonlySet<string> = new Set(['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl']);

/** First bytes of files that are often given a wrong extension. */
const SIGNATURES: readonly (readonly [looksLike: string, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
];

/** What a file is by its first bytes: `zip` (every XLSX is one), `xls`, `pdf`, `gzip`, or undefined. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}

function marked(bytes: Uint8Array): { encoding: TextEncoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
  if (pairs === 0) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) evenZeros += 1;
    if (bytes[2 * pair + 1] === 0) oddZeros += 1;
  }
  // A text has its zeros on one side only; zeros on both are something else.
  if (oddZeros >= pairs * UTF16_ZERO_SHARE && evenZeros === 0) return 'utf-16le';
  if (evenZeros >= pairs * UTF16_ZERO_SHARE && oddZeros === 0) return 'utf-16be';
  return undefined;
}

/** 0x80–0x9F of Windows-1252 (WHATWG Encoding); the five that it leaves empty are control characters. */
const WINDOWS_1252_FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeCodePage(bytes: Uint8Array, codePage: TextEncoding): string {
  const text = new TextDecoder(codePage).decode(bytes);
  // Node 20 decodes Windows-1252 as ISO 8859-1, which has control characters where dashes and the euro sign should be.
  return codePage === 'windows-1252'
    ? text.replaceAll(
        /[\u0080-\u009f]/g,
        (character) => WINDOWS_1252_FROM_80[character.charCodeAt(0) - 0x80] ?? character,
      )
    : text;
}

/** The text of the bytes, or undefined where they are not valid in that encoding. */
function decodedStrictly(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Decodes a text file. A byte-order mark decides; then valid UTF-16 by its zero bytes; then valid UTF-8; else the old
 * Windows code page of the locale's language, in which every byte means something.
 * @param bytes the whole file
 * @param locale as Google writes it; chooses the code page
 * @param encoding if known: nothing is then guessed, and what is invalid in it becomes U+FFFD
 * @throws FileError `not-text` for something binary
 */
export function decodeText(bytes: Uint8Array, locale: string, encoding?: TextEncoding): DecodedText {
  const mark = marked(bytes);
  if (encoding !== undefined || mark !== undefined) {
    const known = encoding ?? mark?.encoding ?? 'utf-8';
    const skipped = mark?.encoding === known ? mark.length : 0;
    const rest = bytes.subarray(skipped);
    const text = known.startsWith('windows')
      ? decodeCodePage(rest, known)
      : new TextDecoder(known, { ignoreBOM: true }).decode(rest);
    return { text, encoding: known, byteOrderMark: skipped > 0 };
  }
  const looksLike = signatureOf(bytes);
  if (looksLike !== undefined) throw new FileError('not-text', { looksLike });
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== undefined) {
    const text = decodedStrictly(bytes, utf16);
    if (text !== undefined) return { text, encoding: utf16, byteOrderMark: false };
  }
  const utf8 = decodedStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', byteOrderMark: false };
  if (bytes.includes(0)) throw new FileError('not-text');
  const language = locale.slice(0, 2).toLowerCase();
  const codePage = CENTRAL_EUROPEAN_LANGUAGES.has(language) ? 'windows-1250' : 'windows-1252';
  return { text: decodeCodePage(bytes, codePage), encoding: codePage, byteOrderMark: false };
}
