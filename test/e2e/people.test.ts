import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from './browser';
import { become } from './person-on-screen';
import { choose, openProbe, PROBE, serveProbe, type ServedProbe } from './probe';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

jest.setTimeout(60_000);

/** 1 November 2026, half past nine in Madrid. */
const NOW = '2026-11-01T08:30:00Z';

let browser: Browser;
let served: ServedProbe;
let ana: WorkbenchOnScreen;

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveProbe({ parameters: ['--now', NOW] })]);
  ana = await openProbe(browser, served);
});

afterAll(async () => {
  try {
    await ana?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
  }
});

/** The part of the page where the keyboard is. */
const region = ({ page }: WorkbenchOnScreen): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region']);

const extensions = async (window: WorkbenchOnScreen): Promise<string[]> => {
  await window.clickMenu([window.words.menus.extensions]);
  const captions = await window.page.locator('.menu-popup .menu-caption').allInnerTexts();
  await window.page.keyboard.press('Escape');
  return captions;
};

const cell = (window: WorkbenchOnScreen, a1: string, expected: RegExp): Promise<string> =>
  window.grid.cellTextOnce(a1, (text) => expected.test(text));

/** The steps follow one another in one window. */
describe('who sits before the sheet', () => {
  it('has never used the add-on: its small menu asks for consent, and without it nothing runs', async () => {
    await ana.clickMenu([ana.words.menus.extensions, PROBE]);
    expect(await ana.page.locator('.menu-popup .menu-popup .menu-caption').allInnerTexts()).toEqual(
      ['Begin', 'Help'], // prettier-ignore
    );
    await ana.page.getByRole('menuitem', { name: 'Begin' }).click();
    const consent = ana.page.getByRole('dialog');
    expect(await consent.innerText()).toMatch(/Send mail as you[^]*script\.send_mail/);
    expect(await consent.innerText()).toContain(ana.words.consent.scopes['script.container.ui']);
    await ana.answerConsent(false);
    await consent.waitFor({ state: 'detached' });
    await ana.openPanel('executions');
    expect(await ana.page.getByText(ana.words.executions.empty).isVisible()).toBe(true);
    expect(await ana.grid.cellText('A1')).toBe('');
    await choose(ana, 'Begin');
    await ana.answerConsent(true);
    expect(await cell(ana, 'A1', /begun/)).toBe('begun');
  });

  it('keeps the keyboard in a panel that was opened before the sheet had come', async () => {
    const page = await browser.newPage();
    await page.route('**/part-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.goto(served.url);
    await page.getByRole('button', { name: ana.words.panels.calendar }).click();
    await page.locator('[data-u-comp="defined-name"] input').waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-region="panel"]') !== null)).toBe(
      true,
    );
    await page.close();
  });

  it('is seen by scripts: address, language and the moment', async () => {
    await choose(ana, 'Tell who and when');
    expect(await cell(ana, 'A1', /ana/)).toBe('ana@example.com en 2026-11-01T09:30');
    await become(ana, {
      who: 'Bruno (Can edit)',
      language: 'polski'.replace(/^p/, 'P'),
      authorisation: ana.words.person.authorisations.enabled,
    });
    const bruno = ana.speaking('pl');
    await bruno.waitReady();
    // The sheet that is loaded anew leaves the keyboard where it is.
    expect(await region(bruno)).toBe('panel');
    await choose(bruno, 'Tell who and when');
    expect(await cell(bruno, 'A1', /bruno/)).toBe('bruno@example.com pl 2026-11-01T09:30');
    const panel = await bruno.openPanel('person');
    await panel.getByLabel(bruno.words.person.moment).fill('2027-02-03T04:05');
    await panel.getByRole('button', { name: bruno.words.person.setClock, exact: true }).click();
    await panel.getByText('3 lut 2027').waitFor();
    await choose(bruno, 'Tell who and when');
    expect(await cell(bruno, 'A1', /2027/)).toBe('bruno@example.com pl 2027-02-03T04:05');
  });

  it('may only view: no menu of the add-on, and what is typed is refused with a sentence', async () => {
    const bruno = ana.speaking('pl');
    await become(bruno, { who: 'Clara (Może tylko wyświetlać)', language: 'English' });
    await ana.waitReady();
    await ana.page.getByText(ana.words.page.viewOnly, { exact: true }).waitFor();
    expect(await extensions(ana)).toEqual([ana.words.menus.noExtensions]);
    await ana.grid.selectCell('F5');
    await ana.page.keyboard.type('x');
    await ana.toastText(/^You may only view this document\.$/);
    await ana.page.keyboard.press('Escape');
    expect(await ana.grid.cellText('F5')).toBe('');
    await become(ana, { who: 'Ana (Owner)', language: 'English' });
    await ana.page.getByText(ana.words.page.viewOnly, { exact: true }).waitFor({ state: 'detached' });
    await ana.waitReady();
  });

  it('has a document whose locale and time zone rule what is shown and what scripts see', async () => {
    await ana.grid.typeInto('F5', '1234.5');
    await ana.grid.typeInto('G5', '31/12/2026');
    expect(await ana.grid.cellTexts('F5:G5')).toEqual([['1234.5', '31/12/2026']]);
    const panel = await ana.openPanel('person');
    await panel.getByLabel(ana.words.person.locale, { exact: true }).selectOption('es_ES');
    await panel.getByLabel(ana.words.person.timeZone, { exact: true }).fill('America/Lima');
    await panel.getByRole('button', { name: ana.words.person.setLocale, exact: true }).click();
    expect(await cell(ana, 'F5', /,/)).toBe('1234,5');
    await ana.grid.typeInto('F6', '2,5');
    await ana.grid.typeInto('G6', '=F6*2');
    expect(await cell(ana, 'G6', /\d/)).toBe('5');
    await choose(ana, 'Tell who and when');
    // Five hours behind UTC, where it is five past three.
    expect(await cell(ana, 'A1', /T22/)).toBe('ana@example.com en 2027-02-02T22:05');
    await panel.getByLabel(ana.words.person.timeZone, { exact: true }).fill('Middle/Earth');
    await panel.getByRole('button', { name: ana.words.person.setLocale, exact: true }).click();
    expect(await ana.toastText(/Middle\/Earth|time zone/i)).not.toBe('');
    await ana.closeToasts();
  });
});

