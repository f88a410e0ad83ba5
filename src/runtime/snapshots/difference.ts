import { arrangementOf } from './arrangement';
import { CELL_PARTS, partOf, sameEntries, sameEntry, sameLine } from './frozen-rows';
import { sameStructure } from './structure';
import type {
  CellSpan,
  Difference,
  FrozenRow,
  FrozenSheet,
  RowArrangement,
  SheetDifference,
  Snapshot,
} from './types';

/** How two states of one document differ. What they share by identity is not looked at. */
export function difference(before: Snapshot, after: Snapshot): Difference {
  const were = new Map(before.sheets.map((sheet) => [sheet.head.id, sheet]));
  const are = new Set(after.sheets.map((sheet) => sheet.head.id));
  const sheets: SheetDifference[] = [];
  for (const sheet of after.sheets) {
    const was = were.get(sheet.head.id);
    const found = was === undefined || was === sheet ? undefined : sheetDifference(was, sheet);
    if (found !== undefined) sheets.push(found);
  }
  return {
    added: after.sheets.map(({ head }) => head.id).filter((id) => !were.has(id)),
    removed: before.sheets.map(({ head }) => head.id).filter((id) => !are.has(id)),
    orderChanged:
      before.sheets.length !== after.sheets.length ||
      before.sheets.some((sheet, index) => sheet.head.id !== after.sheets[index]?.head.id),
    restChanged: !sameStructure(before.rest, after.rest),
    sheets,
  };
}

/** Where the row that stands at a place now stood before; -1 for a new one. */
export function placeBefore(arrangement: RowArrangement | undefined, place: number): number {
  if (arrangement === undefined || place < arrangement.from) return place;
  const { from, order, grown } = arrangement;
  return order[place - from] ?? place - grown;
}

function sheetDifference(before: FrozenSheet, after: FrozenSheet): SheetDifference | undefined {
  const headChanged = !sameStructure(before.head, after.head);
  if (before.rows === after.rows) {
    if (!headChanged) return undefined;
    const isResized = before.head.maxRows !== after.head.maxRows;
    const arrangement = isResized ? arrangementOf(before, after) : undefined;
    return withArrangement(
      { sheetId: after.head.id, headChanged, linesChanged: false, spans: [] },
      arrangement,
    );
  }
  const arrangement = arrangementOf(before, after);
  const spans: CellSpan[] = [];
  let linesChanged = false;
  const end = Math.max(after.rows.length, before.rows.length + Math.max(0, arrangement?.grown ?? 0));
  for (let row = 0; row < end; row += 1) {
    const is = after.rows[row];
    const was = before.rows[placeBefore(arrangement, row)];
    if (is === was) continue;
    addSpans(spans, row, was, is);
    linesChanged ||= !sameLine(was?.content, is?.content);
  }
  if (!headChanged && !linesChanged && arrangement === undefined && spans.length === 0) return undefined;
  return withArrangement({ sheetId: after.head.id, headChanged, linesChanged, spans }, arrangement);
}

function withArrangement(found: SheetDifference, arrangement: RowArrangement | undefined): SheetDifference {
  return arrangement === undefined ? found : { ...found, arrangement };
}

function addSpans(
  spans: CellSpan[],
  row: number,
  was: FrozenRow | undefined,
  is: FrozenRow | undefined,
): void {
  let width = 0;
  const differing: { one: readonly unknown[]; other: readonly unknown[] }[] = [];
  for (const part of CELL_PARTS) {
    const one = partOf(was?.content, part);
    const other = partOf(is?.content, part);
    if (sameEntries(one, other)) continue;
    differing.push({ one: one ?? [], other: other ?? [] });
    width = Math.max(width, one?.length ?? 0, other?.length ?? 0);
  }
  let start = -1;
  for (let column = 0; column <= width; column += 1) {
    const differs =
      column < width && differing.some(({ one, other }) => !sameEntry(one[column], other[column]));
    if (differs && start < 0) start = column;
    if (differs || start < 0) continue;
    spans.push({ row, column: start, columns: column - start });
    start = -1;
  }
}
