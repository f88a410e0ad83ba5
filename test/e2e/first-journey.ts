/** What a first-time user does with the sample, from opening it to going on with the downloaded workbook. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { columnLetters } from '../../src/runtime/spreadsheet/a1';
import type { Language } from '../../src/workbench/protocol/settings';
import { startBrowser } from './browser';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** The samples' last opportunities close before this day. */
const NOW = '2026-10-31T10:00:00+01:00';

/** What a lead is worth, as its row shows it. */
export interface Worth {
  readonly score: string;
  readonly status: string;
  readonly missing: string;
}

/** What a person types into the sample's first lead, and what it is worth then. */
export interface FirstEdit extends Omit<Worth, 'missing'> {
  readonly cell: string;
  readonly text: string;
}

/** The words and the figures of one sample, written by hand. */
export interface JourneyFacts {
  readonly language: Language;
  readonly locale: string;
  readonly sheets: readonly string[];
  /** A2:C2 of the leads. */
  readonly firstLead: readonly string[];
  readonly menu: Readonly<Record<'setUp' | 'scoreAll' | 'flag' | 'sourceReturn', string>>;
  readonly fieldsSheet: string;
  readonly columns: Readonly<Record<'score' | 'status' | 'missing', string>>;
  readonly ready: RegExp;
  readonly scored: RegExp;
  /** Row of the sheet of the last lead. */
  readonly lastLead: number;
  readonly worth: Worth;
  /** Counts cells and rows. */
  readonly flagged: RegExp;
  /** How a field that is filled, but cannot be read, ends in the column of what is missing. */
  readonly unreadable: string;
  readonly edits: readonly [FirstEdit, FirstEdit];
  /** Once more in the cell of the second edit, while a formula looks on. */
  readonly lastEdit: Omit<FirstEdit, 'status' | 'cell'>;
  readonly basisQuestion: string;
  readonly returnReady: RegExp;
  readonly returnSheet: string;
  /** What a chart says of itself, and of one source. */
  readonly chart: readonly [RegExp, RegExp];
}

/** A1 notation of a column in a row, found by its header as a person finds it. */
export async function cellUnder(header: string, row: number, { grid }: WorkbenchOnScreen): Promise<string> {
  const [headers = []] = await grid.cellTexts('A1:AZ1');
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`No column is headed «${header}»: ${headers.join(', ')}`);
  return `${columnLetters(at + 1)}${row}`;
}

