/** Days are whole days since 1970-01-01; no clock, no time zone. */
const MILLISECONDS_PER_DAY = 86_400_000;

export function dayOf(year, month, day) {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

/** { year, month (1–12), day } of a day. */
export function partsOf(day) {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (number) => String(number).padStart(2, '0');

/** 05/03/2026, as both Spain and Britain write it. */
export function slashed(day) {
  const parts = partsOf(day);
  return `${two(parts.day)}/${two(parts.month)}/${parts.year}`;
}

export function isoDate(day) {
  const parts = partsOf(day);
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
}

/** 2026-03 */
export function monthKey(day) {
  return isoDate(day).slice(0, 7);
}

/** The first days of the months that the samples cover: November 2025 to October 2026. */
export const MONTHS = Array.from({ length: 12 }, (_, index) => dayOf(2025, 11 + index, 1));
export const FIRST_DAY = MONTHS[0];
/** The samples were "exported" on this day: what would have closed later is still open. */
export const LAST_DAY = dayOf(2026, 10, 31);
