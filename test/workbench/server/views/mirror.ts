/** A page without a grid: keeps what it is told, and says what it shows in a form that can be compared. */

import type {
  DocumentChange,
  DocumentView,
  RowView,
  SheetHead,
  SheetView,
  StyleView,
  ValidationView,
} from '../../../../src/workbench/protocol/views';

type Cell = Readonly<Record<string, unknown>>;

interface MirroredSheet {
  head: SheetHead;
  cells: Cell[][];
}

const BLANK: Cell = { value: null, style: {} };

export class Mirror {
  readonly #styles: StyleView[];
  readonly #validations: ValidationView[];
  #sheets: MirroredSheet[];
  #document: Pick<DocumentView, 'name' | 'locale' | 'timeZone'>;

  constructor({ tables, sheets, name, locale, timeZone }: DocumentView) {
    this.#styles = [...tables.styles];
    this.#validations = [...tables.validations];
    this.#document = { name, locale, timeZone };
    this.#sheets = sheets.map((sheet) => this.#mirrored(sheet));
  }

  get shown(): unknown {
    return { ...this.#document, sheets: this.#sheets };
  }

  cell(sheet: number, row: number, column: number): Cell {
    return this.#sheets[sheet]!.cells[row]![column]!;
  }

  apply(change: DocumentChange): void {
    this.#styles.push(...change.tables.styles);
    this.#validations.push(...change.tables.validations);
    this.#document = { ...this.#document, ...change.document };
    const kept = this.#sheets.filter(({ head }) => !change.removedSheets.includes(head.id));
    this.#sheets = [...kept, ...change.addedSheets.map((sheet) => this.#mirrored(sheet))];
    for (const { sheet: id, arrangement, head, cells } of change.sheets) {
      const sheet = this.#sheets.find((each) => each.head.id === id)!;
      if (arrangement !== undefined) {
        const { from, order, grown } = arrangement;
        const old = sheet.cells;
        const part = order.map((place) => (place < 0 ? [] : [...old[place]!]));
        sheet.cells = [...old.slice(0, from), ...part, ...old.slice(from + order.length - grown)];
      }
      if (head !== undefined) sheet.head = head;
      this.#fit(sheet);
      for (const row of cells) this.#put(sheet, row);
    }
    const order = change.sheetOrder;
    if (order !== undefined) {
      this.#sheets.sort((one, other) => order.indexOf(one.head.id) - order.indexOf(other.head.id));
    }
  }

  #mirrored({ head, rows }: SheetView): MirroredSheet {
    const sheet: MirroredSheet = { head, cells: Array.from({ length: head.rows }, () => []) };
    this.#fit(sheet);
    for (const row of rows) this.#put(sheet, row);
    return sheet;
  }

  /** As many rows and columns as the head says; a page that was told another number of rows is wrong. */
  #fit(sheet: MirroredSheet): void {
    if (sheet.cells.length !== sheet.head.rows)
      throw new Error('The arrangement and the head tell other rows');
    sheet.cells = sheet.cells.map((row) =>
      Array.from({ length: sheet.head.columns }, (_, column) => row[column] ?? BLANK),
    );
  }

  #put(sheet: MirroredSheet, view: RowView): void {
    view.values.forEach((value, offset) => {
      const column = view.column + offset;
      if (column >= sheet.head.columns) return;
      const validation = view.validations?.[column];
      sheet.cells[view.row]![column] = {
        value,
        style: this.#styles[view.styles?.[offset] ?? 0],
        ...(view.shown?.[column] === undefined ? {} : { shown: view.shown[column] }),
        ...(view.typed?.[column] === undefined ? {} : { typed: view.typed[column] }),
        ...(view.formulas?.[column] === undefined ? {} : { formula: view.formulas[column] }),
        ...(view.notes?.[column] === undefined ? {} : { note: view.notes[column] }),
        ...(validation === undefined ? {} : { validation: this.#validations[validation] }),
      };
    });
  }
}
