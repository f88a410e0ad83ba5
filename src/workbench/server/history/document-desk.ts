/** The one place where a document is changed and looked at: who did what, what pages are told of it, what can be undone. */

import type { Host } from '../../../runtime/host-api';
import { difference } from '../../../runtime/snapshots/difference';
import { takeSnapshot } from '../../../runtime/snapshots/take-snapshot';
import type { Difference, Snapshot } from '../../../runtime/snapshots/types';
import type { Deed, DeedRefusal, DeedReply } from '../../protocol/deeds';
import type { Selection } from '../../protocol/places';
import type { DocumentChange, DocumentView } from '../../protocol/views';
import { ArrangementLog } from '../deeds/arrangement-log';
import { type Doer, perform } from '../deeds/perform';
import type { ColumnMove, EditingDeed, Happening } from '../deeds/scene';
import { DocumentFeed } from '../views/document-view';
import { History } from './history';

export interface Done {
  readonly reply: DeedReply;
  /** To be announced once formulas are calculated; empty where nothing was done. */
  readonly happenings: readonly Happening[];
  /** What was done, by the places of the document as it was then; absent for undo and redo, and where nothing was done. */
  readonly deed?: EditingDeed;
}

/** What is being done now: everything that changes until the next begins belongs to it. */
type Step =
  | {
      readonly kind: 'doing';
      readonly person: string;
      readonly before: Snapshot;
      readonly happenings: readonly Happening[];
    }
  | { readonly kind: 'undoing'; readonly person: string; readonly moved: Snapshot };

export class DocumentDesk {
  readonly #host: Host;
  readonly #history = new History();
  readonly #log = new ArrangementLog();
  readonly #feed: DocumentFeed;
  #current: Snapshot;
  /** How the current state differs from the one before it, which is mostly the one that pages know. */
  #last: { readonly before: Snapshot; readonly found: Difference } | undefined;
  #step: Step | undefined;
  /** A deed was looked at when it was done, and nothing else can have happened yet: looking takes a while in large documents. */
  #isSeen = false;

  constructor(host: Host) {
    this.#host = host;
    this.#current = takeSnapshot(host.document);
    this.#feed = new DocumentFeed(host.document, this.#current, () => host.clock.now());
  }

  /** An execution begins, or goes on after others did something: what changes from now on is a step of this person. */
  begin(email: string): void {
    this.#close();
    this.#step = { kind: 'doing', person: email, before: this.#current, happenings: [] };
  }

  /**
   * Does what a person wants.
   * @param revision the state that the person saw
   */
  perform(person: Doer, deed: Deed, revision: number): Done {
    this.#close();
    if (person.access === 'viewer') return refused({ code: 'view-only' });
    if (deed.kind === 'undo' || deed.kind === 'redo') return this.#move(person.user.email, deed.kind);
    // A revision that never was belongs to the document before a reset.
    const current = revision > this.#feed.revision ? undefined : this.#log.adapt(deed, revision);
    return current === undefined ? refused({ code: 'outdated' }) : this.#do(person, current);
  }

  /** Does again what {@link perform} gave as done, on the document as it was then. */
  repeat(person: Doer, deed: EditingDeed): void {
    this.#close();
    this.#do(person, deed);
    this.#isSeen = false;
  }

  /** The whole document as it was told last, for a page that comes new: {@link change} must have been told to the others. */
  view(selection: Selection): DocumentView {
    return this.#feed.whole(selection);
  }

  /** What is new since the last call; undefined where that is nothing. What runs after a deed may begin only after this. */
  change(): DocumentChange | undefined {
    if (!this.#isSeen) this.#advance();
    this.#isSeen = false;
    const { before, found } = this.#last ?? {};
    return this.#feed.change(this.#current, before === this.#feed.sent ? found : undefined);
  }

  #do(person: Doer, deed: EditingDeed): Done {
    const before = this.#current;
    const performed = perform(this.#host, person, deed, before);
    if (!performed.ok) return refused(performed.refusal);
    const { happenings, select, columns } = performed.effect;
    this.#advance(columns === undefined ? [] : [columns]);
    this.#step = { kind: 'doing', person: person.user.email, before, happenings };
    this.#isSeen = true;
    return { reply: { ok: true, ...(select === undefined ? {} : { select }) }, happenings, deed };
  }

  #move(person: string, kind: 'undo' | 'redo'): Done {
    const moved = this.#history[kind](this.#host.document, this.#current, person);
    if (!moved.ok) return refused(moved.refusal);
    this.#advance();
    this.#step = { kind: 'undoing', person, moved: this.#current };
    const edits = moved.happenings.filter((happening) => happening.kind === 'edit');
    const last = edits.at(-1);
    const blocks = edits.filter(({ sheet }) => sheet === last?.sheet).map(({ block }) => block);
    const select = last === undefined ? {} : { select: { sheet: last.sheet, blocks } };
    return { reply: { ok: true, ...select }, happenings: moved.happenings };
  }

  /** Ends what is being done, with all that its triggers and the formulas changed. */
  #close(): void {
    this.#isSeen = false;
    this.#advance();
    const step = this.#step;
    this.#step = undefined;
    if (step?.kind === 'doing')
      this.#history.record(step.person, step.before, this.#current, step.happenings);
    if (step?.kind === 'undoing') this.#history.settle(step.person, step.moved, this.#current);
  }

  #advance(columns: readonly ColumnMove[] = []): void {
    const before = this.#current;
    const after = takeSnapshot(this.#host.document, before);
    if (after === before) return;
    const found = difference(before, after);
    // Whoever has seen at most the last revision has not seen this.
    this.#log.note(this.#feed.revision + 1, before, after, found, columns);
    this.#current = after;
    this.#last = { before, found };
  }
}

const refused = (refusal: DeedRefusal): Done => ({ reply: { ok: false, refusal }, happenings: [] });
