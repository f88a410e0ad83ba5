import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal characters. */
export function sha256Hex(text: string): string {
  let hex = '';
  for (const byte of sha256(utf8(text))) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** UTF-8 bytes of a text; a half of a surrogate pair alone becomes U+FFFD, as TextEncoder (absent here) does. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 0x3f),
        0x80 | ((code >> 6) & 0x3f),
        0x80 | (code & 0x3f),
      );
  }
  return Uint8Array.from(bytes);
}
