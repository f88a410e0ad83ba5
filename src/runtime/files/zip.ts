/** The few things needed to look into a zip archive and to add or replace entries without packing the others again. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** The comment at the end of an archive has at most this length. */
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** General-purpose bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800;
/** Version 2.0 of the format: deflate. */
const VERSION = 20;
/** 1980-01-01, the earliest a zip archive knows: the same input gives the same bytes. */
const NO_DATE = 0x0021;

/** Largest part that is unpacked; a small archive can claim to hold terabytes. */
const LARGEST_PART = 1_000_000_000;

interface Entry {
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  /** As packed. */
  readonly data: Uint8Array;
}

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let checksum = byte;
  for (let bit = 0; bit < 8; bit += 1)
    checksum = checksum & 1 ? 0xedb88320 ^ (checksum >>> 1) : checksum >>> 1;
  return checksum >>> 0;
});

/** CRC-32 (ISO 3309, polynomial 0xEDB88320 reflected). */
function crc32(bytes: Uint8Array): number {
  let checksum = 0xffffffff;
  for (const byte of bytes) checksum = (CHECKSUMS[(checksum ^ byte) & 0xff] ?? 0) ^ (checksum >>> 8);
  return (checksum ^ 0xffffffff) >>> 0;
}

/** A zip archive in memory (APPNOTE 6.3; no encryption, no zip64). */
export class ZipArchive {
  private readonly entries = new Map<string, Entry>();

  /** @throws RangeError where the bytes are no such archive */
  static read(bytes: Uint8Array): ZipArchive {
    const archive = new ZipArchive();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.byteLength - END_LENGTH;
    const first = Math.max(0, end - LONGEST_COMMENT);
    while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
    if (end < first) throw new RangeError('no zip archive');
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new RangeError('broken zip directory');
      const packed = view.getUint32(at + 20, true);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== LOCAL_HEADER) throw new RangeError('broken zip entry');
      const start =
        local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const name = new TextDecoder().decode(
        bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
      );
      archive.entries.set(name, {
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        data: bytes.subarray(start, start + packed),
      });
      at += CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return archive;
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The text of a part in UTF-8 (without byte-order mark); undefined where there is none of that name. */
  text(name: string): string | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const data =
      entry.method === STORED ? entry.data : inflateRawSync(entry.data, { maxOutputLength: LARGEST_PART });
    return new TextDecoder().decode(data);
  }

  /** Adds a part or replaces the one of that name. */
  set(name: string, contents: string | Uint8Array): void {
    const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
    const data = deflateRawSync(bytes);
    this.entries.set(name, { method: DEFLATED, checksum: crc32(bytes), size: bytes.length, data });
  }

  /** The whole archive. */
  bytes(): Uint8Array {
    const pieces: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const [name, entry] of this.entries) {
      const encoded = new TextEncoder().encode(name);
      const local = new DataView(new ArrayBuffer(LOCAL_LENGTH));
      local.setUint32(0, LOCAL_HEADER, true);
      describe(local, 4, entry, encoded.length);
      const central = new DataView(new ArrayBuffer(CENTRAL_LENGTH));
      central.setUint32(0, CENTRAL_HEADER, true);
      central.setUint16(4, VERSION, true);
      describe(central, 6, entry, encoded.length);
      central.setUint32(42, offset, true);
      pieces.push(new Uint8Array(local.buffer), encoded, entry.data);
      directory.push(new Uint8Array(central.buffer), encoded);
      offset += LOCAL_LENGTH + encoded.length + entry.data.length;
    }
    const end = new DataView(new ArrayBuffer(END_LENGTH));
    end.setUint32(0, END_OF_DIRECTORY, true);
    end.setUint16(8, this.entries.size, true);
    end.setUint16(10, this.entries.size, true);
    end.setUint32(
      12,
      directory.reduce((sum, piece) => sum + piece.length, 0),
      true,
    );
    end.setUint32(16, offset, true);
    return new Uint8Array(Buffer.concat([...pieces, ...directory, new Uint8Array(end.buffer)]));
  }
}

/** The fields that local and central headers share. */
function describe(header: DataView, at: number, entry: Entry, nameLength: number): void {
  header.setUint16(at, VERSION, true);
  header.setUint16(at + 2, UTF8_NAMES, true);
  header.setUint16(at + 4, entry.method, true);
  header.setUint16(at + 8, NO_DATE, true);
  header.setUint32(at + 10, entry.checksum, true);
  header.setUint32(at + 14, entry.data.length, true);
  header.setUint32(at + 18, entry.size, true);
  header.setUint16(at + 22, nameLength, true);
}
