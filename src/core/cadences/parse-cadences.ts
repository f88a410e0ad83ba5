import type { Audience, Channel } from '../activities/codes';
import { readCondition } from '../definition/condition-text';
import { resolveField, type NamedFields } from '../definition/field-resolution';
import type { DefinitionVocabulary } from '../definition/types';
import { isBlank, trimmedText, type Cell, type Reading } from '../values/cell';
import { readNumber } from '../values/number';
import { foldText } from '../values/text';
import type {
  Cadence,
  CadenceColumn,
  CadenceProblem,
  CadenceProblemCode,
  CadenceStep,
  SegmentRule,
} from './cadence';
import { cadenceKey } from './cadence-token';

/** A row of the Cadences tab. */
export interface CadenceRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly cell: (column: CadenceColumn) => Cell;
}

/** What the words of a Cadences tab mean, and what it may refer to. */
export interface CadenceContext {
  readonly channelOf: (cell: Cell) => Channel | undefined;
  readonly audienceOf: (cell: Cell) => Audience | undefined;
  /** Folded names of the templates there are. */
  readonly templates: ReadonlySet<string>;
  readonly vocabulary: DefinitionVocabulary;
  readonly fields: NamedFields;
  readonly reading: Reading;
}

/** Channels that carry a written text, which must come from somewhere. */
const WRITTEN_CHANNELS: readonly Channel[] = ['mail', 'message'];

const STEP_COLUMNS: readonly CadenceColumn[] = ['step', 'days', 'channel', 'template'];
const RULE_COLUMNS: readonly CadenceColumn[] = ['field', 'condition', 'value'];

/**
 * The cadences of a tab, and everything that is wrong with it at once. Rows of one cadence may stand apart; a row may
 * hold a step, a rule of the segment, or both. A cadence with a fault is left out: half a sequence of mails is worse
 * than none, and the other cadences go on.
 */
export function parseCadences(
  rows: readonly CadenceRow[],
  context: CadenceContext,
): { readonly cadences: readonly Cadence[]; readonly problems: readonly CadenceProblem[] } {
  const drafts = new Map<string, Draft>();
  const problems: CadenceProblem[] = [];
  for (const row of rows) {
    const name = trimmedText(row.cell('cadence'));
    if (foldText(name) === '') {
      if ([...STEP_COLUMNS, ...RULE_COLUMNS].some((column) => !isBlank(row.cell(column))))
        problems.push({ code: 'missing_cadence', cadence: '', row: row.row, column: 'cadence', data: {} });
      continue;
    }
    const key = cadenceKey(name);
    let draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, (draft = new Draft(name, row.row, context)));
    draft.read(row);
  }
  const cadences: Cadence[] = [];
  for (const [key, draft] of drafts) {
    const cadence = draft.finish(key);
    if (draft.problems.length === 0) cadences.push(cadence);
    problems.push(...draft.problems);
  }
  return { cadences, problems: [...problems].sort((one, other) => one.row - other.row) };
}

/** What the rows of one cadence say so far. */
class Draft {
  readonly problems: CadenceProblem[] = [];
  private readonly steps: CadenceStep[] = [];
  private readonly withoutDays = new Set<number>();
  private readonly rules: SegmentRule[] = [];
  private audience: { readonly code: Audience; readonly row: number } | undefined;

  constructor(
    private readonly name: string,
    private readonly firstRow: number,
    private readonly context: CadenceContext,
  ) {}

  private problem(
    code: CadenceProblemCode,
    row: number,
    column: CadenceColumn,
    data: Readonly<Record<string, string | number>> = {},
  ): void {
    this.problems.push({ code, cadence: this.name, row, column, data });
  }

  read(row: CadenceRow): void {
    this.readAudience(row);
    if (STEP_COLUMNS.some((column) => !isBlank(row.cell(column)))) this.readStep(row);
    if (RULE_COLUMNS.some((column) => !isBlank(row.cell(column)))) this.readRule(row);
  }

