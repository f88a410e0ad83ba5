/**
 * The workbench in a real browser, as its user waits for it: the first sheet, an edit and its score, scoring all, large
 * files, scrolling; and what the page weighs. Times are by the clock on the wall.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { writeCsv } from '../src/runtime/files/csv-write';
import type { Language } from '../src/workbench/protocol/settings';
import { startBrowser } from '../test/e2e/browser';
import { act, hostOf } from './built';
import { LOCALE } from './definition';
import { median, report, shown } from './measuring';
import { start, type Started } from './started';
import { WatchedPage } from './watched-page';
import { workbookOf } from './workbook';

const ROUNDS = 5;
const SCORE_ALL_ROUNDS = 3;
const LARGE_ROUNDS = 3;
const EDITS = 15;
/** Edits before the first that is measured: the code of both sides is compiled by then. */
const WARM_UP = 3;
/** Between edits; whoever types looks at what comes of it. */
const PAUSE_MS = 1500;

const PAGES = 200;
/** A turn of the wheel by as many pixels as the sheet is high. */
const PAGE_PIXELS = 480;
/** Longer between two frames, and the eye sees a jump. */
const JUMP_MS = 50;

const folder = mkdtempSync(join(tmpdir(), 'duo-bench-data-'));

/** The leads and their definition as files, which the workbench opens as two tabs of their names. */
function filesOf(rows: number): string[] {
  const place = join(folder, String(rows));
  mkdirSync(place, { recursive: true });
  return workbookOf(rows)
    .sheets.slice(0, 2)
    .map((sheet) => {
      const path = join(place, `${sheet.name}.csv`);
      writeFileSync(path, writeCsv(sheet, { locale: LOCALE }));
      return path;
    });
}

/** The median, and from–to: what else the machine does cannot be taken out of times on the wall. */
const milliseconds = (values: readonly number[]): string =>
  `${shown(median(values))} ms (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;

interface Opening {
  readonly address: number;
  readonly frame: number;
  readonly typed: number;
  readonly served: Started;
  readonly watched: WatchedPage;
}

/** Opens a window on what was started and types into its first cell; all times are from the start of the command. */
async function opening(browser: Browser, served: Started, firstText: string): Promise<Opening> {
  const asked = performance.now() - served.startedAt;
  const watched = await WatchedPage.open(browser, served.url);
  const frame = asked + (await watched.drawn(firstText));
  await watched.workbench.grid.waitReady();
  await watched.page.keyboard.type('tecleado');
  await watched.page.keyboard.press('Enter');
  const typed = asked + (await watched.drawn('tecleado'));
  // It was a header.
  await watched.page.keyboard.press('Control+Z');
  await watched.page.waitForTimeout(PAUSE_MS);
  return { address: served.addressMs, frame, typed, served, watched };
}

async function firstSheet(browser: Browser): Promise<void> {
  for (const how of ['npm start', 'duo serve'] as const) {
    const rounds: Omit<Opening, 'served' | 'watched'>[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { served, watched, ...times } = await opening(browser, await start(how), 'L-0001');
      rounds.push(times);
      await watched.close();
      await served.close();
    }
    const each = (pick: (opening: (typeof rounds)[number]) => number): string =>
      milliseconds(rounds.map(pick));
    report(
      `\`${how}\` on the sample (335 rows), built before: address printed; leads on the screen; a cell typed and shown`,
      `${each(({ address }) => address)}; ${each(({ frame }) => frame)}; ${each(({ typed }) => typed)}`,
      how === 'npm start' ? '3,000 ms' : '',
    );
  }
}

async function prepare({ workbench, page }: WatchedPage): Promise<void> {
  await page.waitForTimeout(PAUSE_MS);
  await workbench.clickMenu([workbench.words.menus.extensions, 'DUO', 'Preparar las hojas']);
  await workbench.answerConsent(true);
  await workbench.toastText(/Hojas listas/);
  await workbench.waitIdle();
  await workbench.grid.sheetOnce('Campos');
  await workbench.closeToasts();
  await page.waitForTimeout(PAUSE_MS);
  await workbench.grid.switchSheet('Leads');
}

