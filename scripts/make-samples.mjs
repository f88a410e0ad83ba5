#!/usr/bin/env node
/**
 * Writes the sample workbooks of two invented companies as CSV files: leads, definition, costs and opportunities, in
 * Spanish (semicolons, decimal comma) and English (commas, decimal point), both with days before months. Nothing in them
 * is a real person, company, address or phone number. Always the same bytes.
 *
 *   node scripts/make-samples.mjs [folder]     (default: samples)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPANY_EN } from './samples/company-en.mjs';
import { COMPANY_ES } from './samples/company-es.mjs';
import { costTable } from './samples/costs.mjs';
import { csvText } from './samples/csv.mjs';
import { definitionTable, loadStarter } from './samples/definition.mjs';
import { leadsOf, leadTable } from './samples/leads.mjs';
import { opportunityTable } from './samples/opportunities.mjs';
import { randomFrom } from './samples/random.mjs';

const samples = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'samples');
const folder = path.resolve(process.argv[2] ?? samples);
const starter = await loadStarter();

for (const words of [COMPANY_ES, COMPANY_EN]) {
  const random = randomFrom(words.seed);
  const leads = leadsOf(words, starter.starterWords(words.language), random);
  const tables = {
    leads: leadTable(leads, words),
    duo: definitionTable(words, starter),
    costs: costTable(words, random),
    opportunities: opportunityTable(leads, words, random),
  };
  mkdirSync(path.join(folder, words.folder), { recursive: true });
  for (const [name, table] of Object.entries(tables)) {
    writeFileSync(path.join(folder, words.folder, `${name}.csv`), csvText(table, words.delimiter));
  }
}
