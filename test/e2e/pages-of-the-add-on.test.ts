import type { Browser, Frame } from 'playwright-core';
import { startBrowser } from './browser';
import { type Elsewhere, openElsewhere } from './elsewhere';
import { choose, enable, openProbe, serveProbe, type ServedProbe } from './probe';
import type { WorkbenchOnScreen } from './workbench-on-screen';

jest.setTimeout(60_000);

let browser: Browser;
let served: ServedProbe;
let workbench: WorkbenchOnScreen;
let elsewhere: Elsewhere;

beforeAll(async () => {
  [browser, served, elsewhere] = await Promise.all([startBrowser(), serveProbe(), openElsewhere()]);
  workbench = await openProbe(browser, served);
  await enable(workbench);
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close(), elsewhere?.close()]);
  }
});

/** The page of the add-on that is shown in a part of the workbench. */
async function pageIn(selector: string): Promise<Frame> {
  await workbench.page.frameLocator(`${selector} iframe`).locator('#call').waitFor();
  const element = await workbench.page.waitForSelector(`${selector} iframe`);
  return (await element.contentFrame())!;
}

async function sidebar(): Promise<Frame> {
  if ((await workbench.page.locator('.sidebar').count()) === 0) await choose(workbench, 'Pages', 'Sidebar');
  return pageIn('.sidebar');
}

const region = (): Promise<string | undefined> =>
  workbench.page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'],
  );

/** What the test sees `google.script.run` as, inside the page of the add-on. */
type Runner = {
  withSuccessHandler(handler: (value: unknown, user?: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error, user?: unknown) => void): Runner;
  withUserObject(user: unknown): Runner;
} & { readonly [name in 'echo' | 'arrive' | 'hidden_']: (...parameters: readonly unknown[]) => void };
declare const google: { readonly script: { readonly run: Runner } };

/** What a call gives to its handlers. */
const called = (frame: Frame, name: string, ...parameters: readonly unknown[]): Promise<unknown> =>
  frame.evaluate(
    ([name, parameters]) =>
      new Promise((resolve) => {
        const run = google.script.run
          .withSuccessHandler((value, user) => resolve({ value, user }))
          .withFailureHandler(({ name, message }, user) => resolve({ name, message, user }))
          .withUserObject('mine');
        run[name as 'echo'](...parameters);
      }),
    [name, parameters] as const,
  );

describe('google.script.run', () => {
  it('gives results and errors to the handlers, with the object of the caller', async () => {
    const frame = await sidebar();
    expect(await called(frame, 'double', [1, 2.5])).toEqual({ value: [2, 5], user: 'mine' });
    expect(await called(frame, 'echo', { a: [null, 'ż', true] })).toEqual({
      value: { a: [null, 'ż', true] },
      user: 'mine',
    });
    expect(await called(frame, 'refuse')).toEqual({
      name: 'ScriptError',
      message: 'Error: Not today',
      user: 'mine',
    });
  });

  it('turns a result with a date into null as a whole', async () => {
    expect(await called(await sidebar(), 'withDate')).toEqual({ value: null, user: 'mine' });
  });

  it('refuses arguments that cannot travel at once, before any handler', async () => {
    const thrown = await (
      await sidebar()
    ).evaluate(() =>
      [new Date(), () => undefined, { inner: new Map() }, document.body].map((value) => {
        try {
          google.script.run.echo(value);
          return 'sent';
        } catch (error) {
          return String(error);
        }
      }),
    );
    const illegal = (property: string) => `TypeError: Failed due to illegal value in property: ${property}`;
    expect(thrown).toEqual([illegal('0'), illegal('0'), illegal('inner'), illegal('0')]);
  });

  it('knows no private function, and fails on one that is not there', async () => {
    const frame = await sidebar();
    expect(await frame.evaluate(() => typeof google.script.run['hidden_'])).toBe('undefined');
    expect(await called(frame, 'missing')).toMatchObject({ message: /not found: missing/ });
  });

  it('lets ten calls go and queues the rest, and all arrive once, in their order', async () => {
    const frame = await sidebar();
    const given = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const values: unknown[] = [];
          for (let number = 1; number <= 14; number += 1) {
            google.script.run.withSuccessHandler((value) => values.push(value) === 14 && resolve(values))[
              'arrive'
            ]!(number);
          }
        }),
    );
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
    expect(given).toEqual(all);
    expect(await workbench.grid.cellTextOnce('D1', (text) => text.endsWith('14'))).toBe(all.join(','));
  });
});

