import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { choose, enable, openProbe, PROBE, serveProbe, type ServedProbe } from './probe';
import type { WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, servers and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(60_000);

let browser: Browser;
let served: ServedProbe;
let workbench: WorkbenchOnScreen;

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveProbe()]);
  workbench = await openProbe(browser, served);
  await enable(workbench);
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
  }
});

const cell = (a1: string, expected: RegExp): Promise<string> =>
  workbench.grid.cellTextOnce(a1, (text) => expected.test(text));

/** What a menu that is open holds: captions, and `—` for a separator. */
const entriesOf = (caption: string): Promise<string[]> =>
  workbench.page
    .getByRole('menu', { name: caption, exact: true })
    .locator(':scope > li')
    .evaluateAll((items) =>
      items.map((item) =>
        item.getAttribute('role') === 'separator'
          ? '—'
          : (item.querySelector('.menu-caption')?.textContent ?? ''),
      ),
    );

const topMenus = (): Promise<string[]> => workbench.page.locator('.menu-top').allInnerTexts();

/** Where the keyboard is: the name of the element, and the part of the page. */
const focus = (): Promise<string> =>
  workbench.page.evaluate(() => {
    const element = document.activeElement;
    const region = element?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? 'nowhere';
    return `${region}: ${element?.textContent}`;
  });

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await workbench.page.keyboard.press(key);
};

describe('the menus of a script', () => {
  it('stand as it has registered them: submenus, separators, help, and one in the bar itself', async () => {
    expect(await topMenus()).toEqual(['File', 'Edit', 'View', 'Data', 'Extensions', 'Reports', 'Help']);
    const { extensions } = workbench.words.menus;
    await workbench.clickMenu([extensions, PROBE, 'Questions', 'Deeper']);
    expect(await entriesOf(PROBE)).toEqual(
      ['Speak', '—', 'Questions', 'Pages', 'Work', 'Send', 'Tell who and when', 'Help'], // prettier-ignore
    );
    expect(await entriesOf('Questions')).toEqual(['Alert', 'Prompt', '—', 'Deeper']);
    expect(await entriesOf('Deeper')).toEqual(['All button sets']);
    await press('Escape', 'Escape', 'Escape', 'Escape', 'Escape');
    await workbench.clickMenu(['Reports', 'Speak']);
    await workbench.toastText(/It is done/);
    await workbench.closeToasts();
  });

  it('are reached, walked and left by keyboard alone, and the focus goes back to the sheet', async () => {
    await workbench.grid.selectCell('B2');
    await press('Alt+Shift+X');
    expect(await focus()).toMatch(/^menus: Probe/);
    await press('ArrowRight', 'End');
    expect(await focus()).toBe('menus: Help');
    await press('ArrowDown');
    expect(await focus()).toBe('menus: Speak');
    await press('Escape', 'Escape', 'Escape');
    expect(await focus()).toMatch(/^grid/);
    await press('F6');
    expect(await focus()).toMatch(/^menus/);
    await press('F6');
    expect(await focus()).toMatch(/^grid/);
  });
});

describe('questions of a script', () => {
  it('are answered by keyboard, and the sheet has the focus again', async () => {
    await press('Alt+Shift+X', 'ArrowRight', 'q', 'Enter', 'Enter');
    expect(await workbench.questionText()).toContain('First line\nSecond line');
    await press('Tab', 'Enter');
    expect(await cell('A1', /^(?:YES|NO)$/)).toBe('NO');
    expect(await focus()).toMatch(/^grid/);

    await press('Alt+Shift+X', 'ArrowRight', 'q', 'ArrowRight', 'ArrowDown', 'Enter');
    await workbench.question.waitFor();
    await workbench.page.keyboard.type('Zoë <b>');
    await press('Enter');
    expect(await cell('A1', /Zoë/)).toBe('OK: Zoë <b>');
  });

  it('answer CLOSE where they are dismissed', async () => {
    await choose(workbench, 'Questions', 'Alert');
    await workbench.question.waitFor();
    await press('Escape');
    expect(await cell('A1', /CLOSE/)).toBe('CLOSE');
  });

  it('come with every set of buttons, one after the other', async () => {
    const offered: string[] = [];
    await choose(workbench, 'Questions', 'Deeper', 'All button sets');
    for (const answer of ['OK', 'OK', 'CANCEL', 'CANCEL', 'NO', 'NO', 'CANCEL', 'CANCEL'] as const) {
      await workbench.question.waitFor();
      offered.push((await workbench.question.locator('footer button').allInnerTexts()).join(' '));
      const isPrompt = (await workbench.question.getByRole('textbox').count()) > 0;
      await workbench.answerDialog(answer, isPrompt ? answer.toLowerCase() : undefined);
    }
    const each = ['OK', 'OK Cancel', 'Yes No', 'Yes No Cancel'];
    expect(offered).toEqual(each.flatMap((set) => [set, set]));
    expect(await cell('A1', /,/)).toBe('OK ok, CANCEL cancel, NO no, CANCEL cancel');
  });
});

