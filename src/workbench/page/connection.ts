/** One connection to the server that outlives lost sockets: it says hello on each new one and matches replies to requests. */

import type { PageMessage, ReplyMessage, ServerMessage } from '../protocol/messages';
import type { Link } from './state';

/** A socket to the server, and what it is asked to tell. */
export interface Socket {
  send(text: string): void;
}

export interface SocketEvents {
  readonly opened: () => void;
  readonly message: (text: string) => void;
  /** Once; also where it was never opened. */
  readonly closed: () => void;
}

type Without<Message, Field extends PropertyKey> = Message extends unknown ? Omit<Message, Field> : never;

/** A message that is answered; the connection numbers it. */
export type Request = Without<Extract<PageMessage, { readonly id: number }>, 'id'>;
/** A message that is not answered. */
export type Remark = Exclude<PageMessage, { readonly id: number }>;

export interface ConnectionOptions {
  /** A new socket to the server; it tells nothing before it is given back. */
  readonly open: (events: SocketEvents) => Socket;
  /** The first message on each new socket. */
  readonly hello: () => Remark;
  /** Everything but replies. */
  readonly received: (message: Exclude<ServerMessage, ReplyMessage>) => void;
  readonly linked: (link: Link) => void;
  readonly later: (work: () => void, milliseconds: number) => void;
}

export interface Connection {
  /** @returns false where there is no connection: nothing was sent */
  readonly send: (message: Remark) => boolean;
  /** @returns undefined where there is no connection, or it is lost before the reply */
  readonly request: (request: Request) => Promise<ReplyMessage | undefined>;
  /** Says hello again: the server tells everything anew. */
  readonly startOver: () => void;
}

/** A server that is started again is back within seconds; asking it more often than this helps nobody. */
const WAITS_MILLISECONDS = [250, 500, 1000, 2000, 4000] as const;
/** So many tries without ever a connection: likely the program has ended or the address is an old one. */
const TRIES_BEFORE_UNREACHABLE = 3;

export function connect({ open, hello, received, linked, later }: ConnectionOptions): Connection {
  let socket: Socket | null = null;
  let everOpen = false;
  let failures = 0;
  let nextId = 1;
  const waiting = new Map<number, (reply: ReplyMessage | undefined) => void>();

  const write = (message: PageMessage): boolean => {
    socket?.send(JSON.stringify(message));
    return socket !== null;
  };

  function take(message: ServerMessage): void {
    if (message.kind !== 'reply') return received(message);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  }

  function lose(): void {
    socket = null;
    failures++;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
    linked(everOpen ? 'lost' : failures < TRIES_BEFORE_UNREACHABLE ? 'connecting' : 'unreachable');
    later(attempt, WAITS_MILLISECONDS[Math.min(failures, WAITS_MILLISECONDS.length) - 1]!);
  }

  function attempt(): void {
    const fresh = open({
      opened() {
        socket = fresh;
        everOpen = true;
        failures = 0;
        // The link counts as open only with the welcome: until then the page has no document to work on.
        write(hello());
      },
      message: (text) => take(JSON.parse(text) as ServerMessage),
      closed: lose,
    });
  }

  attempt();
  return {
    send: write,
    request(request) {
      const id = nextId++;
      return new Promise((resolve) => {
        if (socket === null) return resolve(undefined);
        waiting.set(id, resolve);
        write({ ...request, id });
      });
    },
    startOver: () => void write(hello()),
  };
}
