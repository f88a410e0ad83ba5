import { isBlank, type Cell, type Day, type Reading, type Table } from '../values/cell';
import { plainText } from '../values/plain-text';
import { foldText } from '../values/text';
import { answeringColumns } from './answers';
import { readCondition } from './condition-text';
import { contradictoryRows, identicalRows } from './consistency';
import { needsToday } from './day-range';
import { readDefinitionTable, type DefinitionRow } from './definition-table';
import { canonicalCriterion, digestOf, type SignedRow } from './digest';
import { resolveField, type NamedFields } from './field-resolution';
import { ceilingOf } from './maximum';
import { readPoints, readThreshold, thresholdPoints, type WrittenThreshold } from './points';
import type {
  Cap,
  Condition,
  Criterion,
  DefinitionColumn,
  DefinitionProblem,
  DefinitionProblemCode,
  DefinitionResult,
  DefinitionVocabulary,
  Kind,
} from './types';

/**
 * Reads a definition table against the headers and roles of a Leads table (METHOD §4), or says everything that is
 * wrong with it at once. `table` is rows × columns as read from the tab: titles or blank rows may stand above the
 * header row, blank rows between its rows.
 *
 * `today` may be undefined; a condition that looks at today's date is then refused as `day_needed`, since
 * neither a row nor the largest score can be told without it.
 */
export function parseDefinition(
  table: Table,
  vocabulary: DefinitionVocabulary,
  fields: NamedFields,
  reading: Reading,
  today?: Day,
): DefinitionResult {
  const found = readDefinitionTable(table, vocabulary);
  if (!found.ok) return found;
  const parser = new RowParser(vocabulary, fields, reading, today);
  found.rows.forEach((row) => parser.read(row));
  return parser.finish();
}

type Problem = (
  code: DefinitionProblemCode,
  column: DefinitionColumn | undefined,
  data?: Readonly<Record<string, string | number>>,
) => void;

/** Collects what the rows say, and what is wrong with them, until the table as a whole can be judged. */
class RowParser {
  private readonly problems: DefinitionProblem[] = [];
  private readonly signed: SignedRow[] = [];
  private readonly criteria: Criterion[] = [];
  private readonly caps: Cap[] = [];
  private readonly groups = new Set<string>();
  private thresholdAt: number | undefined;
  private threshold: WrittenThreshold | undefined;

  constructor(
    private readonly vocabulary: DefinitionVocabulary,
    private readonly fields: NamedFields,
    private readonly reading: Reading,
    private readonly today: Day | undefined,
  ) {}

  read(row: DefinitionRow): void {
    const problem: Problem = (code, column, data = {}) => {
      this.problems.push({ code, place: { number: row.number, column }, data });
    };
    const kind = this.readKind(row, problem);
    if (kind === 'threshold') this.readThresholdRow(row, problem);
    else if (kind === 'cap') this.readCap(row, problem);
    else this.readCriterion(row, kind, problem);
  }

  private text(cell: Cell): string {
    return (plainText(cell, this.reading) ?? '').trim();
  }

  private readKind(row: DefinitionRow, problem: Problem): Kind | undefined {
    const text = this.text(row.cell('kind'));
    const word = foldText(text);
    const kind = this.vocabulary.kinds.get(word);
    const meanings = this.vocabulary.ambiguousKinds.get(word);
    if (meanings !== undefined) {
      problem('ambiguous_kind', 'kind', { text, kinds: meanings.join(', ') });
      return undefined;
    }
    if (kind === undefined) problem('unknown_kind', 'kind', { text });
    return kind;
  }

  /** The cell that holds the number of a threshold or cap: Points, else Value; both only if they agree. */
  private amountCell(
    row: DefinitionRow,
    problem: Problem,
  ): { cell: Cell; column: 'points' | 'value' } | undefined {
    const [points, value] = [row.cell('points'), row.cell('value')];
    if (isBlank(points) && isBlank(value)) {
      problem('missing_points', 'points');
      return undefined;
    }
    if (isBlank(points)) return { cell: value, column: 'value' };
    if (!isBlank(value) && foldText(this.text(points)) !== foldText(this.text(value)))
      problem('unexpected_value', 'value', { text: this.text(value) });
    return { cell: points, column: 'points' };
  }

  private readThresholdRow(row: DefinitionRow, problem: Problem): void {
    if (this.thresholdAt !== undefined) problem('two_thresholds', 'kind', { other: this.thresholdAt });
    this.thresholdAt = this.thresholdAt ?? row.number;
    const amount = this.amountCell(row, problem);
    if (amount === undefined) return;
    const threshold = readThreshold(amount.cell, this.reading);
    if (threshold === undefined) {
      problem('unreadable_points', amount.column, { text: this.text(amount.cell) });
      return;
    }
    this.threshold = this.threshold ?? threshold;
    this.signed.push({ kind: 'threshold', threshold });
  }

  private readCap(row: DefinitionRow, problem: Problem): void {
    const label = this.text(row.cell('group'));
    const group = foldText(label);
    const amount = this.amountCell(row, problem);
    const points = amount === undefined ? undefined : readPoints(amount.cell, this.reading);
    if (amount !== undefined && (points === undefined || points < 0))
      problem('unreadable_points', amount.column, { text: this.text(amount.cell) });
    if (group === '') {
      problem('missing_group', 'group');
      return;
    }
    const earlier = this.caps.find((cap) => cap.group === group);
    if (earlier !== undefined) problem('two_caps', 'group', { text: label, other: earlier.number });
    if (earlier !== undefined || points === undefined || points < 0) return;
    const cap: Cap = { number: row.number, group, label, points };
    this.caps.push(cap);
    this.signed.push({ kind: 'cap', cap });
  }

