import type { NamedFields } from '../../../src/core/definition/field-resolution';
import { readRules } from '../../../src/core/territories/read-rules';
import type {
  RulesResult,
  TerritoryColumn,
  TerritoryRow,
  TerritoryRule,
} from '../../../src/core/territories/rule';
import type { TeamMember } from '../../../src/core/territories/team';
import type { Cell } from '../../../src/core/values/cell';
import { leadFields, READING, VOCABULARY } from '../definition/fixtures';

/** Columns of the leads in these tests. */
export const FIELDS: NamedFields = leadFields(
  'Ciudad=city',
  'CP=postal_code',
  'Sector=industry',
  'Empleados=company_size',
  'Responsable=owner',
  'Provincia=region',
);

/** The cells of a lead: city, postal code, industry, size. */
export function leadCells(
  city: Cell,
  postal: Cell = '',
  industry: Cell = '',
  size: Cell = '',
): readonly Cell[] {
  return [city, postal, industry, size, '', ''];
}

export function member(name: string, rest: Partial<TeamMember> = {}): TeamMember {
  return {
    name,
    email: `${name.toLowerCase()}@example.com`,
    role: 'inside',
    partner: '',
    capacity: 1,
    absentFrom: undefined,
    absentTo: undefined,
    ...rest,
  };
}

export const TEAM: readonly TeamMember[] = [
  member('Ana', { partner: 'Felipe' }),
  member('Luis'),
  member('Marta'),
  member('Felipe', { role: 'field' }),
  member('Gloria', { role: 'field', partner: 'luis@example.com' }),
];

const COLUMNS: readonly TerritoryColumn[] = [
  'order',
  'territory',
  'field',
  'condition',
  'value',
  'insideRep',
  'fieldRep',
];

/** Rows of the tab from row 2: order, territory, field, condition, value, inside rep, field rep. */
export function ruleRows(...rows: readonly (readonly Cell[])[]): readonly TerritoryRow[] {
  return rows.map((cells, index) => ({ row: index + 2, cell: (column) => cells[COLUMNS.indexOf(column)] }));
}

export function read(...rows: readonly (readonly Cell[])[]): RulesResult {
  return readRules(ruleRows(...rows), {
    vocabulary: VOCABULARY,
    fields: FIELDS,
    team: TEAM,
    reading: READING,
  });
}

export function rulesOf(...rows: readonly (readonly Cell[])[]): readonly TerritoryRule[] {
  const result = read(...rows);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.rules;
}

/** `row column code` of every fault. */
export function faults(...rows: readonly (readonly Cell[])[]): readonly string[] {
  const result = read(...rows);
  return result.ok ? [] : result.problems.map(({ row, column, code }) => `${row} ${column} ${code}`);
}
