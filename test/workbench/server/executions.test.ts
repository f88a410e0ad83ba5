import { AT_D5, BRUNO, cell, enabled, run, SCRIPT } from './fixture';
import { Page, served, serveInTests, typing } from './served';

serveInTests();

describe('a menu item', () => {
  test('asks the person before the window who started it, and does what the answer says', async () => {
    const { serving } = await served(SCRIPT);
    const [ana, bruno] = [await enabled(serving), await enabled(serving, BRUNO)];
    ana.tell(AT_D5);
    const done = run(ana, 'ask');
    const dialog = await ana.next('dialog');
    expect(dialog).toMatchObject({
      type: 'alert',
      title: 'Really?',
      prompt: 'It will be done.',
      buttons: ['YES', 'NO'],
    });
    expect(ana.of('toast')).toEqual([{ kind: 'toast', title: 'Now', message: 'Working', seconds: 3 }]);
    ana.tell({ kind: 'answer', dialog: dialog.dialog, button: 'YES' });
    expect(await done).toMatchObject({ type: 'call', ok: true });
    expect(await cell(serving, 4, 3)).toBe('YES');
    expect([bruno.of('dialog'), bruno.of('toast'), bruno.of('execution')]).toEqual([[], [], []]);
    expect(bruno.of('change').length).toBeGreaterThan(0);
  });

  test('gets the text of a prompt, and CLOSE where it was dismissed', async () => {
    const { serving } = await served(SCRIPT);
    const page = await enabled(serving);
    for (const [button, text, expected] of [
      ['OK', 'Zoë', 'OK Zoë'],
      ['CLOSE', undefined, 'CLOSE '],
    ] as const) {
      const from = page.heard.length;
      const done = run(page, 'prompt');
      const { dialog } = await page.next('dialog', undefined, from);
      page.tell({ kind: 'answer', dialog, button, ...(text === undefined ? {} : { text }) });
      await done;
      expect(await cell(serving, 0, 0)).toBe(expected);
    }
  });

  test('waits while others go on: their edits, with their triggers, are seen at once and by the script', async () => {
    const { serving } = await served(SCRIPT);
    const [ana, bruno] = [await enabled(serving), await enabled(serving, BRUNO)];
    ana.tell(AT_D5);
    const done = run(ana, 'ask');
    const { dialog } = await ana.next('dialog');
    expect(await bruno.do(typing(4, 0, 'mine'))).toMatchObject({ type: 'deed', reply: { ok: true } });
    await ana.next('change', ({ change }) => JSON.stringify(change).includes('seen mine'));
    const { welcome } = await Page.open(serving, BRUNO);
    expect(JSON.stringify(welcome.document)).toContain('seen mine');
    ana.tell({ kind: 'answer', dialog, button: 'NO' });
    await done;
    expect([await cell(serving, 0, 0), await cell(serving, 4, 1)]).toEqual(['seen mine', 'seen mine']);
    // Each undoes what is their own.
    expect(await bruno.do({ kind: 'undo' })).toMatchObject({ reply: { ok: true } });
    expect(await cell(serving, 4, 0)).toBe(null);
  });

  test('is refused as busy while another of the same window runs; one of another window waits', async () => {
    const { serving } = await served(SCRIPT);
    const [ana, bruno] = [await enabled(serving), await enabled(serving, BRUNO)];
    const done = run(ana, 'ask');
    const { dialog } = await ana.next('dialog');
    expect(await run(ana, 'goes')).toMatchObject({ type: 'done' });
    expect(ana.of('notice')).toEqual([{ kind: 'notice', notice: { code: 'busy', functionName: 'ask' } }]);
    const later = run(bruno, 'goes');
    // It sees what it waits for.
    await bruno.next('execution', ({ view }) => view.functionName === 'ask' && view.outcome === null);
    expect(bruno.of('reply').filter(({ type }) => type === 'call')).toEqual([]);
    ana.tell({ kind: 'answer', dialog, button: 'NO' });
    expect([await done, await later]).toMatchObject([{ ok: true }, { ok: true }]);
  });

  test('tells how it goes: at once, every half second with its calls, and at its end', async () => {
    const { serving } = await served(SCRIPT);
    const page = await enabled(serving);
    const done = run(page, 'callingLoop');
    const ticked = await page.next('execution', ({ view }) => view.outcome === null && view.calls > 0);
    expect(ticked.view.milliseconds).toBeGreaterThanOrEqual(400);
    expect(page.of('execution')[0]!.view).toMatchObject({
      functionName: 'callingLoop',
      outcome: null,
      calls: 0,
    });
    page.tell({ kind: 'cancel', execution: ticked.view.execution });
    expect(await done).toMatchObject({ type: 'call', ok: false });
    const last = page.of('execution').at(-1)!.view;
    expect(last).toMatchObject({ execution: ticked.view.execution, outcome: 'cancelled' });
    expect(last.calls).toBeGreaterThanOrEqual(ticked.view.calls);
  });

  test('says what failed in the words of Google', async () => {
    const { serving } = await served(SCRIPT);
    const page = await enabled(serving);
    expect(await run(page, 'fails')).toMatchObject({ ok: false, message: 'Error: Nothing to do' });
    expect(await run(page, 'serviceFails')).toMatchObject({ ok: false, name: 'Exception' });
    expect(await run(page, 'missing')).toMatchObject({
      ok: false,
      message: 'Error: Script function not found: missing',
    });
    expect(page.of('execution').at(-1)!.view).toMatchObject({ outcome: 'failed' });
  });

  test('takes its own window along where it goes, and no other', async () => {
    const { serving } = await served(SCRIPT);
    const [ana, bruno] = [await enabled(serving), await enabled(serving, BRUNO)];
    await run(ana, 'goes');
    expect(ana.of('change').map(({ select }) => select)).toEqual([
      { sheet: 0, blocks: [{ row: 6, column: 2, rows: 1, columns: 1 }] },
    ]);
    expect(bruno.of('change')).toEqual([]);
  });

  test('ends when the window that should answer is closed', async () => {
    const { serving } = await served(SCRIPT);
    const [ana, bruno] = [await enabled(serving), await enabled(serving, BRUNO)];
    void run(ana, 'ask').catch(() => undefined);
    await ana.next('dialog');
    ana.leave();
    expect(await run(bruno, 'goes')).toMatchObject({ ok: true });
  });
});

