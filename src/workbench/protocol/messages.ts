/** The messages between a page and the server, over one WebSocket; each is one JSON text. */

import type { Deed, DeedReply } from './deeds';
import type { Selection } from './places';
import type { Clockwork, Identity, People } from './settings';
import type { DocumentChange, DocumentView, FormulaHelp } from './views';

/** From the page. Those with `id` get one {@link ReplyMessage}. */
export type PageMessage =
  /** First of all; the page shows nothing before it is answered by `welcome`. */
  | { readonly kind: 'hello'; readonly identity?: Identity }
  /** `revision` is the state that the person saw. */
  | { readonly kind: 'deed'; readonly id: number; readonly revision: number; readonly deed: Deed }
  /** Where the person stands; told whenever it changes, so that executions see it. */
  | { readonly kind: 'select'; readonly selection: Selection }
  /** A click in the menu. */
  | { readonly kind: 'run'; readonly id: number; readonly functionName: string }
  /** `google.script.run` of a page that the add-on has shown. Parameters have passed Google's checks. */
  | {
      readonly kind: 'client-call';
      readonly id: number;
      readonly frame: string;
      readonly functionName: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly kind: 'frame-closed'; readonly frame: string }
  /** To an alert or prompt; `CLOSE` where it was dismissed. */
  | { readonly kind: 'answer'; readonly dialog: number; readonly button: string; readonly text?: string }
  | { readonly kind: 'cancel'; readonly execution: number }
  /** Another person at this window; the page says hello again when it is done, because everything looks otherwise. */
  | { readonly kind: 'identify'; readonly id: number; readonly identity: Identity }
  | { readonly kind: 'set-clock'; readonly id: number; readonly clock: Clockwork }
  /** Runs the clock triggers that are due. */
  | { readonly kind: 'run-due-triggers'; readonly id: number }
  /** Back to the sample, or to the file as it was opened. */
  | { readonly kind: 'reset'; readonly id: number }
  /** A download: the reply's value is a {@link Download}. */
  | {
      readonly kind: 'download';
      readonly id: number;
      readonly what: 'xlsx' | 'csv' | 'mail' | 'event';
      /** Number in the outbox or calendar; sheet of a CSV. */
      readonly which?: string | number;
    };

export interface Download {
  /** Path on this server, good once. */
  readonly url: string;
  readonly fileName: string;
}

export type MenuView =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly caption: string; readonly entries: readonly MenuView[] }
  | { readonly kind: 'help'; readonly caption: string };

/** A menu that the add-on registered; without a caption it hangs under Extensions, under the add-on's name. */
export interface RegisteredMenuView {
  readonly caption?: string;
  readonly entries: readonly MenuView[];
}

export interface MailView {
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** Shown only in a frame without scripts and without network. */
  readonly html?: string;
  readonly attachments: readonly string[];
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly sentAt: number;
}

export interface EventView {
  readonly id: string;
  readonly calendar: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  readonly description: string;
  readonly location: string;
  readonly guests: readonly string[];
  readonly invited: boolean;
  readonly creator: string;
}

/** What an execution left in the log (Google: "Executions"). */
export interface ExecutionView {
  readonly execution: number;
  readonly functionName: string;
  /** `null` while it runs. */
  readonly outcome: 'completed' | 'failed' | 'cancelled' | 'timed-out' | null;
  readonly message?: string;
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly calls: number;
}

/** A page of the add-on, in a sandboxed frame. */
export interface FrameView {
  readonly frame: string;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  /** Path on this server. */
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Welcome {
  readonly kind: 'welcome';
  readonly document: DocumentView;
  readonly identity: Identity;
  readonly people: People;
  readonly clock: Clockwork;
  readonly menus: readonly RegisteredMenuView[];
  readonly addOnName: string;
  readonly mails: readonly MailView[];
  readonly events: readonly EventView[];
  readonly formulas: readonly FormulaHelp[];
  /** Name of the file that a reset goes back to; absent for the sample. */
  readonly source?: string;
  /** A sidebar that was open in this window before it was reloaded is not opened again, as at Google. */
  readonly version: string;
}

/** To the page. */
export type ServerMessage =
  | Welcome
  | {
      readonly kind: 'change';
      readonly change: DocumentChange;
      /** What an execution made active; only to the window that started it. */
      readonly select?: Selection;
    }
  | ReplyMessage
  | { readonly kind: 'menus'; readonly menus: readonly RegisteredMenuView[] }
  /** An execution began or ended; told to the window that started it, others see it only if it waits for them. */
  | { readonly kind: 'execution'; readonly view: ExecutionView }
  | {
      readonly kind: 'toast';
      readonly title: string;
      readonly message: string;
      /** Absent: five seconds, as at Google; negative: until it is closed. */
      readonly seconds?: number;
    }
  | {
      readonly kind: 'dialog';
      readonly dialog: number;
      readonly type: 'alert' | 'prompt';
      readonly title: string;
      readonly prompt: string;
      /** Names: `OK`, `CANCEL`, `YES`, `NO`. */
      readonly buttons: readonly string[];
    }
  /** It needs no answer any more: given in another way, or its execution has ended. */
  | { readonly kind: 'dialog-closed'; readonly dialog: number }
  /** Before the first menu item of an add-on that is not enabled here; answered like a dialog with `OK` or `CANCEL`. */
  | { readonly kind: 'consent'; readonly dialog: number; readonly scopes: readonly string[] }
  | { readonly kind: 'frame'; readonly frame: FrameView }
  | { readonly kind: 'outbox'; readonly mails: readonly MailView[] }
  | { readonly kind: 'calendar'; readonly events: readonly EventView[] }
  | { readonly kind: 'clock'; readonly clock: Clockwork }
  /** The window's settings, where the server changed them: after a consent the add-on is enabled. */
  | { readonly kind: 'identity'; readonly identity: Identity }
  /** Everything was replaced (reset, a missed change): say hello again. */
  | { readonly kind: 'start-over' }
  | { readonly kind: 'notice'; readonly notice: Notice };

/** What the page says in its own words. */
export type Notice =
  | { readonly code: 'not-saved'; readonly reason: string }
  /** After `not-saved`: all is saved now. */
  | { readonly code: 'saved' }
  /** Nothing was started: this function still runs for the same window. */
  | { readonly code: 'busy'; readonly functionName: string }
  | { readonly code: 'trigger-failed'; readonly functionName: string; readonly message: string }
  | { readonly code: 'file-warning'; readonly message: string };

export type ReplyMessage = {
  readonly kind: 'reply';
  readonly id: number;
} & (
  | { readonly type: 'deed'; readonly reply: DeedReply }
  /** Of `run` and `client-call`; `value` only for the latter. */
  | {
      readonly type: 'call';
      readonly ok: true;
      readonly value: unknown;
    }
  | {
      readonly type: 'call';
      readonly ok: false;
      readonly name: string;
      readonly message: string;
      readonly code?: CallRefusal;
    }
  /** Of `download` with a {@link Download}, of `run-due-triggers` with the number of those that ran. */
  | { readonly type: 'done'; readonly value?: unknown }
  /** In words for people, or as a code for which the page has the words. */
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'failed'; readonly code: RequestRefusal }
);

/** Why an execution did not begin or did not come to its end, where that is not its own failure. */
export type CallRefusal = 'view-only' | 'page-closed' | 'cancelled';

/** `ended`: the document's thread had to be started again; `gone`: what was asked for is not there any more. */
export type RequestRefusal = 'ended' | 'gone';
