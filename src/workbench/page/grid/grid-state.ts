/** What every part of the grid shares: Univer's services, the heads and tables told by the server, and the way out. */

import {
  ICommandService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
} from '@univerjs/core';
import type { ICellData, Injector, Univer, Workbook, Worksheet } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import type { IRender } from '@univerjs/engine-render';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';

import type { Deed, DeedRefusal, DeedReply } from '../../protocol/deeds';
import type { Block, Selection } from '../../protocol/places';
import type { DocumentView, SheetHead, StyleView, ValidationView } from '../../protocol/views';
import type { GridWords } from './grid-words';
import { mayGrow, showsDates, styleName } from './style-data';
import { blockOf } from './workbook-data';

/** Why something is not done; `unpainted` of conditional formats that are not known here. */
export type Refusal = 'unsupported' | 'unpainted' | DeedRefusal;

/** Why nothing can be done at all: the person may only look, or there is no connection. */
export type ReadOnlyReason = 'view-only' | 'offline';

/** Refusals after which the person's text would be nowhere: what they saw is gone, or nobody could be asked. */
const LOSING: readonly DeedRefusal['code'][] = ['outdated', 'offline'];

/** The way out of the grid. */
export interface GridHost {
  readonly container: HTMLElement;
  readonly words: GridWords;
  deed(deed: Deed): Promise<DeedReply>;
  selected(selection: Selection): void;
  refused(reason: Refusal, kept?: string): void;
}

export class GridState {
  readonly heads = new Map<number, SheetHead>();
  validations: ValidationView[] = [];
  /** How many styles the server has told; the next one told gets this index. */
  styleCount = 0;
  /** Univer's names of the styles that can make a row higher. */
  readonly growingStyles = new Set<string>();
  /** Univer's names of the styles that show numbers as days or times. */
  readonly dateStyles = new Set<string>();
  readOnly: ReadOnlyReason | null = null;
  /** The document's locale as browsers write it: `es-ES`. */
  locale = 'en-US';
  words: GridWords;
  /** Takes what the server answers to a deed. */
  replied: (reply: DeedReply) => void = () => undefined;
  /** Above 0 while changes of the server, or the grid's own steps, are being written into Univer. */
  private writing = 0;
  private readonly changeListeners = new Set<() => void>();

  constructor(
    readonly univer: Univer,
    readonly injector: Injector,
    readonly host: GridHost,
  ) {
    this.words = host.words;
  }

  get commands(): ICommandService {
    return this.injector.get(ICommandService);
  }

  private get current(): Workbook | null {
    const instances = this.injector.get(IUniverInstanceService);
    return instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET) ?? null;
  }

  /** False while one document is exchanged for another: Univer tells of that, too. */
  get hasDocument(): boolean {
    return this.current !== null;
  }

  workbook(): Workbook {
    return this.current!;
  }

  worksheet(sheet: number): Worksheet | undefined {
    return this.workbook().getSheetBySheetId(String(sheet)) ?? undefined;
  }

  activeWorksheet(): Worksheet {
    return this.workbook().getActiveSheet();
  }

  activeSheet(): number {
    return Number(this.activeWorksheet().getSheetId());
  }

  render(): IRender | undefined {
    return this.injector.get(IRenderManagerService).getRenderById(this.workbook().getUnitId()) ?? undefined;
  }

  /** Runs a step as soon as the current document is on the screen, unless it is replaced before. */
  whenDrawn(step: () => void): void {
    const unit = this.workbook().getUnitId();
    void this.injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(() => {
        if (this.render() && this.workbook().getUnitId() === unit) step();
      });
  }

  cell(sheet: number, row: number, column: number): ICellData | null {
    return this.worksheet(sheet)?.getCellRaw(row, column) ?? null;
  }

  /** Closes open ends of a range. */
  block(range: Parameters<typeof blockOf>[0], sheet = this.activeSheet()): Block {
    const head = this.heads.get(sheet)!;
    return blockOf(range, head.rows, head.columns);
  }

  /** Whether what happens in Univer now comes from the server. */
  get isWriting(): boolean {
    return this.writing > 0;
  }

  /** Runs steps that Univer may do although no person asked for them. */
  write<T>(steps: () => T): T {
    this.writing += 1;
    try {
      return steps();
    } finally {
      this.writing -= 1;
    }
  }

  /** Takes over what stands beside the cells. */
  remember(view: DocumentView): void {
    this.heads.clear();
    this.locale = view.locale.replace('_', '-');
    for (const { head } of view.sheets) this.heads.set(head.id, head);
    this.validations = [...view.tables.validations];
    this.styleCount = 0;
    this.growingStyles.clear();
    this.dateStyles.clear();
    for (const style of view.tables.styles) this.countStyle(style);
  }

  /** Takes a style into account that the server has told; the answer is Univer's name of it. */
  countStyle(style: StyleView): string {
    const name = styleName(this.styleCount);
    this.styleCount += 1;
    if (mayGrow(style)) this.growingStyles.add(name);
    if (showsDates(style)) this.dateStyles.add(name);
    return name;
  }

  /** Told after cells, heads or charts have changed. */
  onChanged(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.changeListeners) listener();
  }

  /** Told after another sheet has come to the front. */
  onActivated(listener: () => void): () => void {
    const disposable = this.commands.onCommandExecuted((command) => {
      if (command.id === SetWorksheetActiveOperation.id) listener();
    });
    return () => disposable.dispose();
  }

  /**
   * Sends a deed; a refusal is told to the person, a new selection is taken.
   * @param typed what the person has written for it: told back to them where it would be lost
   */
  async send(deed: Deed, typed?: string): Promise<DeedReply> {
    const reply: DeedReply =
      this.readOnly === null ? await this.host.deed(deed) : { ok: false, refusal: { code: this.readOnly } };
    if (reply.ok) this.replied(reply);
    else this.refuse(reply.refusal, typed);
    return reply;
  }

  /** Tells that something is not done, with the person's own text where it stands nowhere else. */
  refuse(refusal: DeedRefusal, typed?: string): void {
    const isLost = typed !== undefined && typed !== '' && LOSING.includes(refusal.code);
    this.host.refused(refusal, isLost ? typed : undefined);
  }
}
