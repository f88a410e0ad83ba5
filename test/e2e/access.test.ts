import type { Browser } from 'playwright-core';
import type { Panel } from '../../src/workbench/page/state';
import type { Language } from '../../src/workbench/protocol/settings';
import { faultsIn } from './axe-in-page';
import { startBrowser } from './browser';
import { become } from './person-on-screen';
import { choose, openProbe, serveProbe, type ServedProbe } from './probe';
import type { WorkbenchOnScreen } from './workbench-on-screen';

jest.setTimeout(90_000);

let browser: Browser;
let served: ServedProbe;

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveProbe()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), served?.close()]);
});

/** Of Univer's own elements, which nothing from outside can mend. */
const UNIVERS_OWN = [
  // Its canvases are reached before everything else by Tab; F6 and the link at the beginning lead there as well.
  /^tabindex: .*<canvas data-u-comp="render-canvas"/,
  // The place around the button of all sheets tells that it has a menu, which the button does not.
  /^aria-allowed-attr: .*<div type="button" id="radix-[^"]*" aria-haspopup="menu"/,
];

/**
 * Faults of the page in its present state, serious and critical ones; pages of the add-on are the add-on's.
 * Faults of Univer's own elements are left out for the rules that are named.
 */
async function faults({ page }: WorkbenchOnScreen): Promise<string[]> {
  const all = await faultsIn(page);
  return all.filter((fault) => !UNIVERS_OWN.some((own) => own.test(fault)));
}

/** A window whose account has that language. */
async function asSpeakerOf(language: Language, width: number, height: number): Promise<WorkbenchOnScreen> {
  const window = await openProbe(browser, served, { width, height });
  if (language === 'en') return window;
  await become(window, { language: 'Español' });
  const speaking = window.speaking(language);
  await speaking.waitReady();
  await speaking.page.keyboard.press('Escape');
  return speaking;
}

/** Each language and each size once: a language changes words, which have no size, and a size no words. */
const CASES = [
  ['es', 1280, 720],
  ['en', 390, 800],
] as const satisfies readonly (readonly [Language, number, number])[];
const PANELS: readonly Panel[] = ['outbox', 'calendar', 'executions', 'person'];

describe('axe finds no serious fault', () => {
  it.each(CASES)('in %s at %i × %i', async (language, width, height) => {
    const window = await asSpeakerOf(language, width, height);
    const { page, words } = window;
    const found: Record<string, string[]> = {};
    const look = async (state: string): Promise<void> => {
      const now = await faults(window);
      if (now.length > 0) found[state] = now;
    };
    await look('begin');
    if (width > 1000) {
      await choose(window, 'Begin');
      await page.getByRole('dialog').waitFor();
      await look('consent');
      await window.answerConsent(true);
      await window.waitIdle();
      await choose(window, 'Send');
      await window.waitIdle();
    }
    for (const panel of PANELS) {
      const drawer = await window.openPanel(panel);
      await look(panel);
      if (panel === 'outbox' || panel === 'calendar') {
        await drawer.locator('.card').first().click();
        await look(`${panel}-read`);
      }
    }
    await page.keyboard.press('Escape');
    await window.clickMenu([words.menus.extensions, 'Probe', 'Questions', 'Deeper']);
    await look('menu');
    for (let depth = 0; depth < 4; depth += 1) await page.keyboard.press('Escape');
    await choose(window, 'Questions', 'Prompt');
    await window.question.waitFor();
    await look('prompt');
    await window.answerDialog('CANCEL');
    await choose(window, 'Work', 'Fails');
    await window.toastText(/nothing to do/);
    await look('failed');
    await window.closeToasts();
    await choose(window, 'Pages', 'Sidebar');
    await page.locator('.sidebar iframe').waitFor();
    await look('sidebar');
    await page.locator('.sidebar').getByRole('button', { name: words.page.close }).click();
    await choose(window, 'Pages', 'Modal');
    await page.locator('dialog iframe').waitFor();
    await look('modal');
    await page.locator('dialog').getByRole('button', { name: words.page.close }).click();
    await choose(window, 'Work', 'Long');
    await page.locator('.running').waitFor();
    await look('running');
    await page.getByRole('button', { name: words.running.cancel, exact: true }).click();
    await window.waitIdle();
    await window.closeToasts();
    for (const item of ['keyboard', 'about'] as const) {
      await window.clickMenu([words.menus.help, words.menus[item]]);
      await page.getByRole('dialog').waitFor();
      await look(item);
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual({});
    await window.close();
  });

  it('where the key is missing', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('/', served.url).href);
    await page.getByRole('heading').first().waitFor();
    expect(await faults({ page } as WorkbenchOnScreen)).toEqual([]);
    await page.close();
  });
});
