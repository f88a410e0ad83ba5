/** A small sheet beside the script of the tests, as a person opens and enables it. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { openWorkbench, type OpenOptions, type WorkbenchOnScreen } from './workbench-on-screen';

/** Name of the add-on: that of its file. */
export const PROBE = 'Probe';

const SCRIPT = join(__dirname, 'fixture', `${PROBE}.js`);

/** Columns F to H; the script writes into those before. */
const TABLE = ',,,,,Name,Number,Date\n,,,,,Ana,1.5,2026-11-01\n,,,,,Zoë,2,2026-11-02\n';

export interface ServedProbe extends ServedWorkbench {
  /** Starts it again on what is kept. */
  again(): Promise<ServedProbe>;
  /** Cuts off the end of what is kept. */
  breakState(): Promise<void>;
}

export interface ProbeOptions {
  /** Of the document; some names make the script do otherwise. */
  readonly name?: string;
  /** Contents of the file. */
  readonly table?: string;
  /** Further ones of the command. */
  readonly parameters?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Serves the sheet with the script. */
export async function serveProbe(options: ProbeOptions = {}): Promise<ServedProbe> {
  const { name = 'Book', table = TABLE, parameters = [], environment } = options;
  const folder = await mkdtemp(join(tmpdir(), 'probe-'));
  const file = join(folder, `${name}.csv`);
  await writeFile(file, table);
  const start = async (): Promise<ServedProbe> => {
    const served = await serveWorkbench(
      [file, '--script', SCRIPT, '--state', join(folder, 'state'), '--locale', 'en_GB', ...parameters],
      environment,
    );
    const close = async (): Promise<void> => {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    };
    const breakState = async (): Promise<void> => {
      const names = await readdir(join(folder, 'state'));
      const path = join(
        folder,
        'state',
        names.find((each) => each.endsWith('.state'))!,
      );
      await writeFile(path, (await readFile(path)).subarray(0, -1));
    };
    return { ...served, close, again: start, breakState };
  };
  return start();
}

/** Opens the sheet in English unless told otherwise. */
export function openProbe(
  browser: Browser,
  served: ServedWorkbench,
  options: Partial<OpenOptions> = {},
): Promise<WorkbenchOnScreen> {
  return openWorkbench(browser, { language: 'en', ...options, url: served.url });
}

/** Clicks through the menu of the add-on. */
export const choose = (workbench: WorkbenchOnScreen, ...path: readonly string[]): Promise<void> =>
  workbench.clickMenu([workbench.words.menus.extensions, PROBE, ...path]);

/** The first click, and what Google asks then. */
export async function enable(workbench: WorkbenchOnScreen): Promise<void> {
  await choose(workbench, 'Begin');
  await workbench.answerConsent(true);
  await workbench.grid.cellTextOnce('A1', (text) => text === 'begun');
}
