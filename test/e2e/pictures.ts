/** Pictures of the workbench for the README, taken of the real pages on the sample. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { columnLetters } from '../../src/runtime/spreadsheet/a1';
import { wordsOf as addOnWordsOf } from '../../src/i18n/language';
import type { Language } from '../../src/workbench/protocol/settings';
import { startBrowser } from './browser';
import { withPalette } from './palette-png';
import { become } from './person-on-screen';
import { serveWorkbench } from './served-workbench';
import { SidebarOnScreen } from './sidebar-on-screen';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** The sample's last opportunities close before this day. */
const NOW = '2026-10-31T10:00:00+01:00';

/** As wide as a telephone held upright. */
const NARROW = { width: 390, height: 720 };

/** Larger files would make the README slow to load. */
const MOST_BYTES = 200_000;

export interface Picture {
  readonly name: string;
  readonly bytes: number;
}

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['es', 'es_ES'],
  ['en', 'en_GB'],
];

async function pictureOf({ page }: WorkbenchOnScreen): Promise<Buffer> {
  // Cursors blink and messages come and go: what is there stays as it is.
  await page.evaluate(() => document.fonts.ready);
  const bytes = withPalette(await page.screenshot({ type: 'png', caret: 'hide', animations: 'disabled' }));
  if (bytes.length <= MOST_BYTES) return bytes;
  throw new Error(`This picture has ${bytes.length} bytes, which is more than ${MOST_BYTES}.`);
}

async function journey(
  browser: Browser,
  [language, locale]: readonly [Language, string],
  take: (name: string, workbench: WorkbenchOnScreen) => Promise<void>,
): Promise<void> {
  const served = await serveWorkbench(['--locale', locale, '--now', NOW]);
  try {
    const workbench = await openWorkbench(browser, { url: served.url, language });
    const { menu, columns } = addOnWordsOf(language);
    const { extensions } = workbench.words.menus;
    const choose = (item: string): Promise<void> => workbench.clickMenu([extensions, 'DUO', item]);
    await take('open', workbench);

    await choose(menu.setUp);
    await workbench.answerConsent(true);
    await workbench.toastText(/./);
    await workbench.closeToasts();
    await choose(menu.flag);
    await workbench.toastText(/\d/);
    // The sheet scrolls until the marked columns are seen.
    await workbench.grid.selectCell('P2');
    await workbench.grid.selectCell('I2');
    await take('marked', workbench);
    await workbench.closeToasts();

    const [headers = []] = await workbench.grid.cellTexts('A1:AZ1');
    // What was copied is no longer marked.
    await workbench.page.keyboard.press('Escape');
    const score = headers.indexOf(columns.score);
    if (score < 0) throw new Error(`There is no column «${columns.score}».`);
    // The sheet scrolls until the last of our columns is seen; the cell that is left is in the middle.
    await workbench.grid.selectCell(`${columnLetters(headers.filter((text) => text !== '').length)}2`);
    await workbench.grid.selectCell(`${columnLetters(score + 1)}2`);
    await take('scored', workbench);

    await takeSidebar(workbench, language, take);

    await choose(menu.sourceReturn);
    await workbench.answerDialog('YES');
    await workbench.toastText(/\d/);
    await workbench.closeToasts();
    await workbench.grid.chartsOnce((texts) => texts.length >= 2);
    await take('return', workbench);

    await workbench.openPanel('person');
    await take('person', workbench);
    await workbench.close();

    const narrow = await openWorkbench(browser, { url: served.url, language, ...NARROW });
    await take('narrow', narrow);
    await narrow.close();
  } finally {
    await served.close();
  }
}

/** An inside rep of each sample's team. */
const REPS: Readonly<Record<Language, string>> = { es: 'Leire Arana', en: 'Ruth Calder', pl: 'Leire Arana' };

/** The queue of a rep of the sample, the card of a lead and the guide for a call. */
async function takeSidebar(
  workbench: WorkbenchOnScreen,
  language: Language,
  take: (name: string, workbench: WorkbenchOnScreen) => Promise<void>,
): Promise<void> {
  const { person } = workbench.words;
  await become(workbench, {
    who: `${REPS[language]} (${person.accesses.editor})`,
    authorisation: person.authorisations.enabled,
  });
  await workbench.page.keyboard.press('Escape');
  await workbench.grid.selectCell('A2');
  const sidebar = new SidebarOnScreen(workbench);
  const { menu, shell, card, queue } = addOnWordsOf(language);
  await sidebar.open([menu.queue], shell.views.queue);
  await sidebar.view.getByRole('listitem').first().waitFor();
  await take('queue', workbench);
  const opened = (label: string): Promise<void> =>
    sidebar.view
      .getByRole('button', { name: new RegExp(`^${label}: `) })
      .first()
      .click();
  await opened(queue.labels.guide);
  await sidebar.waitTitle(shell.views.call);
  await sidebar.view.getByRole('radio').first().waitFor();
  await take('call', workbench);
  await sidebar.open([menu.queue], shell.views.queue);
  await opened(queue.labels.card);
  await sidebar.view.getByRole('heading', { name: card.sections.account }).waitFor();
  await take('card', workbench);
}

/**
 * Takes all pictures, named `<language>-<what>.png`.
 * @returns names and sizes of the files
 */
export async function takePictures(folder: string): Promise<readonly Picture[]> {
  await mkdir(folder, { recursive: true });
  const taken: Picture[] = [];
  const browser = await startBrowser();
  try {
    for (const language of LANGUAGES) {
      await journey(browser, language, async (what, workbench) => {
        const bytes = await pictureOf(workbench);
        const name = `${language[0]}-${what}.png`;
        await writeFile(join(folder, name), bytes);
        taken.push({ name, bytes: bytes.length });
      });
    }
  } finally {
    await browser.close();
  }
  return taken;
}
