/** What the server gives to a GET: files of the page, pages of the add-on, downloads. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { contentDisposition, type Downloads } from './downloads';
import type { Frames } from './frames';
import { type Addresses, COMMON_HEADERS, FRAME_POLICY, NOTHING_POLICY, pagePolicy } from './security';
import type { StaticFiles } from './static-files';

export interface Served {
  /** Known when the server listens. */
  readonly addresses: () => Addresses;
  readonly files: StaticFiles;
  readonly frames: Frames;
  readonly downloads: Downloads;
}

/** Path of a page of the add-on, or of a download: one word that cannot be guessed. */
const NAMED = /^\/(frame|download)\/([\w-]{1,64})$/;

/** Answers requests; what is not listed does not exist, and no path is ever looked up on the disk. */
export function requestListener(served: Served): RequestListener {
  return (request, response) => {
    void answer(served, request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  };
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!served.addresses().isOurHost(request.headers.host)) return refuse(response, 421);
  if (request.method !== 'GET') return refuse(response, 405, { Allow: 'GET' });
  const path = (request.url ?? '').replace(/\?.*$/s, '');
  const [, kind, name] = NAMED.exec(path) ?? [];
  if (kind === 'frame') return frame(served, name!, response);
  if (kind === 'download') return download(served, name!, response);
  return file(served, path, request, response);
}

function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'Content-Security-Policy': NOTHING_POLICY,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  });
  response.end();
}

async function file(
  { files, addresses }: Served,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = files.at(path);
  if (found === undefined) return refuse(response, 404);
  const headers = {
    ...COMMON_HEADERS,
    'Content-Security-Policy': pagePolicy(addresses()),
    'X-Frame-Options': 'DENY',
    // Holds no data; asked for anew each time, so that a new build is seen.
    'Cache-Control': 'no-cache',
    ETag: found.tag,
  };
  if (request.headers['if-none-match'] === found.tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const contents = await files.contents(found);
  response.writeHead(200, { ...headers, 'Content-Type': found.mediaType }).end(contents);
}

function frame({ frames }: Served, name: string, response: ServerResponse): void {
  const page = frames.at(name);
  if (page === undefined) return refuse(response, 404);
  response
    .writeHead(200, {
      ...COMMON_HEADERS,
      'Content-Security-Policy': FRAME_POLICY,
      'Cache-Control': 'no-store',
      'Content-Type': 'text/html; charset=utf-8',
    })
    .end(page);
}

function download({ downloads }: Served, name: string, response: ServerResponse): void {
  const found = downloads.take(name);
  if (found === undefined) return refuse(response, 404);
  response
    .writeHead(200, {
      ...COMMON_HEADERS,
      'Content-Security-Policy': NOTHING_POLICY,
      'Cache-Control': 'no-store',
      'Content-Type': found.mediaType,
      'Content-Disposition': contentDisposition(found.fileName),
    })
    .end(found.bytes);
}
