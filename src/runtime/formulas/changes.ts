/** Cells that formulas may see changed between two states of a document, place by place. */
import type { DocumentModel, RowModel } from '../spreadsheet/model';
import type { FrozenSheet, Snapshot } from '../snapshots/types';
import type { Rectangle } from './rectangle';

/** From so many pieces on, one area around all of them is quicker to look up than each of them. */
const MOST_PIECES = 2000;

export interface Changes {
  /** Places whose value, formula, number format or spill differs. */
  readonly areas: readonly Rectangle[];
  /** Whether sheets, grids, names of sheets or ranges differ: references may mean other cells. */
  readonly isReshaped: boolean;
  /** Whether locale or time zone differ, on which any result may depend. */
  readonly isTranslated: boolean;
}

export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  const earlier = new Map(before.sheets.map((sheet) => [sheet.head.id, sheet]));
  const areas = after.sheets.flatMap((sheet) => {
    const last = earlier.get(sheet.head.id);
    return last === sheet ? [] : changedAreas(last, sheet);
  });
  const names = (snapshot: Snapshot): string => JSON.stringify(snapshot.rest.namedRanges);
  return {
    areas,
    isReshaped:
      shapeOf(before) !== shapeOf(after) || (before.rest !== after.rest && names(before) !== names(after)),
    isTranslated: before.rest.locale !== after.rest.locale || before.rest.timeZone !== after.rest.timeZone,
  };
}

/** What references to sheets and open ends of ranges depend on. */
function shapeOf({ sheets }: Snapshot): string {
  return JSON.stringify(sheets.map(({ head }) => [head.id, head.name, head.maxRows, head.maxColumns]));
}

function changedAreas(before: FrozenSheet | undefined, after: FrozenSheet): Rectangle[] {
  const sheetId = after.head.id;
  const areas: Rectangle[] = [];
  const rows = Math.max(before?.rows.length ?? 0, after.rows.length);
  let open: Rectangle[] = [];
  for (let index = 0; index < rows; index += 1) {
    const one = before?.rows[index];
    const other = after.rows[index];
    if (one === other) {
      areas.push(...open);
      open = [];
      continue;
    }
    const spans = changedSpans(one?.content, other?.content);
    // A block of changed rows is one area, not one for each row.
    if (
      spans.length === open.length &&
      spans.every(([left, right], at) => open[at]!.left === left && open[at]!.right === right)
    ) {
      open = open.map((area) => ({ ...area, bottom: index }));
      continue;
    }
    areas.push(...open);
    open = spans.map(([left, right]) => ({ sheetId, top: index, bottom: index, left, right }));
  }
  areas.push(...open);
  return areas.length > MOST_PIECES ? [around(areas)] : areas;
}

/** Runs of changed columns. */
function changedSpans(
  one: Readonly<RowModel> | undefined,
  other: Readonly<RowModel> | undefined,
): (readonly [number, number])[] {
  const columns = Math.max(...[one, other].map(widthOf));
  const spans: (readonly [number, number])[] = [];
  let start = -1;
  for (let column = 0; column <= columns; column += 1) {
    const isChanged = column < columns && !sameCell(one, other, column);
    if (isChanged && start < 0) start = column;
    else if (!isChanged && start >= 0) {
      spans.push([start, column - 1]);
      start = -1;
    }
  }
  return spans;
}

function widthOf(row: Readonly<RowModel> | undefined): number {
  if (row === undefined) return 0;
  return Math.max(
    row.values.length,
    row.formulas?.length ?? 0,
    row.styles?.length ?? 0,
    row.spilled?.length ?? 0,
  );
}

function sameCell(
  one: Readonly<RowModel> | undefined,
  other: Readonly<RowModel> | undefined,
  column: number,
): boolean {
  const left = one?.values[column] ?? null;
  const right = other?.values[column] ?? null;
  if (left !== right) {
    if (typeof left !== 'object' || typeof right !== 'object') return false;
    if (left?.error !== right?.error || left?.message !== right?.message) return false;
  }
  return (
    one?.formulas?.[column] === other?.formulas?.[column] &&
    one?.spilled?.[column] === other?.spilled?.[column] &&
    one?.styles?.[column]?.numberFormat === other?.styles?.[column]?.numberFormat
  );
}

function around(areas: readonly Rectangle[]): Rectangle {
  return areas.reduce((whole, area) => ({
    sheetId: whole.sheetId,
    top: Math.min(whole.top, area.top),
    left: Math.min(whole.left, area.left),
    bottom: Math.max(whole.bottom, area.bottom),
    right: Math.max(whole.right, area.right),
  }));
}

/** Whether any cell of the document has a formula. */
export function hasFormulas(document: DocumentModel): boolean {
  return document.sheets.some((sheet) =>
    sheet.rows.some((row) => row?.formulas?.some((formula) => formula !== undefined) === true),
  );
}
