import type { ReturnRow, SourceReturn } from '../core/roi/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import type { ReturnSource } from './return-input';
import { safeText } from './safe-text';

/** A cell of the return tab; the empty text where nothing can be computed. */
export type ReturnCell = string | number;

type Figure = keyof Words['sourceReturn']['columns'];

const COUNT = '#,##0';
/** Sums are read at a glance, costs per piece to the cent. */
const MONEY = '#,##0';
const MONEY_EACH = '#,##0.00';
const RATE = '0.0%';
/** A return is a multiple: decimals of a percentage would feign precision. */
const RETURN = '0%';
const RATIO = '0.00';
/** The automatic format: `0.#` would show 23 days as `23,`. */
const DAYS = 'General';
const TEXT = '@';

/** The columns after the key, in reading order: what came in, what became of it, money, rates. */
const FIGURES = [
  ['channel', TEXT],
  ['leads', COUNT],
  ['complete', COUNT],
  ['qualified', COUNT],
  ['opportunities', COUNT],
  ['accepted', COUNT],
  ['won', COUNT],
  ['lost', COUNT],
  ['deferred', COUNT],
  ['open', COUNT],
  ['revenue', MONEY],
  ['cost', MONEY],
  ['cpl', MONEY_EACH],
  ['costPerQualified', MONEY_EACH],
  ['costPerSale', MONEY_EACH],
  ['cac', MONEY_EACH],
  ['roi', RETURN],
  ['roas', RATIO],
  ['winRate', RATE],
  ['winRateInterval', TEXT],
  ['closeRate', RATE],
  ['leadToCustomer', RATE],
  ['medianDaysToClose', DAYS],
  ['immature', TEXT],
] as const satisfies readonly (readonly [Figure, string])[];

const MONEY_FIGURES: ReadonlySet<Figure> = new Set(['revenue', 'cost']);

/** Columns of a return table: the key and the figures. */
export const RETURN_WIDTH = FIGURES.length + 1;

/** Number format of each column, the key's first. */
export const RETURN_FORMATS: readonly string[] = [TEXT, ...FIGURES.map(([, format]) => format)];

/** 0-based column of a figure in a return table. */
export function figureColumn(figure: Figure): number {
  return FIGURES.findIndex(([name]) => name === figure) + 1;
}

/**
 * A return as a table: header row, a row per key, the total; {@link RETURN_WIDTH} columns. What is null is an
 * empty cell, never zero (METHOD §6).
 */
export function returnTable(result: SourceReturn, words: Words, decimal: ',' | '.'): ReturnCell[][] {
  const { columns, key, noKey, total } = words.sourceReturn;
  const header = FIGURES.map(([figure]) =>
    result.currency !== '' && MONEY_FIGURES.has(figure)
      ? `${columns[figure]} (${safeCurrency(result.currency)})`
      : columns[figure],
  );
  return [
    [key[result.by], ...header],
    ...result.rows.map((row) => [keyText(row, result, words, noKey), ...figures(row, words, decimal)]),
    [total, ...figures(result.total, words, decimal)],
  ];
}

function safeCurrency(currency: string): string {
  return currency.slice(0, 12);
}

function keyText(
  row: ReturnRow,
  result: SourceReturn,
  words: Words,
  noKey: Words['sourceReturn']['noKey'],
): string {
  if (row.key === '') return noKey[result.by];
  if (result.by === 'channel' && (row.key === 'active' || row.key === 'passive'))
    return words.channels[row.key];
  return safeText(row.key);
}

function figures(row: ReturnRow, words: Words, decimal: ',' | '.'): ReturnCell[] {
  return FIGURES.map(([figure]): ReturnCell => {
    switch (figure) {
      case 'channel':
        return row.channel === null ? '' : words.channels[row.channel];
      case 'winRateInterval':
        return interval(row, decimal);
      case 'immature':
        return row.immature === true ? words.sourceReturn.yes : '';
      default:
        return row[figure] ?? '';
    }
  });
}

/** `12,3 % – 45,6 %`: the interval is read with the rate beside it, never added up. */
function interval(row: ReturnRow, decimal: ',' | '.'): string {
  if (row.winRateLow === null || row.winRateHigh === null) return '';
  const percent = (rate: number): string => `${(rate * 100).toFixed(1).replace('.', decimal)} %`;
  return `${percent(row.winRateLow)} – ${percent(row.winRateHigh)}`;
}

/** What the reader of a return must be told, in words; the rules of reading come first. */
export function returnNotes(result: SourceReturn, source: ReturnSource, words: Words): string[] {
  const { notes } = words.sourceReturn;
  const lines = [notes[result.basis], notes.once, notes.cac, notes.blank];
  if (result.basis === 'cohort') lines.push(notes.immature);
  if (source.input.costs === undefined) lines.push(fill(notes.noCosts, { tab: words.tabs.costs }));
  if (source.input.opportunities === undefined) lines.push(notes.noOpportunities);
  if (!source.input.scored) lines.push(notes.noDefinition);
  if (source.unknownOutcomes.length > 0) {
    lines.push(fill(notes.unknownOutcomes, { list: source.unknownOutcomes.join(', ') }));
  }
  if (source.unreadable.size > 0) {
    const count = [...source.unreadable.values()].reduce((sum, each) => sum + each, 0);
    lines.push(fill(notes.unreadable, { count, columns: [...source.unreadable.keys()].join(', ') }));
  }
  if (source.ambiguousDates > 0) {
    lines.push(fill(notes.ambiguousDates, { count: source.ambiguousDates }));
  }
  for (const problem of result.problems) {
    const { code, ...data } = problem;
    const shown = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    ) as Record<string, string | number>;
    lines.push(fill(words.sourceReturn.problems[code], shown));
  }
  return lines;
}
