/** The connections of the pages: who may open one, and what comes and goes over it. */

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { SOCKET_PATH, SUBPROTOCOL } from '../protocol/address';
import type { PageMessage } from '../protocol/messages';
import { readPageMessage } from './page-messages';
import { type Addresses, isKey } from './security';

/** Pasting 50,000 rows of 30 cells is some 30 MB of JSON; more than twice that is no paste. */
export const LARGEST_MESSAGE_BYTES = 64 * 1024 * 1024;

/** Text that is no message of ours: the connection is closed (RFC 6455, 7.4.1: a policy was violated). */
const POLICY_VIOLATION = 1008;

/** The server ends (RFC 6455: going away). */
const GOING_AWAY = 1001;

export interface SocketEvents {
  readonly message: (window: number, message: PageMessage) => void;
  readonly closed: (window: number) => void;
}

export class Sockets {
  readonly #server: WebSocketServer;
  readonly #open = new Map<number, WebSocket>();
  #last = 0;

  constructor(http: Server, addresses: () => Addresses, key: string, events: SocketEvents) {
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: LARGEST_MESSAGE_BYTES,
      handleProtocols: () => SUBPROTOCOL,
    });
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // A connection that breaks while it is refused is no matter.
      socket.on('error', () => socket.destroy());
      const status = refusal(request, addresses(), key);
      if (status !== undefined) {
        socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (opened) => this.#add(opened, events));
    });
  }

  #add(socket: WebSocket, events: SocketEvents): void {
    this.#last += 1;
    const window = this.#last;
    this.#open.set(window, socket);
    socket.on('message', (data, isBinary) => {
      const message = isBinary ? undefined : readPageMessage((data as Buffer).toString('utf8'));
      if (message === undefined) socket.close(POLICY_VIOLATION, 'malformed message');
      else events.message(window, message);
    });
    // What is too large, or no WebSocket, ends the connection; `close` follows.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#open.delete(window);
      events.closed(window);
    });
  }

  get windows(): number[] {
    return [...this.#open.keys()];
  }

  send(window: number, text: string): void {
    const socket = this.#open.get(window);
    if (socket?.readyState === WebSocket.OPEN) socket.send(text);
  }

  /** Closes all connections; pages see that the server has gone. */
  close(): void {
    for (const socket of this.#open.values()) socket.close(GOING_AWAY, 'the server ends');
    this.#server.close();
  }

  /** Ends connections whose pages did not answer the closing. */
  terminate(): void {
    for (const socket of this.#open.values()) socket.terminate();
  }
}

/** Why a handshake is refused, as a status line. */
function refusal({ headers, url }: IncomingMessage, addresses: Addresses, key: string): string | undefined {
  if (!addresses.isOurHost(headers.host)) return '421 Misdirected Request';
  if (url !== SOCKET_PATH) return '404 Not Found';
  if (!addresses.isOurOrigin(headers.origin)) return '403 Forbidden';
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  const [first, given = '', ...more] = offered;
  if (first !== SUBPROTOCOL || more.length > 0 || !isKey(given, key)) return '401 Unauthorized';
  return undefined;
}
