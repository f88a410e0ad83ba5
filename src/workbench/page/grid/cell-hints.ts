/** What a cell has to say beside its content: its error, its note, the help of its rule. Shown on hover and on selection. */

import { HoverManagerService } from '@univerjs/sheets-ui';

import { extraOf } from './cell-data';
import { placeAtCell } from './cell-window';
import { scrollKey } from './geometry';
import { currentCell } from './grid-selection';
import type { GridState } from './grid-state';

interface Hint {
  readonly row: number;
  readonly column: number;
  readonly title?: string;
  readonly text: string;
  readonly kind: 'error' | 'note' | 'help';
}

function hintOf(state: GridState, row: number, column: number, selected: boolean): Hint | undefined {
  const extra = extraOf(state.cell(state.activeSheet(), row, column));
  if (extra.error) {
    return {
      row,
      column,
      kind: 'error',
      title: `${state.words.error} ${extra.error.error}`,
      text: extra.error.message ?? '',
    };
  }
  if (extra.note) return { row, column, kind: 'note', text: extra.note };
  const rule = extra.validation === undefined ? undefined : state.validations[extra.validation];
  if (selected && rule?.helpText) return { row, column, kind: 'help', text: rule.helpText };
  return undefined;
}

export class CellHints {
  private readonly element = document.createElement('div');
  private shownFor = '';
  private scroll = '';

  constructor(private readonly state: GridState) {
    this.element.className = 'grid-window grid-hint';
    // Read out when the cell is reached with the keyboard.
    this.element.setAttribute('role', 'status');
    this.element.hidden = true;
    document.body.append(this.element);
  }

  /** Follows the pointer; the answer ends it. */
  watch(): () => void {
    const subscription = this.state.injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
      if (!this.state.hasDocument) return;
      const location = cell?.location;
      const hint = location && hintOf(this.state, location.row, location.col, false);
      if (hint) this.show(hint);
      else this.showSelected();
    });
    return () => {
      subscription.unsubscribe();
      this.element.remove();
    };
  }

  /** Shows what the selected cell has to say, or nothing. */
  showSelected(): void {
    const { row, column } = currentCell(this.state);
    const hint = hintOf(this.state, row, column, true);
    if (hint) this.show(hint);
    else this.hide();
  }

  hide(): void {
    this.element.hidden = true;
    this.shownFor = '';
  }

  /** A hint does not travel: it goes away when its cell moves. */
  afterFrame(): void {
    if (!this.element.hidden && scrollKey(this.state) !== this.scroll) this.hide();
  }

  private show(hint: Hint): void {
    const key = JSON.stringify([this.state.activeSheet(), hint]);
    if (key === this.shownFor) return;
    this.shownFor = key;
    this.scroll = scrollKey(this.state);
    this.element.dataset['kind'] = hint.kind;
    const text = document.createElement('p');
    text.textContent = hint.text;
    const title = document.createElement('strong');
    title.textContent = hint.title ?? '';
    this.element.replaceChildren(...(hint.title === undefined ? [text] : [title, text]));
    this.element.hidden = false;
    placeAtCell(this.state, this.element, { ...hint, beside: true });
  }
}