describe('messages of a script', () => {
  it('stay as long as it says, with and without a title', async () => {
    await choose(workbench, 'Speak');
    await workbench.toastText(/Without a title/);
    // Longer than a message without a time would stay.
    await workbench.page.waitForTimeout(5_500);
    expect(await workbench.toastTexts()).toEqual(['Well\nIt is done', 'Without a title']);
    await workbench.closeToasts();
  });

  it('that it fails name the menu item, and lead to the log', async () => {
    await choose(workbench, 'Work', 'Fails');
    expect(await workbench.toastText(/There is nothing to do/)).toMatch(/^Error in “Fails”/);
    await workbench.page.getByRole('button', { name: workbench.words.toasts.executions }).click();
    const log = workbench.page.getByRole('complementary', { name: workbench.words.panels.executions });
    expect(await log.innerText()).toMatch(/fails\s+Failed[^]*Error: There is nothing to do/);
    await press('Escape');
    await workbench.closeToasts();
  });

  it('that a trigger fails come with the edit, which stays', async () => {
    await workbench.grid.typeInto('F5', 'fail');
    await workbench.toastText(/^The trigger “onEdit” failed: Error: This edit is refused$/);
    await workbench.closeToasts();
    expect(await workbench.grid.cellText('F5')).toBe('fail');
    await workbench.grid.typeInto('F6', 'mirror');
    expect(await cell('G6', /mirrored/)).toBe('mirrored');
  });
});

describe('long work', () => {
  const banner = () => workbench.page.locator('.running');

  it('shows its progress while the sheet stays usable; a second click says that it still runs', async () => {
    await choose(workbench, 'Work', 'Long');
    await workbench.toastText(/Row 11/);
    expect(await banner().innerText()).toMatch(/Running “Long”…\s+\d+ s · service calls: \d+/);
    // Another cell is selected, and what was written is there, while it still runs.
    expect(await cell('B3', /3/)).toBe('3');
    expect(await banner().count()).toBe(1);
    await choose(workbench, 'Send');
    await workbench.toastText(/^“Long” has not ended yet\. Nothing else was started\.$/);
    const told = workbench.page.getByRole('status').filter({ hasText: 'Running “Long”' });
    // What is read out is not told anew with every second.
    expect(await told.innerText()).toBe('Running “Long”…');
  });

  it('is cancelled by keyboard, and what was written before stays', async () => {
    await workbench.grid.selectCell('F9');
    await press('F6');
    expect(await focus()).toBe('running: Cancel');
    await press('Enter');
    await workbench.toastText(/^The execution was cancelled\.$/);
    await workbench.waitIdle();
    expect(await focus()).toMatch(/^grid/);
    expect(await cell('B10', /10/)).toBe('10');
    expect(await workbench.grid.cellText('B300')).toBe('');
    await workbench.closeToasts();
  });

  it('that never ends by itself is ended, and the sheet goes on', async () => {
    await choose(workbench, 'Work', 'Endless');
    // It has written twice, and asks no service any more.
    await workbench.page.getByText('service calls: 2').waitFor();
    await workbench.page.getByRole('button', { name: workbench.words.running.cancel }).click();
    await workbench.toastText(/^What was running was stopped/);
    await workbench.waitIdle();
    expect(await workbench.grid.cellTexts('C1:C2')).toEqual([['before the end'], ['later']]);
    await workbench.grid.typeInto('F7', 'mirror');
    expect(await cell('G7', /mirrored/)).toBe('mirrored');
    await workbench.closeToasts();
  });
});

describe('a script whose onOpen fails', () => {
  it('leaves help alone in its menu, and says what failed', async () => {
    const broken = await serveProbe({ name: 'Broken' });
    const other = await openProbe(browser, broken);
    try {
      await choose(other, 'Begin');
      await other.answerConsent(true);
      await other.toastText(/^The trigger “onOpen” failed: Error: The menu cannot be built$/);
      await other.clickMenu([other.words.menus.extensions, PROBE]);
      expect(await other.page.locator('.menu-popup .menu-popup .menu-caption').allInnerTexts()).toEqual([
        'Help',
      ]);
      await other.page.getByRole('menuitem', { name: 'Help' }).last().click();
    } finally {
      await other.close();
      await broken.close();
    }
  });
});
