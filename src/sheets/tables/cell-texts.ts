import { formatDay } from '../../core/values/day';
import { formatMinute } from '../../core/values/minute';
import { isBlank, type Cell } from '../../core/values/cell';
import type { Workbook } from '../workbook';
import { exactText, safeText } from '../safe-text';
import type { ColumnFormat } from './table-schema';

/** What our code gives to be written into a cell: a day and a minute are whole numbers in columns of their format. */
export type NewCell = string | number | boolean | undefined;

/**
 * A cell as `setValues` takes it: dates as ISO texts, which Sheets reads as dates in every locale. `isAutomatic` in a
 * column of the user's own, where Sheets would read texts as it likes; ours are formatted as texts.
 */
export function writtenCell(
  value: NewCell,
  format: ColumnFormat | undefined,
  isAutomatic = false,
): string | number | boolean {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') {
    if (format === 'date') return formatDay(value);
    if (format === 'minute') return formatMinute(value);
    return value;
  }
  if (typeof value !== 'string') return value;
  return isAutomatic && format === undefined ? exactText(value) : safeText(value);
}

/** A cell as text, the same whether it was just given to be written or read back: what the seal of the log covers. */
export function comparedText(cell: Cell, format: ColumnFormat | undefined, workbook: Workbook): string {
  if (isBlank(cell)) return '';
  if (typeof cell === 'object' && cell !== null) {
    const minute = workbook.minuteOf(cell);
    if (minute === undefined) return String(cell);
    return format === 'date' ? formatDay(workbook.reading.dayOf(cell)!) : formatMinute(minute);
  }
  if (typeof cell === 'number' && format === 'date') return formatDay(cell);
  if (typeof cell === 'number' && format === 'minute') return formatMinute(cell);
  const text = String(cell);
  return text.startsWith("'") ? text.slice(1) : text;
}
