import { isBlank, type Cell, type Reading } from './cell';
import { monthKey, readDay } from './day';
import { monthOfName } from './month-names';
import { foldText } from './text';

const YEAR_FIRST = /^(\d{4})[-/. ]?(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{4})$/;
/** `ene-26`, `feb 2026`, `enero de 2026`, `2026 marzo`; the folded name and the year, in either order. */
const NAMED = /^([a-z]+)\.?(?:[-/. ]| de | del )*(\d{4}|\d{2})$/;
const NAMED_LAST = /^(\d{4})(?:[-/. ]| de )*([a-z]+)\.?$/;

/** Two-digit years are of this century (METHOD §5). */
const CENTURY = 2000;

/**
 * The month a cell of a period names, as `YYYY-MM`: `2026-03`, `2026/3`, `202603`, `03/2026`, `mar-26`, `marzo de
 * 2026`, or any day of it; undefined where it is blank or names none (`marzo` alone, a quarter).
 */
export function readMonth(cell: Cell, reading: Reading): string | undefined {
  if (isBlank(cell)) return undefined;
  const text = typeof cell === 'object' ? '' : foldText(String(cell));
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return keyOf(Number(first[1]), Number(first[2]));
  const last = YEAR_LAST.exec(text);
  if (last !== null) return keyOf(Number(last[2]), Number(last[1]));
  const named = NAMED.exec(text);
  if (named !== null) return keyOf(Number(named[2]), monthOfName(named[1]!));
  const namedLast = NAMED_LAST.exec(text);
  if (namedLast !== null) return keyOf(Number(namedLast[1]), monthOfName(namedLast[2]!));
  const day = readDay(cell, reading);
  return day === undefined ? undefined : monthKey(day.day);
}

function keyOf(year: number, month: number | undefined): string | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  const full = year < 100 ? CENTURY + year : year;
  return `${String(full)}-${String(month).padStart(2, '0')}`;
}
