/** Makes pictures of screens small: a PNG with a palette of 256 colours (ISO/IEC 15948). */

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;

/** Bytes of a pixel by PNG's colour type; browsers write these two, eight bits each. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

const NOT_READ = 'This is no PNG as browsers write it.';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** `0xrrggbb`, row by row. */
  readonly colors: Uint32Array;
}

function* chunksOf(png: Buffer): Generator<readonly [string, Buffer]> {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += length + 12;
  }
}

/** Section 9.4: the neighbour that a line's prediction is nearest to. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    default:
      return paeth(left, above, corner);
  }
}

function decoded(png: Buffer): Pixels {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(([name]) => name === 'IHDR')?.[1];
  if (header === undefined) throw new TypeError(NOT_READ);
  const [width, height, depth, type, interlaced] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9]!,
    header[12],
  ];
  const size = CHANNELS[type];
  if (size === undefined || depth !== 8 || interlaced !== 0) throw new TypeError(NOT_READ);
  const raw = inflateSync(Buffer.concat(chunks.flatMap(([name, data]) => (name === 'IDAT' ? [data] : []))));
  const stride = width * size;
  const bytes = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)]!;
    for (let at = 0; at < stride; at += 1) {
      const to = row * stride + at;
      const left = at < size ? 0 : bytes[to - size]!;
      const above = row === 0 ? 0 : bytes[to - stride]!;
      const corner = row === 0 || at < size ? 0 : bytes[to - stride - size]!;
      bytes[to] = raw[row * (stride + 1) + 1 + at]! + predicted(filter, left, above, corner);
    }
  }
  const colors = Uint32Array.from(
    { length: width * height },
    (_, at) => (bytes[at * size]! << 16) | (bytes[at * size + 1]! << 8) | bytes[at * size + 2]!,
  );
  return { width, height, colors };
}

function distance(one: number, other: number): number {
  let sum = 0;
  for (const shift of [16, 8, 0]) sum += (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2;
  return sum;
}

/** A screen has few colours that cover it and many on the edges of letters: the most frequent ones stand for all. */
function paletteOf(colors: Uint32Array): {
  readonly palette: number[];
  readonly indexOf: Map<number, number>;
} {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
  const palette = byCount.slice(0, MOST_COLORS);
  const indexOf = new Map<number, number>();
  for (const color of byCount) {
    let nearest = 0;
    for (let at = 1; at < palette.length; at += 1) {
      if (distance(palette[at]!, color) < distance(palette[nearest]!, color)) nearest = at;
    }
    indexOf.set(color, nearest);
  }
  return { palette, indexOf };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/**
 * The same picture with at most 256 colours; one that has no more is not changed in any pixel.
 * @param png as a browser writes it: eight bits, with or without opacity, not interlaced; opacity is dropped
 * @throws TypeError for any other PNG
 */
export function withPalette(png: Buffer): Buffer {
  const { width, height, colors } = decoded(png);
  const { palette, indexOf } = paletteOf(colors);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      lines[row * (width + 1) + 1 + column] = indexOf.get(colors[row * width + column]!)!;
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
