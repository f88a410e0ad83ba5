import type { Desk } from '../../sheets/lead-desk';

/** The values of the dropdowns of a row by header; columns without one are left out. One read. */
export function dropdownsOf(desk: Desk, position: number): Readonly<Record<string, readonly string[]>> {
  const { sheet, headers } = desk.leads;
  const [rules = []] = sheet
    .getRange(desk.block.firstRow + position, 1, 1, headers.length)
    .getDataValidations();
  const choices: Record<string, readonly string[]> = {};
  headers.forEach((header, column) => {
    const rule = rules[column];
    if (header === '' || rule === null || rule === undefined) return;
    if (rule.getCriteriaType() !== SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST) return;
    const [values] = rule.getCriteriaValues() as readonly unknown[];
    if (Array.isArray(values)) choices[header] = values.map(String);
  });
  return choices;
}
