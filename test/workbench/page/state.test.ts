import type { FrameView, ServerMessage } from '../../../src/workbench/protocol/messages';
import { INITIAL, reduce, type PageEvent, type State } from '../../../src/workbench/page/state';
import { ANA, change, execution, PIOTR, welcome } from './sample-welcome';

/** Milliseconds by the machine's clock at which everything in these tests happens, unless told. */
const AT = 50_000;

const after = (state: State, ...events: readonly (ServerMessage | PageEvent)[]): State =>
  events.reduce((before, event) => reduce(before, event, AT), state);

const greeted = after(INITIAL, welcome());
const sidebar = (frame: string): FrameView => ({
  frame,
  kind: 'sidebar',
  title: 'Card',
  url: `/frame/${frame}`,
});

describe('state > welcome', () => {
  it('opens the link and takes over document, person, menus and clock with the moment it was told', () => {
    expect(greeted).toMatchObject({
      link: 'open',
      document: { name: 'Leads', revision: 7 },
      identity: ANA,
      addOn: { name: 'DUO', version: '1.0.0' },
      clock: { kind: 'fixed', now: 0, toldAt: AT },
    });
  });

  it('keeps panel and finished executions of this window, and forgets what was asked, shown by the add-on or running', () => {
    const busy = after(
      greeted,
      { kind: 'panel', panel: 'outbox' },
      { kind: 'frame', frame: sidebar('s') },
      { kind: 'execution', view: execution({ execution: 1, outcome: 'completed' }) },
      { kind: 'execution', view: execution({ execution: 2 }) },
      { kind: 'consent', dialog: 3, scopes: [] },
    );
    const again = after(busy, welcome({ identity: PIOTR }));
    expect(again).toMatchObject({ panel: 'outbox', sidebar: null, questions: [], identity: PIOTR });
    expect(again.executions.map(({ execution }) => execution)).toEqual([1]);
  });
});

describe('state > changes of the document', () => {
  it('follows the next one and leaves everything as it is for one it has or one behind a gap', () => {
    expect(after(greeted, { kind: 'change', change: change(8) }).document?.revision).toBe(8);
    expect(after(greeted, { kind: 'change', change: change(7) })).toBe(greeted);
    expect(after(greeted, { kind: 'change', change: change(9) })).toBe(greeted);
  });
});

describe('state > executions', () => {
  it('remembers when one began by the clock of the machine, also when its end is told', () => {
    const begun = reduce(greeted, { kind: 'execution', view: execution({ milliseconds: 300 }) }, 1000);
    const ended = reduce(
      begun,
      { kind: 'execution', view: execution({ outcome: 'failed', milliseconds: 900, message: 'no' }) },
      1600,
    );
    expect(ended.executions).toEqual([
      { ...execution({ outcome: 'failed', milliseconds: 900, message: 'no' }), begun: 700 },
    ]);
  });

  it('lists the latest first and forgets all but a hundred', () => {
    const views = Array.from({ length: 101 }, (_, index) => execution({ execution: index }));
    const { executions } = after(greeted, ...views.map((view) => ({ kind: 'execution', view }) as const));
    expect(executions).toHaveLength(100);
    expect([executions[0]?.execution, executions.at(-1)?.execution]).toEqual([100, 1]);
  });
});

describe('state > toasts', () => {
  it.each([
    [undefined, 5],
    [12, 12],
    [-1, -1],
  ])('of a script that names %p seconds stays %p', (given, seconds) => {
    const toast = {
      kind: 'toast',
      title: '',
      message: 'm',
      ...(given !== undefined && { seconds: given }),
    } as const;
    expect(after(greeted, toast).toasts).toMatchObject([{ seconds }]);
  });

  it('keeps what a person must have read until it is closed', () => {
    const failed = after(greeted, {
      kind: 'notice',
      notice: { code: 'trigger-failed', functionName: 'onHour', message: 'no' },
    });
    expect(failed.toasts).toMatchObject([{ seconds: -1 }]);
    expect(after(failed, { kind: 'toast-closed', id: failed.toasts[0]!.id }).toasts).toEqual([]);
  });

  it('shows the same words once, however often they are said', () => {
    const refused = { kind: 'say', text: { kind: 'refused', reason: { code: 'protected' } } } as const;
    expect(after(greeted, refused, refused).toasts).toHaveLength(1);
  });

  it('says that the document is not saved until it is told anew', () => {
    const unsaved = after(greeted, { kind: 'notice', notice: { code: 'not-saved', reason: 'disk full' } });
    expect([unsaved.saved, after(unsaved, welcome()).saved]).toEqual([false, true]);
  });

  it('takes back that it is not saved once it is, and says so for a while', () => {
    const failed: ServerMessage = { kind: 'notice', notice: { code: 'not-saved', reason: 'disk full' } };
    const again = after(greeted, failed, { kind: 'notice', notice: { code: 'saved' } });
    expect(again.saved).toBe(true);
    expect(again.toasts).toMatchObject([{ text: { notice: { code: 'saved' } }, seconds: 10 }]);
  });
});

describe('state > questions', () => {
  const alert = (dialog: number): ServerMessage => ({
    kind: 'dialog',
    dialog,
    type: 'alert',
    title: '',
    prompt: '',
    buttons: ['OK'],
  });

  it('stand in the order they came and go when they need no answer', () => {
    const asked = after(greeted, alert(1), alert(2), { kind: 'dialog-closed', dialog: 1 });
    expect(asked.questions.map(({ dialog }) => dialog)).toEqual([2]);
  });

  it('go with the connection: nobody waits for the answer', () => {
    expect(after(greeted, alert(1), { kind: 'link', link: 'lost' }).questions).toEqual([]);
  });
});

describe('state > frames', () => {
  it('has one sidebar and one dialog: each replaces the one before', () => {
    const shown = after(
      greeted,
      { kind: 'frame', frame: sidebar('a') },
      { kind: 'frame', frame: { ...sidebar('d'), kind: 'modal' } },
      { kind: 'frame', frame: sidebar('b') },
    );
    expect([shown.sidebar?.frame, shown.dialogFrame?.frame]).toEqual(['b', 'd']);
    expect(after(shown, { kind: 'frame-closed', frame: 'd' })).toMatchObject({
      dialogFrame: null,
      sidebar: { frame: 'b' },
    });
  });

  it('lets a dialog change its size, never a sidebar', () => {
    const shown = after(
      greeted,
      { kind: 'frame', frame: sidebar('a') },
      { kind: 'frame', frame: { ...sidebar('d'), kind: 'modeless', width: 500, height: 300 } },
    );
    const resized = after(shown, { kind: 'frame-resized', frame: 'd', height: 200 });
    expect(resized.dialogFrame).toMatchObject({ width: 500, height: 200 });
    expect(after(shown, { kind: 'frame-resized', frame: 'a', width: 900 })).toBe(shown);
  });
});

describe('state > settings', () => {
  it('follows person, clock, menus, outbox and calendar as they are told', () => {
    const state = after(
      greeted,
      { kind: 'identity', identity: PIOTR },
      { kind: 'clock', clock: { kind: 'real', now: 9 } },
      { kind: 'menus', menus: [{ entries: [] }] },
      { kind: 'outbox', mails: [] },
      { kind: 'calendar', events: [] },
    );
    expect(state).toMatchObject({
      identity: PIOTR,
      clock: { kind: 'real', now: 9, toldAt: AT },
      menus: [{ entries: [] }],
    });
  });
});
