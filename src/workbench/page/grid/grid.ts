/** The sheet on the screen: shows what the server tells and asks it for what the person does. */

import { IUniverInstanceService, LocaleService, UniverInstanceType } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';

import type { Deed, DeedReply } from '../../protocol/deeds';
import type { Selection } from '../../protocol/places';
import type { Language } from '../../protocol/settings';
import type { DocumentChange, DocumentView } from '../../protocol/views';
import { applyChange, redraw } from './changes';
import type { ControlKind } from './cell-controls';
import { CellControls } from './cell-controls';
import { CellHints } from './cell-hints';
import { showCells } from './cell-view';
import { ChartLayer } from './chart-layer';
import { openChoices } from './choice-list';
import { GridClipboard } from './clipboard';
import { CommandGate } from './command-gate';
import { SheetConditions } from './conditional/sheet-conditions';
import { addContextMenu } from './context-menu';
import { Editing } from './editing';
import { openFilter } from './filter-panel';
import { hideArrowsOfFilter } from './filtered-rows';
import { afterEachFrame } from './geometry';
import { currentCell, currentSelection, goTo, watchSelection } from './grid-selection';
import { GridState } from './grid-state';
import type { ReadOnlyReason, Refusal } from './grid-state';
import type { GridWords } from './grid-words';
import { KeyListener } from './keys';
import { loadLocale, UNIVER_LOCALES } from './locales';
import { openNote } from './note-editor';
import { RowFitting } from './row-fitting';
import { sortSelected, toggleFilter } from './selection-deeds';
import { SelectionSummary } from './selection-summary';
import { giveUpNames } from './tab-renaming';
import { startUniver } from './univer';
import { workbookData } from './workbook-data';

export type { ReadOnlyReason, Refusal } from './grid-state';
export type { GridWords } from './grid-words';

export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: Language;
  readonly words: GridWords;
  /** Sends what the person does; the answer may hold a new selection or a refusal. */
  deed(deed: Deed): Promise<DeedReply>;
  /** The person stands somewhere else. */
  selected(selection: Selection): void;
  /**
   * Something that the grid cannot do, or that the server refused: told in the page's words.
   * @param kept what the person wrote for it, where it stands nowhere else
   */
  refused(reason: Refusal, kept?: string): void;
}

export interface Grid {
  /** Replaces everything. */
  load(view: DocumentView): void;
  /** Keeps selection, scroll position and an open editor. */
  apply(change: DocumentChange, select?: Selection): void;
  select(selection: Selection): void;
  selection(): Selection;
  focus(): void;
  /** Nothing can be changed for a reason, or everything again. */
  setReadOnly(reason: ReadOnlyReason | null): void;
  /** Menus and hints of the grid in another language. */
  setLanguage(language: Language, words?: GridWords): void;
  dispose(): void;
}

/** Starts the grid in an element; it is empty until {@link Grid.load}. */
export async function createGrid(options: GridOptions): Promise<Grid> {
  const keys = new KeyListener();
  const { univer, injector, frame } = await startUniver(options.container, options.language);
  return new UniverGrid(options, new GridState(univer, injector, { ...options }), keys, frame);
}

class UniverGrid implements Grid {
  private readonly editing: Editing;
  private readonly clipboard: GridClipboard;
  private readonly fitting: RowFitting;
  private locale: Language;
  private documents = 0;
  /** A place whose sheet has not arrived yet. */
  private awaited: Selection | undefined;
  private eachFrame: () => void = () => undefined;
  private readonly endings: (() => void)[] = [];

  constructor(
    options: GridOptions,
    private readonly state: GridState,
    private readonly keys: KeyListener,
    private readonly frame: HTMLElement,
  ) {
    this.locale = options.language;
    this.editing = new Editing(state);
    this.clipboard = new GridClipboard(state);
    this.fitting = new RowFitting(state);
    state.replied = (reply) => {
      if (reply.ok && reply.select) this.select(reply.select);
    };
  }

  load(view: DocumentView): void {
    const { state } = this;
    if (state.hasDocument) this.editing.abandon();
    state.remember(view);
    state.write(() => {
      const instances = state.injector.get(IUniverInstanceService);
      if (this.documents > 0) instances.disposeUnit(unitName(this.documents));
      this.documents += 1;
      const data = workbookData(view, unitName(this.documents), UNIVER_LOCALES[this.locale]);
      state.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
      // Univer takes keys for the document that has its focus; the browser's focus stays where it is.
      instances.focusUnit(data.id);
    });
    // Univer's parts exist from the first document on.
    if (this.documents === 1) this.attach();
    goTo(state, view.selection, false);
    this.fitting.reset();
    state.whenDrawn(() => {
      this.fitRows();
      goTo(state, view.selection, true);
      this.endings.push(afterEachFrame(state, () => this.eachFrame()));
      state.changed();
    });
    state.changed();
  }

