/** The bridge in a real browser: a sandboxed page of the add-on and a page around it that writes down what it is told. */

import type { Browser, Frame, Page } from 'playwright-core';
import { startBrowser } from '../../../e2e/browser';
import { builtBridge } from '../page-on-screen';

/** The browser starts within seconds, also on a busy machine. */
jest.setTimeout(60_000);

const ORIGIN = 'http://workbench.test';
const SANDBOX = 'allow-scripts allow-forms';

const bridge = builtBridge();

const AROUND = `<!doctype html><title>around</title><script>
  window.told = [];
  addEventListener('message', ({ source, data, origin }) => {
    told.push({ data, origin });
    if (data.kind === 'call') source.postMessage({ channel: 'google.script', kind: 'reply', call: data.call, ...answers[data.functionName] }, '*');
  });
  window.answers = { echo: { ok: true, value: 'hello' }, fail: { ok: false, name: 'Exception', message: 'no' } };
</script><iframe sandbox="${SANDBOX}" src="/frame"></iframe>`;

const INSIDE = `<!doctype html><script data-functions="echo,fail">${bridge}</script>
<form id="form"><input name="name" value="Eva"><input type="checkbox" name="tag" value="a" checked><input type="checkbox" name="tag" value="b" checked></form>
<button id="button">b</button>`;

let browser: Browser;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: route.request().url().endsWith('/frame') ? INSIDE : AROUND,
    }),
  );
  await page.goto(ORIGIN);
  frame = page.frames().find((each) => each !== page.mainFrame())!;
  await frame.locator('#button').waitFor();
});

afterEach(() => page.close());

const told = async (): Promise<{ readonly data: unknown; readonly origin: string }[]> =>
  page.evaluate('told');

describe('bridge > google.script.run', () => {
  it('brings values to the success handler and errors to the failure handler, with the user object', async () => {
    const outcomes = await frame.evaluate(`new Promise((resolve) => {
      const outcomes = [];
      const end = (...outcome) => { outcomes.push(outcome); if (outcomes.length === 2) resolve(outcomes); };
      const runner = google.script.run.withUserObject(5).withSuccessHandler(end)
        .withFailureHandler((error, user) => end(error instanceof Error, error.name, error.message, user));
      runner.echo({ a: [1] });
      runner.fail();
    })`);
    expect(outcomes).toEqual([
      ['hello', 5],
      [true, 'Exception', 'no', 5],
    ]);
    expect((await told())[0]).toEqual({
      origin: 'null',
      data: {
        channel: 'google.script',
        kind: 'call',
        call: 1,
        functionName: 'echo',
        parameters: [{ a: [1] }],
      },
    });
  });

  it('takes a form as the object of its fields', async () => {
    await frame.evaluate("google.script.run.echo(document.getElementById('form'))");
    expect((await told())[0]?.data).toMatchObject({ parameters: [{ name: 'Eva', tag: ['a', 'b'] }] });
  });

  it.each([
    [
      "google.script.run.echo(document.getElementById('button'))",
      'TypeError: Failed due to illegal value in property: 0',
    ],
    ['google.script.run.echo({ at: new Date() })', 'TypeError: Failed due to illegal value in property: at'],
    ['google.script.run.other()', 'TypeError: google.script.run.other is not a function'],
    ['google.script.run.echo_()', 'TypeError: google.script.run.echo_ is not a function'],
    ['google.script.history.push({})', 'Error: google.script.history.push is not built in this workbench.'],
  ])('throws at once: %s', async (code, message) => {
    expect(
      await frame.evaluate(`(() => { try { ${code}; } catch (error) { return String(error); } })()`),
    ).toBe(message);
    expect(await told()).toEqual([]);
  });
});

describe('bridge > the page around', () => {
  it('is told of closing, sizes and the editor, and has the origin that the frame names', async () => {
    await frame.evaluate(
      'google.script.host.setHeight(200); google.script.host.editor.focus(); google.script.host.close()',
    );
    expect((await told()).map(({ data }) => data)).toMatchObject([
      { kind: 'size', height: 200 },
      { kind: 'focus-editor' },
      { kind: 'close' },
    ]);
    expect(await frame.evaluate('google.script.host.origin')).toBe(ORIGIN);
  });

  it('gets the keys that are its own and no others', async () => {
    await frame.locator('#button').focus();
    for (const key of ['F6', 'Escape', 'Shift+F6', 'x', 'Alt+Shift+X']) await page.keyboard.press(key);
    const keys = (await told()).map(({ data }) => data as { key?: string; kind: string });
    expect(keys.map(({ key, kind }) => key ?? kind)).toEqual([
      'next-region',
      'dismiss',
      'previous-region',
      'extensions',
    ]);
  });

  it('alone is believed: replies that the frame posts to itself do nothing', async () => {
    const answered = await frame.evaluate(`new Promise((resolve) => {
      google.script.run.withSuccessHandler((value) => resolve(value)).echo();
      postMessage({ channel: 'google.script', kind: 'reply', call: 1, ok: true, value: 'forged' }, '*');
    })`);
    expect(answered).toBe('hello');
  });

  it('is out of reach for the frame', async () => {
    const reached = await frame.evaluate(
      '(() => { try { return parent.document.title; } catch (error) { return error.name; } })()',
    );
    expect(reached).toBe('SecurityError');
  });
});
