import type { Cell } from '../core/values/cell';
import { formatDay } from '../core/values/day';
import { dayOfMinute, formatMinute, minuteOfDay, type Minute } from '../core/values/minute';
import type { Desk } from './lead-desk';

/** So many of the last leads show whether a column holds times; a change of habit shows in them. */
const SAMPLE_ROWS = 50;

const TIME_OF_DAY = /\d:\d\d/;

/**
 * When a new lead came in, as the user's column of that role holds it: ISO with the minute where the last leads have
 * times there, else the day. A column that is still empty is asked for its number format: one read then.
 */
export function createdText(desk: Desk, at: Minute): string {
  const column = desk.leads.roles.find(({ role }) => role === 'created')?.column;
  return column !== undefined && showsTimes(desk, column) ? formatMinute(at) : formatDay(dayOfMinute(at));
}

function showsTimes(desk: Desk, column: number): boolean {
  const cells = desk.positions.slice(-SAMPLE_ROWS).map((position) => desk.block.rows[position]![column]);
  const filled = cells.filter((cell) => cell !== undefined && cell !== null && cell !== '');
  if (filled.length > 0) return filled.some((cell) => hasTime(desk, cell));
  return /h/i.test(desk.leads.sheet.getRange(desk.block.firstRow, column + 1).getNumberFormat());
}

function hasTime({ workbook }: Desk, cell: Cell): boolean {
  if (typeof cell !== 'object' || cell === null) return TIME_OF_DAY.test(String(cell));
  const minute = workbook.minuteOf(cell);
  return minute !== undefined && minuteOfDay(minute) !== 0;
}
