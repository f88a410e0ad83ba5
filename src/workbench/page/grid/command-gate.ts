/**
 * Nothing that a person does changes Univer by itself: every change becomes a deed for the server, and is stopped here.
 * What has no deed is refused, so that the page never differs from the document.
 */

import { CanceledError, CommandType } from '@univerjs/core';
import type { ICommandInfo, IDisposable } from '@univerjs/core';

import type { Deed } from '../../protocol/deeds';
import type { Editing, VisibleParameters } from './editing';
import { fillDeed } from './fill-deeds';
import { currentSelection, selectedBlocks } from './grid-selection';
import type { GridState } from './grid-state';
import { frozenDeed } from './selection-deeds';
import type { MutationParams } from './structure-deeds';
import { deedsOfMutation } from './structure-deeds';
import { formatOf } from './style-deeds';
import { tabPosition } from './tab-position';

/** What the gate passes on instead of translating it itself. */
export interface GateParts {
  readonly editing: Editing;
  copy(how: 'copy' | 'cut'): void;
  /** `text` where the browser handed it over with the key press. */
  paste(what: 'all' | 'values' | 'formats', text?: string): void;
  /** The server has refused: shows again what Univer has already drawn differently. */
  redraw(): void;
}

/** Changes that only concern Univer's own texts, and its bookkeeping of formulas that it never calculates. */
const HARMLESS = /^(?:doc|formula|docs|rich-text)[.-]/;

/** Univer measures rows by itself; the server tells their heights. Stopped without a word. */
const SILENT: ReadonlySet<string> = new Set([
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.operation.mark-dirty-row-auto-height',
  'sheet.command.set-row-is-auto-height',
]);

/** Commands of an open editor that has its own undo and clipboard. */
const SHARED_WITH_EDITOR: ReadonlySet<string> = new Set([
  'univer.command.undo',
  'univer.command.redo',
  'univer.command.copy',
  'univer.command.cut',
  'univer.command.paste',
]);

/** Commands that would shift single cells: their first step looks like inserting or deleting lines, which it is not. */
const UNSUPPORTED =
  /^sheet\.command\.(?:(?:insert|delete)-range-|split-text|text-to-number|add-worksheet-merge-(?:vertical|horizontal))/;

const PASTES: Readonly<Record<string, 'all' | 'values' | 'formats'>> = {
  'univer.command.paste': 'all',
  'sheet.command.paste-by-short-key': 'all',
  'sheet.command.paste-value': 'values',
  'sheet.command.paste-format': 'formats',
};

/** One gesture makes Univer try several changes; the person is told once in this time (milliseconds). */
const TOLD_ONCE = 400;

export class CommandGate {
  private toldAt = -Infinity;

  constructor(
    private readonly state: GridState,
    private readonly parts: GateParts,
  ) {}

  install(): IDisposable {
    return this.state.commands.beforeCommandExecuted((command) => {
      if (this.state.isWriting) return;
      this.check(command);
    });
  }

  private stop(): never {
    throw new CanceledError();
  }

  private send(deeds: readonly Deed[]): never {
    for (const deed of deeds) {
      void this.state.send(deed).then((reply) => {
        if (!reply.ok) this.parts.redraw();
      });
    }
    this.stop();
  }

  private unsupported(): never {
    const now = performance.now();
    if (now - this.toldAt > TOLD_ONCE) this.state.host.refused('unsupported');
    this.toldAt = now;
    this.parts.redraw();
    this.stop();
  }

  private check(command: Readonly<ICommandInfo>): void {
    const { id } = command;
    const parameters = (command.params ?? {}) as Record<string, unknown>;
    if (SILENT.has(id)) this.stop();
    if (id === 'sheet.operation.set-cell-edit-visible') this.editor(parameters);
    else if (SHARED_WITH_EDITOR.has(id) && this.parts.editing.isOpen) return;
    else if (command.type === CommandType.MUTATION) this.mutation(id, parameters);
    else this.command(id, parameters);
  }

  private editor(parameters: VisibleParameters): void {
    if (!parameters.visible) {
      this.parts.editing.closing(parameters);
      return;
    }
    if (this.state.readOnly !== null) {
      this.state.refuse({ code: this.state.readOnly });
      this.stop();
    }
    this.parts.editing.opening(parameters);
  }

  private mutation(id: string, parameters: MutationParams): void {
    if (HARMLESS.test(id)) return;
    const deeds = deedsOfMutation(id, parameters, (range, sheet) => this.state.block(range, sheet));
    // A click on the line of the frozen part moves nothing.
    if (deeds?.every((deed) => deed.kind === 'freeze' && this.isFrozen(deed))) this.stop();
    if (deeds) this.send(deeds);
    this.unsupported();
  }

