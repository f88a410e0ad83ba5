/** What a spreadsheet could start as a formula once typed, imported or exported again (OWASP, CSV injection). */
const STARTS_A_FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@]|^[\t\r\n]/;

/** Longest text a cell takes; Google refuses the whole write for one longer. */
const MAXIMUM_CELL_CHARACTERS = 50_000;

/**
 * A text as it may be given to `setValues`: what could start a formula, or already starts with an apostrophe,
 * gets the apostrophe that Sheets takes away again, so the cell holds exactly the text.
 */
export function safeText(text: string): string {
  const fitting = text.length < MAXIMUM_CELL_CHARACTERS ? text : text.slice(0, MAXIMUM_CELL_CHARACTERS - 1);
  return STARTS_A_FORMULA.test(fitting) || fitting.startsWith("'") ? `'${fitting}` : fitting;
}
