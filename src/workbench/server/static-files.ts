/** The files of the page: those that were in its folder when the server started, and no others. */

import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Put into pages of the add-on by the server, and served to nobody. */
export const BRIDGE_FILE = 'bridge.js';

interface StaticFile {
  readonly path: string;
  readonly mediaType: string;
  /** Changes whenever the file does. */
  readonly tag: string;
}

export class StaticFiles {
  readonly #files = new Map<string, StaticFile>();

  /** @throws the system's error where there is no such folder */
  constructor(folder: string) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const mediaType = MEDIA_TYPES[extname(entry.name)];
      if (!entry.isFile() || mediaType === undefined || entry.name === BRIDGE_FILE) continue;
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path);
      const url = path.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/');
      const file = { path, mediaType, tag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"` };
      this.#files.set(url, file);
      if (url === '/index.html') this.#files.set('/', file);
    }
  }

  /** @param path as it stands in the request, undecoded: what is not in the list is not there */
  at(path: string): StaticFile | undefined {
    return this.#files.get(path);
  }

  async contents(file: StaticFile): Promise<Uint8Array> {
    return readFile(file.path);
  }
}
