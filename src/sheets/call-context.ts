import { isBlank, type Cell } from '../core/values/cell';
import { formatDay } from '../core/values/day';
import { answerTypeOf, type AnswerType } from '../core/conversation/answer-type';
import type { Definition, FieldColumn } from '../core/definition/types';
import { starterWords } from '../i18n/starter/starter';
import type { Desk } from './lead-desk';

/** A column that the definition reads, with the cell of one lead and how it is answered. */
export interface AskedColumn {
  readonly column: number;
  /** A date as `YYYY-MM-DD`, null where blank. */
  readonly cell: string | number | boolean | null;
  readonly type: AnswerType;
}

/** So many rows show which words a column uses; more would make a large sheet slow to open a guide on. */
const SAMPLE_ROWS = 500;

/** The columns that the definition reads, for the lead at a position of the desk. One read: the dropdowns of its row. */
export function askedColumns(desk: Desk, position: number, definition: Definition): readonly AskedColumn[] {
  const { reading } = desk.workbook;
  const dropdowns = dropdownsOf(desk, position);
  return fieldsOf(definition).map((field) => {
    const cell = desk.block.rows[position]?.[field.column];
    return {
      column: field.column,
      cell: portable(cell, reading.dayOf),
      type: typeOf(desk, definition, field, dropdowns[field.column] ?? []),
    };
  });
}

/** How a column that the definition may not read is answered, e.g. that of a topic. */
export function typeOfColumn(desk: Desk, column: number): AnswerType {
  const guess = desk.leads.roles[column];
  return answerTypeOf(
    {
      criteria: [],
      comparedAs: 'value',
      type: guess?.type ?? 'text',
      role: guess?.role ?? '',
      dropdown: [],
      cells: sampleOf(desk, column),
    },
    starterWords(desk.workbook.language),
  );
}

function typeOf(
  desk: Desk,
  definition: Definition,
  field: FieldColumn,
  dropdown: readonly string[],
): AnswerType {
  const guess = desk.leads.roles[field.column];
  return answerTypeOf(
    {
      criteria: definition.criteria.filter(({ columns }) =>
        columns.some(({ column }) => column === field.column),
      ),
      comparedAs: field.comparedAs,
      type: guess?.type ?? 'text',
      role: guess?.role ?? '',
      dropdown,
      cells: sampleOf(desk, field.column),
    },
    starterWords(desk.workbook.language),
  );
}

function sampleOf(desk: Desk, column: number): readonly Cell[] {
  return desk.block.rows.slice(0, SAMPLE_ROWS).map((row) => row[column]);
}

/** Each column once, in the order of the table. */
function fieldsOf(definition: Definition): readonly FieldColumn[] {
  const fields = new Map<number, FieldColumn>();
  for (const { columns } of definition.criteria) {
    for (const field of columns) if (!fields.has(field.column)) fields.set(field.column, field);
  }
  return [...fields.values()];
}

/** The values of the dropdowns of a row, by column; none where a dropdown takes its values from a range. */
function dropdownsOf(desk: Desk, position: number): readonly (readonly string[])[] {
  const { sheet, headers } = desk.leads;
  const [rules = []] = sheet
    .getRange(desk.block.firstRow + position, 1, 1, headers.length)
    .getDataValidations();
  return rules.map((rule) => {
    if (rule === null || rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) {
      return [];
    }
    const [values] = rule.getCriteriaValues() as readonly unknown[];
    return Array.isArray(values) ? values.map(String) : [];
  });
}

/** A cell as JSON carries it: what the definition reads of a date is its day. */
function portable(
  cell: Cell,
  dayOf: (value: object) => number | undefined,
): string | number | boolean | null {
  if (cell === null || cell === undefined || isBlank(cell)) return null;
  if (typeof cell !== 'object') return cell;
  const day = dayOf(cell);
  return day === undefined ? String(cell) : formatDay(day);
}
