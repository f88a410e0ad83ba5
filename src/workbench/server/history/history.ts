/** Undo and redo, per person. */

import { restore } from '../../../runtime/snapshots/restore';
import type { Snapshot } from '../../../runtime/snapshots/types';
import type { DocumentModel } from '../../../runtime/spreadsheet/model';
import type { DeedRefusal } from '../../protocol/deeds';
import type { Happening } from '../deeds/scene';
import { moveCells } from './cell-moves';
import { differUndoably } from './undoable-difference';

/**
 * Steps kept for each person. A step over 20,000 rows holds about 6 MB of rows that no other state shares, so that the
 * worst history of one person stays within what a laptop spares.
 */
const MOST_STEPS = 50;

/** What one deed, with its triggers, or one execution made of the document. */
interface Step {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** What the deed told triggers; nothing for an execution. */
  readonly happenings: readonly Happening[];
}

export type Undone =
  | { readonly ok: true; readonly happenings: readonly Happening[] }
  | { readonly ok: false; readonly refusal: DeedRefusal };

export class History {
  readonly #done = new Map<string, Step[]>();
  readonly #undone = new Map<string, Step[]>();

  /** Keeps what a person did as one step, unless undo could give nothing back; what they had undone is forgotten. */
  record(person: string, before: Snapshot, after: Snapshot, happenings: readonly Happening[]): void {
    if (!differUndoably(before, after)) return;
    push(this.#done, person, { before, after, happenings });
    this.#undone.delete(person);
  }

  /**
   * Takes a person's last step back: exactly where nothing came after it, else cell by cell.
   * @param current the document as it is
   */
  undo(document: DocumentModel, current: Snapshot, person: string): Undone {
    const step = this.#done.get(person)?.at(-1);
    if (step === undefined) return { ok: false, refusal: { code: 'nothing-to-undo' } };
    const moved = move(document, current, step.after, step.before, step.happenings);
    if (moved.ok) {
      this.#done.get(person)!.pop();
      push(this.#undone, person, step);
    }
    return moved;
  }

  /** Does again what the person undid last. */
  redo(document: DocumentModel, current: Snapshot, person: string): Undone {
    const step = this.#undone.get(person)?.at(-1);
    if (step === undefined) return { ok: false, refusal: { code: 'nothing-to-redo' } };
    const moved = move(document, current, step.before, step.after, step.happenings);
    if (moved.ok) {
      this.#undone.get(person)!.pop();
      push(this.#done, person, step);
    }
    return moved;
  }

  /**
   * Triggers and formulas went on after an undo or redo; what they changed belongs to the steps on both sides, so that
   * these still lead from one to the other.
   * @param moved the document right after the undo or redo
   * @param settled the document after its triggers
   */
  settle(person: string, moved: Snapshot, settled: Snapshot): void {
    if (!differUndoably(moved, settled)) return;
    replaceEnd(this.#done.get(person), 'after', moved, settled);
    replaceEnd(this.#undone.get(person), 'before', moved, settled);
  }

  clear(): void {
    this.#done.clear();
    this.#undone.clear();
  }
}

function push(stacks: Map<string, Step[]>, person: string, step: Step): void {
  stacks.set(person, [...(stacks.get(person) ?? []), step].slice(-MOST_STEPS));
}

function replaceEnd(stack: Step[] | undefined, end: 'before' | 'after', from: Snapshot, to: Snapshot): void {
  const step = stack?.at(-1);
  if (step === undefined || differUndoably(step[end], from)) return;
  stack![stack!.length - 1] = { ...step, [end]: to };
}

function move(
  document: DocumentModel,
  current: Snapshot,
  from: Snapshot,
  to: Snapshot,
  happenings: readonly Happening[],
): Undone {
  if (!differUndoably(current, from)) {
    restore(document, current, to);
    return { ok: true, happenings: again(happenings) };
  }
  const cells = moveCells(document, current, from, to);
  if (cells === undefined) return { ok: false, refusal: { code: 'changed-since' } };
  return { ok: true, happenings: cells.map((touched) => ({ kind: 'edit', ...touched })) };
}

/**
 * As people report of Google, an undone edit is an edit, of which the event does not tell the values. What it tells of
 * other undone changes is not known.
 */
function again(happenings: readonly Happening[]): Happening[] {
  const edits = happenings
    .filter((happening) => happening.kind === 'edit')
    .map(({ sheet, block }): Happening => ({ kind: 'edit', sheet, block }));
  return edits.length > 0 ? edits : [{ kind: 'change', changeType: 'OTHER' }];
}
