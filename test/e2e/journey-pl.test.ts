import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { cellUnder } from './first-journey';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

let browser: Browser;
let served: ServedWorkbench;
let workbench: WorkbenchOnScreen;

beforeAll(async () => {
  [browser, served] = await Promise.all([
    startBrowser(),
    serveWorkbench(['--now', '2026-10-31T10:00:00+01:00']),
  ]);
  workbench = await openWorkbench(browser, { url: served.url });
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
  }
});

/** The steps follow one another in one window. */
describe('a Polish speaker at the Spanish sample', () => {
  it('turns page and add-on into Polish', async () => {
    const { page } = workbench;
    const drawer = await workbench.openPanel('person');
    await drawer.getByLabel('Idioma de su cuenta').selectOption({ label: 'Polski' });
    await drawer.getByRole('button', { name: 'Cambiar', exact: true }).click();
    await page.getByRole('menubar', { name: 'Menu' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('pl');
    await page.getByRole('menuitem', { name: 'Rozszerzenia', exact: true }).click();
    await page.getByRole('menuitem', { name: 'DUO', exact: true }).click();
    const items = page.getByRole('menu', { name: 'DUO', exact: true }).getByRole('menuitem');
    expect(await items.allInnerTexts()).toEqual(
      expect.arrayContaining(['Przygotuj arkusze', 'Oceń wszystkie', 'Oznacz braki']),
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('sets up and scores Spanish leads in Polish words', async () => {
    const window = workbench.speaking('pl');
    await window.clickMenu(['Rozszerzenia', 'DUO', 'Przygotuj arkusze']);
    await window.answerConsent(true);
    expect(await window.toastText(/Arkusze są gotowe/)).toContain('Oceń wszystkie');
    expect(await window.grid.sheetOnce('Pola')).toBe(true);
    await window.clickMenu(['Rozszerzenia', 'DUO', 'Oceń wszystkie']);
    expect(await window.toastText(/Ocenione wiersze/)).toContain('Ocenione wiersze: 352.');
    expect(await window.grid.cellText(await cellUnder('Punkty DUO', 2, window))).toBe('60');
    expect(await window.grid.cellText(await cellUnder('Status DUO', 2, window))).toBe('Niekompletny');
  });
});
