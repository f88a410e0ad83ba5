const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial number of 1970-01-01, counted from 1899-12-30. */
const UNIX_EPOCH = 25_569;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;

/**
 * The day that a member of Google's `RelativeDate` names: `PAST_WEEK` is one week before today, `PAST_MONTH` one month,
 * `PAST_YEAR` one year (Sheets API, `RelativeDate`).
 * @param today whole days since 1899-12-30
 * @throws RangeError for a name the enumeration does not have
 */
export function relativeDay(name: string, today: number): number {
  switch (name) {
    case 'TODAY':
      return today;
    case 'TOMORROW':
      return today + 1;
    case 'YESTERDAY':
      return today - 1;
    case 'PAST_WEEK':
      return today - DAYS_PER_WEEK;
    case 'PAST_MONTH':
      return monthsBefore(today, 1);
    case 'PAST_YEAR':
      return monthsBefore(today, MONTHS_PER_YEAR);
    default:
      throw new RangeError(`No such relative date: ${name}`);
  }
}

/** The same day some months earlier, or the last day of that month where it has no such day. */
function monthsBefore(serial: number, months: number): number {
  const date = new Date((serial - UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0));
  const day = Math.min(date.getUTCDate(), lastDay.getUTCDate());
  const earlier = Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), day);
  return earlier / MILLISECONDS_PER_DAY + UNIX_EPOCH;
}
