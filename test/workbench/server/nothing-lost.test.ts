import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ANA, BRUNO, cell, enabled, run, SCRIPT } from './fixture';
import { newFolder, Page, served, serveInTests, typing } from './served';

serveInTests();

/** What is on disk at this moment, as a power cut would leave it. */
function cutOff(stateFile: string): string {
  const folder = join(newFolder(), 'cut');
  mkdirSync(folder);
  for (const ending of ['', '.deeds']) {
    if (existsSync(stateFile + ending)) copyFileSync(stateFile + ending, join(folder, `work.state${ending}`));
  }
  return join(folder, 'work.state');
}

/** The first state is kept soon after the first window has opened. */
async function keptOnce(stateFile: string): Promise<void> {
  while (!existsSync(stateFile)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('whatever ends the program', () => {
  test('an edit that was answered is there again, once, however many came since the last state', async () => {
    const { serving, stateFile } = await served(SCRIPT);
    const page = await enabled(serving);
    await keptOnce(stateFile);
    await page.do(typing(0, 5, 'first'));
    await page.do({ kind: 'insert', sheet: 0, dimension: 'rows', from: 0, count: 2 });
    await page.do(typing(0, 5, 'second'));
    const cut = await served(SCRIPT, { stateFile: cutOff(stateFile) });
    expect([await cell(cut.serving, 0, 5), await cell(cut.serving, 2, 5)]).toEqual(['second', 'first']);
    // They are in the first state that is kept now, and not done again after it.
    const other = await enabled(cut.serving);
    await other.do({ kind: 'rename-document', name: 'Renamed' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(existsSync(`${cut.stateFile}.deeds`)).toBe(false);
    const again = await served(SCRIPT, { stateFile: cutOff(cut.stateFile) });
    expect([await cell(again.serving, 0, 5), await cell(again.serving, 2, 5)]).toEqual(['second', 'first']);
    expect(dirname(again.stateFile)).not.toBe(dirname(cut.stateFile));
  });

  test('what was undone stays undone, and what a menu item did stays done', async () => {
    const { serving, stateFile } = await served(
      `${SCRIPT}\nfunction writes() { SpreadsheetApp.getActive().getRange('H1').setValue('written'); }`,
    );
    const page = await enabled(serving);
    await page.do(typing(0, 5, 'gone'));
    await page.do({ kind: 'undo' });
    const undone = await served(SCRIPT, { stateFile: cutOff(stateFile) });
    expect(await cell(undone.serving, 0, 5)).toBe(null);
    await run(page, 'writes');
    const done = await served(SCRIPT, { stateFile: cutOff(stateFile) });
    expect(await cell(done.serving, 0, 7)).toBe('written');
  });
});

describe('the end of a script that never returns', () => {
  test('takes along neither the edit that started it nor what others typed before', async () => {
    const { serving } = await served(SCRIPT);
    const [ana, bruno] = [await enabled(serving), await enabled(serving, BRUNO)];
    await bruno.do(typing(4, 4, 'of Bruno'));
    void ana.do(typing(0, 0, 'loop'));
    const { view } = await ana.next('execution', ({ view: { functionName } }) => functionName === 'onEdit');
    ana.tell({ kind: 'cancel', execution: view.execution });
    await ana.next('start-over');
    expect([await cell(serving, 0, 0), await cell(serving, 4, 4)]).toEqual(['loop', 'of Bruno']);
  }, 20_000);

  test('leaves what it had done half a second before, and what others typed while it asked', async () => {
    const { serving } = await served(`
      function onOpen() {}
      function lasts() {
        var sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue('begun');
        SpreadsheetApp.getUi().alert('Go on?');
        sheet.getRange('A2').setValue('asked');
        Utilities.sleep(1100);
        sheet.getRange('A3').setValue('slept');
        for (;;);
      }`);
    const [ana, bruno] = [await enabled(serving), await enabled(serving, BRUNO)];
    const done = run(ana, 'lasts');
    const { dialog } = await ana.next('dialog');
    await bruno.do(typing(4, 4, 'meanwhile'));
    ana.tell({ kind: 'answer', dialog, button: 'OK' });
    // Seen by others while it runs.
    await bruno.next('change', ({ change }) => JSON.stringify(change).includes('slept'));
    // What is cancelled within a call ends by itself: the loop, of which nothing tells, must have begun.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { execution } = ana.of('execution').at(-1)!.view;
    ana.tell({ kind: 'cancel', execution });
    await ana.next('start-over');
    expect(await done).toMatchObject({ type: 'failed', code: 'ended' });
    const seen = await Page.open(serving, ANA);
    expect(JSON.stringify(seen.welcome.document)).toMatch(/begun.*asked.*slept.*meanwhile/);
  }, 20_000);
});

describe('a script that sleeps', () => {
  test('takes its time by a clock that goes on, and wakes at once when it is cancelled', async () => {
    const { serving } = await served(
      'function onOpen() {}\nfunction naps(ms) { Utilities.sleep(Number(ms) || 300); SpreadsheetApp.getActiveRange().getValue(); }\nfunction sleeps() { naps(60000); }',
    );
    const page = await enabled(serving);
    await run(page, 'naps');
    expect(page.of('execution').at(-1)!.view.milliseconds).toBeGreaterThanOrEqual(290);
    const done = run(page, 'sleeps');
    const { view } = await page.next('execution', ({ view: { milliseconds } }) => milliseconds > 400);
    page.tell({ kind: 'cancel', execution: view.execution });
    expect(await done).toMatchObject({ type: 'call', ok: false, code: 'cancelled' });
    expect(page.of('start-over')).toEqual([]);
  });
});
