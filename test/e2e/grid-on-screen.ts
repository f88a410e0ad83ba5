/**
 * The grid as a person uses it. Its cells are painted, so a test learns what they show in the way a person takes it
 * elsewhere: it selects them, copies them and looks at the clipboard. No door into the page is opened for tests.
 */

import type { Locator, Page } from 'playwright-core';

/** What stands on the clipboard before something is copied, so that an old copy is not taken for a new one. */
const NOTHING = '\u0000';

/** How often, and how long, a test looks again for what the server still has to tell. */
const LOOK_MILLISECONDS = 100;
const PATIENCE_MILLISECONDS = 15_000;

export class GridOnScreen {
  constructor(private readonly page: Page) {}

  /** The box beside the formula bar that tells and takes a place. */
  private get nameBox(): Locator {
    return this.page.locator('[data-u-comp="defined-name"] input');
  }

  private get tabs(): Locator {
    return this.page.locator('[data-u-comp="slide-tab-item"]');
  }

  /** The grid is there once its name box tells a place. */
  async waitReady(): Promise<void> {
    await this.page.waitForFunction(
      (selector) => (document.querySelector<HTMLInputElement>(selector)?.value ?? '') !== '',
      '[data-u-comp="defined-name"] input',
    );
  }

  /** Goes to a cell or block of the sheet that is shown, e.g. `C5` or `A1:C5`. */
  async selectCell(a1: string): Promise<void> {
    await this.nameBox.click();
    await this.nameBox.fill(a1);
    await this.nameBox.press('Enter');
  }

  /** Types into a cell, over what it holds. */
  async typeInto(a1: string, text: string): Promise<void> {
    await this.selectCell(a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** What a cell shows. */
  async cellText(a1: string): Promise<string> {
    const [[text = ''] = []] = await this.cellTexts(a1);
    return text;
  }

  /** What the cells of a block show, rows × columns, as they are copied; hidden rows are left out. */
  async cellTexts(a1: string): Promise<string[][]> {
    await this.selectCell(a1);
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), NOTHING);
    await this.page.keyboard.press('Control+C');
    const copied = await this.eventually(
      () => this.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text !== NOTHING,
    );
    return fromTabSeparated(copied);
  }

  /** Looks at a cell until it shows what is expected, or patience ends. @returns what it shows at the end */
  cellTextOnce(a1: string, isExpected: (text: string) => boolean): Promise<string> {
    return this.eventually(() => this.cellText(a1), isExpected);
  }

  /** Names on the tabs of the sheets, from left to right. */
  async sheetNames(): Promise<string[]> {
    return (await this.tabs.allInnerTexts()).map((name) => name.trim());
  }

  /** Whether a sheet has a tab, once it has one, or at the end of all patience. */
  sheetOnce(name: string): Promise<boolean> {
    return this.eventually(async () => (await this.sheetNames()).includes(name), Boolean);
  }

  /** Name of the sheet that is shown. */
  async shownSheet(): Promise<string> {
    return (await this.page.getByRole('tab', { selected: true }).innerText()).trim();
  }

  async switchSheet(name: string): Promise<void> {
    await this.tabs.filter({ hasText: name }).first().click();
  }

  /** Text alternatives of the charts on the screen. */
  async chartTexts(): Promise<string[]> {
    const charts = this.page.locator('canvas[role="img"]');
    return charts.evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('aria-label') ?? ''),
    );
  }

  /** Looks at the charts until they are as expected, or patience ends. */
  chartsOnce(isExpected: (texts: string[]) => boolean): Promise<string[]> {
    return this.eventually(() => this.chartTexts(), isExpected);
  }

  /** Looks again and again; the last look is what is returned, so that a failing test shows it. */
  async eventually<T>(look: () => Promise<T>, isExpected: (seen: T) => boolean): Promise<T> {
    const end = Date.now() + PATIENCE_MILLISECONDS;
    let seen = await look();
    while (!isExpected(seen) && Date.now() < end) {
      await this.page.waitForTimeout(LOOK_MILLISECONDS);
      seen = await look();
    }
    return seen;
  }
}

/** Texts as spreadsheets put them on the clipboard: quoted where they hold a tab, a quote or a line break. */
export function fromTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  const endField = (): void => {
    rows.at(-1)!.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === '\t') endField();
    else if (character === '\n') {
      endField();
      rows.push([]);
    } else if (character !== '\r') field += character;
  }
  endField();
  return rows;
}
