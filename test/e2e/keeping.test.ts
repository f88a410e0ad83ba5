import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { choose, enable, openProbe, serveProbe, type ServedProbe } from './probe';
import type { WorkbenchOnScreen } from './workbench-on-screen';

jest.setTimeout(60_000);

let browser: Browser;
let served: ServedProbe;

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveProbe()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), served?.close()]);
});

const cell = (window: WorkbenchOnScreen, a1: string, expected: RegExp): Promise<string> =>
  window.grid.cellTextOnce(a1, (text) => expected.test(text));

describe('two windows on one document', () => {
  let ana: WorkbenchOnScreen;
  let bruno: WorkbenchOnScreen;

  beforeAll(async () => {
    [ana, bruno] = await Promise.all([openProbe(browser, served), openProbe(browser, served)]);
    await enable(ana);
    const panel = await bruno.openPanel('person');
    const { person } = bruno.words;
    await panel.getByLabel(person.who, { exact: true }).selectOption('bruno@example.com');
    await panel.getByRole('button', { name: person.apply, exact: true }).click();
    await bruno.page.locator('.person-name', { hasText: 'Bruno' }).waitFor();
    await bruno.waitReady();
    await panel.getByRole('button', { name: bruno.words.page.close }).click();
  });

  afterAll(async () => {
    await ana?.close();
    await bruno?.close();
  });

  it('show each what is done in the other, without moving who stands there', async () => {
    await bruno.grid.selectCell('H9');
    await ana.grid.typeInto('F5', 'of Ana');
    expect(await cell(bruno, 'F5', /Ana/)).toBe('of Ana');
    await bruno.grid.selectCell('H9');
    await ana.grid.typeInto('F6', 'again');
    await ana.grid.cellTextOnce('F6', (text) => text === 'again');
    // What Bruno types goes to where he stands.
    await bruno.page.keyboard.type('of Bruno');
    await bruno.page.keyboard.press('Enter');
    expect(await cell(ana, 'H9', /Bruno/)).toBe('of Bruno');
  });

  it('undo each what is their own', async () => {
    await ana.page.getByRole('button', { name: ana.words.menus.edit.undo }).click();
    expect(await cell(ana, 'F6', /^$/)).toBe('');
    expect(await ana.grid.cellTexts('F5:F5')).toEqual([['of Ana']]);
    expect(await bruno.grid.cellText('H9')).toBe('of Bruno');
  });

  it('have each their own person, questions and messages', async () => {
    await choose(ana, 'Questions', 'Alert');
    await ana.question.waitFor();
    expect(await bruno.question.count()).toBe(0);
    expect(await bruno.page.locator('.person-name').innerText()).toBe('Bruno');
    expect(await ana.page.locator('.person-name').innerText()).toBe('Ana');
    // A question that waits in one holds up nobody in the other.
    await bruno.grid.typeInto('H10', 'meanwhile');
    expect(await cell(bruno, 'H10', /meanwhile/)).toBe('meanwhile');
    await ana.answerDialog('YES');
    expect(await cell(bruno, 'A1', /YES/)).toBe('YES');
    expect(await cell(ana, 'H10', /meanwhile/)).toBe('meanwhile');
    expect([await ana.toastTexts(), await bruno.toastTexts()]).toEqual([[], []]);
  });
});

describe('the work', () => {
  it('is there again where the program is ended the moment after an edit, and the page comes back by itself', async () => {
    const window = await openProbe(browser, served);
    await window.grid.typeInto('F8', 'the last');
    await window.grid.cellTextOnce('F8', (text) => text === 'the last');
    await window.grid.typeInto('F9', 'no, this');
    // Shown as the server's: answered.
    await window.grid.cellTextOnce('F9', (text) => text === 'no, this');
    await served.kill();
    await window.page.getByText(window.words.link.lost).waitFor();
    await window.grid.selectCell('F10');
    await window.page.keyboard.type('x');
    await window.toastText(/no connection/i);
    await window.page.keyboard.press('Escape');
    served = await served.again();
    const again = await openProbe(browser, served);
    expect(await again.grid.cellTexts('F8:F10')).toEqual([['the last'], ['no, this'], ['']]);
    // Who had enabled the add-on has not lost it.
    await choose(again, 'Send');
    await again.waitIdle();
    await again.close();
    // The key was another one: the old page says so rather than show what may be wrong.
    window.expectComplaints(/./);
    await window.close();
  });

  it('goes back to the file only where the person says so', async () => {
    const window = await openProbe(browser, served);
    const { menus, dialogs } = window.words;
    const reset = menus.file.resetFile.replace('{name}', 'Book.csv');
    await window.clickMenu([menus.file.caption, reset]);
    expect(await window.questionText()).toContain('“Book.csv”');
    // What loses work is not what Enter does.
    await window.page.keyboard.press('Enter');
    await window.question.waitFor({ state: 'detached' });
    expect(await window.grid.cellText('F8')).toBe('the last');
    await window.clickMenu([menus.file.caption, reset]);
    await window.question.getByRole('button', { name: dialogs.resetDo, exact: true }).click();
    expect(await cell(window, 'F8', /^$/)).toBe('');
    expect(await window.grid.cellText('F2')).toBe('Ana');
    await window.openPanel('outbox');
    expect(await window.page.getByText(window.words.outbox.empty).isVisible()).toBe(true);
    await window.page.reload();
    await window.waitReady();
    expect(await window.grid.cellTexts('F2:F8')).toEqual([['Ana'], ['Zoë'], [''], [''], [''], [''], ['']]);
    await window.close();
  });

  it('whose file of the state is broken begins anew, and the page says so', async () => {
    await served.kill();
    await served.breakState();
    served = await served.again();
    const window = await openProbe(browser, served);
    expect(await window.toastText(/could not be read/)).toMatch(/set aside in “.*\.broken”/);
    expect(await window.grid.cellText('F2')).toBe('Ana');
    await window.close();
  });
});
