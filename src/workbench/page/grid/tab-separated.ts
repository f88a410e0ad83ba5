/** Text of the clipboard ⇄ table, as spreadsheets write it: tabs between cells, line breaks between rows. */

const NEEDS_QUOTES = /[\t\n\r]|^"/;

/** A table as clipboard text; cells with tabs or line breaks stand in quotes. */
export function toClipboardText(table: readonly (readonly string[])[]): string {
  return table
    .map((row) =>
      row.map((text) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
    )
    .join('\n');
}

/** The end of a quoted cell that starts at `start` (its opening quote), or -1 if no cell ends behind its closing quote. */
function closingQuote(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    if (text[quote + 1] === '"') at = quote + 2;
    else {
      const next = text[quote + 1];
      return next === undefined || next === '\t' || next === '\n' ? quote : -1;
    }
  }
}

/** Clipboard text as a table, all rows equally wide. One line break at the end is no row of its own. */
export function fromClipboardText(clipboard: string): string[][] {
  const text = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const closing = text[at] === '"' ? closingQuote(text, at) : -1;
    let end: number;
    if (closing >= 0) {
      rows.at(-1)!.push(text.slice(at + 1, closing).replaceAll('""', '"'));
      end = closing + 1;
    } else {
      const match = /[\t\n]/g;
      match.lastIndex = at;
      end = match.exec(text)?.index ?? text.length;
      rows.at(-1)!.push(text.slice(at, end));
    }
    if (end >= text.length) break;
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const row of rows) while (row.length < width) row.push('');
  return rows;
}

/** A table repeated over a larger block whose sides are multiples of its own; the table itself where they are not. */
export function tiled(
  table: readonly (readonly string[])[],
  rows: number,
  columns: number,
): readonly (readonly string[])[] {
  const height = table.length;
  const width = table[0]?.length ?? 0;
  if (!repeats(height, width, rows, columns)) return table;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => table[row % height]![column % width]!),
  );
}

/** Whether a source of one size fills a target of another a whole number of times, more than once. */
export function repeats(height: number, width: number, rows: number, columns: number): boolean {
  if (height === 0 || width === 0) return false;
  return rows % height === 0 && columns % width === 0 && rows * columns > height * width;
}
