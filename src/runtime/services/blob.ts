/** Blob: named bytes with a content type. */

import type { ScriptExecution } from '../script-execution';
import { Service } from './service';

/** Google's bytes are signed, −128 to 127. */
export const signed = (bytes: Uint8Array): number[] =>
  Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
export const unsigned = (bytes: readonly number[]): Buffer => Buffer.from(bytes.map((byte) => byte & 255));

type PartOfBlob = Pick<
  GoogleAppsScript.Base.Blob,
  | 'copyBlob'
  | 'getBytes'
  | 'getContentType'
  | 'getDataAsString'
  | 'getName'
  | 'setBytes'
  | 'setContentType'
  | 'setDataFromString'
  | 'setName'
>;

export class Blob extends Service implements PartOfBlob {
  #bytes: Buffer;
  #type: string | null;
  #name: string | null;

  constructor(execution: ScriptExecution, bytes: Buffer, type: string | null, name: string | null) {
    super(execution, 'Blob');
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  /** For the services of the runtime: a copy of what is inside, without a metered call. */
  static contentsOf(blob: Blob): {
    readonly name: string | null;
    readonly type: string | null;
    readonly bytes: Uint8Array;
  } {
    return { name: blob.#name, type: blob.#type, bytes: Uint8Array.from(blob.#bytes) };
  }

  copyBlob(): GoogleAppsScript.Base.Blob {
    const copy = new Blob(this.execution, Buffer.from(this.#bytes), this.#type, this.#name);
    return copy.exposed() as unknown as GoogleAppsScript.Base.Blob;
  }

  getBytes(): number[] {
    return this.array(signed(this.#bytes));
  }

  getContentType(): string | null {
    return this.#type;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return this.#bytes.toString(encodingOf(this.execution, charset));
  }

  getName(): string {
    return this.#name as string;
  }

  setBytes(data: number[]): this & GoogleAppsScript.Base.Blob {
    this.#bytes = unsigned(data);
    return this.#self;
  }

  setContentType(contentType: string): this & GoogleAppsScript.Base.Blob {
    this.#type = contentType;
    return this.#self;
  }

  setDataFromString(text: string, charset = 'UTF-8'): this & GoogleAppsScript.Base.Blob {
    this.#bytes = Buffer.from(text, encodingOf(this.execution, charset));
    return this.#self;
  }

  setName(name: string): this & GoogleAppsScript.Base.Blob {
    this.#name = name;
    return this.#self;
  }

  get #self(): this & GoogleAppsScript.Base.Blob {
    return this as this & GoogleAppsScript.Base.Blob;
  }
}

/** Charsets both sides have; others are refused by name rather than read wrongly. */
export function encodingOf(execution: ScriptExecution, charset: unknown): BufferEncoding {
  const name = String(charset).toUpperCase().replace('_', '-');
  if (name === 'UTF-8') return 'utf8';
  if (name === 'US-ASCII') return 'ascii';
  if (name === 'ISO-8859-1') return 'latin1';
  if (name === 'UTF-16LE') return 'utf16le';
  return execution.fail(`Charset ${String(charset)} is not available in this runtime`);
}