/** Our columns stand behind the last of the user's, AD; they are on the screen together with the notes, AA. */
async function showOurColumns({ workbench, page }: WatchedPage, cell: string): Promise<void> {
  await workbench.grid.selectCell('AM2');
  await workbench.grid.selectCell(cell);
  await page.waitForTimeout(PAUSE_MS);
}

/** From the click until our columns show what was scored. */
async function scoreAll(watched: WatchedPage): Promise<number> {
  const { workbench } = watched;
  await watched.forget();
  await showOurColumns(watched, 'AF2');
  await watched.drawn('Estado DUO');
  await watched.forget();
  await workbench.clickMenu([workbench.words.menus.extensions, 'DUO', 'Puntuar todo']);
  const time = await watched.drawnAfterAct('Incompleto');
  await workbench.toastText(/Filas puntuadas/);
  await workbench.waitIdle();
  await workbench.closeToasts();
  return time;
}

/** Types a note that excludes a lead, and looks when the note and the new state are drawn. */
async function edit(watched: WatchedPage, row: number): Promise<{ own: number; score: number }> {
  const { workbench, page } = watched;
  const cell = `AA${row}`;
  const note = `Pide no llamar ${row}`;
  await workbench.grid.selectCell(cell);
  await page.keyboard.type(note);
  await page.waitForTimeout(PAUSE_MS / 5);
  await watched.forget();
  await page.keyboard.press('Enter');
  const score = await watched.drawnAfterAct('Excluido');
  const own = await watched.drawnAfterAct(note);
  await page.waitForTimeout(PAUSE_MS);
  // As it was, so that no lead on the screen is excluded when the next one will be.
  await workbench.grid.typeInto(cell, 'Llamado');
  await page.waitForTimeout(PAUSE_MS);
  if (score - own < 1) throw new Error('Another lead on the screen is excluded.');
  return { own, score };
}

async function editing(browser: Browser, rows: number): Promise<void> {
  const served = await start('duo serve', { files: filesOf(rows) });
  const { watched } = await opening(browser, served, 'L-1');
  await prepare(watched);
  await scoreAll(watched);
  await showOurColumns(watched, 'AA2');
  const times: { own: number; score: number }[] = [];
  for (let round = 0; round < WARM_UP + EDITS; round += 1) {
    const time = await edit(watched, 2 + (round % 15));
    if (round >= WARM_UP) times.push(time);
  }
  const own = times.map((time) => time.own);
  const score = times.map((time) => time.score);
  report(
    `An edit, ${shown(rows)} rows × 30, scored before: from Enter until the text is shown; until its score is (${EDITS} edits)`,
    `${milliseconds(own)}; ${milliseconds(score)}`,
    rows <= 10_000 ? '50 ms; 300 ms' : '',
  );
  await watched.close();
  await served.close();
}