  private readAudience({ row, cell }: CadenceRow): void {
    const written = cell('audience');
    if (isBlank(written)) return;
    const code = this.context.audienceOf(written);
    if (code === undefined) this.problem('unknown_audience', row, 'audience', { text: trimmedText(written) });
    else if (this.audience !== undefined && this.audience.code !== code)
      this.problem('two_audiences', row, 'audience', { other: this.audience.row });
    else this.audience ??= { code, row };
  }

  private readStep({ row, cell }: CadenceRow): void {
    const number = wholeNumber(cell('step'), this.context.reading);
    if (number === undefined || number < 1)
      this.problem('unreadable_step', row, 'step', { text: trimmedText(cell('step')) });
    const twin = this.steps.find((step) => step.number === number);
    if (twin !== undefined)
      this.problem('duplicate_step', row, 'step', { step: twin.number, other: twin.row });
    const days = isBlank(cell('days')) ? 0 : wholeNumber(cell('days'), this.context.reading);
    if (days === undefined) this.problem('unreadable_days', row, 'days', { text: trimmedText(cell('days')) });
    if (isBlank(cell('days'))) this.withoutDays.add(row);
    const channel = this.readChannel(row, cell('channel'));
    const template = this.readTemplate(row, cell('template'), channel);
    if (number === undefined || days === undefined || channel === undefined || twin !== undefined) return;
    this.steps.push({ number, days, channel, template, note: trimmedText(cell('note')), row });
  }

  private readChannel(row: number, cell: Cell): Channel | undefined {
    const channel = isBlank(cell) ? undefined : this.context.channelOf(cell);
    if (isBlank(cell)) this.problem('missing_channel', row, 'channel');
    else if (channel === undefined)
      this.problem('unknown_channel', row, 'channel', { text: trimmedText(cell) });
    return channel;
  }

  private readTemplate(row: number, cell: Cell, channel: Channel | undefined): string {
    const template = trimmedText(cell);
    if (template === '') {
      if (channel !== undefined && WRITTEN_CHANNELS.includes(channel))
        this.problem('missing_template', row, 'template');
    } else if (!this.context.templates.has(foldText(template)))
      this.problem('unknown_template', row, 'template', { text: template });
    return template;
  }

  private readRule({ row, cell }: CadenceRow): void {
    const { fields, vocabulary, reading } = this.context;
    const [field, condition] = [trimmedText(cell('field')), trimmedText(cell('condition'))];
    if (field === '' || condition === '') {
      this.problem('incomplete_rule', row, field === '' ? 'field' : 'condition');
      return;
    }
    const resolved = resolveField(field, fields);
    if (!resolved.ok)
      this.problem(resolved.code, row, 'field', { text: resolved.text, headers: resolved.headers });
    const read = readCondition(cell('condition'), cell('value'), vocabulary, reading);
    if (!read.ok) {
      const isUnknown = read.code === 'unknown_condition';
      const text = trimmedText(cell(isUnknown ? 'condition' : 'value'));
      if (isUnknown) this.problem('unknown_condition', row, 'condition', { text });
      else this.problem('unusable_value', row, 'value', { text, condition });
    }
    if (!resolved.ok || !read.ok) return;
    const text = [field, condition, trimmedText(cell('value'))].filter((part) => part !== '').join(' ');
    this.rules.push({ columns: resolved.columns, condition: read.condition, text });
  }

  finish(key: string): Cadence {
    const steps = [...this.steps].sort((one, other) => one.number - other.number);
    for (const step of steps.slice(1)) {
      // Only the first may leave the days open: it is due on entering.
      if (this.withoutDays.has(step.row))
        this.problem('missing_days', step.row, 'days', { step: step.number });
    }
    if (steps.length === 0 && this.problems.length === 0) this.problem('no_steps', this.firstRow, 'step');
    return { name: this.name, key, audience: this.audience?.code ?? 'lead', steps, rules: this.rules };
  }
}

/** A whole number of at least 0; undefined for anything else. */
function wholeNumber(cell: Cell, reading: Reading): number | undefined {
  const number = readNumber(cell, reading);
  return number !== undefined && number >= 0 && number % 1 === 0 ? number : undefined;
}
