import { readCondition } from '../definition/condition-text';
import { resolveField, type NamedFields } from '../definition/field-resolution';
import type { DefinitionVocabulary, FieldColumn } from '../definition/types';
import { isBlank, type Cell, type Reading } from '../values/cell';
import { readNumber } from '../values/number';
import { plainText } from '../values/plain-text';
import { foldText } from '../values/text';
import { readPostalRange } from './postal-code';
import type {
  ColumnTest,
  RuleCondition,
  RulesResult,
  TerritoryColumn,
  TerritoryProblem,
  TerritoryProblemCode,
  TerritoryRow,
  TerritoryRule,
} from './rule';
import { memberOf, type TeamMember } from './team';

/** Shows which operator a word means, whatever the value is going to be. */
const ANY_RANGE = '1; 2';

/** What rules are read against. */
export interface RulesContext {
  readonly vocabulary: DefinitionVocabulary;
  /** Headers and roles of the Leads tab. */
  readonly fields: NamedFields;
  readonly team: readonly Pick<TeamMember, 'name' | 'email'>[];
  readonly reading: Reading;
}

/**
 * Reads the rows of the Territories tab, or says everything that is wrong with them at once, by row (METHOD §7).
 *
 * - Rows with the same order number make one rule, wherever they stand; all of them must hold. Territory and reps
 *   may stand in any of these rows; where they differ it is a fault.
 * - Field and Condition are those of the definition (METHOD §4): headers or roles, alternatives `A | B`. Only
 *   `between` on postal codes compares digits, so zeros in front count.
 * - A rule whose only row has neither field nor condition holds for all leads and must be the last one.
 * - A rule may leave its reps open: then the inside rep is dealt in turn, the field rep is the partner.
 *
 * Blank rows are left out. O(rows).
 */
export function readRules(rows: readonly TerritoryRow[], context: RulesContext): RulesResult {
  const reader = new RulesReader(context);
  rows.forEach((row) => reader.read(row));
  return reader.finish();
}

interface Draft {
  readonly order: number;
  readonly rows: number[];
  readonly conditions: RuleCondition[];
  /** Rows that ask nothing. */
  readonly open: number[];
  readonly said: Map<'territory' | 'insideRep' | 'fieldRep', { readonly text: string; readonly row: number }>;
}

type Problem = (
  code: TerritoryProblemCode,
  column: TerritoryColumn,
  data?: Readonly<Record<string, string | number>>,
) => void;

const READ_COLUMNS: readonly TerritoryColumn[] = [
  'order',
  'territory',
  'field',
  'condition',
  'value',
  'insideRep',
  'fieldRep',
];

class RulesReader {
  private readonly problems: TerritoryProblem[] = [];
  private readonly drafts = new Map<number, Draft>();

  constructor(private readonly context: RulesContext) {}

  private text(cell: Cell): string {
    return (plainText(cell, this.context.reading) ?? '').trim();
  }

  read(row: TerritoryRow): void {
    if (READ_COLUMNS.every((column) => isBlank(row.cell(column)))) return;
    const problem: Problem = (code, column, data = {}) => {
      this.problems.push({ code, row: row.row, column, data });
    };
    const order = this.readOrder(row, problem);
    const condition = this.readRowCondition(row, problem);
    const territory = this.text(row.cell('territory'));
    const insideRep = this.readRep(row, 'insideRep', problem);
    const fieldRep = this.readRep(row, 'fieldRep', problem);
    if (order === undefined) return;
    let draft = this.drafts.get(order);
    if (draft === undefined)
      this.drafts.set(order, (draft = { order, rows: [], conditions: [], open: [], said: new Map() }));
    draft.rows.push(row.row);
    if (condition === 'open') draft.open.push(row.row);
    else if (condition !== undefined) draft.conditions.push(condition);
    this.say(draft, row.row, 'territory', territory, problem);
    this.say(draft, row.row, 'insideRep', insideRep, problem);
    this.say(draft, row.row, 'fieldRep', fieldRep, problem);
  }

  private readOrder(row: TerritoryRow, problem: Problem): number | undefined {
    const cell = row.cell('order');
    if (isBlank(cell)) {
      problem('missing_order', 'order');
      return undefined;
    }
    const order = readNumber(cell, this.context.reading);
    if (order === undefined) problem('unreadable_order', 'order', { text: this.text(cell) });
    return order;
  }

  private readRep(row: TerritoryRow, column: 'insideRep' | 'fieldRep', problem: Problem): string {
    const text = this.text(row.cell(column));
    if (text === '') return '';
    const member = memberOf(this.context.team, text);
    if (member === undefined) problem('unknown_rep', column, { text });
    return member?.name ?? '';
  }

