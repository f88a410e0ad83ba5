/** CSV as `Utilities.parseCsv` reads it: RFC 4180 with a chosen delimiter, every value a string. */

/** Rows of fields; undefined where a quote stays open. An empty text has no rows; a last line break ends the last row. */
export function parseCsv(text: string, delimiter: string): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  let started = false;
  const endField = (): void => {
    row.push(field);
    field = '';
    started = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && !started) {
      quoted = true;
      started = true;
    } else if (character === delimiter) endField();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      endField();
      rows.push(row);
      row = [];
    } else {
      field += character;
      started = true;
    }
  }
  if (quoted) return undefined;
  if (started || field !== '' || row.length > 0) {
    endField();
    rows.push(row);
  }
  return rows;
}
