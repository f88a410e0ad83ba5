import { displayValue } from '../../../runtime/spreadsheet/display';
import type { DocumentModel, ValidationRule } from '../../../runtime/spreadsheet/model';
import { referenceOf } from '../../../runtime/spreadsheet/rules/criteria';
import type { ValidationView } from '../../protocol/views';

/** A rule as pages know it, with the choices that its list has now. */
export function validationView(document: DocumentModel, rule: ValidationRule): ValidationView {
  const choices = choicesOf(document, rule);
  const kind = choices !== undefined ? 'list' : rule.criteria === 'CHECKBOX' ? 'checkbox' : 'other';
  return {
    kind,
    ...(choices === undefined ? {} : { choices }),
    ...(rule.helpText === undefined ? {} : { helpText: rule.helpText }),
    strict: !rule.allowInvalid,
  };
}

/** Whether the choices stand in cells, so that they change with these. */
export function readsCells(rule: ValidationRule): boolean {
  return rule.criteria === 'VALUE_IN_RANGE';
}

/** Undefined where there is no list, or one that is only checked and not offered. */
function choicesOf(document: DocumentModel, { criteria, values }: ValidationRule): string[] | undefined {
  if (values[1] === false) return undefined;
  if (criteria === 'VALUE_IN_LIST') return (values[0] as readonly unknown[]).map(String);
  if (criteria !== 'VALUE_IN_RANGE') return undefined;
  const reference = typeof values[0] === 'string' ? referenceOf(document, values[0]) : undefined;
  const sheet = document.sheets.find(({ id }) => id === reference?.sheetId);
  if (reference === undefined || sheet === undefined) return [];
  const { row, column, rows, columns } = reference.area;
  const choices = new Set<string>();
  for (let index = row - 1; index < Math.min(row - 1 + rows, sheet.rows.length); index += 1) {
    for (let at = column - 1; at < column - 1 + columns; at += 1) {
      const value = sheet.rows[index]?.values[at] ?? null;
      const text = displayValue(value, sheet.rows[index]?.styles?.[at], document.locale);
      if (text !== '') choices.add(text);
    }
  }
  return [...choices];
}
