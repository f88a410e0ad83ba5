import { readCalendar, type CalendarRow, type WorkCalendar } from '../core/working-time/calendar';
import { isBlank, type Cell } from '../core/values/cell';
import { minuteOfDay } from '../core/values/minute';
import { readNumber } from '../core/values/number';
import { choiceOf } from './tables/choices';
import { cellOf, choiceIn, dayOf, numberOf, readTable, type OwnTable, type TableRow } from './tables/table';
import type { Workbook } from './workbook';

type Calendar = OwnTable<'calendar'>;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;
/** `9`, `9:30`, `09.30`, `9h30`, `18 h`, `6 pm`. */
const TIME = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?::\d{2})?\s*h?\s*([ap])?\.?\s*m?\.?$/i;
/**
 * A cell of a time alone is a date of 1899, when zones were minutes and seconds off the hour: the nearest five minutes
 * are what a person wrote.
 */
const TIME_GRAIN = 5;

/**
 * When the team works and what it promised itself, as the Calendar tab says; the usual week and limits where there is
 * no such tab or it says nothing. One read.
 */
export function readWorkCalendar(workbook: Workbook): WorkCalendar {
  const table = readTable(workbook, 'calendar');
  return readCalendar(table === undefined ? [] : table.rows.map((row) => calendarRow(table, row)));
}

function calendarRow(table: Calendar, row: TableRow): CalendarRow {
  const what = cellOf(table, row, 'what');
  const kind = choiceIn(table, row, 'kind', 'calendarKinds');
  switch (kind) {
    case 'weekday':
      return {
        row: row.row,
        kind,
        weekday: weekdayOf(what, table.workbook),
        from: timeOf(cellOf(table, row, 'from'), table.workbook),
        to: timeOf(cellOf(table, row, 'to'), table.workbook),
      };
    case 'holiday':
      return { row: row.row, kind, day: dayOf(table, row, 'what') };
    case 'limit':
      return {
        row: row.row,
        kind,
        limit: choiceOf('limits', what),
        value: numberOf(table, row, 'value'),
      };
    default:
      return { row: row.row, kind: undefined };
  }
}

/** By its name in any language, or by its number from 1 for Monday. */
function weekdayOf(cell: Cell, workbook: Workbook): number | undefined {
  const name = choiceOf('weekdays', cell);
  if (name !== undefined) return WEEKDAYS.indexOf(name);
  const number = readNumber(cell, workbook.reading);
  return number !== undefined && Number.isInteger(number) && number >= 1 && number <= WEEKDAYS.length
    ? number - 1
    : undefined;
}

/** Minutes after midnight; undefined where blank, NaN where it is no time. */
function timeOf(cell: Cell, workbook: Workbook): number | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'object' && cell !== null) {
    const minute = workbook.minuteOf(cell);
    if (minute === undefined) return Number.NaN;
    return Math.round(minuteOfDay(minute) / TIME_GRAIN) * TIME_GRAIN;
  }
  // A time typed into a cell of another format is a part of a day; a whole number is an hour.
  if (typeof cell === 'number') {
    return cell > 0 && cell < 1 ? Math.round(cell * MINUTES_PER_DAY) : cell * MINUTES_PER_HOUR;
  }
  const match = TIME.exec(String(cell).trim());
  if (match === null) return Number.NaN;
  const half = match[3]?.toLowerCase();
  const hours = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  const minutes = Number(match[2] ?? 0);
  return minutes < MINUTES_PER_HOUR ? hours * MINUTES_PER_HOUR + minutes : Number.NaN;
}
