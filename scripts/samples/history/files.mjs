import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvText } from '../csv.mjs';

/** The tabs of a team as files, in the order in which they stand. */
export const TEAM_FILES = ['leads', 'opportunities', 'activities', 'team', 'territories', 'cadences', 'templates', 'pipelines', 'calendar'];

/** Columns of the leads that scoring writes: left out, since scoring is the first thing that a visitor does. */
const scoreHeaders = ({ columns }) => {
  const { id: _, ...scores } = columns;
  return new Set(Object.values(scores));
};

/** Writes the tabs as CSV files. */
export function writeTeamFiles(stage, folder) {
  const { company } = stage;
  mkdirSync(folder, { recursive: true });
  for (const tab of TEAM_FILES) {
    const rows = tableOf(stage, tab);
    writeFileSync(path.join(folder, `${tab}.csv`), csvText(rows, company.delimiter));
  }
}

function tableOf(stage, tab) {
  const { rows } = stage.sheet(tab);
  const header = rows[0].values;
  const left = tab === 'leads' ? scoreHeaders(stage.words) : new Set();
  const columns = header.flatMap((name, column) => (name === null || name === '' || left.has(name) ? [] : [column]));
  const table = rows.map((row) => columns.map((column) => fieldOf(stage, row, column)));
  // Boxes reach down to the end of a tab; below the last row that says anything they say nothing.
  let last = table.length;
  while (last > 0 && table[last - 1].every((text) => text === '' || text === 'FALSE')) last -= 1;
  return table.slice(0, last);
}

/** What a cell shows, as the other samples are written: an apostrophe only before what would not come back as text. */
function fieldOf({ runtime, locale }, row, column) {
  const value = row?.values[column] ?? null;
  const format = row?.styles?.[column]?.numberFormat;
  const text = runtime.csvText(value, format?.includes('%') ? undefined : format, locale);
  if (typeof value !== 'string') return text;
  const isKept = !/^\s*[=@]/.test(text) && typeof runtime.csvTyping(locale)(text).value === 'string';
  return isKept ? text : runtime.guardFormula(text);
}