describe('an edit', () => {
  test('starts its trigger, and tells of one that fails', async () => {
    const { serving } = await served(SCRIPT);
    const page = await enabled(serving);
    await page.do(typing(0, 0, 'x'));
    await page.next('change', ({ change }) => JSON.stringify(change).includes('seen x'));
    expect(page.of('execution')).toEqual([]);
    await page.do(typing(1, 0, 'fail'));
    expect(await page.next('notice')).toEqual({
      kind: 'notice',
      notice: { code: 'trigger-failed', functionName: 'onEdit', message: 'Error: The edit is refused' },
    });
    expect(await cell(serving, 1, 0)).toBe('fail');
  });

  test('leaves the person where they are, unless its trigger goes elsewhere', async () => {
    const { serving } = await served(SCRIPT);
    const page = await enabled(serving);
    page.tell({
      kind: 'select',
      selection: { sheet: 0, blocks: [{ row: 1, column: 0, rows: 1, columns: 1 }] },
    });
    await page.do(typing(0, 0, 'x'));
    await page.next('change', ({ change }) => JSON.stringify(change).includes('seen x'));
    expect(page.of('change').filter(({ select }) => select !== undefined)).toEqual([]);
    await page.do(typing(0, 0, 'go'));
    const moved = await page.next('change', ({ select }) => select !== undefined);
    expect(moved.select).toEqual({ sheet: 0, blocks: [{ row: 9, column: 9, rows: 1, columns: 1 }] });
  });
});
