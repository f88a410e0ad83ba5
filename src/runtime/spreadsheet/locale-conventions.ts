/** How a spreadsheet locale writes numbers, dates and booleans; read by typed input and by display. */
import { addLocale, getFormatFromId, getLocale, listLocales } from './number-format';

/** Identifier of the built-in short-date format of a locale (ECMA-376 part 1, 18.8.30). */
const SHORT_DATE_FORMAT = 14;

export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day';

export interface LocaleConventions {
  /** BCP 47 tag, e.g. `es-ES`. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  readonly dateOrder: DateOrder;
  /** The separator of the locale's short date, e.g. `/` or `.`. */
  readonly dateSeparator: string;
  readonly booleans: readonly [yes: string, no: string];
  /** Long and short month names, January first. */
  readonly months: readonly { readonly long: string; readonly short: string }[];
  /** Short date format as Sheets writes it, e.g. `dd/mm/yyyy`. */
  readonly dateFormat: string;
}

/**
 * Date formats that Google Sheets gives a plain date where they differ from Excel's regional ones, which the
 * number-format library carries: Polish spreadsheets write the ISO order.
 */
const GOOGLE_DATE_FORMATS: Readonly<Record<string, string>> = { 'pl-PL': 'yyyy-mm-dd' };

const DATE_ORDERS: readonly DateOrder[] = ['month-day-year', 'day-month-year', 'year-month-day'];

const known = new Map<string, LocaleConventions>();

function separators(tag: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true, numberingSystem: 'latn' }).formatToParts(
    1_234_567.5,
  );
  const of = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
  return { decimal: of('decimal') ?? '.', group: of('group') ?? ',' };
}

/**
 * The conventions of a locale as Google writes it.
 * @param locale e.g. `es_ES`, `en_US`, `pl_PL`; `es-ES` is taken too
 * @throws RangeError for a text that is no locale
 */
export function localeConventions(locale: string): LocaleConventions {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const tag = Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0];
  if (tag === undefined) throw new RangeError(`Incorrect locale information provided: ${locale}`);
  let data = getLocale(tag) ?? getLocale('en');
  if (data === undefined) throw new RangeError(`No number formats for the locale ${tag}`);
  // The library falls back to the language (es_PE to Spain), but neighbours may write numbers the other way round.
  if (!listLocales().includes(tag)) data = addLocale({ ...data, ...separators(tag) }, tag);
  const months = data.mmmm.map((long, index) => ({ long, short: data.mmm[index] ?? long }));
  const conventions: LocaleConventions = {
    tag,
    decimal: data.decimal,
    group: data.group,
    dateOrder: DATE_ORDERS[data.format?.dateOrder ?? 0] ?? 'month-day-year',
    dateSeparator: data.format?.dateSep ?? '/',
    booleans: data.bool,
    months,
    dateFormat: GOOGLE_DATE_FORMATS[tag] ?? getFormatFromId(SHORT_DATE_FORMAT, tag),
  };
  known.set(locale, conventions);
  return conventions;
}

/**
 * The number format that Sheets gives a date written into an unformatted cell.
 * @param locale as Google writes it
 * @param withTime whether the value has a time of day
 */
export function defaultDateFormat(locale: string, withTime: boolean): string {
  const { dateFormat } = localeConventions(locale);
  return withTime ? `${dateFormat} h:mm:ss` : dateFormat;
}
