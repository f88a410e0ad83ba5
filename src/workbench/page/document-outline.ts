/** What the page around the grid knows of the document: everything but its cells. */

import type { DocumentChange, DocumentView, RowView, SheetHead, SheetView } from '../protocol/views';

export interface SheetOutline {
  readonly head: SheetHead;
  /** How far the sheet has been filled; after deletions it may be less than this. */
  readonly usedRows: number;
  readonly usedColumns: number;
}

export interface DocumentOutline {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly revision: number;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetOutline[];
}

function withRows(outline: SheetOutline, rows: readonly RowView[]): SheetOutline {
  let { usedRows, usedColumns } = outline;
  for (const { row, column, values } of rows) {
    if (values.every((value) => value === null || value === '')) continue;
    usedRows = Math.max(usedRows, row + 1);
    usedColumns = Math.max(usedColumns, column + values.length);
  }
  return { ...outline, usedRows, usedColumns };
}

function outlineOfSheet({ head, rows }: SheetView): SheetOutline {
  return withRows({ head, usedRows: 0, usedColumns: 0 }, rows);
}

export function outlineOf({ name, locale, timeZone, revision, sheets }: DocumentView): DocumentOutline {
  return { name, locale, timeZone, revision, sheets: sheets.map(outlineOfSheet) };
}

/** How a change stands to what the page has: the next one, one it has already, or one behind others that it missed. */
export function standingOf(revision: number, change: DocumentChange): 'next' | 'known' | 'gap' {
  if (change.revision === revision + 1) return 'next';
  return change.revision <= revision ? 'known' : 'gap';
}

function changedSheet(outline: SheetOutline, change: DocumentChange): SheetOutline {
  const own = change.sheets.find(({ sheet }) => sheet === outline.head.id);
  if (own === undefined) return outline;
  const grown = own.arrangement?.grown ?? 0;
  return withRows(
    { ...outline, head: own.head ?? outline.head, usedRows: Math.max(0, outline.usedRows + grown) },
    own.cells,
  );
}

/** The outline after a change that is the next one. */
export function outlineAfter(outline: DocumentOutline, change: DocumentChange): DocumentOutline {
  const sheets = [
    ...outline.sheets
      .filter(({ head }) => !change.removedSheets.includes(head.id))
      .map((sheet) => changedSheet(sheet, change)),
    ...change.addedSheets.map(outlineOfSheet),
  ];
  const order = change.sheetOrder;
  if (order !== undefined) sheets.sort((a, b) => order.indexOf(a.head.id) - order.indexOf(b.head.id));
  return { ...outline, ...change.document, revision: change.revision, sheets };
}
