/** A window with the workbench, used by the names and roles that a person sees or hears. */

import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Panel } from '../../src/workbench/page/state';
import type { Words } from '../../src/workbench/page/words/es';
import { wordsOf } from '../../src/workbench/page/words/words-of';
import type { Language } from '../../src/workbench/protocol/settings';
import { complaintsOf, listed } from './complaints';
import { GridOnScreen } from './grid-on-screen';

/** Scoring the sample and drawing it on a busy machine. */
const PATIENCE_MILLISECONDS = 20_000;

/** As most laptops show a page. */
const WINDOW = { width: 1280, height: 720 };

export interface OpenOptions {
  /** As printed by the command, with the key. */
  readonly url: string;
  /** Of the browser; Spanish unless told. */
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
}

export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Buttons of a question, by the names that scripts use. */
export type Answer = 'OK' | 'CANCEL' | 'YES' | 'NO';

export class WorkbenchOnScreen {
  readonly grid: GridOnScreen;

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    readonly words: Words,
    /** What the browser has complained of. */
    readonly complaints: string[],
  ) {
    this.grid = new GridOnScreen(page);
  }

  /** The same window, once its person has chosen another language. */
  speaking(language: Language): WorkbenchOnScreen {
    return new WorkbenchOnScreen(this.page, this.context, wordsOf(language), this.complaints);
  }

  /** The document is shown and the menus are there. */
  async waitReady(): Promise<void> {
    await this.page.getByRole('menubar', { name: this.words.menus.bar }).waitFor();
    await this.page.getByRole('textbox', { name: this.words.page.documentName }).waitFor();
    await this.grid.waitReady();
  }

  /** Clicks through the menus, e.g. `['Extensiones', 'DUO', 'Puntuar']`. */
  async clickMenu(path: readonly string[]): Promise<void> {
    let place: Locator = this.page.getByRole('menubar', { name: this.words.menus.bar });
    for (const [depth, caption] of path.entries()) {
      const item = place
        .getByRole('menuitem', { name: caption, exact: true })
        .or(place.getByRole('menuitemcheckbox', { name: caption, exact: true }));
      await item.click();
      if (depth < path.length - 1) place = this.page.getByRole('menu', { name: caption, exact: true });
    }
  }

  /** A question of the script, or one of the page itself. */
  get question(): Locator {
    return this.page.getByRole('alertdialog');
  }

  /** Title and text of the question that is open, once there is one. */
  async questionText(): Promise<string> {
    await this.question.waitFor();
    return this.question.innerText();
  }

  /** Answers the question that is open, once there is one. */
  async answerDialog(button: Answer, text?: string): Promise<void> {
    await this.question.waitFor();
    // The next question may follow at once.
    const asked = await this.question.elementHandle();
    if (text !== undefined) await this.question.getByRole('textbox').fill(text);
    await this.question.getByRole('button', { name: this.words.dialogs[button], exact: true }).click();
    await asked?.waitForElementState('hidden');
  }

  /** Gives the add-on what it asks for, or not. */
  async answerConsent(isAllowed: boolean): Promise<void> {
    const { allow, deny } = this.words.consent;
    await this.page.getByRole('button', { name: isAllowed ? allow : deny, exact: true }).click();
  }

  /** Texts of the messages that are shown. */
  async toastTexts(): Promise<string[]> {
    const region = this.page.getByRole('region', { name: this.words.page.notifications });
    return region.locator('article .toast-text').allInnerTexts();
  }

  /** The first message that is as expected, once it is shown. */
  async toastText(expected: RegExp): Promise<string> {
    const region = this.page.getByRole('region', { name: this.words.page.notifications });
    const toast = region.locator('article').filter({ hasText: expected }).first();
    await toast.waitFor();
    return toast.locator('.toast-text').innerText();
  }

  /** Closes all messages that are shown. */
  async closeToasts(): Promise<void> {
    const region = this.page.getByRole('region', { name: this.words.page.notifications });
    const close = region.locator('article').getByRole('button', { name: this.words.page.close });
    while ((await close.count()) > 0) await close.first().click();
  }

  /** No function of the add-on runs any more. */
  async waitIdle(): Promise<void> {
    await this.page.locator('.running').waitFor({ state: 'detached' });
  }

  async openPanel(panel: Panel): Promise<Locator> {
    const drawer = this.page.getByRole('complementary', { name: this.words.panels[panel] });
    if (!(await drawer.isVisible())) {
      await this.page
        .getByRole('navigation', { name: this.words.page.panelButtons })
        .getByRole('button', { name: this.words.panels[panel] })
        .click();
    }
    await drawer.waitFor();
    return drawer;
  }

  /** Downloads the document, or the shown sheet as CSV. */
  async download(what: 'xlsx' | 'csv'): Promise<DownloadedFile> {
    const { file } = this.words.menus;
    return this.downloadBy(() => this.clickMenu([file.caption, file.download, file[what]]));
  }

  /** The file that something a person does brings. */
  async downloadBy(act: () => Promise<void>): Promise<DownloadedFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Takes back complaints that a test has provoked. @throws Error where there is none like it */
  expectComplaints(expected: RegExp): void {
    const others = this.complaints.filter((complaint) => !expected.test(complaint));
    if (others.length === this.complaints.length) throw new Error(`No complaint is like ${expected}.`);
    this.complaints.splice(0, this.complaints.length, ...others);
  }

  /** @throws Error where the browser has complained of anything since the page was opened */
  async close(): Promise<void> {
    await this.context.close();
    if (this.complaints.length > 0) throw new Error(`The browser complains:\n${listed(this.complaints)}`);
  }
}

/** Opens the workbench in a window of its own, with a clipboard, and waits until it can be used. */
export async function openWorkbench(browser: Browser, options: OpenOptions): Promise<WorkbenchOnScreen> {
  const { url, language = 'es', width = WINDOW.width, height = WINDOW.height } = options;
  const context = await browser.newContext({
    locale: language,
    timezoneId: 'Europe/Madrid',
    viewport: { width, height },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const page = await context.newPage();
  const complaints = complaintsOf(page, url);
  await page.goto(url);
  const workbench = new WorkbenchOnScreen(page, context, wordsOf(language), complaints);
  try {
    await workbench.waitReady();
  } catch (error) {
    const seen = await page.locator('body').ariaSnapshot();
    await context.close();
    throw new Error(`The page is not ready:\n${listed(complaints)}\n${seen}`, { cause: error });
  }
  return workbench;
}
