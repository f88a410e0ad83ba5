/** Conditional formats between the document and XLSX. */
import type { ConditionalFormattingOptions, ConditionalFormattingRule, Cvfo } from '@cj-tech-master/excelts';
import { type A1Reference, a1Of, cellName, parseA1, resolveA1 } from '../spreadsheet/a1';
import type { Area, ConditionalRule } from '../spreadsheet/model';
import { argbOf, colorOf, conditionalStyleFromXlsx, conditionalStyleToXlsx } from './xlsx-style';
import { formulaFromXlsx, formulaToXlsx } from './xlsx-formula';

/** Criteria on numbers and days and the comparison of XLSX they are. */
const OPERATORS: readonly (readonly [criteria: string, operator: string])[] = [
  ['NUMBER_BETWEEN', 'between'],
  ['NUMBER_NOT_BETWEEN', 'notBetween'],
  ['NUMBER_EQUAL_TO', 'equal'],
  ['NUMBER_NOT_EQUAL_TO', 'notEqual'],
  ['NUMBER_GREATER_THAN', 'greaterThan'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'greaterThanOrEqual'],
  ['NUMBER_LESS_THAN', 'lessThan'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'lessThanOrEqual'],
];

/** Criteria that are written as formulas on the cell `C`, with the text `T`, the day `D` or the relative day `R`. */
const FORMULAS: Readonly<Record<string, string>> = {
  CELL_EMPTY: 'LEN(TRIM(C))=0',
  CELL_NOT_EMPTY: 'LEN(TRIM(C))>0',
  TEXT_CONTAINS: 'NOT(ISERROR(SEARCH(T,C)))',
  TEXT_DOES_NOT_CONTAIN: 'ISERROR(SEARCH(T,C))',
  TEXT_STARTS_WITH: 'LEFT(C,LEN(T))=T',
  TEXT_ENDS_WITH: 'RIGHT(C,LEN(T))=T',
  TEXT_EQUAL_TO: 'C=T',
  DATE_EQUAL_TO: 'INT(C)=D',
  DATE_AFTER: 'INT(C)>D',
  DATE_BEFORE: 'AND(ISNUMBER(C),INT(C)<D)',
  DATE_EQUAL_TO_RELATIVE: 'INT(C)=R',
  DATE_AFTER_RELATIVE: 'INT(C)>R',
  DATE_BEFORE_RELATIVE: 'AND(ISNUMBER(C),INT(C)<R)',
};

/** Google's `RelativeDate` as formulas; "past week" and the like are the day that long ago. */
const RELATIVE_DAYS: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

const GRADIENT_TYPES: readonly (readonly [google: string, xlsx: Cvfo['type']])[] = [
  ['MIN', 'min'],
  ['MAX', 'max'],
  ['NUMBER', 'num'],
  ['PERCENT', 'percent'],
  ['PERCENTILE', 'percentile'],
];

function stringLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function operand(value: unknown, locale: string): string {
  if (typeof value === 'string' && value.startsWith('=')) return formulaToXlsx(value, locale);
  return typeof value === 'string' ? stringLiteral(value) : String(value);
}

function expression(
  criteria: string,
  values: readonly unknown[],
  cell: string,
  locale: string,
): string | undefined {
  const [value] = values;
  if (criteria === 'CUSTOM_FORMULA')
    return typeof value === 'string' ? formulaToXlsx(value, locale) : undefined;
  const pattern = FORMULAS[criteria];
  const relative = typeof value === 'string' ? RELATIVE_DAYS[value] : undefined;
  if (pattern === undefined || (criteria.endsWith('_RELATIVE') && relative === undefined)) return undefined;
  return pattern.replaceAll(/\b[CTDR]\b/g, (name) => {
    if (name === 'C') return cell;
    return name === 'R' ? (relative ?? '') : operand(value, locale);
  });
}

function ruleToXlsx(
  rule: ConditionalRule,
  priority: number,
  locale: string,
): ConditionalFormattingRule | undefined {
  const { condition } = rule;
  if (condition.kind === 'gradient') {
    return {
      type: 'colorScale',
      priority,
      cfvo: condition.points.map(({ type, value }) => ({
        type: GRADIENT_TYPES.find(([google]) => google === type)?.[1] ?? 'num',
        ...(value === '' ? {} : { value: Number.isNaN(Number(value)) ? value : Number(value) }),
      })),
      color: condition.points.map(({ color }) => ({ argb: argbOf(color) })),
    };
  }
  const { criteria, values } = condition;
  const style = conditionalStyleToXlsx(condition.style);
  const operator = OPERATORS.find(([name]) => name === criteria)?.[1];
  if (operator !== undefined) {
    const formulae = values.map((value) => operand(value, locale));
    // The library's types name four of the eight operators; it writes and reads all.
    return { type: 'cellIs', priority, style, operator, formulae } as ConditionalFormattingRule;
  }
  const first = rule.areas[0];
  if (first === undefined) return undefined;
  const formula = expression(criteria, values, cellName(first.row, first.column), locale);
  return formula === undefined ? undefined : { type: 'expression', priority, style, formulae: [formula] };
}

/**
 * A rule as the XLSX library takes it.
 * @param priority 1 for the rule that wins over all others
 * @returns undefined for a rule that XLSX does not have
 */
export function conditionalToXlsx(
  rule: ConditionalRule,
  priority: number,
  locale: string,
): ConditionalFormattingOptions | undefined {
  const written = ruleToXlsx(rule, priority, locale);
  return written === undefined ? undefined : { ref: rule.areas.map(a1Of).join(' '), rules: [written] };
}

