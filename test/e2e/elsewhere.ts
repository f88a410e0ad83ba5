/** Another server on this machine, in the place of all others: whether anything reaches it. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Elsewhere {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  /** What has reached it, also connections that asked for nothing. */
  readonly reached: readonly string[];
  close(): Promise<void>;
}

/** @param answer what it gives to whoever asks, as a page */
export async function openElsewhere(answer = ''): Promise<Elsewhere> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.setHeader('Content-Type', 'text/html');
    response.end(answer);
  });
  server.on('connection', () => reached.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    reached,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