  private isFrozen(deed: Extract<Deed, { readonly kind: 'freeze' }>): boolean {
    const head = this.state.heads.get(deed.sheet);
    return head?.frozenRows === deed.rows && head.frozenColumns === deed.columns;
  }

  private command(id: string, parameters: Record<string, unknown>): void {
    if (UNSUPPORTED.test(id)) this.unsupported();
    const pasting = PASTES[id];
    if (pasting) {
      // The text comes with the event; a paste without it reads the clipboard.
      const text = parameters['textContent'];
      this.parts.paste(pasting, typeof text === 'string' ? text : undefined);
      this.stop();
    }
    switch (id) {
      case 'univer.command.undo':
        return this.send([{ kind: 'undo' }]);
      case 'univer.command.redo':
        return this.send([{ kind: 'redo' }]);
      case 'univer.command.copy':
        this.parts.copy('copy');
        return this.stop();
      case 'univer.command.cut':
        this.parts.copy('cut');
        return this.stop();
      case 'sheet.command.clear-selection-content':
        return this.send([{ kind: 'clear', ...currentSelection(this.state) }]);
      case 'sheet.command.set-style':
        return this.style(parameters);
      case 'sheet.command.auto-fill':
        return this.fill(parameters);
      case 'sheet.command.auto-clear-content':
        return this.clearShrunk(parameters);
      case 'sheet.command.move-range':
        return this.moveRange(parameters);
      case 'sheet.command.copy-down':
        return this.continueFirst('rows');
      case 'sheet.command.copy-right':
        return this.continueFirst('columns');
      case 'sheet.command.set-worksheet-order':
        return this.send([this.movedTab(parameters)]);
      case 'sheet.command.set-selection-frozen':
        return this.send([frozenDeed(this.state, parameters['type'])]);
      // Without Univer's question about contents: the server's undo brings them back.
      case 'sheet.command.add-worksheet-merge-all':
        return this.send(this.merges());
      case 'sheet.command.copy-sheet':
        return this.send([
          { kind: 'copy-sheet', sheet: Number(parameters['subUnitId'] ?? this.state.activeSheet()) },
        ]);
      // The editor's text has been sent when the editor closed.
      case 'sheet.command.set-range-values':
        return this.stop();
      default:
        return undefined;
    }
  }

  private movedTab(parameters: Record<string, unknown>): Deed {
    const { state } = this;
    const sheet = Number(parameters['subUnitId'] ?? state.activeSheet());
    const order = state.workbook().getSheetOrders().map(Number);
    const isHidden = (one: number): boolean => state.heads.get(one)?.hidden ?? false;
    const position = tabPosition(order, isHidden, sheet, Number(parameters['order']));
    return { kind: 'move-sheet', sheet, position };
  }

  private merges(): Deed[] {
    const { sheet, blocks } = currentSelection(this.state);
    return blocks.map((block) => ({ kind: 'merge', sheet, block, merged: true }));
  }

  private style(parameters: Record<string, unknown>): never {
    const given = parameters['style'] as { readonly type: string; readonly value: unknown } | undefined;
    const style = given && formatOf(given.type, given.value);
    if (!style) return this.unsupported();
    const { sheet, blocks } = currentSelection(this.state);
    return this.send([{ kind: 'format', sheet, blocks, style }]);
  }

  private fill(parameters: Record<string, unknown>): never {
    const { sourceRange, targetRange } = parameters as Record<string, Parameters<GridState['block']>[0]>;
    if (!sourceRange || !targetRange) return this.unsupported();
    const deed = fillDeed(
      this.state.activeSheet(),
      this.state.block(sourceRange),
      this.state.block(targetRange),
    );
    return deed ? this.send([deed]) : this.stop();
  }

  private clearShrunk(parameters: Record<string, unknown>): never {
    const range = parameters['clearRange'] as Parameters<GridState['block']>[0] | undefined;
    if (!range) return this.unsupported();
    return this.send([{ kind: 'clear', sheet: this.state.activeSheet(), blocks: [this.state.block(range)] }]);
  }

  private moveRange(parameters: Record<string, unknown>): never {
    const { fromRange, toRange } = parameters as Record<string, Parameters<GridState['block']>[0]>;
    if (!fromRange || !toRange) return this.unsupported();
    const sheet = this.state.activeSheet();
    return this.send([
      {
        kind: 'transfer',
        from: { sheet, block: this.state.block(fromRange) },
        to: { sheet, block: this.state.block(toRange) },
        how: 'cut',
        what: 'all',
      },
    ]);
  }

  private continueFirst(dimension: 'rows' | 'columns'): never {
    const sheet = this.state.activeSheet();
    const block = selectedBlocks(this.state).at(-1)!;
    const from = { sheet, block: { ...block, [dimension]: 1 } };
    if (block[dimension] < 2) this.stop();
    return this.send([{ kind: 'transfer', from, to: { sheet, block }, how: 'copy', what: 'all' }]);
  }
}
