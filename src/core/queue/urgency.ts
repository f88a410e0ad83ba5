import { isBlank, type Cell, type Day, type Reading } from '../values/cell';
import { readDay } from '../values/day';
import { readNumber } from '../values/number';
import { foldText } from '../values/text';

export type TimeUnit = 'day' | 'week' | 'month';

/** Folded words by which urgency is understood. */
export interface UrgencyWords {
  readonly urgent: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, TimeUnit>;
}

/** Who wants it within a month cannot wait for the usual pace of two working days between attempts. */
const URGENT_DAYS = 31;

const DAYS_OF_UNIT: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 31 };

const AMOUNT = /^[<≤~]?\s*(\d+)\s*\.?\s*([a-z]+)\.?$/;

/**
 * Whether the urgency cell of a lead says that it cannot wait: a word that means so, a day within the next month,
 * so many days, weeks or months up to one month, or a bare number up to 1, which counts months as the starter
 * definition does. What is blank or cannot be read is not urgent.
 */
export function isUrgent(cell: Cell, reading: Reading, today: Day, words: UrgencyWords): boolean {
  if (isBlank(cell) || cell === false) return false;
  if (cell === true) return true;
  if (typeof cell === 'string') {
    const folded = foldText(cell);
    if (words.urgent.has(folded)) return true;
    const amount = AMOUNT.exec(folded);
    const unit = amount === null ? undefined : words.units.get(amount[2]!);
    if (amount !== null && unit !== undefined) return Number(amount[1]) * DAYS_OF_UNIT[unit] <= URGENT_DAYS;
  }
  const months = readNumber(cell, reading);
  if (months !== undefined) return months >= 0 && months <= 1;
  const day = readDay(cell, reading)?.day;
  return day !== undefined && day >= today && day <= today + URGENT_DAYS;
}
