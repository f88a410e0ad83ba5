/** Starts a workbench: a server for this machine alone, beside the thread that holds the document. */

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { KEY_PARAMETER } from '../protocol/address';
import { Downloads } from './downloads';
import { Frames } from './frames';
import { requestListener } from './http';
import { listen } from './listen';
import { Addresses, newKey } from './security';
import { Sockets } from './sockets';
import { BRIDGE_FILE, StaticFiles } from './static-files';
import { Workbench, type WorkbenchOptions } from './workbench';

/** Free of known services (IANA), and easily told apart from the usual ones of developers. */
export const USUAL_PORT = 4870;

export interface ServeOptions extends WorkbenchOptions {
  /** The built page: `index.html`, what it loads, and the bridge. */
  readonly pageFolder: string;
  /** Without it the usual one, or the next that is free. */
  readonly port?: number;
}

export interface Serving {
  /** With the key: for the person alone who started the command. */
  readonly address: string;
  readonly port: number;
  /** Resolves with the reason when the workbench cannot go on by itself. */
  readonly failed: Promise<string>;
  /** Saves and ends. */
  close(): Promise<void>;
}

/** Pages answer the closing of their connection at once, unless they have gone. */
const CLOSE_GRACE_MS = 500;

/**
 * @throws PortRefusal where the port cannot be had, the system's error where the page is not built
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { pageFolder } = options;
  const bridgePath = join(pageFolder, BRIDGE_FILE);
  const frames = new Frames(existsSync(bridgePath) ? readFileSync(bridgePath, 'utf8') : '');
  const files = new StaticFiles(pageFolder);
  const downloads = new Downloads();
  const key = newKey();
  let addresses = new Addresses(0);
  const server = createServer(requestListener({ addresses: () => addresses, files, frames, downloads }));
  const port = await listen(server, options.port, USUAL_PORT);
  addresses = new Addresses(port);
  let giveUp: (reason: string) => void = () => undefined;
  const failed = new Promise<string>((resolve) => (giveUp = resolve));
  // The two know each other: pages send to the workbench, and it answers through their connections.
  const sockets = new Sockets(server, () => addresses, key, {
    message: (window, message) => workbench.take(window, message),
    closed: (window) => workbench.closed(window),
  });
  const workbench = new Workbench(options, {
    windows: () => sockets.windows,
    send: (window, text) => sockets.send(window, text),
    frames,
    downloads,
    giveUp,
  });
  return {
    address: `http://127.0.0.1:${port}/#${KEY_PARAMETER}=${key}`,
    port,
    failed,
    async close() {
      await workbench.stop();
      sockets.close();
      setTimeout(() => sockets.terminate(), CLOSE_GRACE_MS).unref();
      server.closeIdleConnections();
      await new Promise((resolve) => {
        server.close(resolve);
        setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS).unref();
      });
    },
  };
}