function valueOf(formula: unknown): unknown {
  if (typeof formula === 'number') return formula;
  const text = String(formula);
  const literal = /^"((?:[^"]|"")*)"$/.exec(text);
  if (literal !== null) return (literal[1] ?? '').replaceAll('""', '"');
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : formulaFromXlsx(text);
}

/** The criterion behind one of our own formulas. */
function knownExpression(formula: string, cell: string): { criteria: string; values: unknown[] } | undefined {
  for (const [criteria, pattern] of Object.entries(FORMULAS)) {
    const placed = pattern.replaceAll(/\bC\b/g, cell);
    const [before = '', ...after] = placed.split(/\b[TDR]\b/);
    if (after.length === 0) {
      if (formula === before) return { criteria, values: [] };
      continue;
    }
    const tail = after.join('');
    if (!formula.startsWith(before)) continue;
    const literal = /^(?:"(?:[^"]|"")*"|\d+(?:\.\d+)?|(?:EDATE\()?TODAY\(\)(?:,?[+-]\d+\)?)?)/.exec(
      formula.slice(before.length),
    )?.[0];
    if (literal === undefined || literal === '') continue;
    // The same operand in every place, and nothing else: else it is somebody's own formula.
    if ([before, ...after].join(literal) !== formula || (tail === '' && formula !== before + literal))
      continue;
    if (/\bR\b/.test(pattern)) {
      const name = Object.keys(RELATIVE_DAYS).find((day) => RELATIVE_DAYS[day] === literal);
      if (name !== undefined) return { criteria, values: [name] };
      continue;
    }
    const value = valueOf(literal);
    if (typeof value === (/\bD\b/.test(pattern) ? 'number' : 'string')) return { criteria, values: [value] };
  }
  return undefined;
}

function conditionFromXlsx(
  rule: ConditionalFormattingRule,
  cell: string,
): ConditionalRule['condition'] | undefined {
  const style = conditionalStyleFromXlsx(rule.style ?? {});
  const formulae: unknown[] = 'formulae' in rule ? (rule.formulae ?? []) : [];
  if (rule.type === 'colorScale') {
    const points = (rule.cfvo ?? []).map(({ type, value }, index) => ({
      color: colorOf(rule.color?.[index] ?? {}) ?? '#ffffff',
      type: GRADIENT_TYPES.find(([, xlsx]) => xlsx === type)?.[0] ?? 'NUMBER',
      value: value === undefined || type === 'min' || type === 'max' ? '' : String(value),
    }));
    return { kind: 'gradient', points };
  }
  if (rule.type === 'cellIs') {
    const criteria = OPERATORS.find(([, operator]) => operator === rule.operator)?.[0];
    const values = formulae.map(valueOf);
    if (criteria === 'NUMBER_EQUAL_TO' && typeof values[0] === 'string' && !values[0].startsWith('=')) {
      return { kind: 'boolean', criteria: 'TEXT_EQUAL_TO', values, style };
    }
    return criteria === undefined ? undefined : { kind: 'boolean', criteria, values, style };
  }
  const [formula] = formulae;
  if (typeof formula !== 'string' || (rule.type !== 'expression' && rule.type !== 'containsText'))
    return undefined;
  const known = knownExpression(formula, cell);
  return {
    kind: 'boolean',
    style,
    ...(known ?? { criteria: 'CUSTOM_FORMULA', values: [formulaFromXlsx(formula)] }),
  };
}

/** The rectangle of a reference as far as it lies within a grid. */
export function areaWithin(reference: A1Reference, maxRows: number, maxColumns: number): Area | undefined {
  const endRow = Math.min(reference.endRow ?? maxRows, maxRows);
  const endColumn = Math.min(reference.endColumn ?? maxColumns, maxColumns);
  const area = resolveA1({ ...reference, endRow, endColumn }, maxRows, maxColumns);
  return area === undefined || area.rows < 1 || area.columns < 1 ? undefined : area;
}

/** Areas of a list of references, e.g. `B2:B100 D2`, as far as they lie within a grid. */
export function areasOf(references: string, maxRows: number, maxColumns: number): Area[] {
  return references.split(/\s+/).flatMap((text) => {
    const reference = parseA1(text);
    return (reference === undefined ? undefined : areaWithin(reference, maxRows, maxColumns)) ?? [];
  });
}

/**
 * The rules of a workbook's sheet, the one that wins first; data bars, icons, top tens and periods, which Google Sheets
 * does not have, are left out and counted.
 */
export function conditionalFromXlsx(
  formats: readonly ConditionalFormattingOptions[],
  maxRows: number,
  maxColumns: number,
): { readonly rules: ConditionalRule[]; readonly leftOut: number } {
  const found: { readonly priority: number; readonly rule: ConditionalRule }[] = [];
  let leftOut = 0;
  for (const { ref, rules } of formats) {
    const areas = areasOf(ref, maxRows, maxColumns);
    const first = areas[0];
    for (const rule of rules) {
      const condition =
        first === undefined ? undefined : conditionFromXlsx(rule, cellName(first.row, first.column));
      if (condition === undefined) leftOut += 1;
      else found.push({ priority: rule.priority ?? 0, rule: { areas, condition } });
    }
  }
  found.sort((left, right) => left.priority - right.priority);
  return { rules: found.map(({ rule }) => rule), leftOut };
}
