/** Copy, cut and paste: what was copied here is pasted by the server (formulas, looks), all else is typed in. */

import { IMarkSelectionService } from '@univerjs/sheets-ui';

import type { Block } from '../../protocol/places';
import type { Arrangement } from '../../protocol/views';
import { arrangedBlock } from './arrange';
import { shownText } from './cell-data';
import { selectedBlocks } from './grid-selection';
import type { GridState } from './grid-state';
import { fromClipboardText, repeats, tiled, toClipboardText } from './tab-separated';
import { rangeOf } from './workbook-data';

interface Place {
  readonly sheet: number;
  readonly block: Block;
}

interface Copied extends Place {
  readonly how: 'copy' | 'cut';
  /** The clipboard's text: once it is another one, something else was copied since. */
  readonly text: string;
}

/** Lines around what is copied; it is not selected, so it has no colour of its own. */
const MARK = {
  strokeWidth: 1,
  stroke: '#1a73e8',
  fill: 'rgba(0, 0, 0, 0)',
  strokeDash: 5,
  isAnimationDash: false,
};

/** Systems differ in line breaks that the clipboard gives back. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return plain(one) === plain(other);
}

export class GridClipboard {
  private copied: Copied | undefined;

  constructor(private readonly state: GridState) {}

  /** Puts the active block on the clipboard as text and as a table, and remembers it. */
  copy(how: 'copy' | 'cut'): void {
    const sheet = this.state.activeSheet();
    const block = selectedBlocks(this.state).at(-1)!;
    const table = this.texts(sheet, block);
    const text = toClipboardText(table);
    this.copied = { sheet, block, how, text };
    this.mark();
    void writeClipboard(text, table);
  }

  /** Pastes at the active block; without `text` the clipboard is read, with the browser's consent. */
  async paste(what: 'all' | 'values' | 'formats', text?: string): Promise<void> {
    // The person may go on to another place while the clipboard is read.
    const target = { sheet: this.state.activeSheet(), block: selectedBlocks(this.state).at(-1)! };
    const given = text ?? (await readClipboard()) ?? this.copied?.text;
    if (given === undefined || (given === '' && this.copied?.text !== '')) return;
    const { copied } = this;
    if (copied && this.state.heads.has(copied.sheet) && sameText(copied.text, given))
      await this.transfer(copied, target, what);
    else if (what === 'formats') this.state.host.refused('unsupported');
    else await this.type(given, target);
  }

  /** The lines around what is copied are made anew with the sheet; they let the pointer through to what is selected. */
  afterFrame(): void {
    const marks = this.state.injector.get(IMarkSelectionService).getShapeMap();
    for (const { control } of marks.values()) control?.setEvent(false);
  }

  /** Rows of a sheet have moved: what is copied is where they stand now, or only its text is left. */
  follow(sheet: number, arrangement: Arrangement): void {
    const { copied } = this;
    if (copied?.sheet !== sheet) return;
    const block = arrangedBlock(copied.block, arrangement);
    if (!block) return this.forget();
    this.copied = { ...copied, block };
    this.mark();
  }

  /** Columns of a sheet have come or gone, nobody knows where: only the text of what is copied is left. */
  columnsChanged(sheet: number): void {
    if (this.copied?.sheet === sheet) this.forget();
  }

  /** Nothing is copied any more. */
  forget(): void {
    this.copied = undefined;
    this.state.injector.get(IMarkSelectionService).removeAllShapes();
  }

  private async transfer(copied: Copied, target: Place, what: 'all' | 'values' | 'formats'): Promise<void> {
    const { sheet, block, how } = copied;
    const { rows, columns } = target.block;
    const fills = how === 'copy' && repeats(block.rows, block.columns, rows, columns);
    const to = fills ? target.block : { ...target.block, rows: block.rows, columns: block.columns };
    const reply = await this.state.send({
      kind: 'transfer',
      from: { sheet, block },
      to: { sheet: target.sheet, block: to },
      how,
      what,
    });
    if (how === 'cut' && reply.ok) this.forget();
  }

  private async type(text: string, { sheet, block }: Place): Promise<void> {
    const texts = tiled(fromClipboardText(text), block.rows, block.columns);
    await this.state.send({ kind: 'type', sheet, row: block.row, column: block.column, texts });
  }

  /** What the cells of a block show; hidden rows are left out, as at Google. */
  private texts(sheet: number, block: Block): string[][] {
    const hidden = new Set(this.state.heads.get(sheet)?.hiddenRows ?? []);
    const table: string[][] = [];
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      if (hidden.has(row) && block.rows > 1) continue;
      const texts: string[] = [];
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        texts.push(shownText(this.state.cell(sheet, row, column)));
      }
      table.push(texts);
    }
    return table;
  }

  private mark(): void {
    const marks = this.state.injector.get(IMarkSelectionService);
    marks.removeAllShapes();
    if (this.copied?.sheet !== this.state.activeSheet()) return;
    const { block } = this.copied;
    marks.addShape({ range: rangeOf(block), primary: null, style: MARK } as Parameters<
      IMarkSelectionService['addShape']
    >[0]);
  }
}

/** A table for programs that paste formatted text; built from nodes, so that cells stay text. */
function tableMarkup(table: readonly (readonly string[])[]): string {
  const element = document.createElement('table');
  for (const texts of table) {
    const row = element.insertRow();
    for (const text of texts) row.insertCell().textContent = text;
  }
  return element.outerHTML;
}

async function writeClipboard(text: string, table: readonly (readonly string[])[]): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([tableMarkup(table)], { type: 'text/html' }),
  });
  try {
    await navigator.clipboard.write([item]);
  } catch {
    // Not allowed to write: pasting inside the sheet works all the same, from what is remembered.
  }
}

async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // Not allowed to read: what was copied here is all there is.
    return undefined;
  }
}
