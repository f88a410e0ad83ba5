import type { Server } from 'node:http';

/** Only this machine: not even the local network. */
const HOST = '127.0.0.1';

/** So many ports after the usual one are tried: as many workbenches as anybody keeps open, and some other programs. */
const TRIES = 20;

/** A port that was asked for is in use, or may not be used; `reason` is the system's code. */
export class PortRefusal extends Error {
  override readonly name = 'PortRefusal';
  constructor(
    readonly port: number,
    readonly reason: string,
  ) {
    super(`Port ${port}: ${reason}`);
  }
}

/**
 * Listens on the given port, or on the first free one from the usual one on.
 * @throws PortRefusal
 */
export async function listen(server: Server, port: number | undefined, usual: number): Promise<number> {
  if (port !== undefined) return tryPort(server, port);
  for (let candidate = usual; ; candidate += 1) {
    try {
      return await tryPort(server, candidate);
    } catch (error) {
      const isTaken = error instanceof PortRefusal && ['EADDRINUSE', 'EACCES'].includes(error.reason);
      if (!isTaken || candidate >= usual + TRIES) throw error;
    }
  }
}

async function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      reject(new PortRefusal(port, error.code ?? error.message));
    };
    const onListening = (): void => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', onError).once('listening', onListening).listen(port, HOST);
  });
}
