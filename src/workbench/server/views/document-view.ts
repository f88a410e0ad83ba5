/** What pages are told of a document: all of it once, then what is new. */

import { difference } from '../../../runtime/snapshots/difference';
import type { Difference, FrozenSheet, SheetDifference, Snapshot } from '../../../runtime/snapshots/types';
import type { DocumentModel, ValidationRule } from '../../../runtime/spreadsheet/model';
import type { Selection } from '../../protocol/places';
import type {
  DocumentChange,
  DocumentView,
  RowView,
  SheetChange,
  SheetHead,
  SheetView,
} from '../../protocol/views';
import { CellTexts } from './cell-texts';
import { headView } from './head-view';
import { rowView, widthOf } from './row-view';
import { ShownCharts } from './shown-charts';
import { ToldTables } from './told-tables';

export class DocumentFeed {
  readonly #tables: ToldTables;
  readonly #charts: ShownCharts;
  #sent: Snapshot;
  #texts: CellTexts;
  #heads: ReadonlyMap<number, SheetHead>;
  #revision = 0;

  /**
   * @param snapshot the document now
   * @param now milliseconds since 1970-01-01T00:00Z
   */
  constructor(
    private readonly document: DocumentModel,
    snapshot: Snapshot,
    private readonly now: () => number,
  ) {
    this.#sent = snapshot;
    this.#texts = this.#newTexts();
    this.#tables = new ToldTables(document);
    this.#charts = new ShownCharts(document, snapshot);
    this.#heads = this.#drawHeads(snapshot, () => true);
    // Every look and rule gets its number now, so that a page that comes later learns of none that others do not know.
    for (const sheet of snapshot.sheets) this.#number(sheet);
    this.#tables.untold();
  }

  /** Of the state that was told last. */
  get revision(): number {
    return this.#revision;
  }

  /** The state that was told last. */
  get sent(): Snapshot {
    return this.#sent;
  }

  /** The document as it was told last. */
  whole(selection: Selection): DocumentView {
    const { sheets, rest } = this.#sent;
    const told = sheets.map((sheet) => this.#sheetView(sheet));
    return {
      name: rest.name,
      locale: rest.locale,
      timeZone: rest.timeZone,
      sheets: told,
      tables: this.#tables.all(),
      selection,
      revision: this.#revision,
    };
  }

  /**
   * What is new since the last call; undefined where pages would see nothing of it.
   * @param next the document now
   * @param known how it differs from {@link sent}, where somebody has found out already
   */
  change(next: Snapshot, known?: Difference): DocumentChange | undefined {
    const before = this.#sent;
    if (next === before) return undefined;
    const found = known ?? difference(before, next);
    const isReadAnew = before.rest.locale !== next.rest.locale;
    if (isReadAnew) this.#texts = this.#newTexts();
    this.#sent = next;
    const redrawn = this.#charts.update(next, found, isReadAnew);
    const renewed = this.#tables.renewed();
    const sheets = this.#sheetChanges(next, found, redrawn, renewed, isReadAnew);
    const addedSheets = found.added.map((id) => this.#sheetView(sheetOf(next, id)));
    const isRenamed =
      isReadAnew || before.rest.name !== next.rest.name || before.rest.timeZone !== next.rest.timeZone;
    if (
      sheets.length + addedSheets.length + found.removed.length === 0 &&
      !found.orderChanged &&
      !isRenamed
    ) {
      return undefined;
    }
    this.#revision += 1;
    const { name, locale, timeZone } = next.rest;
    return {
      revision: this.#revision,
      tables: this.#tables.untold(),
      removedSheets: found.removed,
      addedSheets,
      ...(found.orderChanged ? { sheetOrder: next.sheets.map(({ head }) => head.id) } : {}),
      sheets,
      ...(isRenamed ? { document: { name, locale, timeZone } } : {}),
    };
  }

  #newTexts(): CellTexts {
    return new CellTexts(this.document.locale, new Date(this.now()).getUTCFullYear());
  }

  #number(sheet: FrozenSheet): void {
    for (const row of sheet.rows) {
      row?.content.styles?.forEach((style) => this.#tables.style(style));
      row?.content.validations?.forEach((rule) => rule && this.#tables.validation(rule));
    }
  }

  #drawHeads(next: Snapshot, isNew: (id: number) => boolean): ReadonlyMap<number, SheetHead> {
    return new Map(
      next.sheets.map((sheet) => {
        const { id, charts } = sheet.head;
        const known = this.#heads?.get(id);
        const head =
          known === undefined || isNew(id) ? headView(this.document, sheet, this.#charts.of(charts)) : known;
        return [id, head];
      }),
    );
  }

  #sheetView(sheet: FrozenSheet): SheetView {
    const rows: RowView[] = [];
    sheet.rows.forEach((row, index) => {
      const width = row === undefined ? 0 : widthOf(row.content);
      if (width > 0) rows.push(rowView(row!.content, index, 0, width, this.#texts, this.#tables));
    });
    return { head: this.#heads.get(sheet.head.id)!, rows };
  }

  #sheetChanges(
    next: Snapshot,
    found: Difference,
    redrawn: ReadonlySet<number>,
    renewed: ReadonlySet<ValidationRule>,
    isReadAnew: boolean,
  ): SheetChange[] {
    const changes = new Map(found.sheets.map((change) => [change.sheetId, change]));
    const before = this.#heads;
    this.#heads = this.#drawHeads(next, (id) => redrawn.has(id) || changesHead(changes.get(id)));
    return next.sheets
      .filter(({ head }) => !found.added.includes(head.id))
      .flatMap((sheet): SheetChange[] => {
        const { id } = sheet.head;
        const head = this.#heads.get(id)!;
        const change = changes.get(id);
        const arrangement = change?.arrangement;
        const cells = isReadAnew ? this.#sheetView(sheet).rows : this.#cells(sheet, change, renewed);
        if (head === before.get(id) && arrangement === undefined && cells.length === 0) return [];
        return [
          {
            sheet: id,
            ...(arrangement === undefined ? {} : { arrangement }),
            ...(head === before.get(id) ? {} : { head }),
            cells,
          },
        ];
      });
  }

  #cells(
    sheet: FrozenSheet,
    change: SheetDifference | undefined,
    renewed: ReadonlySet<ValidationRule>,
  ): RowView[] {
    const cells: RowView[] = [];
    const add = (row: number, column: number, columns: number): void => {
      cells.push(rowView(sheet.rows[row]?.content, row, column, columns, this.#texts, this.#tables));
    };
    for (const { row, column, columns } of change?.spans ?? []) add(row, column, columns);
    if (renewed.size === 0) return cells;
    sheet.rows.forEach((row, index) =>
      row?.content.validations?.forEach((rule, column) => {
        if (rule !== undefined && renewed.has(rule)) add(index, column, 1);
      }),
    );
    return cells;
  }
}

const sheetOf = (snapshot: Snapshot, id: number): FrozenSheet =>
  snapshot.sheets.find(({ head }) => head.id === id)!;

/** Heights and hidden rows are told by place. */
const changesHead = (change: SheetDifference | undefined): boolean =>
  change !== undefined && (change.headChanged || change.linesChanged || change.arrangement !== undefined);
