import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The add-on's own words and starter definition, so that the samples never disagree with what set-up writes. */
export async function loadStarter() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { wordsOf } from './src/i18n/language';
        export { starterDefaults, starterRows, starterWords } from './src/i18n/starter/starter';`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** The headers of the sample that the starter's fields stand for. */
const HEADER_OF_FIELD = {
  company: 'company',
  phone: 'phone',
  email: 'email',
  source: 'source',
  need: 'need',
  accepts_meeting: 'meeting',
  decision_role: 'role',
  buying_stage: 'stage',
  urgency: 'months',
  company_size: 'employees',
  industry: 'sector',
  budget: 'budget',
  contact_type: 'type',
  consent: 'consent',
};

/** The starter definition as a table that names the sample's own headers. */
export function definitionTable(words, starter) {
  const shown = starter.wordsOf(words.language);
  const { field, condition, value, points, kind, group, question, when } = shown.definitionColumns;
  const rows = starter.starterRows(words.language, starter.starterDefaults(words.language));
  return [
    [field, condition, value, points, kind, group, question, when],
    ...rows.map((row) => [
      row.field === '' ? '' : words.leadHeaders[HEADER_OF_FIELD[row.field]],
      row.operator === '' ? '' : shown.operators[row.operator],
      row.value.join('; '),
      row.points ?? '',
      shown.kinds[row.kind],
      row.group,
      row.question,
      row.when === '' ? '' : shown.whens[row.when],
    ]),
  ];
}
