import { CLOSERS, type Closer } from '../activities/codes';
import { readCondition } from '../definition/condition-text';
import { resolveField, type NamedFields } from '../definition/field-resolution';
import type { DefinitionVocabulary } from '../definition/types';
import { isBlank, type Cell, type Reading } from '../values/cell';
import { readNumber } from '../values/number';
import { plainText } from '../values/plain-text';
import { foldText } from '../values/text';
import type {
  PipelineColumn,
  PipelineProblem,
  PipelineProblemCode,
  PipelineRow,
  PipelinesResult,
  RouteRule,
  Stage,
} from './types';

/** What the Pipelines tab is read with. */
export interface PipelineContext {
  readonly vocabulary: DefinitionVocabulary;
  /** Headers and roles of the Leads tab. */
  readonly fields: NamedFields;
  readonly reading: Reading;
  /** The code of a word in the column "who closes"; undefined where it is none. */
  readonly closerOf: (cell: Cell) => Closer | undefined;
}

/** Above this a probability without a percent sign is a count of hundredths: nothing is likelier than certain. */
const CERTAIN = 1;
const HUNDRED = 100;

/** Where the table leaves it open, field sales closes: the pair is the usual model (METHOD §1). */
const USUAL_CLOSER: Closer = CLOSERS[1];

const COLUMNS: readonly PipelineColumn[] = [
  'route',
  'field',
  'condition',
  'value',
  'stage',
  'order',
  'yes',
  'whoCloses',
  'probability',
  'tools',
];

/** A route while its rows are being collected. */
interface Draft {
  readonly name: string;
  readonly firstRow: number;
  readonly rules: RouteRule[];
  readonly stages: Stage[];
  /** Whether a row names a stage or a condition, even one with a fault: then nothing more is said of lacking it. */
  hasStageRow: boolean;
  hasRuleRow: boolean;
  closer: Closer | undefined;
}

/**
 * Reads the rows of the Pipelines tab as routes (METHOD §8), in the order in which they first appear, or says
 * everything that is wrong at once. Rows of one route need not stand together; each may hold a stage, a condition
 * on the lead, or both. Without a condition a route takes what no other takes; there may be one such.
 *
 * A probability is a share (`20 %`, 0.2) or a count of hundredths (20). A condition left blank is `is filled`
 * where a field is named without a value. O(rows).
 */
export function parsePipelines(rows: readonly PipelineRow[], context: PipelineContext): PipelinesResult {
  const parser = new PipelineParser(context);
  for (const row of rows) if (COLUMNS.some((column) => !isBlank(row.cell(column)))) parser.read(row);
  return parser.finish();
}

class PipelineParser {
  private readonly problems: PipelineProblem[] = [];
  private readonly drafts = new Map<string, Draft>();

  constructor(private readonly context: PipelineContext) {}

  read(row: PipelineRow): void {
    const name = this.text(row.cell('route'));
    if (name === '') return this.problem('missing_route', row, 'route');
    const key = foldText(name);
    let draft = this.drafts.get(key);
    if (draft === undefined) {
      draft = {
        name,
        firstRow: row.row,
        rules: [],
        stages: [],
        hasStageRow: false,
        hasRuleRow: false,
        closer: undefined,
      };
      this.drafts.set(key, draft);
    }
    this.readRule(row, draft);
    this.readCloser(row, draft);
    this.readStage(row, draft);
  }

  finish(): PipelinesResult {
    const drafts = [...this.drafts.values()];
    for (const draft of drafts) {
      if (!draft.hasStageRow) this.tell('no_stages', draft.firstRow, 'stage', { route: draft.name });
    }
    const [first, ...others] = drafts.filter((draft) => !draft.hasRuleRow);
    for (const other of others) {
      this.tell('two_fallbacks', other.firstRow, 'condition', { route: other.name, other: first!.name });
    }
    if (this.problems.length > 0) {
      return { ok: false, problems: [...this.problems].sort((a, b) => a.row - b.row) };
    }
    const routes = drafts.map(({ name, rules, stages, closer }) => ({
      name,
      rules,
      stages: [...stages].sort((a, b) => a.order - b.order),
      whoCloses: closer ?? USUAL_CLOSER,
    }));
    return { ok: true, routes };
  }