/** Declares the tests of a journey: its steps follow one another in one window, as a person takes them. */
export function describeFirstJourney(name: string, facts: JourneyFacts): void {
  const { columns, edits, language, menu } = facts;
  const parameters = ['--locale', facts.locale, '--now', NOW];
  let browser: Browser;
  let served: ServedWorkbench;
  let workbench: WorkbenchOnScreen;
  let folder: string;

  const duo = (item: string): Promise<void> =>
    workbench.clickMenu([workbench.words.menus.extensions, 'DUO', item]);

  describe(name, () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'duo-journey-'));
      [browser, served] = await Promise.all([startBrowser(), serveWorkbench(parameters)]);
      workbench = await openWorkbench(browser, { url: served.url, language });
    });

    afterAll(async () => {
      try {
        await workbench?.close();
      } finally {
        await Promise.all([browser?.close(), served?.close()]);
        await rm(folder, { recursive: true, force: true });
      }
    });

    it('opens on the leads of the sample', async () => {
      expect(await workbench.grid.sheetNames()).toEqual(facts.sheets);
      expect((await workbench.grid.cellTexts('A1:C2'))[1]).toEqual(facts.firstLead);
    });

    it('asks for consent once, and prepares the sheets', async () => {
      await duo(menu.setUp);
      await workbench.answerConsent(true);
      await workbench.toastText(facts.ready);
      expect(await workbench.grid.sheetOnce(facts.fieldsSheet)).toBe(true);
      expect(await workbench.grid.shownSheet()).toBe('Leads');
    });

    it('scores every lead', async () => {
      await duo(menu.scoreAll);
      await workbench.toastText(facts.scored);
      const { grid } = workbench;
      expect(await grid.cellText(await cellUnder(columns.score, 2, workbench))).toBe(facts.worth.score);
      expect(await grid.cellText(await cellUnder(columns.status, 2, workbench))).toBe(facts.worth.status);
      expect(await grid.cellText(await cellUnder(columns.missing, 2, workbench))).toBe(facts.worth.missing);
    });

    it('marks what is missing', async () => {
      await duo(menu.flag);
      const [, cells, rows] = facts.flagged.exec(await workbench.toastText(facts.flagged)) ?? [];
      const missing = await workbench.grid.cellTexts(
        `${await cellUnder(columns.missing, 2, workbench)}:${await cellUnder(columns.missing, facts.lastLead, workbench)}`,
      );
      // What is filled but cannot be read is named in the same column, and not marked as blank.
      const blanks = missing.map(([text = '']) =>
        text.split(', ').filter((field) => field !== '' && !field.endsWith(facts.unreadable)),
      );
      expect(blanks.flat().length).toBeGreaterThan(0);
      expect(Number(rows)).toBe(blanks.filter(({ length }) => length > 0).length);
      expect(Number(cells)).toBe(blanks.flat().length);
    });

    it('scores a row again as soon as it is edited', async () => {
      const { grid } = workbench;
      const score = await cellUnder(columns.score, 2, workbench);
      const status = await cellUnder(columns.status, 2, workbench);
      for (const edit of edits) {
        await grid.typeInto(edit.cell, edit.text);
        expect(await grid.cellTextOnce(score, (text) => text === edit.score)).toBe(edit.score);
        expect(await grid.cellText(status)).toBe(edit.status);
      }
    });

    it('builds the return by source with its charts', async () => {
      await duo(menu.sourceReturn);
      expect(await workbench.questionText()).toContain(facts.basisQuestion);
      await workbench.answerDialog('YES');
      await workbench.toastText(facts.returnReady);
      expect(await workbench.grid.sheetOnce(facts.returnSheet)).toBe(true);
      const charts = await workbench.grid.chartsOnce((texts) => texts.length >= 2);
      for (const said of facts.chart) expect(charts.join('\n')).toMatch(said);
    });

    it('calculates a formula that is typed by hand, and calculates it again', async () => {
      const { grid } = workbench;
      await grid.switchSheet('Leads');
      const score = await cellUnder(columns.score, 2, workbench);
      await grid.switchSheet(facts.fieldsSheet);
      await grid.typeInto('E2', `=Leads!${score}+1`);
      const before = String(Number(edits[1].score) + 1);
      expect(await grid.cellTextOnce('E2', (text) => text === before)).toBe(before);
      await grid.switchSheet('Leads');
      await grid.typeInto(edits[1].cell, facts.lastEdit.text);
      await grid.switchSheet(facts.fieldsSheet);
      const after = String(Number(facts.lastEdit.score) + 1);
      expect(await grid.cellTextOnce('E2', (text) => text === after)).toBe(after);
    });

    it('gives the workbook away, and another workbench goes on with it', async () => {
      const file = await workbench.download('xlsx');
      expect(file.name).toMatch(/\.xlsx$/);
      const path = join(folder, 'leads.xlsx');
      await writeFile(path, file.bytes);
      const other = await serveWorkbench([path, ...parameters]);
      try {
        const window = await openWorkbench(browser, { url: other.url, language });
        const { grid } = window;
        await grid.switchSheet('Leads');
        const score = await cellUnder(columns.score, 2, window);
        expect(await grid.cellText(score)).toBe(facts.lastEdit.score);
        expect(await grid.cellText(edits[0].cell)).toBe(edits[0].text);
        expect(await grid.sheetNames()).toContain(facts.returnSheet);
        await grid.switchSheet(facts.fieldsSheet);
        expect(await grid.cellText('E2')).toBe(String(Number(facts.lastEdit.score) + 1));
        await window.close();
      } finally {
        await other.close();
      }
    });
  });
}
