/** What a cell has to say beside its content: its error, its note, the help of its rule. Shown on hover, and to whoever comes with keys. */

import { HoverManagerService } from '@univerjs/sheets-ui';

import { extraOf } from './cell-data';
import { placeAtCell } from './cell-window';
import { scrollKey } from './geometry';
import { currentCell } from './grid-selection';
import type { GridState } from './grid-state';

/** Milliseconds on a cell before a person who came with keys is told of it: nothing pops up on the way through a sheet. */
const REST = 600;

/** Keys that go from cell to cell. */
const TRAVELLING = /^(?:Arrow|Page|Tab$|Enter$|Home$|End$)/;

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
  private shown: { readonly sheet: number; readonly hint: Hint } | undefined;
  private scroll = '';
  /** Whether the last thing a person did was to press a key that goes from cell to cell. */
  private travelling = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly state: GridState) {
    this.element.className = 'grid-window grid-hint';
    // Read out when the cell is reached with the keyboard.
    this.element.setAttribute('role', 'status');
    this.element.hidden = true;
    document.body.append(this.element);
  }

  /** Follows the pointer and the keys; the answer ends it. */
  watch(): () => void {
    const subscription = this.state.injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
      if (!this.state.hasDocument) return;
      const location = cell?.location;
      const hint = location && hintOf(this.state, location.row, location.col, false);
      if (hint) this.show(hint);
      else this.showHelp();
    });
    window.addEventListener('keydown', this.pressed, { capture: true });
    window.addEventListener('pointerdown', this.clicked, { capture: true });
    return () => {
      subscription.unsubscribe();
      window.removeEventListener('keydown', this.pressed, { capture: true });
      window.removeEventListener('pointerdown', this.clicked, { capture: true });
      clearTimeout(this.timer);
      this.element.remove();
    };
  }

  /** Another cell is selected. */
  selected(): void {
    this.showHelp();
    if (!this.travelling) return;
    this.timer = setTimeout(() => {
      const hint = this.state.hasDocument && this.hintOfSelected();
      if (hint) this.show(hint);
    }, REST);
  }

  /** Cells have changed: what is shown stays as long as it is true. */
  refresh(): void {
    const { shown } = this;
    if (!shown) return;
    const { sheet, hint } = shown;
    const now =
      sheet === this.state.activeSheet()
        ? hintOf(this.state, hint.row, hint.column, hint.kind === 'help')
        : undefined;
    if (now) this.show(now);
    else this.hide();
  }

  hide(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
    this.shown = undefined;
  }

  /** A hint does not travel: it goes away when its cell moves. */
  afterFrame(): void {
    if (!this.element.hidden && scrollKey(this.state) !== this.scroll) this.hide();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.hide();
    this.travelling = TRAVELLING.test(event.key);
  };

  private readonly clicked = (): void => {
    this.travelling = false;
  };

  private hintOfSelected(): Hint | undefined {
    const { row, column } = currentCell(this.state);
    return hintOf(this.state, row, column, true);
  }

  /** The help of a rule is for whoever is about to type: it stays with the selected cell. */
  private showHelp(): void {
    const hint = this.hintOfSelected();
    if (hint?.kind === 'help') this.show(hint);
    else this.hide();
  }

  private show(hint: Hint): void {
    clearTimeout(this.timer);
    const next = { sheet: this.state.activeSheet(), hint };
    if (JSON.stringify(next) === JSON.stringify(this.shown)) return;
    this.shown = next;
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
