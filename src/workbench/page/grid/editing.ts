/** The editor in a cell and in the formula bar: what it opens with, and what it sends. */

import { CellValueType, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService } from '@univerjs/core';
import type { DocumentDataModel, ICellData } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { BEFORE_CELL_EDIT, getPrimaryForRange, SheetInterceptorService } from '@univerjs/sheets';
import { IEditorBridgeService, SheetCellEditorResizeService } from '@univerjs/sheets-ui';
import { KeyCode, MetaKeys } from '@univerjs/ui';

import type { Arrangement } from '../../protocol/views';
import { arrangedRow } from './arrange';
import { editorText } from './cell-data';
import { editable, plainText } from './editable-text';
import type { GridState } from './grid-state';
import { selectedBlocks } from './grid-selection';
import { documentOf, hasLineBreak } from './line-breaks';

/** Before Univer's own interceptors (formulas, numbers): the server has said what the editor opens with. */
const PRIORITY = 1000;

/** Keys that finish an edit for the whole selection, on any system. */
const FILL_KEYS: readonly number[] = [
  MetaKeys.CTRL_COMMAND | KeyCode.ENTER,
  MetaKeys.MAC_CTRL | KeyCode.ENTER,
];

export interface VisibleParameters {
  readonly visible?: boolean;
  readonly keycode?: number;
  readonly eventType?: DeviceInputEventType;
}

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export class Editing {
  private place: Place | undefined;
  /** The row of the edited cell was deleted meanwhile. */
  private lost = false;
  /** What the editor opened with; `undefined` where the person began by typing over the cell. */
  private opened: string | undefined;

  constructor(private readonly state: GridState) {}

  /** Gives editors the server's text. */
  intercept(): () => void {
    const service = this.state.injector.get(SheetInterceptorService);
    return service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: PRIORITY,
      handler: (cell, location) => {
        const raw = location.worksheet.getCellRaw(location.row, location.col);
        const text = editorText(raw);
        if (text === '') return cell ? plainCell(cell, null) : cell;
        return plainCell({ ...cell, ...raw }, text);
      },
    });
  }

  get isOpen(): boolean {
    return this.state.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** An editor is about to open. */
  opening(parameters: VisibleParameters): void {
    if (this.isOpen) return;
    const location = this.state.injector.get(IEditorBridgeService).getEditLocation();
    if (!location) return;
    const place = { sheet: Number(location.sheetId), row: location.row, column: location.column };
    this.place = place;
    this.lost = false;
    const typedOver =
      parameters.eventType === DeviceInputEventType.Keyboard && parameters.keycode !== KeyCode.F2;
    this.opened = typedOver
      ? undefined
      : editable(editorText(this.state.cell(place.sheet, place.row, place.column)));
  }

  /** An editor is about to close: sends its text unless the person gave up or changed nothing. */
  closing(parameters: VisibleParameters): void {
    const { place, opened, lost } = this;
    if (!this.isOpen || !place) return;
    this.place = undefined;
    if (parameters.keycode === KeyCode.ESC) return;
    const text = this.text();
    if (text === undefined || text === opened) return;
    if (lost) {
      this.state.refuse({ code: 'outdated' }, text);
      return;
    }
    const { sheet, row, column } = place;
    const block = selectedBlocks(this.state).at(-1)!;
    const fills = FILL_KEYS.includes(parameters.keycode ?? 0) && !text.startsWith('=');
    if (fills) {
      const texts = Array.from({ length: block.rows }, () =>
        Array.from({ length: block.columns }, () => text),
      );
      void this.state.send({ kind: 'type', sheet, row: block.row, column: block.column, texts }, text);
    } else {
      void this.state.send({ kind: 'type', sheet, row, column, texts: [[text]] }, text);
    }
  }

  /** The document is about to be replaced under an open editor: what is written in it is told back. */
  abandon(): void {
    const { opened } = this;
    if (!this.place || !this.isOpen) return;
    this.place = undefined;
    const text = this.text();
    if (text !== undefined && text !== opened) this.state.refuse({ code: 'outdated' }, text);
  }

  /** Rows have moved under an open editor: its text goes where its row stands now. */
  follow(sheet: number, arrangement: Arrangement): void {
    const { place } = this;
    if (!place || !this.isOpen || place.sheet !== sheet) return;
    const row = arrangedRow(place.row, arrangement);
    if (row === undefined) {
      this.lost = true;
      return;
    }
    if (row === place.row) return;
    this.place = { ...place, row };
  }

  /** Puts an open editor over the cell that it belongs to now; to be called when the rows have been measured anew. */
  settle(): void {
    const { place } = this;
    if (!place || this.lost || !this.isOpen || place.sheet !== this.state.activeSheet()) return;
    const { row, column } = place;
    const { injector } = this.state;
    const bridge = injector.get(IEditorBridgeService);
    bridge.updateEditLocation(row, column);
    const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    // Setting the cell in the proper way would put the cell's content in the place of what is being typed.
    const { _currentEditCell: cell } = bridge as unknown as {
      readonly _currentEditCell: { primary: unknown } | null;
    };
    if (cell) cell.primary = getPrimaryForRange(range, this.state.activeWorksheet());
    bridge.refreshEditCellPosition(false);
    injector.get(SheetCellEditorResizeService).fitTextSize();
  }

  private text(): string | undefined {
    const model = this.state.injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    const stream = model?.getBody()?.dataStream;
    return stream === undefined ? undefined : plainText(stream);
  }
}

function plainCell(cell: ICellData, text: string | null): ICellData {
  const { p: _rich, f: _formula, si: _shared, custom: _custom, ...rest } = cell;
  const plain: ICellData = { ...rest, v: text, t: CellValueType.STRING };
  if (text !== null && hasLineBreak(text)) plain.p = documentOf(text);
  return plain;
}