describe('clock triggers', () => {
  it('run when they are due, and it is told how many did', async () => {
    await choose(ana, 'Work', 'Every hour');
    await ana.waitIdle();
    const panel = await ana.openPanel('person');
    const due = panel.getByRole('button', { name: ana.words.person.runTriggers, exact: true });
    await due.click();
    await ana.toastText(/^No trigger was due\.$/);
    const moment: Locator = panel.getByLabel(ana.words.person.moment);
    await moment.fill('2027-02-03T04:05');
    await panel.getByRole('button', { name: ana.words.person.setClock, exact: true }).click();
    await panel.getByText('Feb 3, 2027').waitFor();
    await due.click();
    await ana.toastText(/^Triggers that ran: 1\.$/);
    expect(await cell(ana, 'E1', /\d/)).toBe('1');
    await ana.closeToasts();
  });
});

describe('the language of the account', () => {
  let sample: ServedWorkbench;
  afterAll(() => sample?.close());

  it('rules the words of the page and of the menu that the add-on builds', async () => {
    sample = await serveWorkbench(['--now', NOW]);
    const spanish = await openWorkbench(browser, { url: sample.url });
    const menus: Record<string, string[]> = {};
    let window = spanish;
    for (const [language, label] of [
      ['es', 'Español'],
      ['en', 'English'],
      ['pl', 'Polski'],
    ] as const) {
      await become(window, { language: label, authorisation: window.words.person.authorisations.enabled });
      window = spanish.speaking(language);
      await window.waitReady();
      await window.clickMenu([window.words.menus.extensions, 'DUO']);
      menus[language] = await window.page.locator('.menu-popup .menu-popup .menu-caption').allInnerTexts();
      await window.page.keyboard.press('Escape');
    }
    expect(menus['es']).toEqual(expect.arrayContaining(['Preparar las hojas', 'Puntuar todo', 'Ayuda']));
    expect(menus['en']).toEqual(expect.arrayContaining(['Set up tabs', 'Score all', 'Help']));
    expect(menus['pl']).toEqual(expect.arrayContaining(['Przygotuj arkusze', 'Oceń wszystkie', 'Pomoc']));
    expect(new Set(Object.values(menus).map(({ length }) => length)).size).toBe(1);
    await spanish.close();
  });
});
