import type { PageMessage, ServerMessage } from '../../../src/workbench/protocol/messages';
import type { Identity } from '../../../src/workbench/protocol/settings';
import type { SocketEvents } from '../../../src/workbench/page/connection';
import { createWorkbench, type Workbench } from '../../../src/workbench/page/workbench';
import { ANA, change, PIOTR, welcome } from './sample-welcome';

/** A workbench whose server is the test. */
class Desk {
  readonly sent: PageMessage[] = [];
  readonly remembered: Identity[] = [];
  readonly downloads: unknown[] = [];
  readonly shown: string[] = [];
  readonly workbench: Workbench;
  private events!: SocketEvents;

  constructor(remembered?: Identity) {
    this.workbench = createWorkbench({
      open: (events) => {
        this.events = events;
        return { send: (text) => void this.sent.push(JSON.parse(text) as PageMessage) };
      },
      now: () => 0,
      later: () => undefined,
      ...(remembered !== undefined && { remembered }),
      remember: (identity) => void this.remembered.push(identity),
      fetchDownload: (download) => void this.downloads.push(download),
    });
    this.workbench.feed.attach({
      load: ({ revision }) => void this.shown.push(`load ${revision}`),
      apply: ({ revision }) => void this.shown.push(`apply ${revision}`),
      select: ({ sheet }) => void this.shown.push(`select ${sheet}`),
    });
    this.events.opened();
  }

  tell(...messages: readonly ServerMessage[]): this {
    for (const message of messages) this.events.message(JSON.stringify(message));
    return this;
  }

  lose(): void {
    this.events.closed();
  }

  get toasts(): unknown[] {
    return this.workbench.store.state().toasts.map(({ text }) => text);
  }
}

const UNDO = { kind: 'undo' } as const;

describe('workbench > hello', () => {
  it('names the person who sat in the window before it was reloaded', () => {
    expect(new Desk(PIOTR).sent).toEqual([{ kind: 'hello', identity: PIOTR }]);
    expect(new Desk().sent).toEqual([{ kind: 'hello' }]);
  });

  it('is said again with the same person where a change is missing or everything was replaced', () => {
    const desk = new Desk().tell(welcome(), { kind: 'change', change: change(9) }, { kind: 'start-over' });
    const hello = { kind: 'hello', identity: ANA };
    expect(desk.sent).toEqual([{ kind: 'hello' }, hello, hello]);
    expect(desk.shown).toEqual(['load 7']);
  });
});

describe('workbench > changes', () => {
  it('reach the grid once, and a place to stand also with a change that is known already', () => {
    const select = { sheet: 3, blocks: [] };
    const desk = new Desk().tell(
      welcome(),
      { kind: 'change', change: change(8) },
      { kind: 'change', change: change(8), select },
    );
    expect(desk.shown).toEqual(['load 7', 'apply 8', 'select 3']);
  });
});

describe('workbench > deeds', () => {
  it('are sent with the revision that the person saw, and answered', async () => {
    const desk = new Desk().tell(welcome(), { kind: 'change', change: change(8) });
    const reply = desk.workbench.deed(UNDO);
    expect(desk.sent.at(-1)).toEqual({ kind: 'deed', id: 1, revision: 8, deed: UNDO });
    desk.tell({ kind: 'reply', id: 1, type: 'deed', reply: { ok: true } });
    await expect(reply).resolves.toEqual({ ok: true });
  });

  it('are refused without a connection, and where it is lost before the answer', async () => {
    const desk = new Desk();
    await expect(desk.workbench.deed(UNDO)).resolves.toEqual({ ok: false, refusal: { code: 'offline' } });
    desk.tell(welcome());
    const reply = desk.workbench.deed(UNDO);
    desk.lose();
    await expect(reply).resolves.toEqual({ ok: false, refusal: { code: 'offline' } });
  });

  it('of a menu tell a refusal and go where the answer says', async () => {
    const desk = new Desk().tell(welcome());
    const refused = desk.workbench.tryDeed(UNDO);
    const refusal = { code: 'nothing-to-undo' } as const;
    desk.tell({ kind: 'reply', id: 1, type: 'deed', reply: { ok: false, refusal } });
    await expect(refused).resolves.toBe(false);
    expect(desk.toasts).toEqual([{ kind: 'refused', reason: refusal }]);
    const done = desk.workbench.tryDeed(UNDO);
    const select = { sheet: 2, blocks: [] };
    desk.tell({ kind: 'reply', id: 2, type: 'deed', reply: { ok: true, select } });
    await expect(done).resolves.toBe(true);
    expect(desk.shown).toEqual(['load 7', 'select 2']);
  });
});