  /** What the rows of one rule say must agree; blank says nothing. */
  private say(
    draft: Draft,
    row: number,
    what: 'territory' | 'insideRep' | 'fieldRep',
    text: string,
    problem: Problem,
  ): void {
    if (text === '') return;
    const before = draft.said.get(what);
    if (before === undefined) draft.said.set(what, { text, row });
    else if (foldText(before.text) !== foldText(text)) {
      const code = what === 'territory' ? 'different_territory' : 'different_rep';
      problem(code, what, { text, other: before.text, row: before.row, order: draft.order });
    }
  }

  private readRowCondition(row: TerritoryRow, problem: Problem): RuleCondition | 'open' | undefined {
    const [field, condition, value] = [row.cell('field'), row.cell('condition'), row.cell('value')];
    if (isBlank(field) && isBlank(condition) && isBlank(value)) return 'open';
    const written = this.text(field);
    const columns = this.readField(written, problem);
    if (isBlank(condition)) {
      problem('missing_condition', 'condition');
      return undefined;
    }
    const tests = this.readTests(columns ?? [], condition, value, problem);
    return columns === undefined || tests === undefined ? undefined : { row: row.row, field: written, tests };
  }

  private readField(written: string, problem: Problem): readonly FieldColumn[] | undefined {
    if (foldText(written) === '') {
      problem('missing_field', 'field');
      return undefined;
    }
    const resolved = resolveField(written, this.context.fields);
    if (!resolved.ok) {
      problem(resolved.code, 'field', { text: resolved.text, headers: resolved.headers });
      return undefined;
    }
    // A rule that read what it writes would give another answer each time.
    const owner = resolved.columns.find(({ column }) => this.context.fields.roles[column] === 'owner');
    if (owner === undefined) return resolved.columns;
    problem('reads_owner', 'field', { text: owner.header });
    return undefined;
  }

  private readTests(
    columns: readonly FieldColumn[],
    condition: Cell,
    value: Cell,
    problem: Problem,
  ): readonly ColumnTest[] | undefined {
    const { vocabulary, reading, fields } = this.context;
    const isPostal = ({ column }: FieldColumn): boolean => fields.roles[column] === 'postal_code';
    const asked = readCondition(condition, ANY_RANGE, vocabulary, reading);
    const isRange = asked.ok && asked.condition.operator === 'between' && !isBlank(value);
    const postal = isRange && columns.some(isPostal) ? readPostalRange(this.text(value)) : undefined;
    if (postal !== undefined && !postal.ok) {
      problem(postal.code, 'value', { text: this.text(value), expected: 'postal_range' });
      return undefined;
    }
    const plain =
      postal !== undefined && columns.every(isPostal)
        ? undefined
        : readCondition(condition, value, vocabulary, reading);
    if (plain !== undefined && !plain.ok) {
      problem(plain.code as TerritoryProblemCode, plain.column, plain.data);
      return undefined;
    }
    return columns.map((column) => ({
      column,
      isPostal: isPostal(column),
      condition: postal !== undefined && isPostal(column) ? postal.range : plain!.condition,
    }));
  }

  finish(): RulesResult {
    const drafts = [...this.drafts.values()].sort((a, b) => a.order - b.order);
    const fault = (
      code: TerritoryProblemCode,
      row: number,
      column: TerritoryColumn,
      data: TerritoryProblem['data'],
    ): void => {
      this.problems.push({ code, row, column, data });
    };
    drafts.forEach((draft, index) => {
      const { order, rows, open, said } = draft;
      if (!said.has('territory')) fault('missing_territory', rows[0]!, 'territory', { order });
      // Beside other rows one that asks nothing is unfinished; alone it takes every lead.
      if (open.length > 0 && rows.length > 1)
        open.forEach((row) => fault('missing_field', row, 'field', { order }));
      else if (open.length > 0 && index < drafts.length - 1)
        fault('catches_all', open[0]!, 'field', { order, next: drafts[index + 1]!.order });
    });
    if (this.problems.length > 0) return { ok: false, problems: inRowOrder(this.problems) };
    return { ok: true, rules: drafts.map(ruleOf) };
  }
}

function ruleOf({ order, rows, conditions, said }: Draft): TerritoryRule {
  return {
    order,
    rows: [...rows].sort((a, b) => a - b),
    territory: said.get('territory')?.text ?? '',
    conditions,
    insideRep: said.get('insideRep')?.text ?? '',
    fieldRep: said.get('fieldRep')?.text ?? '',
  };
}

function inRowOrder(problems: readonly TerritoryProblem[]): readonly TerritoryProblem[] {
  const place = ({ row, column }: TerritoryProblem): number =>
    row * READ_COLUMNS.length + READ_COLUMNS.indexOf(column);
  return [...problems].sort((a, b) => place(a) - place(b));
}
