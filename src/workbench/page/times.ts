/** Moments between the clock (milliseconds since 1970-01-01T00:00Z) and what people read and type in a time zone. */

const MINUTE = 60_000;

function partsIn(instant: number, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** What a wall clock in the zone shows, as `<input type="datetime-local">` writes it: `2026-10-31T09:05`. */
export function wallTimeOf(instant: number, timeZone: string): string {
  const { year, month, day, hour, minute } = partsIn(instant, timeZone);
  return `${year!.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The moment at which a wall clock in the zone shows the text; where clocks are put back, the first of the two; where
 * they are put forward and never show it, the moment the clock would have shown it had it not been.
 * @param text as {@link wallTimeOf} gives it
 * @returns undefined where the text is no such time
 */
export function instantOf(text: string, timeZone: string): number | undefined {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offsetAt = (instant: number): number => Date.parse(`${wallTimeOf(instant, timeZone)}Z`) - instant;
  const minute = Math.floor(asUtc / MINUTE) * MINUTE;
  // No zone is further than a day from UTC, so the offsets in force around the text are among these two.
  const before = offsetAt(minute - 24 * 60 * MINUTE);
  const after = offsetAt(minute + 24 * 60 * MINUTE);
  const fitting = [before, after].find((offset) => offsetAt(minute - offset) === offset);
  return asUtc - (fitting ?? before);
}

export function dayAndTime(instant: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    instant,
  );
}

/** A day in words, e.g. over the events of that day. */
export function longDay(instant: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone }).format(instant);
}

export function timeOfDay(instant: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(instant);
}

/** Seconds with one decimal below ten, whole ones from there on. */
export function secondsText(milliseconds: number, language: string): string {
  const seconds = milliseconds / 1000;
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: seconds < 10 ? 1 : 0,
    minimumFractionDigits: seconds < 10 ? 1 : 0,
  }).format(seconds);
}
