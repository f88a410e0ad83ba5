/** Files that wait to be fetched, each once. */

export interface Waiting {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A browser fetches at once; what nobody fetches is forgotten, oldest first, so that memory does not fill. */
const MOST_WAITING = 16;

export class Downloads {
  readonly #waiting = new Map<string, Waiting>();

  add(name: string, download: Waiting): void {
    this.#waiting.set(name, download);
    if (this.#waiting.size > MOST_WAITING) this.#waiting.delete(this.#waiting.keys().next().value!);
  }

  /** Gives a file away: the second time it is not there. */
  take(name: string): Waiting | undefined {
    const download = this.#waiting.get(name);
    this.#waiting.delete(name);
    return download;
  }
}

/** As RFC 6266 and RFC 5987 want it: letters of ASCII for old programs, all of them for the others. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  // Half a character has no encoding.
  const encoded = encodeURIComponent(fileName.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
