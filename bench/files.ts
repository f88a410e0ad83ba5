/** CSV and XLSX in and out, 50,000 × 30; each in a process of its own for the peak of memory. */
import { spawnSync } from 'node:child_process';
import { readCsv } from '../src/runtime/files/csv-read';
import { writeCsv } from '../src/runtime/files/csv-write';
import { readXlsx } from '../src/runtime/files/xlsx-read';
import { writeXlsx } from '../src/runtime/files/xlsx-write';
import type { DocumentModel } from '../src/runtime/spreadsheet/model';
import { LOCALE, TIME_ZONE } from './definition';
import { median, peakMegabytes, processorMs, report, shown } from './measuring';
import { workbookOf } from './workbook';

const ROWS = 50_000;
const ROUNDS = 3;
const OPTIONS = { locale: LOCALE, timeZone: TIME_ZONE };

const WORKS = {
  'CSV out': (document: DocumentModel) => () => writeCsv(document.sheets[0]!, OPTIONS),
  'CSV in': (document: DocumentModel) => {
    const bytes = writeCsv(document.sheets[0]!, OPTIONS);
    return () => readCsv(bytes, 'Leads', OPTIONS);
  },
  'XLSX out': (document: DocumentModel) => () => writeXlsx(document),
  'XLSX in': async (document: DocumentModel) => {
    const bytes = await writeXlsx(document);
    return () => readXlsx(bytes, 'Leads', OPTIONS);
  },
} as const;
type Work = keyof typeof WORKS;

interface Cost {
  readonly seconds: number;
  /** Median over rounds of the time against a copy of the document. */
  readonly copies: number;
  readonly megabytes: number;
}

async function costOf(work: Work): Promise<Cost> {
  const document = workbookOf(ROWS);
  document.sheets.length = 1;
  const run = await WORKS[work](document);
  const times: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const time = await processorMs(run);
    times.push(time);
    ratios.push(time / (await processorMs(() => structuredClone(document))));
  }
  return { seconds: median(times) / 1000, copies: median(ratios), megabytes: peakMegabytes() };
}

const [, , work] = process.argv;
if (work !== undefined) {
  process.stdout.write(JSON.stringify(await costOf(work as Work)));
} else {
  for (const name of Object.keys(WORKS) as Work[]) {
    const program = [...process.execArgv, process.argv[1]!, name];
    const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const { seconds, copies, megabytes } = JSON.parse(stdout) as Cost;
    report(
      `${name}, 50,000 × 30: processor seconds; times \`structuredClone\` of the document; peak MB`,
      `${shown(seconds)} s; ${shown(copies)} ×; ${shown(megabytes)} MB`,
    );
  }
}
