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

/** What Sheets may take for something else than the text it is: anything with a digit (`24/7`, `1-10`, `50%`), and logical words. */
const TYPED_OTHERWISE = /\d|^(?:true|false|verdadero|falso|prawda|fałsz)$/i;

/**
 * A text for a cell that is formatted automatically and is to hold exactly this text: Sheets would make a date of
 * `24/7`. Not for what is meant as a number or a date.
 */
export function exactText(text: string): string {
  const safe = safeText(text);
  return safe.startsWith("'") || !TYPED_OTHERWISE.test(text.trim()) ? safe : `'${safe}`;
}
