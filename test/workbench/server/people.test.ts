import { ANA, cell, enabled, run, SCRIPT } from './fixture';
import { Page, served, serveInTests, sheetOf, somebody, typing } from './served';

serveInTests();

describe('consent', () => {
  const SCOPES = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];

  test('is asked at the first click of a person; then the menu is built again and the item runs', async () => {
    const { serving } = await served(SCRIPT, { scopes: SCOPES });
    const { page, welcome } = await Page.open(serving, somebody('ana@example.com'));
    expect([welcome.identity.authorisation, welcome.menus]).toMatchObject([
      'not-enabled',
      [{ caption: 'en NONE' }],
    ]);
    const refused = run(page, 'goes');
    const first = await page.next('consent');
    expect(first.scopes).toEqual(SCOPES);
    page.tell({ kind: 'answer', dialog: first.dialog, button: 'CANCEL' });
    expect(await refused).toMatchObject({ type: 'done' });
    expect(page.of('execution')).toEqual([]);

    const from = page.heard.length;
    const done = run(page, 'goes');
    const { dialog } = await page.next('consent', undefined, from);
    page.tell({ kind: 'answer', dialog, button: 'OK' });
    expect(await done).toMatchObject({ type: 'call', ok: true });
    expect(page.of('identity').at(-1)).toMatchObject({ identity: { authorisation: 'enabled' } });
    expect(page.of('menus').at(-1)).toMatchObject({ menus: [{ caption: 'en LIMITED' }] });
    const other = await Page.open(serving, somebody('bruno@example.com'));
    expect(other.welcome.identity.authorisation).toBe('not-enabled');
    const again = await Page.open(serving, somebody('ana@example.com'));
    expect(again.welcome.identity.authorisation).toBe('enabled');
  });

  test('is needed for simple triggers too', async () => {
    const { serving } = await served(SCRIPT);
    const { page } = await Page.open(serving, somebody('ana@example.com'));
    await page.do(typing(0, 0, 'before'));
    expect(await cell(serving, 0, 1)).toBe(null);
    await page.enable(somebody('ana@example.com'));
    await page.do(typing(1, 0, 'after'));
    await page.next('change', ({ change }) => JSON.stringify(change).includes('seen after'));
  });

  test('is given by installing, which runs onInstall once', async () => {
    const { serving } = await served(SCRIPT);
    const { page } = await Page.open(serving, ANA);
    const installed = somebody('ana@example.com', 'owner', 'installed');
    await page.ask({ kind: 'identify', identity: installed });
    const welcome = await page.hello(installed);
    expect(welcome.menus).toMatchObject([{ caption: 'en FULL' }]);
    expect(await cell(serving, 0, 25)).toBe('installed');
    expect((await page.hello(installed)).menus).toMatchObject([{ caption: 'en LIMITED' }]);
  });
});

describe('a viewer', () => {
  test('sees without menu, and may neither edit nor run; what others do still arrives', async () => {
    const { serving } = await served(SCRIPT, { document: sheetOf(['secret']) });
    const { page, welcome } = await Page.open(serving, somebody('clara@example.com', 'viewer', 'enabled'));
    expect(welcome.menus).toEqual([]);
    expect(await page.do(typing(0, 0, 'x'))).toMatchObject({
      reply: { ok: false, refusal: { code: 'view-only' } },
    });
    expect(await run(page, 'goes')).toMatchObject({ type: 'call', ok: false });
    const ana = await enabled(serving);
    await ana.do(typing(3, 0, 'news'));
    await page.next('change', ({ change }) => JSON.stringify(change).includes('news'));
  });
});
