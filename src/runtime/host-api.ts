/** What a host is given and what it offers. */

import type { Clock } from './clock';
import type { CustomFunctionResult } from './custom-function';
import type { Typing } from './editing';
import type { ChangeType, EditedCell, EditedPlace } from './events';
import type { AuthMode, ServiceCall } from './execution';
import type { Interrupt } from './interruption';
import type { SourceFile } from './program';
import type { RegisteredMenu, RunResult, Seen } from './result';
import type { Answers } from './script-execution';
import type { DocumentModel } from './spreadsheet/model';
import type { SpreadsheetServices } from './spreadsheet-services';
import type { Manifest, Quotas, User, World } from './world';

export interface HostOptions {
  readonly code: string | readonly SourceFile[];
  /** Pages by file name, with or without `.html`. */
  readonly html?: Readonly<Record<string, string>>;
  /** `appsscript.json`. */
  readonly manifest: Manifest;
  readonly document: DocumentModel;
  readonly user?: User;
  readonly clock?: Clock;
  /** Published add-on (the default) or script bound to the document: the limits on triggers differ. */
  readonly isAddOn?: boolean;
  readonly quotas?: Partial<Quotas>;
  /** Full URLs of scopes of the manifest that the user has not granted. */
  readonly deniedScopes?: readonly string[];
  /** Numbers in [0, 1), for UUIDs. */
  readonly random?: () => number;
  /** Simulated time that a read or write takes; nothing unless told. */
  readonly callCostMs?: number | ((call: ServiceCall) => number);
  readonly cpuLimitMs?: number;
  /** `SpreadsheetApp` and `Charts`; those of this runtime unless told. */
  readonly spreadsheetServices?: SpreadsheetServices;
}

export interface RunOptions {
  /** FULL unless told. */
  readonly authMode?: AuthMode;
  readonly user?: User;
  /** Fields of an event object that is passed as the only argument. */
  readonly trigger?: Readonly<Record<string, unknown>>;
  readonly answers?: Answers;
  readonly interrupt?: Interrupt;
  /** Told at once of toasts and pages, which are also in the result. */
  readonly observe?: (seen: Seen) => void;
  readonly timeLimitMs?: number;
  readonly hasUi?: boolean;
  /** False where the person has not enabled the add-on here: only installed triggers are started. */
  readonly simpleTriggers?: boolean;
}

/** One handler that an event started. */
export interface TriggerRun {
  readonly handler: string;
  /** Undefined for a simple trigger. */
  readonly triggerId: string | undefined;
  readonly result: RunResult;
}

export interface Host {
  readonly world: World;
  readonly document: DocumentModel;
  readonly clock: Clock;
  /** Runs a function as a menu item or the editor would. Arguments are copied into the script's realm. */
  run(functionName: string, parameters?: readonly unknown[], options?: RunOptions): RunResult;
  /** The document is opened: simple `onOpen`, then installed ones. A failure leaves only Help in the menu. */
  open(options?: RunOptions): TriggerRun[];
  /** The add-on is installed from an open document: `onInstall` with full rights. */
  install(options?: RunOptions): TriggerRun[];
  /** A person types or pastes; then simple `onEdit`, installed edit and change triggers. */
  edit(typing: Typing & RunOptions): TriggerRun[];
  /**
   * A person does something by hand, through the services and with that person's rights; no trigger is started and
   * nothing is metered.
   * @throws ServiceRefusal with Google's words where a service refuses
   */
  act<T>(user: User, deed: (app: GoogleAppsScript.Spreadsheet.SpreadsheetApp) => T): T;
  /** Somebody has changed contents by hand: simple `onEdit`, installed edit triggers, and change triggers with EDIT. */
  edited(place: EditedPlace, cell: EditedCell, options?: RunOptions): TriggerRun[];
  /** Somebody has changed something else by hand: installed change triggers. */
  changed(changeType: ChangeType, options?: RunOptions): TriggerRun[];
  /** `google.script.run.name(...parameters)`; illegal arguments throw at once, script errors are in the result. */
  clientCall(name: string, parameters?: readonly unknown[], options?: RunOptions): RunResult;
  /** A formula cell calls the function; ranges arrive as tables. */
  customFunction(name: string, parameters?: readonly unknown[], options?: RunOptions): CustomFunctionResult;
  /** Runs every clock trigger that is due on the clock, the earliest first, each once. */
  runDueTriggers(options?: RunOptions): TriggerRun[];
  /** What scripts have really registered. */
  menu(): readonly RegisteredMenu[];
}
