/** Data-validation rules between the document and XLSX. */
import type { DataValidation, DataValidationOperator } from '@cj-tech-master/excelts';
import { cellName, splitSheetName } from '../spreadsheet/a1';
import type { Area, ValidationRule } from '../spreadsheet/model';
import { formulaFromXlsx, formulaToXlsx } from './xlsx-formula';
import { escapeXlsxText, unescapeXlsxText } from './xlsx-text';

/** Excel refuses a list written into the rule beyond this length, and cannot tell a comma in an item from its own. */
const LONGEST_INLINE_LIST = 255;

/** Excel cuts or refuses longer help texts. */
const LONGEST_PROMPT = 255;

/** Day numbers of XLSX and of `Date`: 1970-01-01 is day 25569. */
const SERIAL_OF_UNIX_EPOCH = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER: 'greaterThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
};

/** Conditions that XLSX has only as formulas: on the cell `C`, with the text `T` as a string literal. */
const FORMULAS: Readonly<Record<string, string>> = {
  CHECKBOX: 'ISLOGICAL(C)',
  DATE_IS_VALID_DATE: 'ISNUMBER(C)',
  TEXT_CONTAINS: 'ISNUMBER(SEARCH(T,C))',
  TEXT_DOES_NOT_CONTAIN: 'ISERROR(SEARCH(T,C))',
  TEXT_EQUAL_TO: 'C=T',
  TEXT_IS_VALID_EMAIL: 'ISNUMBER(MATCH("*?@?*.?*",C,0))',
  TEXT_IS_VALID_URL: 'ISNUMBER(MATCH("http*://?*.?*",C,0))',
};

/** Where lists that do not fit into a rule are kept: gives the reference to a list. */
export type ListKeeper = (items: readonly string[]) => string;

function stringLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function absolute(reference: string): string {
  const { sheetName, reference: cells } = splitSheetName(reference);
  const fixed = cells.replaceAll(
    /\$?([A-Za-z]+)\$?(\d+)|\$?([A-Za-z]+)(?![\w(])|\$?(\d+)/g,
    (_, a, b, c, d) => {
      if (a !== undefined) return `$${a}$${b}`;
      return `$${c ?? d}`;
    },
  );
  return sheetName === undefined ? fixed : `${reference.slice(0, reference.lastIndexOf('!') + 1)}${fixed}`;
}

function listFormula(items: readonly string[], keepList: ListKeeper): string {
  const inline = items.join(',');
  const fits =
    inline.length <= LONGEST_INLINE_LIST && items.every((item) => !/[,\r\n]|^\s|\s$|^$|^=/.test(item));
  return fits ? stringLiteral(escapeXlsxText(inline)) : keepList(items);
}

function condition(
  rule: ValidationRule,
  cell: string,
  locale: string,
  keepList: ListKeeper,
): Pick<Exclude<DataValidation, { type: 'any' }>, 'type' | 'operator' | 'formulae'> | undefined {
  const { criteria, values } = rule;
  const [first] = values;
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(first)) {
    return { type: 'list', formulae: [listFormula(first.map(String), keepList)] };
  }
  if (criteria === 'VALUE_IN_RANGE' && typeof first === 'string') {
    return { type: 'list', formulae: [absolute(first.replace(/^=/, ''))] };
  }
  if (criteria === 'CUSTOM_FORMULA' && typeof first === 'string') {
    return { type: 'custom', formulae: [formulaToXlsx(first, locale)] };
  }
  const formula = FORMULAS[criteria];
  if (formula !== undefined) {
    const text = typeof first === 'string' ? first : '';
    // One pass, so that a `C` in the text is not taken for the cell.
    return {
      type: 'custom',
      formulae: [formula.replaceAll(/\b[CT]\b(?!")/g, (name) => (name === 'C' ? cell : stringLiteral(text)))],
    };
  }
  const operator = OPERATORS[criteria];
  // The library reads a formula in the place of a number as NaN: such rules are kept in the saved state only.
  if (operator === undefined || !values.every((value) => typeof value === 'number')) return undefined;
  if (criteria.startsWith('NUMBER')) return { type: 'decimal', operator, formulae: values.map(Number) };
  const days = values.map((value) => new Date((Number(value) - SERIAL_OF_UNIX_EPOCH) * MILLISECONDS_PER_DAY));
  return { type: 'date', operator, formulae: days };
}

/**
 * A rule as the XLSX library takes it.
 * @param area that the rule stands on: formulas are relative to its first cell
 * @returns undefined for a rule that XLSX does not have
 */
export function validationToXlsx(
  rule: ValidationRule,
  area: Area,
  locale: string,
  keepList: ListKeeper,
): DataValidation | undefined {
  const found = condition(rule, cellName(area.row, area.column), locale, keepList);
  if (found === undefined) return undefined;
  return {
    ...found,
    allowBlank: true,
    ...(rule.allowInvalid ? {} : { showErrorMessage: true }),
    ...(rule.helpText === undefined
      ? {}
      : { showInputMessage: true, prompt: escapeXlsxText(rule.helpText).slice(0, LONGEST_PROMPT) }),
  };
}

function listFromXlsx(
  formula: string,
  sheetName: string,
): readonly unknown[] | { readonly reference: string } {
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (literal !== null) {
    const items = unescapeXlsxText((literal[1] ?? '').replaceAll('""', '"')).split(',');
    return [items.map((item) => item.trim()), true];
  }
  const plain = formula.replaceAll('$', '');
  return { reference: plain.includes('!') ? plain : `'${sheetName.replaceAll("'", "''")}'!${plain}` };
}

function conditionFromXlsx(
  validation: Exclude<DataValidation, { type: 'any' }>,
  cell: string,
  sheetName: string,
  readList: (reference: string) => readonly string[] | undefined,
): Pick<ValidationRule, 'criteria' | 'values'> | undefined {
  const formulae: unknown[] = validation.formulae;
  const [first] = formulae;
  if (validation.type === 'list' && typeof first === 'string') {
    const list = listFromXlsx(first, sheetName);
    if (!('reference' in list)) return { criteria: 'VALUE_IN_LIST', values: list };
    const items = readList(list.reference);
    if (items !== undefined) return { criteria: 'VALUE_IN_LIST', values: [items, true] };
    return { criteria: 'VALUE_IN_RANGE', values: [`=${list.reference}`, true] };
  }
  if (validation.type === 'custom' && typeof first === 'string') {
    return knownFormula(first, cell) ?? { criteria: 'CUSTOM_FORMULA', values: [formulaFromXlsx(first)] };
  }
  const kind = validation.type === 'date' ? 'DATE_' : 'NUMBER_';
  if (validation.type === 'textLength') return undefined;
  const operator = validation.operator ?? 'between';
  const criteria = Object.keys(OPERATORS).find(
    (name) => name.startsWith(kind) && OPERATORS[name] === operator,
  );
  const numbers = formulae.map((value) =>
    value instanceof Date ? value.getTime() / MILLISECONDS_PER_DAY + SERIAL_OF_UNIX_EPOCH : Number(value),
  );
  if (criteria === undefined || numbers.some((number) => Number.isNaN(number))) return undefined;
  return { criteria, values: numbers };
}

/** The criterion behind one of our own formulas. */
function knownFormula(
  formula: string,
  cell: string,
): Pick<ValidationRule, 'criteria' | 'values'> | undefined {
  for (const [criteria, pattern] of Object.entries(FORMULAS)) {
    const [before = '', after] = pattern.replaceAll(/\bC\b(?!")/g, cell).split(/\bT\b/);
    if (after === undefined) {
      if (formula === before) return { criteria, values: [] };
      continue;
    }
    if (!formula.startsWith(before) || !formula.endsWith(after)) continue;
    const literal = /^"((?:[^"]|"")*)"$/.exec(formula.slice(before.length, formula.length - after.length));
    if (literal !== null) return { criteria, values: [(literal[1] ?? '').replaceAll('""', '"')] };
  }
  return undefined;
}

/**
 * The rule behind a validation of a workbook.
 * @param cell first cell of its range, to which its formulas are relative
 * @param sheetName of the sheet it stands on, for references that name none
 * @param readList the items behind a reference that our own writing made
 * @returns undefined for a rule that Google Sheets does not have
 */
export function validationFromXlsx(
  validation: DataValidation,
  cell: string,
  sheetName: string,
  readList: (reference: string) => readonly string[] | undefined,
): ValidationRule | undefined {
  if (validation.type === 'any') return undefined;
  const found = conditionFromXlsx(validation, cell, sheetName, readList);
  if (found === undefined) return undefined;
  const strict = validation.showErrorMessage === true && (validation.errorStyle ?? 'stop') === 'stop';
  const help = validation.showInputMessage === true ? validation.prompt : undefined;
  return {
    ...found,
    allowInvalid: !strict,
    ...(help === undefined || help === '' ? {} : { helpText: unescapeXlsxText(help) }),
  };
}
