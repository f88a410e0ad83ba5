#!/usr/bin/env node
/**
 * Writes the tabs of the sample teams as CSV files, filled with half a year of work (2026-05-04 to 2026-10-30). Nobody
 * writes rows by hand: the built add-on runs on our runtime beside the sample leads, and the invented team acts in it day
 * by day through the functions that its pages call. Always the same bytes; needs `npm run build`.
 *
 * It takes some minutes for each language.
 *
 *   node scripts/make-history.mjs [folder] [language]     (default: samples, both)
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPANY_EN } from './samples/company-en.mjs';
import { COMPANY_ES } from './samples/company-es.mjs';
import { writeTeamFiles } from './samples/history/files.mjs';
import { liveHalfYear } from './samples/history/half-year.mjs';
import { NOTES_EN } from './samples/history/notes-en.mjs';
import { NOTES_ES } from './samples/history/notes-es.mjs';
import { loadRuntime } from './samples/history/runtime.mjs';
import { Stage } from './samples/history/stage.mjs';
import { randomFrom } from './samples/random.mjs';

const samples = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'samples');
const folder = path.resolve(process.argv[2] ?? samples);
const runtime = await loadRuntime();

for (const [company, locale, notes, seed] of [
  [COMPANY_ES, 'es_ES', NOTES_ES, 20_260_504],
  [COMPANY_EN, 'en_GB', NOTES_EN, 20_260_505],
]) {
  if (![undefined, company.folder].includes(process.argv[3])) continue;
  const stage = new Stage(runtime, company, locale, randomFrom(seed));
  const { isFine, lines } = liveHalfYear(stage, notes);
  for (const [reason, count] of stage.refusals) console.log(`${company.folder}: refused ${count}× ${reason}`);
  console.log(`${company.folder}: ${lines.join(' ')}`);
  if (!isFine) process.exitCode = 1;
  writeTeamFiles(stage, path.join(folder, company.folder, 'team'));
}
