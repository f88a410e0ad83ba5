/**
 * Text that a spreadsheet program would start as a formula when it opens a CSV file (OWASP, CSV Injection) gets an
 * apostrophe in front; reading takes it away again. Reading after writing gives every text back.
 */

/**
 * `=`, `+`, `-`, `@` (also in full width, which East Asian editions of Excel take) after any white space or invisible
 * mark, or a tab or line break first.
 */
const STARTS_FORMULA =
  /^[\s\uFEFF\u200B-\u200F\u2060]*[=+\-@＝＋－＠]|^[ \u00a0\uFEFF\u200B-\u200F\u2060]*[\t\r\n]/;

/** An apostrophe before such a text must itself be protected, or reading would take it away. */
function needsGuard(text: string): boolean {
  let start = 0;
  while (text.charCodeAt(start) === 0x27) start += 1;
  return STARTS_FORMULA.test(start === 0 ? text : text.slice(start));
}

/** The text as it is written into a CSV file. */
export function guardFormula(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** The text that `guardFormula` made this of; any other text as it is. */
export function unguardFormula(written: string): string {
  if (!written.startsWith("'")) return written;
  const text = written.slice(1);
  return needsGuard(text) ? text : written;
}
