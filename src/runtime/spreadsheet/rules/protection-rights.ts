import { overlaps } from '../document/positions';
import type { Area, DocumentModel, Protection, SheetModel } from '../model';

/** Google's words when a script edits what a protection keeps its user out of. */
export const PROTECTED_CELL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/**
 * Whether a user may edit what a protection covers. The owner always may, a warning stops nobody, and until someone
 * changes the list of editors it mirrors the spreadsheet's own (reference of `Sheet.protect()`).
 */
export function mayEdit(document: DocumentModel, protection: Protection, email: string): boolean {
  if (protection.warningOnly || document.owner === undefined || document.owner === email) return true;
  if (protection.restricted !== true && protection.editors.length === 0) return true;
  return protection.editors.includes(email);
}

/**
 * Whether a protection keeps a user from editing an area of a sheet (without an area: anything about the sheet itself).
 * An area must lie wholly in the unprotected parts of a protected sheet.
 */
export function isKeptOut(
  document: DocumentModel,
  sheet: SheetModel,
  area: Area | undefined,
  email: string,
): boolean {
  return sheet.protections.some((protection) => {
    if (mayEdit(document, protection, email)) return false;
    if (area === undefined) return true;
    if (protection.area !== undefined) return overlaps(protection.area, area);
    return !isCovered(area, protection.unprotected);
  });
}

/** Whether every cell of an area lies in one of the others. */
export function isCovered(area: Area, others: readonly Area[]): boolean {
  const [first, ...rest] = others;
  if (first === undefined) return false;
  return remainder(area, first).every((part) => isCovered(part, rest));
}

/** What is left of an area outside another, as up to four rectangles: above, below, left and right of it. */
function remainder(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const right = hole.column + hole.columns;
  const areaRight = area.column + area.columns;
  const parts = [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: hole.column - area.column },
    { row: top, rows: bottom - top, column: right, columns: areaRight - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
