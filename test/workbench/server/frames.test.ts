import type { Serving } from '../../../src/workbench/server/serve';
import { enabled, run, SCRIPT } from './fixture';
import { originOf, Page, served, serveInTests } from './served';

serveInTests();

describe('a page of the add-on', () => {
  async function shown(serving: Serving): Promise<{ page: Page; frame: string; url: string }> {
    const page = await enabled(serving);
    const done = run(page, 'show');
    // While the script still runs.
    const { frame } = await page.next('frame');
    const { dialog } = await page.next('dialog');
    page.tell({ kind: 'answer', dialog, button: 'OK' });
    await done;
    expect(frame).toMatchObject({ kind: 'sidebar', title: 'Side', width: 300 });
    return { page, frame: frame.frame, url: `${originOf(serving)}${frame.url}` };
  }

  test('is served with the bridge first, in a sandbox without network, until it is closed', async () => {
    const { serving } = await served(SCRIPT);
    const { page, frame, url } = await shown(serving);
    const response = await fetch(url);
    expect(await response.text()).toBe(
      '<!doctype html><meta charset="utf-8"><script>globalThis.google = "<\\/script>";</script><p>Hello</p>',
    );
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain('sandbox allow-scripts allow-forms allow-modals allow-downloads;');
    expect(policy).toContain("default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toMatch(/allow-same-origin|connect-src|http/);
    page.tell({ kind: 'frame-closed', frame });
    await page.ask({ kind: 'run-due-triggers' });
    expect((await fetch(url)).status).toBe(404);
    expect(
      await page.ask({ kind: 'client-call', frame, functionName: 'double', parameters: [[1]] }),
    ).toMatchObject({ ok: false });
  });

  test('is gone with its window', async () => {
    const { serving } = await served(SCRIPT);
    const { page, url } = await shown(serving);
    page.leave();
    const other = await Page.open(serving);
    await other.page.ask({ kind: 'run-due-triggers' });
    expect((await fetch(url)).status).toBe(404);
  });

  test('calls functions as google.script.run does: values, null for a date, errors with their names', async () => {
    const { serving } = await served(SCRIPT);
    const { page, frame } = await shown(serving);
    const call = (functionName: string, ...parameters: unknown[]) =>
      page.ask({ kind: 'client-call', frame, functionName, parameters });
    const [doubled, again] = await Promise.all([call('double', [1, 2]), call('double', [3])]);
    expect([doubled, again]).toMatchObject([
      { ok: true, value: [2, 4] },
      { ok: true, value: [6] },
    ]);
    expect(await call('when')).toMatchObject({ ok: true, value: null });
    expect(await call('fails')).toMatchObject({
      ok: false,
      name: 'ScriptError',
      message: 'Error: Nothing to do',
    });
    expect(await call('hidden_')).toMatchObject({ ok: false });
  });
});
