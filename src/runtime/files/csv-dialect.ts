/** Delimiter and line ends of a CSV text. */
import { parse } from 'papaparse';

export type Delimiter = ',' | ';' | '\t' | '|';

/** The comma last: where several cut the rows evenly, commas are the likeliest to be decimal ones. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];

/** A delimiter must cut at least this share of the rows alike; fewer are texts with a comma in them. */
const LEAST_EVEN_SHARE = 0.5;

/** Rows on which the delimiter is tried out. */
const SAMPLE_ROWS = 50;

/** Characters from which the sample rows are taken; bounds the work on a file without line ends. */
const SAMPLE_CHARACTERS = 200_000;

/**
 * All line ends outside quoted fields as `\n`, so that files that mix them are read alike. Quotes open a field only at
 * its start: those inside (`6" pipe`) are characters.
 */
export function withUniformLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  return text.replaceAll(/(?<=^|[,;\t|\r\n])"[^"]*(?:""[^"]*)*(?:"|$)|\r\n?/g, (found) =>
    found.startsWith('\r') ? '\n' : found,
  );
}

/** The delimiter that Excel lets a file name in its first line (`sep=;`), and the text without that line. */
export function namedDelimiter(text: string): { delimiter: Delimiter; rest: string } | undefined {
  const match = /^sep=([,;\t|])(?:\n|$)/i.exec(text);
  const delimiter = DELIMITERS.find((candidate) => candidate === match?.[1]);
  return match === null || delimiter === undefined
    ? undefined
    : { delimiter, rest: text.slice(match[0].length) };
}

interface Evenness {
  /** Share of the rows, blank ones left out, that have the commonest number of fields, where that is more than one. */
  readonly share: number;
  /** Whether the first row and most others are cut at all: a table, though a ragged one. */
  readonly mostlyCut: boolean;
}

function evenness(sample: string, delimiter: Delimiter): Evenness {
  const counts = new Map<number, number>();
  const rows = parse<string[]>(sample, { delimiter, newline: '\n', preview: SAMPLE_ROWS }).data.filter(
    (row) => row.some((field) => field !== ''),
  );
  const cut = rows.filter((row) => row.length > 1);
  for (const row of cut) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return {
    share: Math.max(0, ...counts.values()) / Math.max(1, rows.length),
    mostlyCut: (rows[0]?.length ?? 0) > 1 && cut.length > rows.length * LEAST_EVEN_SHARE,
  };
}

/**
 * The delimiter that cuts the first rows most evenly into more than one field (titles above the table do not matter);
 * undefined where none cuts at least half of them alike or the first and most others at all: a file of one column.
 * @param text with `\n` as line ends
 */
export function detectDelimiter(text: string): Delimiter | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { delimiter: Delimiter; share: number } | undefined;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const { share, mostlyCut } = evenness(sample, delimiter);
    if ((share >= LEAST_EVEN_SHARE || mostlyCut) && (best === undefined || share > best.share)) {
      best = { delimiter, share };
    }
  }
  return best?.delimiter;
}

/** A delimiter that does not occur in the text, so that every line is one field; the comma where all do. */
export function absentDelimiter(text: string): Delimiter {
  return [',' as const, ...DELIMITERS].find((delimiter) => !text.includes(delimiter)) ?? ',';
}
