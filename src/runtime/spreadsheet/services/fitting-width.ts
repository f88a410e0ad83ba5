import { displayValue } from '../display';
import type { SheetHandle } from './handles';

/** Mean advance of Arial 10 pt at 96 dpi; the runtime has no fonts to measure with. */
const PIXELS_PER_CHARACTER = 7;
/** What Sheets leaves beside the text, both sides together. */
const PADDING = 10;
/** Below this a column cannot be grasped; Sheets' own smallest fitted width is about as much. */
const NARROWEST = 21;

/** About the width that shows every text of a column (0-based) on one line; Google measures with the real font. */
export function fittingWidth({ context, model }: SheetHandle, column: number): number {
  let longest = 0;
  for (const row of model.rows) {
    const value = row?.values[column];
    if (row === undefined || value === undefined || value === null || value === '') continue;
    const shown = displayValue(value, row.styles?.[column], context.document.locale);
    for (const line of shown.split('\n')) longest = Math.max(longest, line.length);
  }
  return Math.max(NARROWEST, longest * PIXELS_PER_CHARACTER + PADDING);
}
