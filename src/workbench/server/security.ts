/** Who may talk to the server, and what browsers may do with what it serves. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** As many as cannot be tried out: 256 bits. */
const KEY_BYTES = 32;

/** A key that only who started the command knows; URL-safe. */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** Compares without telling by its time how much of a guess was right. */
export function isKey(given: string, key: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}

/** Names under which the server answers: a page elsewhere may point a name of its own at this machine (DNS rebinding). */
export class Addresses {
  readonly #hosts: ReadonlySet<string>;

  constructor(port: number) {
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  }

  isOurHost(host: string | undefined): boolean {
    return host !== undefined && this.#hosts.has(host.toLowerCase());
  }

  /** A browser always says from which page a WebSocket comes. */
  isOurOrigin(origin: string | undefined): boolean {
    if (origin === undefined || !origin.startsWith('http://')) return false;
    return this.isOurHost(origin.slice('http://'.length));
  }

  get webSocketSources(): string {
    return [...this.#hosts].map((host) => `ws://${host}`).join(' ');
  }
}

/** On every answer. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For the page and its files: it loads nothing from elsewhere and sends nothing elsewhere. */
export function pagePolicy(addresses: Addresses): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The grid sets styles on its elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${addresses.webSocketSources}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For pages of the add-on: of an origin of their own, without network, so that nothing ever leaves the machine. */
export const FRAME_POLICY = [
  'sandbox allow-scripts allow-forms allow-modals allow-downloads',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  // `default-src` does not cover these two: a form would carry what is typed into it elsewhere.
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** For what is only downloaded, and for refusals. */
export const NOTHING_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
