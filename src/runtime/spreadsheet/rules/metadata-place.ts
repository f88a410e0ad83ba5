import { overlaps } from '../document/positions';
import type { Area, DeveloperMetadataModel, SheetModel } from '../model';
import { type RangeReference, requireSheet, type RuleContext, wholeSheet } from './context';

/** Where a piece of developer metadata hangs; row and column indices count from 0. */
export type MetadataPlace = DeveloperMetadataModel['location'];

const ARBITRARY_RANGE =
  'Adding developer metadata to arbitrary ranges is not currently supported. ' +
  'Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** The whole row or whole column that a range is; undefined for any other range. */
export function placeOfRange(
  context: RuleContext,
  { sheetId, area }: RangeReference,
): MetadataPlace | undefined {
  const sheet = requireSheet(context, sheetId);
  if (area.columns === 1 && area.rows === sheet.maxRows)
    return { kind: 'column', sheetId, index: area.column - 1 };
  if (area.rows === 1 && area.columns === sheet.maxColumns)
    return { kind: 'row', sheetId, index: area.row - 1 };
  return undefined;
}

/** As {@link placeOfRange}, refusing any other range in Google's words. */
export function requirePlaceOfRange(context: RuleContext, reference: RangeReference): MetadataPlace {
  return placeOfRange(context, reference) ?? context.execution.fail(ARBITRARY_RANGE);
}

/** The cells of a place; undefined for the spreadsheet itself. */
export function areaOfPlace(context: RuleContext, place: MetadataPlace): RangeReference | undefined {
  if (place.kind === 'spreadsheet') return undefined;
  const sheet = requireSheet(context, place.sheetId);
  return { sheetId: place.sheetId, area: areaInSheet(sheet, place) };
}

/** Whether two places are the same. */
export function isSamePlace(one: MetadataPlace, other: MetadataPlace): boolean {
  if (one.kind === 'spreadsheet' || other.kind === 'spreadsheet') return one.kind === other.kind;
  if (one.kind !== other.kind || one.sheetId !== other.sheetId) return false;
  return one.kind === 'sheet' || (other.kind !== 'sheet' && one.index === other.index);
}

/** Whether a place lies within a sheet, or shares a cell with an area of it. */
export function touches(
  context: RuleContext,
  place: MetadataPlace,
  { sheetId, area }: RangeReference,
): boolean {
  const cells = areaOfPlace(context, place);
  return cells !== undefined && cells.sheetId === sheetId && overlaps(cells.area, area);
}

function areaInSheet(sheet: SheetModel, place: Exclude<MetadataPlace, { kind: 'spreadsheet' }>): Area {
  if (place.kind === 'row') return { row: place.index + 1, column: 1, rows: 1, columns: sheet.maxColumns };
  if (place.kind === 'column') return { row: 1, column: place.index + 1, rows: sheet.maxRows, columns: 1 };
  return wholeSheet(sheet);
}