  private readRule(row: PipelineRow, draft: Draft): void {
    const [field, condition, value] = (['field', 'condition', 'value'] as const).map((column) =>
      row.cell(column),
    );
    if (isBlank(field) && isBlank(condition) && isBlank(value)) return;
    draft.hasRuleRow = true;
    if (isBlank(field)) return this.problem('missing_field', row, 'field');
    const resolved = resolveField(this.text(field), this.context.fields);
    if (!resolved.ok) {
      this.problem(resolved.code, row, 'field', { text: resolved.text, headers: resolved.headers });
    }
    if (isBlank(condition)) {
      if (!isBlank(value)) return this.problem('missing_condition', row, 'condition');
      if (resolved.ok) draft.rules.push({ columns: resolved.columns, condition: { operator: 'filled' } });
      return;
    }
    const read = readCondition(condition, value, this.context.vocabulary, this.context.reading);
    if (!read.ok) return this.problem(read.code as PipelineProblemCode, row, read.column, read.data);
    if (resolved.ok) draft.rules.push({ columns: resolved.columns, condition: read.condition });
  }

  private readCloser(row: PipelineRow, draft: Draft): void {
    const cell = row.cell('whoCloses');
    if (isBlank(cell)) return;
    const closer = this.context.closerOf(cell);
    if (closer === undefined) {
      return this.problem('unknown_closer', row, 'whoCloses', { text: this.text(cell) });
    }
    if (draft.closer !== undefined && draft.closer !== closer) {
      return this.problem('two_closers', row, 'whoCloses', { route: draft.name });
    }
    draft.closer = closer;
  }

  private readStage(row: PipelineRow, draft: Draft): void {
    const name = this.text(row.cell('stage'));
    const order = row.cell('order');
    if (name === '') {
      // A row may be there for its condition alone, or to say who closes.
      const isPartOfStage = [order, row.cell('probability'), row.cell('yes')].some((cell) => !isBlank(cell));
      if (isPartOfStage) this.problem('missing_stage', row, 'stage');
      return;
    }
    draft.hasStageRow = true;
    const number = readNumber(order, this.context.reading);
    const probability = this.probability(row);
    if (isBlank(order)) return this.problem('missing_order', row, 'order');
    if (number === undefined) {
      return this.problem('unreadable_order', row, 'order', { text: this.text(order) });
    }
    const { stages } = draft;
    if (stages.some((stage) => stage.order === number)) this.problem('same_order', row, 'order', { number });
    if (stages.some((stage) => foldText(stage.name) === foldText(name))) {
      this.problem('same_stage', row, 'stage', { text: name });
    }
    stages.push({
      name,
      order: number,
      yes: this.text(row.cell('yes')),
      probability,
      tools: this.text(row.cell('tools')),
    });
  }

  private probability(row: PipelineRow): number | undefined {
    const cell = row.cell('probability');
    if (isBlank(cell)) return undefined;
    const number = readNumber(cell, this.context.reading);
    if (number === undefined || number < 0 || number > HUNDRED) {
      this.problem('unreadable_probability', row, 'probability', { text: this.text(cell) });
      return undefined;
    }
    return number > CERTAIN ? number / HUNDRED : number;
  }

  private text(cell: Cell): string {
    return (plainText(cell, this.context.reading) ?? '').trim();
  }

  private problem(
    code: PipelineProblemCode,
    row: PipelineRow,
    column: PipelineColumn,
    data: Readonly<Record<string, string | number>> = {},
  ): void {
    this.tell(code, row.row, column, data);
  }

  private tell(
    code: PipelineProblemCode,
    row: number,
    column: PipelineColumn,
    data: Readonly<Record<string, string | number>>,
  ): void {
    this.problems.push({ code, row, column, data });
  }
}
