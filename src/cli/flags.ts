import { InvalidArgumentError } from 'commander';
import { commandWords, filled, type CommandWords } from './words';
import { Refusal } from './refusal';

/** Flags that every command understands. */
export interface CommonFlags {
  readonly tab?: string;
  readonly locale: string;
  readonly today?: string;
  readonly map?: readonly string[];
  readonly out?: string;
  readonly meter?: string;
}

/** What the common flags come to once they have been checked. */
export interface Setting {
  readonly words: CommandWords;
  readonly locale: string;
  /** Milliseconds at which the runtime's clock stands. */
  readonly now: number;
  /** Role → header. */
  readonly roles: Readonly<Record<string, string>>;
  /** Whether warnings about files are left out: about the samples there is nothing to tell. */
  readonly quiet?: boolean;
}

/** Noon, so that the day is the same in every zone from −11 to +11. */
const NOON = 'T12:00:00Z';
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Checks the common flags. @throws Refusal with the sentence for the first that is wrong */
export function settingOf(flags: CommonFlags): Setting {
  const words = commandWords(flags.locale);
  return {
    words,
    locale: checkedLocale(flags.locale, words),
    now: noonOf(flags.today ?? machineDay(), words),
    roles: Object.fromEntries((flags.map ?? []).map((map) => roleOf(map, words))),
  };
}

function checkedLocale(locale: string, words: CommandWords): string {
  try {
    const tag = locale.replace(/_/g, '-');
    if (Intl.NumberFormat.supportedLocalesOf(tag).length > 0) return locale;
  } catch {
    // Not even the shape of a locale: refused with the same sentence.
  }
  throw new Refusal(filled(words.badLocale, { locale }));
}

function noonOf(day: string, words: CommandWords): number {
  const time = ISO_DAY.test(day) ? Date.parse(`${day}${NOON}`) : Number.NaN;
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (!isReal) throw new Refusal(filled(words.badDay, { day }));
  return time;
}

/** The date on the wall where the command is run. */
function machineDay(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function roleOf(map: string, words: CommandWords): readonly [string, string] {
  const at = map.indexOf('=');
  if (at < 1 || at === map.length - 1) throw new Refusal(filled(words.badMap, { map }));
  return [map.slice(0, at).trim(), map.slice(at + 1).trim()];
}

/** Collects a flag that may be given several times. */
export function collect(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

/** Accepts one of a few words. */
export function oneOf(...choices: readonly string[]): (value: string) => string {
  return (value) => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(choices.join(' | '));
  };
}
