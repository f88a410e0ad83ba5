/** One table as CSV text: rows × columns of texts, quoted only where needed, line feeds at the ends of lines. */
export function csvText(rows, delimiter) {
  const quoted = (text) =>
    text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map((cell) => quoted(String(cell))).join(delimiter)}\n`).join('');
}