describe('the sidebar', () => {
  it('stands at the right, 300 pixels wide, with what was filled into its template as text', async () => {
    const frame = await sidebar();
    const box = (await workbench.page.locator('.sidebar').boundingBox())!;
    expect([box.width, box.x + box.width]).toEqual([300, 1280]);
    expect(await workbench.page.locator('.sidebar h2').innerText()).toBe('Calls');
    expect(await frame.locator('#text').innerText()).toContain('<img src=x onerror=');
    expect(await frame.evaluate(() => document.images.length)).toBe(0);
  });

  it('is reached and left by F6, also from inside, and has its own keys between', async () => {
    await sidebar();
    await workbench.grid.selectCell('B2');
    await workbench.page.keyboard.press('F6');
    expect(await region()).toBe('sidebar');
    const frame = await pageIn('.sidebar');
    await frame.locator('#name').focus();
    await workbench.page.keyboard.type('typed here');
    expect(await frame.locator('#name').inputValue()).toBe('typed here');
    await workbench.page.keyboard.press('Shift+F6');
    await workbench.page.waitForFunction(() => document.activeElement?.tagName !== 'IFRAME');
    expect(await region()).toBe('grid');
  });

  it('cannot reach the page around it, nor anything of its storage', async () => {
    const frame = await sidebar();
    const reached = await frame.evaluate(() => {
      const tried = (act: () => unknown): string => {
        try {
          return String(act());
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        tried(() => window.parent.document.title),
        tried(() => window.parent.location.hash),
        tried(() => window.top!.location.assign('about:blank')),
        tried(() => localStorage.length),
        tried(() => document.cookie),
        tried(() => window.open('/')),
        window.origin,
      ];
    });
    const refused = 'SecurityError';
    expect(reached).toEqual([refused, refused, refused, refused, refused, 'null', 'null']);
  });

  it('cannot load anything, send anything or go anywhere', async () => {
    const frame = await sidebar();
    const outcomes = await frame.evaluate(async (outside) => {
      const own = `${window.location.origin}/page.js`;
      const loaded = (element: HTMLElement): Promise<string> =>
        new Promise((resolve) => {
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          document.body.append(element);
        });
      const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, fields: object): HTMLElement =>
        Object.assign(document.createElement(tag), fields);
      const asked = (url: string): Promise<string> =>
        fetch(url).then(
          () => 'loaded',
          () => 'refused',
        );
      return Promise.all([
        asked(outside),
        asked(own),
        loaded(make('img', { src: `${outside}/a.png` })),
        loaded(make('script', { src: own })),
        loaded(make('script', { src: `${outside}/a.js` })),
        loaded(make('link', { rel: 'stylesheet', href: `${outside}/a.css` })),
        new Promise((resolve) => {
          const socket = new WebSocket(outside.replace('http', 'ws'));
          socket.onerror = () => resolve('refused');
          socket.onopen = () => resolve('loaded');
        }),
      ]);
    }, elsewhere.origin);
    expect(outcomes).toEqual(outcomes.map(() => 'refused'));
    expect(outcomes).toHaveLength(7);
    await frame.evaluate((outside) => {
      const form = document.createElement('form');
      form.action = `${outside}/form`;
      document.body.append(form);
      form.submit();
      navigator.sendBeacon(`${outside}/beacon`, 'secret');
      window.location.href = `${outside}/away`;
    }, elsewhere.origin);
    await workbench.page.waitForTimeout(500);
    expect(elsewhere.reached).toEqual([]);
    // What the browser has said of each refusal is what was wanted here.
    workbench.expectComplaints(/Content Security Policy|sandboxed frame|^request: http:\/\/127\.0\.0\.1/);
  });

  it('closes, and the sheet has the focus again', async () => {
    // It has tried to go away: another one.
    await choose(workbench, 'Pages', 'Sidebar');
    const frame = await pageIn('.sidebar');
    await frame.locator('#close').focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.sidebar').waitFor({ state: 'detached' });
    expect(await region()).toBe('grid');
  });
});

describe('a dialog of the add-on', () => {
  const size = async (selector: string): Promise<readonly number[]> => {
    const { width, height } = (await workbench.page.locator(`${selector} iframe`).boundingBox())!;
    return [width, height];
  };

  it('that is modal has the size it asks for, also later, keeps the keyboard inside and closes by Escape', async () => {
    await workbench.grid.selectCell('B2');
    await choose(workbench, 'Pages', 'Modal');
    const frame = await pageIn('dialog');
    expect(await workbench.page.getByRole('dialog', { name: 'A modal page' }).isVisible()).toBe(true);
    expect(await size('dialog')).toEqual([420, 240]);
    await frame.locator('#taller').click();
    await workbench.page.waitForFunction(() => document.querySelector('dialog iframe')?.clientHeight === 320);
    await workbench.page.keyboard.press('F6');
    expect(await workbench.page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
    await frame.locator('#name').focus();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('dialog').waitFor({ state: 'detached' });
    expect(await region()).toBe('grid');
  });

  it('that is modeless leaves the sheet usable, and one of the two takes the place of the other', async () => {
    await choose(workbench, 'Pages', 'Modeless');
    const frame = await pageIn('.modeless');
    await frame.locator('#call').click();
    await frame.getByText('success [2,4] "mine"').waitFor();
    await workbench.grid.typeInto('F8', 'mirror');
    expect(await workbench.grid.cellTextOnce('G8', (text) => text !== '')).toBe('mirrored');
    await choose(workbench, 'Pages', 'Modal');
    await pageIn('dialog');
    expect(await workbench.page.locator('.modeless').count()).toBe(0);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('dialog').waitFor({ state: 'detached' });
  });
});
