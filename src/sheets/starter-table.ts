import type { Language } from '../i18n/language';
import { wordsOf } from '../i18n/language';
import type { DefinitionColumn } from '../core/definition/types';
import { starterRows } from '../i18n/starter/starter';
import type { StarterField, StarterParameters, StarterRow } from '../i18n/starter/types';
import { safeText } from './safe-text';

/** The columns of a definition tab, in the order in which we write them. */
export const DEFINITION_COLUMNS = [
  'field',
  'condition',
  'value',
  'points',
  'kind',
  'group',
  'question',
  'when',
  'note',
] as const satisfies readonly DefinitionColumn[];

/**
 * The starter definition as a table, header row first. `headerOf` gives the user's own header of a field, or
 * undefined where their tab has no such column: its criteria are left out, and where any is, the threshold
 * becomes a share of what can still be reached.
 */
export function starterTable(
  language: Language,
  parameters: StarterParameters,
  headerOf: (field: StarterField) => string | undefined,
  decimal: ',' | '.',
): (string | number)[][] {
  const words = wordsOf(language);
  const all = starterRows(language, parameters);
  const rows = all.filter((row) => row.field === '' || headerOf(row.field) !== undefined);
  const kept = rows.filter((row) => row.kind !== 'cap' || isUsed(row.group, rows));
  const isWhole = rows.length === all.length;
  const cells = kept.map((row): (string | number)[] => [
    row.field === '' ? '' : safeText(headerOf(row.field)!),
    row.operator === '' ? '' : safeText(words.operators[row.operator]),
    safeText(row.value.map((value) => valueText(value, decimal)).join('; ')),
    // As text: the number 0.6 would be shown so, and be no percentage to whoever reads it.
    row.kind === 'threshold' && !isWhole ? `'${row.points} %` : (row.points ?? ''),
    words.kinds[row.kind],
    row.group,
    row.question,
    row.when === '' ? '' : words.whens[row.when],
    '',
  ]);
  return [DEFINITION_COLUMNS.map((column) => words.definitionColumns[column]), ...cells];
}

/** Numbers without thousands, which every locale reads alike. */
function valueText(value: string | number, decimal: ',' | '.'): string {
  return typeof value === 'number' ? String(value).replace('.', decimal) : value;
}

function isUsed(group: string, rows: readonly StarterRow[]): boolean {
  return rows.some((row) => row.group === group && row.kind !== 'cap');
}
