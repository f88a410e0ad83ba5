/** What the thread with the document and the thread with the connections tell each other. */

import type { ProgramNames, SourceFile } from '../../runtime/program';
import type { DocumentModel } from '../../runtime/spreadsheet/model';
import type { Manifest } from '../../runtime/world';
import type { ExecutionView, PageMessage } from '../protocol/messages';
import type { Clockwork, Language } from '../protocol/settings';
import type { KeptDeed } from './kept-deeds';

/** A script as it would be pushed. */
export interface ServedProgram {
  readonly code: string | readonly SourceFile[];
  /** What is known of the code already; else the thread finds it out. */
  readonly names?: ProgramNames;
  /** Pages by file name. */
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  /** Name of the add-on, as Google's menu shows it. */
  readonly name: string;
}

/** What the document's thread begins with. */
export type Beginning =
  | { readonly kind: 'document'; readonly document: DocumentModel }
  /** Kept before: see `saved-state.ts`. */
  | {
      readonly kind: 'state';
      readonly payload: Uint8Array;
      /** Number of the last deed that the payload holds. */
      readonly lastDeed: number;
      /** To be done again on it. */
      readonly deeds: readonly KeptDeed[];
    };

/** Handed to the document's thread when it starts. */
export interface ThreadStart {
  readonly program: ServedProgram;
  readonly beginning: Beginning;
  /** Given by the command; else the clock goes on as it was kept, or as the machine's. */
  readonly clock?: Clockwork;
  /** Of the person at the screen until they say otherwise. */
  readonly language: Language;
  readonly sourceName?: string;
  readonly version: string;
  /** Sentences for everybody who opens the document, until it is reset. */
  readonly warnings: readonly string[];
  /** Three numbers that both threads see: {@link SharedCell}. */
  readonly shared: SharedArrayBuffer;
  /** Executions are counted on from here, also when the thread had to be started again. */
  readonly firstExecution: number;
}

/** Indices into the shared numbers. */
export const SharedCell = {
  /** Counts messages to the document's thread; wakes a script that waits on a dialog. */
  signal: 0,
  /** The execution that somebody wants to end. */
  cancelled: 1,
  /** Service calls of the running execution. */
  calls: 2,
} as const;

export const SHARED_CELLS = 3;

export type ToThread =
  | { readonly kind: 'page'; readonly window: number; readonly message: PageMessage }
  | { readonly kind: 'closed'; readonly window: number }
  /** The source has been read anew for the window that asked. */
  | {
      readonly kind: 'replace';
      readonly window: number;
      readonly id: number;
      readonly document: DocumentModel;
    }
  /** Time to look for clock triggers that are due. */
  | { readonly kind: 'minute' }
  /** Tells its last state, then `stopped`. */
  | { readonly kind: 'stop' };

export type FromThread =
  | { readonly kind: 'ready' }
  /** A message to pages, already as JSON. */
  | {
      readonly kind: 'send';
      readonly windows: readonly number[];
      readonly text: string;
      /** The request of the page that this answers. */
      readonly answers?: number;
      /** Only when the states that were told before are on disk. */
      readonly afterSaving?: true;
    }
  /** A quiet one is shown only when it lasts or fails. */
  | {
      readonly kind: 'began';
      readonly window: number;
      readonly view: ExecutionView;
      readonly quiet: boolean;
    }
  | { readonly kind: 'ended'; readonly view: ExecutionView }
  | { readonly kind: 'state'; readonly payload: Uint8Array; readonly lastDeed: number }
  /** Was done, and is not in any state yet. */
  | { readonly kind: 'deed'; readonly kept: KeptDeed }
  | { readonly kind: 'frame'; readonly frame: string; readonly html: string }
  | { readonly kind: 'frame-closed'; readonly frame: string }
  | {
      readonly kind: 'download';
      readonly name: string;
      readonly fileName: string;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'stopped' }
  /** The kept state cannot be used. */
  | { readonly kind: 'unusable'; readonly reason: string };
