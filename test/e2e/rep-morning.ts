/**
 * What an inside rep does in a morning and what the field rep answers, from the queue to what the tabs tell afterwards.
 * Calls are made by keyboard only.
 */

import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { cellUnder } from './first-journey';
import type { MorningFacts } from './morning-facts';
import { become } from './person-on-screen';
import { type RepWorkbook, writeRepWorkbook } from './rep-workbook';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { SidebarOnScreen } from './sidebar-on-screen';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A Tuesday, ten o'clock in Madrid. */
const NOW = '2026-10-27T10:00:00+01:00';

/** Declares the tests of a morning: its steps follow one another in one window. */
export function describeMorning(name: string, facts: MorningFacts): void {
  const { columns, menu, page: words, sheets } = facts;
  let book: RepWorkbook;
  let browser: Browser;
  let served: ServedWorkbench;
  let window: WorkbenchOnScreen;
  let sidebar: SidebarOnScreen;

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => window.page.keyboard.press(key)), Promise.resolve());

  /** What a row shows under a header. */
  const under = async (header: string, row: number, expected: RegExp): Promise<string> =>
    window.grid.cellTextOnce(await cellUnder(header, row, window), (text) => expected.test(text));

  const called = (lead: string): Promise<void> => sidebar.view.getByText(lead, { exact: true }).waitFor();

  /** Lets another person sit down, e.g. `Bruno (Puede editar)`; the document comes anew. */
  async function sitDown(who: string): Promise<void> {
    await become(window, { who });
    const [name = ''] = who.split(' ');
    await window.page.locator('.person-name').getByText(name, { exact: true }).waitFor();
    await window.waitReady();
  }

  /** Shows a sheet, known by one of its headers. */
  async function show(sheet: string, header: string): Promise<void> {
    const { grid } = window;
    const headers = await grid.eventually(
      async () => {
        await grid.switchSheet(sheet);
        return (await grid.cellTexts('A1:AZ1'))[0] ?? [];
      },
      (seen) => seen.includes(header),
    );
    if (!headers.includes(header)) throw new Error(`«${sheet}» has no «${header}»: ${headers.join(', ')}`);
  }

  /** Answers the question that has the keyboard. */
  async function answer(focused: string, text: string): Promise<void> {
    await sidebar.focus(focused);
    await window.page.keyboard.type(text);
    await press('Enter');
  }

  /** Contact, activity and result of the log from one of its numbers on. */
  async function logged(first: number, count: number): Promise<string[]> {
    await window.grid.switchSheet(sheets.activities);
    const rows = await window.grid.eventually(
      () => window.grid.cellTexts(`A${first + 1}:H${first + count + 1}`),
      (seen) => (seen[count - 1]?.[0] ?? '') !== '',
    );
    return rows
      .filter(([number = '']) => number !== '')
      .map(([, , , , contact, , kind, result]) => `${contact} · ${kind} · ${result}`);
  }

  async function handOver(row: number, lead: RegExp): Promise<void> {
    await show('Leads', columns.leadStatus);
    await window.grid.selectCell(`A${row}`);
    await sidebar.open([menu.handoff], words.handOver);
    await sidebar.section(lead).waitFor();
  }

  /** What a step needs is what the one before has left: after a failure nothing more is tried. */
  let hasFailed = false;
  const step = (title: string, act: () => Promise<void>): void =>
    it(title, async () => {
      if (hasFailed) throw new Error('A step before this one has failed.');
      hasFailed = true;
      await act();
      hasFailed = false;
    });

  describe(name, () => {
    beforeAll(async () => {
      book = await writeRepWorkbook();
      [browser, served] = await Promise.all([
        startBrowser(),
        serveWorkbench([...book.parameters, '--locale', 'es_ES', '--now', NOW]),
      ]);
      const spanish = await openWorkbench(browser, { url: served.url });
      await become(spanish, { language: facts.account });
      window = spanish.speaking(facts.language);
      await window.waitReady();
      await press('Escape');
      sidebar = new SidebarOnScreen(window);
    });

    afterAll(async () => {
      try {
        await window?.close();
      } finally {
        await Promise.all([browser?.close(), served?.close()]);
        await book?.remove();
      }
    });

    step('prepares the tabs of the team by the menu', async () => {
      await window.clickMenu([window.words.menus.extensions, 'DUO', menu.more, menu.teamTabs]);
      await window.answerConsent(true);
      await window.toastText(facts.teamReady);
      await window.closeToasts();
      expect(await window.grid.sheetOnce(sheets.activities)).toBe(true);
      expect(await under(columns.leadStatus, 2, /./)).toBe(facts.standing.incomplete);
    });

    step(
      'shows the own leads in the queue, the most promising first, and not those of a colleague',
      async () => {
        await sidebar.open([menu.queue], menu.queue);
        await sidebar.text(facts.untouched);
        const names = await sidebar.view.getByRole('heading', { level: 3 }).allInnerTexts();
        expect(names).toEqual(['Pedro Gil · Barro Dos', 'Lola Paz · Cal Tres', 'Marta Ruiz · Acero Uno']);
      },
    );

    step('calls the next lead with one key, and nobody answers', async () => {
      await sidebar.button(facts.next).focus();
      await press('n');
      await sidebar.waitTitle(facts.guide);
      await called('Pedro Gil');
      await sidebar.focus(facts.agrees);
      await press('Escape');
      await sidebar.focus(facts.results.reached);
      await press('2');
      await sidebar.section(facts.step).waitFor();
      await press('Control+Enter');
      await called('Lola Paz');
    });

    step('reaches the second: with two answers score and status move', async () => {
      const { incomplete, qualified } = facts.standing;
      await sidebar.text(`${incomplete} · 15 `);
      await answer('Necesidad', 'Bajar el consumo');
      await sidebar.text(`${incomplete} · 35 `);
      await answer(facts.agrees, '1');
      await sidebar.text(`${qualified} · 45 `);
      await sidebar.focus('Plazo (meses)');
      await press('Escape');
      await sidebar.focus(facts.results.reached);
      await press('1');
      await sidebar.section(facts.step).waitFor();
      expect(await sidebar.choice(facts.step, facts.handOverStep).isChecked()).toBe(true);
      await press('Control+Enter');
      await called('Marta Ruiz');
    });

    step('qualifies the third, with the «yes» and the next step, by Enter from part to part', async () => {
      await answer('Necesidad', 'Un horno nuevo');
      await answer(facts.agrees, '1');
      await answer('Plazo (meses)', '4');
      await sidebar.text(`${facts.standing.qualified} · 50 `);
      await sidebar.focus(facts.results.reached);
      await press('1');
      await sidebar.section(facts.step).waitFor();
      await press('Enter');
      await sidebar.focus(facts.noYes);
      await press('6');
      await sidebar.focus(facts.yesWon);
      await press('Enter');
      await sidebar.focus(facts.handOverStep);
      await press('Enter');
      await sidebar.focus(facts.tomorrow);
      await press('Enter');
      await sidebar.focus(facts.saveAndNext);
      await press('Enter');
      // Nobody is left to be called: the queue comes back.
      await sidebar.waitTitle(menu.queue);
      await sidebar.text(facts.plannedTomorrow);
    });

    step('has logged what was done, and the row of the lead says the next step', async () => {
      expect(await under(columns.nextStep, 2, /./)).toBe(facts.handOverStep);
      expect(await logged(1, 8)).toEqual(facts.morningLog);
    });

    step('hands the qualified lead over with a meeting, and a second click does nothing', async () => {
      await handOver(2, /Marta Ruiz/);
      await sidebar.field(words.meeting).check();
      await sidebar.field(words.day).fill('2026-10-29');
      await sidebar.field(words.time).fill('11:00');
      await sidebar.field(words.comment).fill('Preguntar por el horno viejo.');
      await sidebar.button(words.handOver).dblclick();
      await sidebar.text(words.finished);
      await sidebar.button(words.refresh).click();
      await sidebar.text(words.finished);
      expect(await sidebar.button(words.handOver).count()).toBe(0);
      await show(sheets.opportunities, columns.response);
      const { alert, confirmation, event } = facts.states;
      expect(await under(columns.alert, 2, alert)).toMatch(alert);
      expect(await under(columns.confirmation, 2, confirmation)).toMatch(confirmation);
      expect(await under(columns.event, 2, event)).toMatch(event);
      expect(await window.grid.cellTexts('C2:C3')).toEqual([['Marta Ruiz'], ['']]);
    });

    step(
      'has sent the alert with profile and history, and the confirmation with the field rep in copy',
      async () => {
        const panel = await window.openPanel('outbox');
        expect(await panel.locator('.card').count()).toBe(2);
        const read = async (subject: string): Promise<string> => {
          await panel.getByRole('button', { name: subject }).click();
          await panel.getByRole('button', { name: window.words.outbox.asText, exact: true }).click();
          const text = `${await panel.locator('.details').innerText()}\n${await panel.locator('pre').innerText()}`;
          await panel.getByRole('button', { name: window.words.outbox.back }).click();
          return text;
        };
        const alert = await read(facts.alert);
        expect(alert).toContain('bruno@example.com');
        for (const told of facts.alertTells) expect(alert).toMatch(told);
        const confirmation = await read(facts.confirmation);
        expect(confirmation).toMatch(/marta@acero\.example[^]*\n(?:Cc|DW)\s+bruno@example\.com/);
      },
    );

    step('has put the meeting into the calendar with the field rep as guest', async () => {
      const panel = await window.openPanel('calendar');
      expect(await panel.locator('.card').count()).toBe(1);
      await panel.getByRole('button', { name: /Acero Uno · Marta Ruiz/ }).click();
      expect(await panel.locator('.details').innerText()).toMatch(
        /11:00 – 11:30[^]*ana@example\.com[^]*bruno@example\.com[^]*DUO: O-\w+-1\/1/,
      );
      await press('Escape');
    });

    step('hands the other one over without a meeting', async () => {
      await handOver(4, /Lola Paz/);
      await sidebar.button(words.handOver).click();
      await sidebar.text(words.finished);
      await show(sheets.opportunities, columns.response);
      expect(await under(columns.event, 3, facts.states.noEvent)).toMatch(facts.states.noEvent);
      await show('Leads', columns.leadStatus);
      expect(await under(columns.work, 2, /./)).toBe(facts.workAfter.handedOver);
    });

    step('the field rep accepts by the dropdown of the cell', async () => {
      await sitDown(facts.people.field);
      await show(sheets.opportunities, columns.response);
      await window.grid.selectCell(await cellUnder(columns.response, 2, window));
      await press('Alt+ArrowDown');
      await window.page.getByRole('option', { name: facts.answers.accept, exact: true }).click();
      expect((await logged(9, 8)).slice(-1)[0]).toMatch(facts.answerLog[0]!);
    });

    step('the field rep returns the other for definition, naming the criterion', async () => {
      await show(sheets.opportunities, columns.response);
      await window.grid.typeInto(await cellUnder(columns.criterion, 3, window), 'Plazo (meses)');
      await window.grid.typeInto(await cellUnder(columns.response, 3, window), facts.answers.returned);
      expect((await logged(9, 9)).slice(-1)[0]).toMatch(facts.answerLog[1]!);
      await show('Leads', columns.leadStatus);
      expect(await under(columns.work, 4, new RegExp(facts.workAfter.returned))).toBe(
        facts.workAfter.returned,
      );
    });

    step('the inside rep finds the returned lead in the queue, with its reason', async () => {
      await sitDown(facts.people.inside);
      await sidebar.open([menu.queue], menu.queue);
      await sidebar.text(facts.returnedSection);
      expect(await sidebar.view.getByRole('heading', { level: 3 }).first().innerText()).toContain('Lola Paz');
      expect(await sidebar.shown()).toContain('Plazo (meses)');
    });
  });
}
