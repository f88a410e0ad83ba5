/** A workbook with a little of everything that a grid shows, served with a script that witnesses what is done to it. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsx } from '../../src/runtime/files/xlsx-read';
import type { DocumentModel, RowModel } from '../../src/runtime/spreadsheet/model';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import type { WorkbenchOnScreen } from './workbench-on-screen';

const ROOT = join(__dirname, '..', '..');
const COMMAND = join(ROOT, '.build', 'duo.mjs');
const SCRIPT = join(__dirname, 'fixture', 'Witness.js');

/** Caption of the script's menu. */
const MENU = 'Testigo';

/** Makes the workbook with the built command and serves it, in Spanish. */
export async function serveWitness(): Promise<ServedWorkbench> {
  const folder = await mkdtemp(join(tmpdir(), 'witness-'));
  const file = join(folder, 'Libro.xlsx');
  const parameters = ['--script', SCRIPT, '--locale', 'es_ES'];
  await promisify(execFile)(
    process.execPath,
    [COMMAND, 'run', 'new', 'build', ...parameters, '--out', file],
    {
      cwd: ROOT,
    },
  );
  const served = await serveWorkbench([file, ...parameters]);
  return {
    ...served,
    async close() {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A click in the script's menu. */
export const ask = (workbench: WorkbenchOnScreen, item: string): Promise<void> =>
  workbench.clickMenu([MENU, item]);

/** Lets the script see what is done from now on. */
export async function beginToWatch(workbench: WorkbenchOnScreen): Promise<void> {
  await ask(workbench, 'Mirar');
  await workbench.answerConsent(true);
  await workbench.toastText(/Mirando/);
  await workbench.waitIdle();
  await workbench.closeToasts();
}

/** What triggers have seen since they were asked last, one line for each event. */
export async function seenByTriggers(workbench: WorkbenchOnScreen): Promise<string[]> {
  await ask(workbench, 'Contar');
  const text = await workbench.questionText();
  await workbench.answerDialog('OK');
  return text.split('\n').filter((line) => /^(?:edit|change) /.test(line));
}

/** The document as it is given away, read anew. */
export async function held(workbench: WorkbenchOnScreen): Promise<DocumentModel> {
  const { bytes } = await workbench.download('xlsx');
  return (await readXlsx(bytes, 'Libro', { locale: 'es_ES', timeZone: 'Europe/Madrid' })).document;
}

/** The row of a sheet of {@link held}, counted from 1 as people do. */
export function heldRow(document: DocumentModel, sheet: string, row: number): RowModel {
  const found = document.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`There is no sheet «${sheet}»`);
  return found.rows[row - 1] ?? { values: [] };
}
