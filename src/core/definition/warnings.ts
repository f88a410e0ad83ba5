import { isBlank, type Cell, type Day, type Reading, type Table } from '../values/cell';
import { readDay } from '../values/day';
import { foldText } from '../values/text';
import { compileCondition, HOLDS } from './condition';
import type { Criterion, Definition, DefinitionWarning, FieldColumn, LeadFields } from './types';

/**
 * Fewest rows on which to say that a criterion never or always holds. By the rule of three, what has not
 * happened in 30 rows happens, with 95 % confidence, in fewer than 3/30 = 10 % of them.
 */
export const MINIMUM_ROWS = 30;

/** METHOD §4: a definition holds whatever the source, so these columns' values must not decide. */
const ROLES_OF_ORIGIN = new Set(['source', 'campaign']);

const DAY_OPERATORS = new Set<string>([
  'before',
  'after',
  'between_days',
  'within_last_days',
  'older_than_days',
  'within_next_days',
]);

/**
 * What is doubtful, though not wrong, in a definition over the rows of a Leads table (METHOD §4, Warned).
 * `rows` are the data rows, rows × columns, in the column order of `fields`; rows with nothing under any header
 * (or only unticked checkboxes) are left out. In table order of the definition.
 *
 * - `source_criterion`: points, knock-out or requirement on the value of source or campaign; `is filled` is fine.
 * - `empty_required_column`: every column of a required field is blank in every row.
 * - `never_holds`, `always_holds`: on at least {@link MINIMUM_ROWS} rows; data `rows` and `filled`.
 * - `ambiguous_dates`: dates that only the locale's order of day and month made readable, in a column that a
 *   condition reads as dates (`count`), or in the Value of the row itself (`text`).
 * - `ambiguous_header`: a field whose header occurs in more than one column; the first is used.
 */
export function warnAboutDefinition(
  definition: Definition,
  fields: LeadFields,
  rows: Table,
  reading: Reading,
  today: Day | undefined,
): readonly DefinitionWarning[] {
  const leads = rows.filter((row) => isLead(row, fields));
  return definition.criteria.flatMap((criterion) => {
    const warnings: DefinitionWarning[] = [];
    const warn = (
      code: DefinitionWarning['code'],
      column: DefinitionWarning['place']['column'],
      data: DefinitionWarning['data'],
    ): void => {
      warnings.push({
        code,
        place: { number: criterion.number, column },
        data: { field: criterion.field, ...data },
      });
    };
    for (const header of repeatedHeaders(criterion, fields)) warn('ambiguous_header', 'field', { header });
    if (decidesByOrigin(criterion, fields)) warn('source_criterion', 'field', {});
    if (criterion.ambiguousDate !== undefined)
      warn('ambiguous_dates', 'value', { text: criterion.ambiguousDate, count: 1 });
    const count = ambiguousDates(criterion, leads, reading);
    if (count > 0) warn('ambiguous_dates', 'field', { count });
    const filled = leads.filter((row) =>
      criterion.columns.some(({ column }) => !isBlank(row[column])),
    ).length;
    if (criterion.kind === 'required' && leads.length > 0 && filled === 0) {
      warn('empty_required_column', 'field', { rows: leads.length });
    } else if (leads.length >= MINIMUM_ROWS) {
      const holding = countHolding(criterion, leads, reading, today);
      const data = { rows: leads.length, filled };
      if (holding === 0) warn('never_holds', 'condition', data);
      if (holding === leads.length) warn('always_holds', 'condition', data);
    }
    return warnings;
  });
}

function isLead(row: readonly Cell[], fields: LeadFields): boolean {
  return row.some((cell, column) => fields.headers[column] !== '' && cell !== false && !isBlank(cell));
}

function decidesByOrigin(criterion: Criterion, fields: LeadFields): boolean {
  const { operator } = criterion.condition;
  if (operator === 'filled' || operator === 'empty') return false;
  if (!criterion.columns.some(({ column }) => ROLES_OF_ORIGIN.has(fields.roles[column] ?? ''))) return false;
  return criterion.kind === 'required' || criterion.kind === 'knockout' || criterion.points !== 0;
}

function repeatedHeaders(criterion: Criterion, fields: LeadFields): readonly string[] {
  return criterion.columns
    .filter(({ header }) => fields.headers.filter((other) => foldText(other) === foldText(header)).length > 1)
    .map(({ header }) => header);
}

function ambiguousDates(criterion: Criterion, leads: Table, reading: Reading): number {
  if (!DAY_OPERATORS.has(criterion.condition.operator)) return 0;
  let count = 0;
  for (const row of leads)
    for (const { column } of criterion.columns)
      if (readDay(row[column], reading)?.ambiguous === true) count += 1;
  return count;
}

function countHolding(criterion: Criterion, leads: Table, reading: Reading, today: Day | undefined): number {
  const asks = criterion.columns.map((field: FieldColumn) => ({
    column: field.column,
    ask: compileCondition(criterion.condition, field, reading, today),
  }));
  // `is empty` over alternatives holds when all are empty, as the opposite of filled when any is.
  const isEvery = criterion.condition.operator === 'empty';
  return leads.filter((row) => {
    const holds = ({ column, ask }: (typeof asks)[number]): boolean => ask(row[column]) === HOLDS;
    return isEvery ? asks.every(holds) : asks.some(holds);
  }).length;
}
