/** What an execution leaves behind for the person, or the test, that started it. */

import type { MeterReading } from './meter';
import type { CalendarEventModel, SentMail } from './world';

export interface RunError {
  readonly name: string;
  readonly message: string;
  /** What ended the execution: the script, a service, an interruption, or the time limit. */
  readonly kind: 'script' | 'service' | 'killed' | 'time-limit';
  readonly stack?: string;
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  readonly timeoutSeconds: number | undefined;
}

/** An alert or prompt, with what the person answered. */
export interface ShownDialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  /** Names of the buttons offered, e.g. `['YES', 'NO']`. */
  readonly buttons: readonly string[];
  readonly answer: { readonly button: string; readonly text: string };
}

/** A page shown in the sidebar or in a dialog of its own. */
export interface ShownPage {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** What a person sees while an execution still runs. */
export type Seen =
  { readonly kind: 'toast'; readonly toast: Toast } | { readonly kind: 'page'; readonly page: ShownPage };

export interface LogEntry {
  readonly severity: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  readonly message: string;
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly caption: string; readonly entries: readonly MenuEntry[] }
  /** Google adds it to every add-on's menu. */
  | { readonly kind: 'help'; readonly caption: string };

export interface RegisteredMenu {
  /** Undefined for the add-on's own menu under Extensions. */
  readonly caption: string | undefined;
  readonly entries: readonly MenuEntry[];
}

export interface RunResult {
  /** A copy in plain values of this realm; undefined when there is an error. */
  readonly value: unknown;
  readonly error?: RunError;
  readonly toasts: readonly Toast[];
  readonly dialogs: readonly ShownDialog[];
  readonly sidebars: readonly ShownPage[];
  readonly menus: readonly RegisteredMenu[];
  readonly log: readonly LogEntry[];
  readonly mails: readonly SentMail[];
  /** Calendar events made. */
  readonly events: readonly CalendarEventModel[];
  readonly meter: MeterReading;
  /** Members asked for that this runtime does not have, even where the script caught the error. */
  readonly missing: readonly string[];
}

/** What people see and receive during one execution, in order. */
export interface Traces {
  readonly toasts: Toast[];
  readonly dialogs: ShownDialog[];
  readonly sidebars: ShownPage[];
  readonly menus: RegisteredMenu[];
  readonly log: LogEntry[];
  readonly mails: SentMail[];
  readonly events: CalendarEventModel[];
}