describe('workbench > running a function', () => {
  const failure = {
    kind: 'reply',
    id: 1,
    type: 'call',
    ok: false,
    name: 'Exception',
    message: 'no',
  } as const;

  it('that fails tells its message', async () => {
    const desk = new Desk().tell(welcome());
    const run = desk.workbench.run('scoreAll');
    desk.tell(failure);
    await run;
    expect(desk.toasts).toEqual([{ kind: 'failed', functionName: 'scoreAll', message: 'no' }]);
  });

  it('that somebody has cancelled, or that may not run, is told as that, not as a failure', async () => {
    for (const [code, toast] of [
      ['cancelled', { kind: 'page', word: 'cancelled' }],
      ['view-only', { kind: 'refused', reason: { code: 'view-only' } }],
    ] as const) {
      const desk = new Desk().tell(welcome());
      const run = desk.workbench.run('scoreAll');
      desk.tell({ ...failure, code });
      await run;
      expect(desk.toasts).toEqual([toast]);
    }
  });

  it('that was ended with everything else is told, and edits that waited say that nothing was done', async () => {
    const desk = new Desk().tell(welcome());
    const [run, edit] = [desk.workbench.run('scoreAll'), desk.workbench.deed(UNDO)];
    for (const id of [1, 2]) desk.tell({ kind: 'reply', id, type: 'failed', code: 'ended' });
    await run;
    expect(desk.toasts).toEqual([{ kind: 'page', word: 'ended' }]);
    expect(await edit).toEqual({ ok: false, refusal: { code: 'outdated' } });
  });

  it('is cancelled by its number', () => {
    const desk = new Desk().tell(welcome());
    desk.workbench.cancel(4);
    expect(desk.sent.at(-1)).toEqual({ kind: 'cancel', execution: 4 });
  });

  it('that is a trigger of the clock tells how many ran', async () => {
    const desk = new Desk().tell(welcome());
    const done = desk.workbench.runDueTriggers();
    desk.tell({ kind: 'reply', id: 1, type: 'done', value: 2 });
    await done;
    expect(desk.toasts).toEqual([{ kind: 'triggers', count: 2 }]);
  });
});

describe('workbench > pages of the add-on', () => {
  it('get the value or the failure of a call, and a failure where the connection is lost', async () => {
    const desk = new Desk().tell(welcome());
    const call = desk.workbench.clientCall('f', 'echo', [1, null]);
    expect(desk.sent.at(-1)).toMatchObject({ frame: 'f', functionName: 'echo', parameters: [1, null] });
    desk.tell({ kind: 'reply', id: 1, type: 'call', ok: true, value: [1] });
    await expect(call).resolves.toEqual({ ok: true, value: [1] });
    const lost = desk.workbench.clientCall('f', 'echo', []);
    desk.lose();
    await expect(lost).resolves.toMatchObject({ ok: false, name: 'NetworkError' });
  });

  it('are told closed when another takes their place', () => {
    const frame = { frame: 'a', kind: 'sidebar', title: '', url: '/frame/a' } as const;
    const desk = new Desk().tell(
      welcome(),
      { kind: 'frame', frame },
      { kind: 'frame', frame: { ...frame, frame: 'b' } },
    );
    expect(desk.sent.at(-1)).toEqual({ kind: 'frame-closed', frame: 'a' });
  });
});

describe('workbench > settings', () => {
  it('of another person are remembered once the server has them, and everything is asked for anew', async () => {
    const desk = new Desk().tell(welcome());
    const done = desk.workbench.identify(PIOTR);
    desk.tell({ kind: 'reply', id: 1, type: 'done' });
    await expect(done).resolves.toBe(true);
    expect(desk.remembered).toEqual([ANA, PIOTR]);
    expect(desk.sent.at(-1)).toEqual({ kind: 'hello', identity: PIOTR });
  });

  it('that the server refuses change nothing and are told', async () => {
    const desk = new Desk().tell(welcome());
    const done = desk.workbench.identify(PIOTR);
    desk.tell({ kind: 'reply', id: 1, type: 'failed', message: 'why' });
    await expect(done).resolves.toBe(false);
    expect(desk.remembered).toEqual([ANA]);
    expect(desk.toasts).toEqual([{ kind: 'page', word: 'notDone', message: 'why' }]);
  });
});

describe('workbench > downloads', () => {
  it('are fetched from where the server has put them', async () => {
    const desk = new Desk().tell(welcome());
    const done = desk.workbench.download('csv', 0);
    expect(desk.sent.at(-1)).toEqual({ kind: 'download', id: 1, what: 'csv', which: 0 });
    const value = { url: '/download/x', fileName: 'a.csv' };
    desk.tell({ kind: 'reply', id: 1, type: 'done', value });
    await done;
    expect(desk.downloads).toEqual([value]);
  });
});