/** The same action without server and page, in a process of its own, by the same clock. */
function headless(rows: number): number {
  const program = [...process.execArgv, process.argv[1]!, 'headless', String(rows)];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

function scoreHeadless(rows: number): number {
  const host = hostOf(workbookOf(rows));
  act(host, 'setUpTabs');
  const began = performance.now();
  act(host, 'scoreAll');
  return performance.now() - began;
}

async function scoringAll(browser: Browser, rows: number): Promise<void> {
  const files = filesOf(rows);
  const seen: number[] = [];
  const alone: number[] = [];
  const memory: { server: number; page: number }[] = [];
  for (let round = 0; round < SCORE_ALL_ROUNDS; round += 1) {
    const served = await start('duo serve', { files });
    const { watched } = await opening(browser, served, 'L-1');
    await prepare(watched);
    seen.push(await scoreAll(watched));
    memory.push({ server: await served.peakMegabytes(), page: await watched.heapMegabytes() });
    await watched.close();
    await served.close();
    alone.push(headless(rows));
  }
  const ratios = seen.map((time, round) => time / alone[round]!);
  report(
    `Score all, ${shown(rows)} rows × 30, set up before: from the click until the new scores are shown`,
    milliseconds(seen),
  );
  report('… times the same action without page and server', `${shown(median(ratios))} ×`);
  report(
    '… afterwards: peak memory of the server; scripts of the page',
    `${median(memory.map(({ server }) => server))} MB; ${median(memory.map(({ page }) => page))} MB`,
  );
}

async function large(browser: Browser, rows: number): Promise<void> {
  const files = filesOf(rows);
  const rounds: Omit<Opening, 'served' | 'watched'>[] = [];
  const frames: number[] = [];
  let memory = '';
  for (let round = 0; round < LARGE_ROUNDS; round += 1) {
    const { served, watched, ...times } = await opening(browser, await start('duo serve', { files }), 'L-1');
    rounds.push(times);
    if (round === 0) {
      memory = `${await served.peakMegabytes()} MB; ${await watched.heapMegabytes()} MB`;
      await watched.page.mouse.move(WINDOW_MIDDLE.x, WINDOW_MIDDLE.y);
      await watched.page.waitForTimeout(PAUSE_MS);
      await watched.forget();
      for (let turn = 0; turn < PAGES; turn += 1) await watched.page.mouse.wheel(0, PAGE_PIXELS);
      frames.push(...(await watched.frames()));
    }
    await watched.close();
    await served.close();
  }
  const each = (pick: (opening: (typeof rounds)[number]) => number): string => milliseconds(rounds.map(pick));
  report(
    `Opening a CSV file of ${shown(rows)} rows × 30: address printed; leads on the screen; a cell typed and shown`,
    `${each(({ address }) => address)}; ${each(({ frame }) => frame)}; ${each(({ typed }) => typed)}`,
  );
  report('… peak memory of the server; scripts of the page', memory);
  report(
    `… scrolling ${PAGES} pages down: median frame; frames longer than ${JUMP_MS} ms`,
    `${shown(median(frames))} ms; ${frames.filter((time) => time > JUMP_MS).length} of ${frames.length}`,
  );
}

const WINDOW_MIDDLE = { x: 600, y: 400 };

const LOCALES: Readonly<Record<Language, string>> = { es: 'es_ES', en: 'en_GB', pl: 'pl_PL' };

/** What the page really loads until the sheet is on the screen. */
async function weight(browser: Browser): Promise<void> {
  for (const [language, locale] of Object.entries(LOCALES) as [Language, string][]) {
    const served = await start('duo serve', { locale });
    const watched = await WatchedPage.open(browser, served.url, language);
    await watched.drawn('L-0001');
    await watched.page.waitForTimeout(PAUSE_MS);
    const files = [...watched.loaded.values()];
    const bytes = files.reduce((sum, file) => sum + file.length, 0);
    const packed = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
    report(
      `The page as it is loaded in ${language}: files; minified; compressed with gzip`,
      `${files.length}; ${shown(bytes)} bytes; ${shown(packed)} bytes`,
    );
    await watched.close();
    await served.close();
  }
}

/** Parts that may be measured alone: `node .build/bench/workbench.mjs scoring`, once `npm run bench -- workbench` has built it. */
const PARTS: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  first: firstSheet,
  weight,
  editing: (browser) => editing(browser, 10_000),
  scoring: (browser) => scoringAll(browser, 20_000),
  large: async (browser) => {
    await large(browser, 20_000);
    await large(browser, 50_000);
  },
};

async function measure(parts: readonly string[]): Promise<void> {
  const [before] = loadavg();
  const browser = await startBrowser();
  try {
    for (const part of parts) await PARTS[part]!(browser);
    report(
      `Processes that wanted a core meanwhile, ours included; this machine has ${availableParallelism()}: at the beginning; at the end`,
      `${shown(before!)}; ${shown(loadavg()[0]!)}`,
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, , part, rows] = process.argv;
if (part === 'headless') process.stdout.write(String(scoreHeadless(Number(rows))));
else await measure(part === undefined ? Object.keys(PARTS) : [part]);
