import { ANA, BRUNO, cell, enabled, run, SCRIPT } from './fixture';
import { served, serveInTests, typing } from './served';

serveInTests();

describe('an execution', () => {
  test('is cancelled at its dialog, which closes', async () => {
    const { serving } = await served(SCRIPT);
    const page = await enabled(serving);
    const done = run(page, 'ask');
    const { dialog } = await page.next('dialog');
    page.tell({ kind: 'cancel', execution: page.of('execution')[0]!.view.execution });
    expect(await done).toMatchObject({ type: 'call', ok: false, code: 'cancelled' });
    expect(page.of('dialog-closed')).toEqual([{ kind: 'dialog-closed', dialog }]);
    expect(await cell(serving, 0, 0)).toBe(null);
  });

  test('that never returns is ended with its thread: all go on from before it', async () => {
    const { serving } = await served(SCRIPT);
    const [ana, bruno] = [await enabled(serving), await enabled(serving, BRUNO)];
    await ana.do(typing(2, 2, 'kept'));
    const done = run(ana, 'half');
    const { view } = await ana.next('execution', ({ view: { calls } }) => calls > 0);
    const waiting = bruno.do(typing(3, 3, 'too late'));
    ana.tell({ kind: 'cancel', execution: view.execution });
    await Promise.all([ana.next('start-over'), bruno.next('start-over')]);
    expect([await done, await waiting]).toMatchObject([
      { type: 'failed', code: 'ended' },
      { type: 'failed', code: 'ended' },
    ]);
    expect(ana.of('execution').at(-1)!.view).toMatchObject({ outcome: 'cancelled' });
    await Promise.all([ana.hello(ANA), bruno.hello(BRUNO)]);
    expect([await cell(serving, 2, 2), await cell(serving, 0, 0)]).toEqual(['kept', null]);
    expect(await run(bruno, 'goes')).toMatchObject({ type: 'call', ok: true });
    expect(bruno.of('execution').at(-1)!.view.execution).toBeGreaterThan(view.execution);
  }, 20_000);

  test('of a trigger that never returns is shown after a while and can be ended', async () => {
    const { serving } = await served(SCRIPT);
    const page = await enabled(serving);
    void page.do(typing(0, 0, 'loop'));
    const { view } = await page.next('execution', ({ view: { functionName } }) => functionName === 'onEdit');
    page.tell({ kind: 'cancel', execution: view.execution });
    await page.next('start-over');
    expect(await page.hello(ANA)).toMatchObject({ kind: 'welcome' });
  }, 20_000);
});
