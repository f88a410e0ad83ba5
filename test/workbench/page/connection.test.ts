import type { ServerMessage } from '../../../src/workbench/protocol/messages';
import { connect, type Connection, type SocketEvents } from '../../../src/workbench/page/connection';
import { change, welcome } from './sample-welcome';

interface Line {
  readonly events: SocketEvents;
  readonly sent: unknown[];
}

/** A connection over sockets that the test opens, feeds and closes. */
class Wire {
  readonly lines: Line[] = [];
  readonly received: ServerMessage[] = [];
  readonly links: string[] = [];
  readonly waits: number[] = [];
  private next: () => void = () => undefined;
  readonly connection: Connection = connect({
    open: (events) => {
      const sent: unknown[] = [];
      this.lines.push({ events, sent });
      return { send: (text) => void sent.push(JSON.parse(text)) };
    },
    hello: () => ({ kind: 'hello' }),
    received: (message) => void this.received.push(message),
    linked: (link) => void this.links.push(link),
    later: (work, milliseconds) => {
      this.waits.push(milliseconds);
      this.next = work;
    },
  });

  get line(): Line {
    return this.lines.at(-1)!;
  }

  tell(message: ServerMessage): void {
    this.line.events.message(JSON.stringify(message));
  }

  lose(): void {
    this.line.events.closed();
    this.next();
  }
}

const HELLO = { kind: 'hello' };

describe('connection > an open socket', () => {
  it('says hello first and passes on all messages but replies', async () => {
    const wire = new Wire();
    wire.line.events.opened();
    wire.tell(welcome());
    const reply = wire.connection.request({ kind: 'reset' });
    wire.tell({ kind: 'change', change: change(8) });
    wire.tell({ kind: 'reply', id: 1, type: 'done' });
    expect(wire.line.sent).toEqual([HELLO, { kind: 'reset', id: 1 }]);
    expect(wire.received.map(({ kind }) => kind)).toEqual(['welcome', 'change']);
    await expect(reply).resolves.toMatchObject({ type: 'done' });
  });

  it('gives each request its own reply, in whatever order they come', async () => {
    const wire = new Wire();
    wire.line.events.opened();
    const first = wire.connection.request({ kind: 'run', functionName: 'a' });
    const second = wire.connection.request({ kind: 'run', functionName: 'b' });
    wire.tell({ kind: 'reply', id: 2, type: 'call', ok: true, value: 'b' });
    wire.tell({ kind: 'reply', id: 1, type: 'call', ok: true, value: 'a' });
    await expect(Promise.all([first, second])).resolves.toMatchObject([{ value: 'a' }, { value: 'b' }]);
  });

  it('says hello again to start over', () => {
    const wire = new Wire();
    wire.line.events.opened();
    wire.connection.startOver();
    expect(wire.line.sent).toEqual([HELLO, HELLO]);
  });
});

describe('connection > a lost socket', () => {
  it('ends waiting requests without a reply, sends nothing meanwhile, and says hello on the next socket', async () => {
    const wire = new Wire();
    wire.line.events.opened();
    const waiting = wire.connection.request({ kind: 'reset' });
    wire.lose();
    await expect(waiting).resolves.toBeUndefined();
    await expect(wire.connection.request({ kind: 'reset' })).resolves.toBeUndefined();
    expect(wire.connection.send({ kind: 'cancel', execution: 1 })).toBe(false);
    expect(wire.links).toEqual(['lost']);
    wire.line.events.opened();
    expect(wire.lines).toHaveLength(2);
    expect(wire.line.sent).toEqual([HELLO]);
    expect(wire.connection.send({ kind: 'cancel', execution: 1 })).toBe(true);
  });

  it('waits longer after each failure, at most four seconds, and is quick again once it was open', () => {
    const wire = new Wire();
    for (let failure = 0; failure < 7; failure++) wire.lose();
    wire.line.events.opened();
    wire.lose();
    expect(wire.waits).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000, 250]);
  });

  it('that was never open is told as connecting, from the third on as unreachable', () => {
    const wire = new Wire();
    for (let failure = 0; failure < 3; failure++) wire.lose();
    expect(wire.links).toEqual(['connecting', 'connecting', 'unreachable']);
  });
});
