/** Utilities: dates and texts formatted, digests, encodings, CSV, waiting. */

import { createHash, createHmac } from 'node:crypto';
import type { ScriptExecution } from '../script-execution';
import { aNumber, anArray, anything, aString, isDate, type Matcher } from '../spreadsheet/rules/arguments';
import { isTimeZone } from '../time-zone';
import { Blob, encodingOf, signed, unsigned } from './blob';
import { formatDate, PatternError } from './date-format';
import { formatString } from './format-string';
import { parseCsv } from './parse-csv';
import { Service } from './service';

type Bytes = number[];
type GasBlob = GoogleAppsScript.Base.Blob;
type PartOfUtilities = Pick<
  GoogleAppsScript.Utilities.Utilities,
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'computeDigest'
  | 'computeHmacSha256Signature'
  | 'formatDate'
  | 'formatString'
  | 'getUuid'
  | 'newBlob'
  | 'parseCsv'
  | 'sleep'
>;

/** Node's name of each algorithm; MD2 is in no current library and is refused by name. */
const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const textOrBytes: Matcher = (value) => aString(value) || anArray(value);

export class Utilities extends Service implements PartOfUtilities {
  readonly Charset: typeof GoogleAppsScript.Utilities.Charset;
  readonly DigestAlgorithm: typeof GoogleAppsScript.Utilities.DigestAlgorithm;
  readonly MacAlgorithm: typeof GoogleAppsScript.Utilities.MacAlgorithm;

  constructor(execution: ScriptExecution) {
    super(execution, 'Utilities');
    const exposed = (name: 'Charset' | 'DigestAlgorithm' | 'MacAlgorithm') =>
      execution.enumerations.family(name).exposed as never;
    this.Charset = exposed('Charset');
    this.DigestAlgorithm = exposed('DigestAlgorithm');
    this.MacAlgorithm = exposed('MacAlgorithm');
  }

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    this.check('formatDate', [date, timeZone, format], [isDate, aString, aString]);
    return this.navigate('formatDate', () => {
      if (!isTimeZone(timeZone)) this.execution.fail(`Invalid argument: timeZone. Should be of type: String`);
      try {
        return formatDate(date.getTime(), timeZone, format);
      } catch (error) {
        if (error instanceof PatternError) this.execution.fail(error.message);
        throw error;
      }
    });
  }

  formatString(template: string, ...values: unknown[]): string {
    this.check('formatString', [template], [aString]);
    return this.navigate('formatString', () =>
      formatString(template, values, (text) => this.execution.fail(text)),
    );
  }

  /** A version 4 UUID (RFC 9562) from the runtime's own randomness, so that a seeded run repeats. */
  getUuid(): string {
    return this.navigate('getUuid', () => {
      const bytes = Array.from({ length: 16 }, () => Math.floor(this.world.random() * 256));
      bytes[6] = (bytes[6]! & 0x0f) | 0x40;
      bytes[8] = (bytes[8]! & 0x3f) | 0x80;
      const hex = Buffer.from(bytes).toString('hex');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
        '-',
      );
    });
  }

  computeDigest(algorithm: unknown, value: string | Bytes, charset?: unknown): Bytes {
    this.check('computeDigest', [algorithm, value, charset ?? null], [anything, textOrBytes, anything]);
    return this.navigate('computeDigest', () => {
      const name = this.execution.enumerations.nameOf('DigestAlgorithm', algorithm);
      const digest = name === undefined ? undefined : DIGESTS[name];
      if (digest === undefined) {
        return this.execution.fail(`Digest algorithm ${String(algorithm)} is not available in this runtime`);
      }
      // Without a charset Google reads text as US-ASCII: what is outside becomes a question mark.
      return this.array(
        signed(
          createHash(digest)
            .update(this.#bytes(value, charset, 'ascii'))
            .digest(),
        ),
      );
    });
  }

  computeHmacSha256Signature(value: string | Bytes, key: string | Bytes, charset?: unknown): Bytes {
    this.check(
      'computeHmacSha256Signature',
      [value, key, charset ?? null],
      [textOrBytes, textOrBytes, anything],
    );
    return this.navigate('computeHmacSha256Signature', () => {
      const hmac = createHmac('sha256', this.#bytes(key, charset, 'ascii'));
      return this.array(signed(hmac.update(this.#bytes(value, charset, 'ascii')).digest()));
    });
  }

  base64Encode(data: string | Bytes, charset?: unknown): string {
    this.check('base64Encode', [data, charset ?? null], [textOrBytes, anything]);
    return this.navigate('base64Encode', () => this.#bytes(data, charset, 'utf8').toString('base64'));
  }

  base64EncodeWebSafe(data: string | Bytes, charset?: unknown): string {
    this.check('base64EncodeWebSafe', [data, charset ?? null], [textOrBytes, anything]);
    return this.navigate('base64EncodeWebSafe', () =>
      this.#bytes(data, charset, 'utf8').toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    );
  }

  base64Decode(encoded: string): Bytes {
    this.check('base64Decode', [encoded], [aString]);
    return this.navigate('base64Decode', () => this.#decode(encoded, /^[A-Za-z0-9+/\s]*={0,2}\s*$/));
  }

  base64DecodeWebSafe(encoded: string): Bytes {
    this.check('base64DecodeWebSafe', [encoded], [aString]);
    return this.navigate('base64DecodeWebSafe', () => this.#decode(encoded, /^[A-Za-z0-9_\-\s]*={0,2}\s*$/));
  }

  newBlob(data: string | Bytes, contentType?: string, name?: string): GasBlob {
    this.check('newBlob', [data, contentType ?? null, name ?? null], [textOrBytes, anything, anything]);
    return this.navigate('newBlob', () => {
      const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
      return new Blob(this.execution, this.#bytes(data, undefined, 'utf8'), type, name ?? null).exposed();
    }) as unknown as GasBlob;
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    this.check('parseCsv', [csv, delimiter], [aString, aString]);
    return this.navigate('parseCsv', () => {
      const rows = parseCsv(csv, delimiter);
      if (rows === undefined) return this.execution.fail('Could not parse text.');
      return this.array(rows.map((row) => this.array(row)));
    });
  }

  /** Time passes on the settable clock only. */
  sleep(milliseconds: number): void {
    this.check('sleep', [milliseconds], [aNumber]);
    this.navigate('sleep', () => {
      if (milliseconds < 0) this.execution.fail('Invalid argument: milliseconds');
      this.execution.pass(milliseconds);
    });
  }

  #bytes(data: string | Bytes, charset: unknown, fallback: 'ascii' | 'utf8'): Buffer {
    if (typeof data !== 'string') return unsigned(data);
    const encoding =
      charset === undefined || charset === null ? fallback : encodingOf(this.execution, charset);
    if (encoding !== 'ascii') return Buffer.from(data, encoding);
    return Buffer.from(data.replaceAll(/\P{ASCII}/gu, '?'), 'latin1');
  }

  #decode(encoded: string, alphabet: RegExp): Bytes {
    if (!alphabet.test(encoded)) this.execution.fail('Could not decode string.');
    return this.array(signed(Buffer.from(encoded, 'base64')));
  }
}