  private readCriterion(row: DefinitionRow, kind: Criterion['kind'] | undefined, problem: Problem): void {
    const field = this.text(row.cell('field'));
    const resolved = foldText(field) === '' ? undefined : resolveField(field, this.fields);
    if (resolved === undefined) problem('missing_field', 'field');
    else if (!resolved.ok)
      problem(resolved.code, 'field', { text: resolved.text, headers: resolved.headers });
    const read = this.readRowCondition(row, kind, problem);
    const points = this.readRowPoints(row, kind, problem);
    const when = this.readWhen(row, problem);
    const group = foldText(this.text(row.cell('group')));
    this.groups.add(group);
    if (read !== undefined && needsToday(read.condition) && this.today === undefined)
      problem('day_needed', 'condition');
    if (kind === undefined || resolved === undefined || !resolved.ok) return;
    if (read === undefined || points === undefined) return;
    const criterion: Criterion = {
      number: row.number,
      kind,
      field,
      columns: resolved.columns,
      condition: read.condition,
      conditionText: this.text(row.cell('condition')),
      valueText: this.text(row.cell('value')),
      points,
      group,
      question: this.text(row.cell('question')),
      when: when === '' ? undefined : when,
      ...(read.ambiguousDate === undefined ? {} : { ambiguousDate: read.ambiguousDate }),
    };
    this.criteria.push(criterion);
    this.signed.push({ kind: 'criterion', criterion });
  }

  private readRowCondition(
    row: DefinitionRow,
    kind: Criterion['kind'] | undefined,
    problem: Problem,
  ): { condition: Condition; ambiguousDate?: string | undefined } | undefined {
    const [condition, value] = [row.cell('condition'), row.cell('value')];
    if (isBlank(condition)) {
      if (kind === 'required' && isBlank(value)) return { condition: { operator: 'filled' } };
      problem('missing_condition', 'condition');
      return undefined;
    }
    const result = readCondition(condition, value, this.vocabulary, this.reading);
    if (result.ok) return result;
    problem(result.code, result.column, result.data);
    return undefined;
  }

  private readRowPoints(
    row: DefinitionRow,
    kind: Criterion['kind'] | undefined,
    problem: Problem,
  ): number | undefined {
    const cell = row.cell('points');
    if (isBlank(cell)) {
      if (kind !== 'points') return 0;
      problem('missing_points', 'points');
      return undefined;
    }
    const points = readPoints(cell, this.reading);
    if (points === undefined) problem('unreadable_points', 'points', { text: this.text(cell) });
    else if (kind === 'knockout' && points !== 0)
      problem('unexpected_points', 'points', { text: this.text(cell) });
    return points;
  }

  private readWhen(row: DefinitionRow, problem: Problem): Criterion['when'] | '' {
    const text = this.text(row.cell('when'));
    if (text === '') return '';
    const when = this.vocabulary.whens.get(foldText(text));
    if (when === undefined) problem('unknown_when', 'when', { text });
    return when;
  }

  finish(): DefinitionResult {
    for (const cap of this.caps) {
      if (this.groups.has(cap.group)) continue;
      const place = { number: cap.number, column: 'group' } as const;
      this.problems.push({ code: 'unknown_group', place, data: { text: cap.label } });
    }
    if (this.thresholdAt === undefined)
      this.problems.push({ code: 'no_threshold', place: { number: 0, column: undefined }, data: {} });
    this.problems.push(...identicalRows(this.criteria, this.criteria.map(canonicalCriterion)));
    const columns = answeringColumns(this.criteria, this.reading, this.today);
    this.problems.push(...contradictoryRows(this.criteria, columns));
    const { threshold, thresholdAt } = this;
    if (this.problems.length > 0 || threshold === undefined || thresholdAt === undefined)
      return { ok: false, problems: inTableOrder(this.problems) };

    const { max, qualifying } = ceilingOf(this.criteria, this.caps, columns);
    const points = thresholdPoints(threshold, max);
    if (qualifying === undefined || qualifying < points) {
      const place = { number: thresholdAt, column: 'points' } as const;
      const data = { threshold: points, max, reachable: qualifying ?? 0 };
      return { ok: false, problems: [{ code: 'unreachable_threshold', place, data }] };
    }
    const { signed } = this;
    let digest: string | undefined;
    return {
      ok: true,
      definition: {
        criteria: this.criteria,
        caps: this.caps,
        threshold: { number: thresholdAt, points },
        max,
        // Computed when first asked for: a formula that only scores need not wait for it.
        get digest() {
          digest ??= digestOf(signed);
          return digest;
        },
        needsDay: this.criteria.some(({ condition }) => needsToday(condition)),
      },
    };
  }
}

/** By row, faults of the table as a whole last; those of one row as they were found. */
function inTableOrder(problems: readonly DefinitionProblem[]): readonly DefinitionProblem[] {
  const rank = ({ place }: DefinitionProblem): number => (place.number === 0 ? Infinity : place.number);
  return problems
    .map((problem, index) => ({ problem, index }))
    .sort((a, b) =>
      rank(a.problem) === rank(b.problem) ? a.index - b.index : rank(a.problem) - rank(b.problem),
    )
    .map(({ problem }) => problem);
}
