/** A number in a text: the locale's decimal mark, a true minus, no thousands. */
export function numberText(value: number, decimal: ',' | '.'): string {
  return String(value).replace('.', decimal).replace('-', '−');
}
