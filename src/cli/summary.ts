import type { Setting } from './flags';
import { filled } from './words';

/** What the add-on reports of a scoring. */
export interface ScoreSummary {
  readonly definition: { readonly digest: string; readonly threshold: number; readonly max: number };
  readonly counts: Readonly<Record<'qualified' | 'not_yet' | 'incomplete' | 'excluded', number>>;
  readonly rows: readonly {
    readonly row: number;
    readonly score: number;
    readonly status: string;
    readonly missing: readonly string[];
    readonly unreadable: readonly string[];
    readonly next: string | null;
  }[];
  readonly warnings: readonly string[];
}

/** As many names as one reads at a glance. */
const SHOWN = 5;
const BAR_WIDTH = 30;

/** A page of plain text that a person reads after a scoring. */
export function summaryOf(summary: ScoreSummary, { words, locale }: Setting): string {
  const { rows, counts, definition, warnings } = summary;
  const number = new Intl.NumberFormat(locale.replace(/_/g, '-'));
  const text = words.summary;
  const statuses = ['qualified', 'not_yet', 'incomplete', 'excluded'] as const;
  const unreadable = rows.filter((row) => row.unreadable.length > 0).length;
  const labels = [...statuses.map((status) => text[status]), text.unreadable];
  const width = Math.max(...labels.map((label) => label.length));
  const line = (label: string, count: number): string => {
    const bar = '█'.repeat(rows.length === 0 ? 0 : Math.round((count / rows.length) * BAR_WIDTH));
    return `  ${label.padEnd(width)}  ${number.format(count).padStart(7)}  ${bar}`.trimEnd();
  };
  const lines = [
    '',
    filled(text.title, { rows: number.format(rows.length) }),
    filled(text.definition, {
      digest: definition.digest,
      threshold: number.format(definition.threshold),
      max: number.format(definition.max),
    }),
    '',
    ...statuses.map((status) => line(text[status], counts[status])),
    line(text.unreadable, unreadable),
    '',
  ];
  const missing = commonest(rows.flatMap((row) => row.missing));
  if (missing !== '') lines.push(filled(text.missing, { list: missing }));
  const next = commonest(rows.flatMap((row) => (row.next === null ? [] : [row.next])));
  if (next !== '') lines.push(filled(text.next, { list: next }));
  const best = rows
    .filter((row) => row.status === 'qualified')
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, SHOWN)
    .map((row) => `${row.row}: ${number.format(row.score)}`);
  if (best.length > 0) lines.push(filled(text.best, { list: best.join(' · ') }));
  if (warnings.length > 0) lines.push('', text.warnings, ...warnings.map((warning) => `  ${warning}`));
  return `${lines.join('\n')}\n\n`;
}

/** `Presupuesto 92, Teléfono 41`: the most frequent first, ties in alphabetical order. */
function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, SHOWN)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