  private attach(): void {
    const { state, editing, clipboard } = this;
    const controls = new CellControls(state, (kind, row, column) => this.activate(kind, row, column));
    const conditional = new SheetConditions(state);
    const gate = new CommandGate(state, {
      editing,
      copy: (how) => clipboard.copy(how),
      paste: (what, text) => void clipboard.paste(what, text),
      redraw: () => redraw(state),
    });
    const hints = new CellHints(state);
    const charts = new ChartLayer(state);
    const summary = new SelectionSummary(state);
    const disposables = [
      gate.install(),
      showCells(state, {
        conditionalStyle: (sheet, row, column) => conditional.style(sheet, row, column),
        control: (sheet, row, column) => controls.of(sheet, row, column),
        hidesText: (control) => controls.hidesText(control),
      }),
    ];
    this.endings.push(
      editing.intercept(),
      hideArrowsOfFilter(state),
      giveUpNames(state),
      ...disposables.map((disposable) => () => disposable.dispose()),
      watchSelection(state, (selection) => {
        state.host.selected(selection);
        hints.selected();
        summary.update();
      }),
      hints.watch(),
      () => charts.dispose(),
      () => summary.dispose(),
      state.onChanged(() => {
        conditional.forget();
        hints.refresh();
        summary.update();
        charts.update();
      }),
      state.onActivated(() => {
        this.fitRows();
        charts.update();
      }),
      () => this.keys.dispose(),
    );
    this.keys.use(state, {
      editing,
      control: (row, column) => controls.kind(state.activeSheet(), row, column),
      activate: (kind, row, column) => this.activate(kind, row, column),
      paste: (what) => void clipboard.paste(what),
      note: (row, column) => openNote(state, row, column),
      deleteChart: () => charts.deleteSelected(),
      forget: () => clipboard.forget(),
    });
    this.eachFrame = () => {
      charts.afterFrame();
      hints.afterFrame();
      clipboard.afterFrame();
    };
    addContextMenu(state, {
      note: () => openNote(state, currentCell(state).row, currentCell(state).column),
      sort: (ascending) => sortSelected(state, ascending),
      toggleFilter: () => toggleFilter(state),
    });
  }

  private activate(kind: ControlKind, row: number, column: number): void {
    const { state } = this;
    const sheet = state.activeSheet();
    if (kind === 'checkbox') {
      const text = state.cell(sheet, row, column)?.v ? 'FALSE' : 'TRUE';
      void state.send({ kind: 'type', sheet, row, column, texts: [[text]] });
    } else if (kind === 'list') openChoices(state, row, column, () => this.focus());
    else openFilter(state, column);
  }

  apply(change: DocumentChange, select?: Selection): void {
    applyChange(this.state, change, {
      follow: (sheet, arrangement) => {
        this.editing.follow(sheet, arrangement);
        this.clipboard.follow(sheet, arrangement);
      },
      columnsChanged: (sheet) => this.clipboard.columnsChanged(sheet),
      rowsChanged: (sheet, rows, arrangement) => this.fitting.changed(sheet, rows, arrangement),
      settle: () => this.editing.settle(),
    });
    this.fitRows();
    const wanted = select ?? this.awaited;
    if (wanted) this.select(wanted);
  }

  /** Rows of a sheet are measured when it comes to the front. */
  private fitRows(): void {
    if (this.fitting.fitActive()) redraw(this.state);
  }

  select(selection: Selection): void {
    this.awaited = goTo(this.state, selection, true) ? undefined : selection;
  }

  selection(): Selection {
    return currentSelection(this.state);
  }

  focus(): void {
    const { injector } = this.state;
    injector.get(IUniverInstanceService).focusUnit(this.state.workbook().getUnitId());
    injector.get(ILayoutService).focus();
  }

  setReadOnly(reason: ReadOnlyReason | null): void {
    this.state.readOnly = reason;
  }

  setLanguage(language: Language, words?: GridWords): void {
    this.locale = language;
    if (words) this.state.words = words;
    void loadLocale(language).then((pack) => {
      if (this.locale !== language) return;
      const locales = this.state.injector.get(LocaleService);
      locales.load({ [UNIVER_LOCALES[language]]: pack });
      locales.setLocale(UNIVER_LOCALES[language]);
    });
  }

  dispose(): void {
    for (const end of this.endings) end();
    this.state.univer.dispose();
    this.frame.remove();
  }
}

function unitName(number: number): string {
  return `document-${number}`;
}
