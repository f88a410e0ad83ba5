import type { Browser, Frame } from 'playwright-core';
import { wordsOf } from '../../src/i18n/language';
import type { Language } from '../../src/workbench/protocol/settings';
import { faultsIn } from './axe-in-page';
import { startBrowser } from './browser';
import { become } from './person-on-screen';
import { writeRepWorkbook } from './rep-workbook';
import { serveWorkbench } from './served-workbench';
import { SidebarOnScreen } from './sidebar-on-screen';
import { openWorkbench } from './workbench-on-screen';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

const NOW = '2026-10-27T10:00:00+01:00';

type ViewName = keyof ReturnType<typeof wordsOf>['shell']['views'];

const VIEWS: readonly ViewName[] = [
  'card',
  'call',
  'queue',
  'find',
  'handoff',
  'opportunity',
  'assignment',
  'cadences',
  'settings',
];

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

/** Leads as a list that is bought has them: many, of few companies, hardly anything known. */
const leads = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(3, '0');
    const company = `Compañía Metalúrgica del Ejemplo ${at % 40}`;
    return `K${number};Maximiliano;Fernández-Ochoa ${number};${company};Dirección de compras;600000${number};persona${number}@ejemplo-de-nombre-largo.example;Madrid;Feria;Ana Vidal;${at % 3 === 0 ? 'Cambiar toda la iluminación de la nave antes del verano' : ''};;;;Industria;Sí`;
  });

/** A sidebar over so many leads, the tabs of the team prepared, with its frame. */
async function sidebarOver(
  count: number,
  language: Language,
): Promise<{ sidebar: SidebarOnScreen; frame: Frame; close: () => Promise<void> }> {
  const book = await writeRepWorkbook(leads(count));
  const served = await serveWorkbench([...book.parameters, '--locale', 'es_ES', '--now', NOW]);
  const close = async (): Promise<void> => {
    await served.close();
    await book.remove();
  };
  try {
    const spanish = await openWorkbench(browser, { url: served.url });
    if (language !== 'es') await become(spanish, { language: language === 'en' ? 'English' : 'Polski' });
    const window = spanish.speaking(language);
    await window.waitReady();
    await window.page.keyboard.press('Escape');
    const { menu, log, shell } = wordsOf(language);
    await window.clickMenu([window.words.menus.extensions, 'DUO', menu.more, menu.prepareTabs]);
    await window.answerConsent(true);
    await window.toastText(new RegExp(log.setUpDone.slice(0, 20)));
    await window.closeToasts();
    await window.grid.selectCell('B2');
    const sidebar = new SidebarOnScreen(window);
    await sidebar.open([menu.card], shell.views.card);
    const frame = await (await window.page.locator('.sidebar iframe').elementHandle())!.contentFrame();
    return {
      sidebar,
      frame: frame!,
      close: async () => {
        await window.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A view, once it has got its answer. */
async function showView(sidebar: SidebarOnScreen, view: ViewName, language: Language): Promise<void> {
  const { shell } = wordsOf(language);
  const navigation = sidebar.frame.getByRole('navigation', { name: shell.navigation });
  if (view in shell.short) {
    await navigation
      .getByRole('button', { name: shell.short[view as keyof typeof shell.short], exact: true })
      .click();
  } else {
    await navigation.getByLabel(shell.more).selectOption({ label: shell.views[view] });
  }
  await sidebar.waitTitle(shell.views[view]);
  await sidebar.view.getByRole('progressbar').first().waitFor({ state: 'detached' });
}

/** How many pixels stick out at the right. */
const overflow = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Faults at the stops of the Tab key, from the navigation until the keyboard leaves the page. */
async function stopsOf({ frame, window }: SidebarOnScreen, page: Frame): Promise<string[]> {
  const faults: string[] = [];
  await frame.getByRole('navigation').getByRole('button').first().focus();
  let count = 0;
  for (; count < 100; count += 1) {
    await window.page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || !document.hasFocus()) return null;
      const shows = (each: Element | null): boolean =>
        each !== null && getComputedStyle(each).outlineStyle !== 'none' && !each.matches('body, main');
      return {
        html: element.outerHTML.slice(0, 100),
        isShown: shows(element) || shows(element.closest('.choice')),
      };
    });
    if (stop === null) break;
    if (!stop.isShown) faults.push(`not shown: ${stop.html}`);
  }
  const expected = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
    ];
    const reached = all.filter((each) => each.checkVisibility() && !each.matches(':disabled'));
    const single = reached.filter((each) => !each.matches('[type="radio"]'));
    const groups = new Set(reached.map((each) => each.closest('[role="radiogroup"]')));
    return single.length + [...groups].filter((group) => group !== null).length;
  });
  // The navigation's first button was given the keyboard, and dates have a stop for each of their parts.
  if (count < expected - 1) faults.push(`only ${count} stops of ${expected}`);
  return faults;
}

describe.each([
  ['es', 300],
  ['en', 1],
  ['es', 0],
] as const)('in %s over %i leads', (language, count) => {
  let over: Awaited<ReturnType<typeof sidebarOver>>;

  beforeAll(async () => {
    over = await sidebarOver(count, language);
  });

  afterAll(() => over?.close());

  it('every view is free of serious faults and as wide as the sidebar', async () => {
    const { sidebar, frame } = over;
    const found: Record<string, unknown> = {};
    for (const view of VIEWS) {
      await showView(sidebar, view, language);
      const faults = await faultsIn(frame);
      if (faults.length > 0) found[view] = faults;
      const beyond = await overflow(frame);
      if (beyond > 0) found[`${view} sticks out`] = beyond;
    }
    expect(await frame.evaluate(() => document.documentElement.lang)).toMatch(language);
    expect(found).toEqual({});
  });

  it('every control of card and call guide is reached by Tab and shows that it has the keyboard', async () => {
    const { sidebar, frame } = over;
    for (const view of ['card', 'call'] as const) {
      await showView(sidebar, view, language);
      expect(await stopsOf(sidebar, frame)).toEqual([]);
    }
  });
});
