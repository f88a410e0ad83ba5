import type { ValidationRule } from '../model';
import { type CellContent, type ConditionSurroundings, meets } from './condition';

/**
 * Whether a cell's content breaks its data-validation rule. A blank never does (Sheets lets cells be emptied); what only a
 * formula could tell (`CUSTOM_FORMULA`, a formula among the values, a list in a deleted sheet) counts as kept.
 * The caller looks at `rule.allowInvalid` to choose between refusing and marking.
 */
export function violates(
  rule: ValidationRule,
  cell: CellContent,
  surroundings: ConditionSurroundings,
): boolean {
  if (cell.value === null || cell.value === '') return false;
  return meets(rule.criteria, rule.values, cell, surroundings) === false;
}

/**
 * What Google's exception says when a script writes such a value while invalid data are refused: the rule's help text
 * if it has one, the list where there is one (both seen in execution logs of public projects).
 * @param cellName A1 notation, e.g. `B2`
 */
export function violationMessage(rule: ValidationRule, cellName: string): string {
  const opening = `The data you entered in cell ${cellName} violates the data validation rules set on this cell.`;
  if (rule.helpText !== undefined) return `${opening} ${rule.helpText}`;
  if (rule.criteria !== 'VALUE_IN_LIST') return opening;
  return `${opening} Please enter one of the following values: ${(rule.values[0] as readonly string[]).join(', ')}.`;
}
