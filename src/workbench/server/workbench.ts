/** Between the pages and the document's thread: passes messages on, starts the thread again where it was lost, saves. */

import type { PageMessage, ServerMessage } from '../protocol/messages';
import type { DocumentModel } from '../../runtime/spreadsheet/model';
import type { Clockwork, Language } from '../protocol/settings';
import { DocumentThread } from './document-thread';
import type { Downloads } from './downloads';
import type { Frames } from './frames';
import { Requests } from './requests';
import { Running } from './running';
import { Saving } from './saving';
import type { Beginning, FromThread, ServedProgram } from './thread-messages';

/** A source as it was read. */
export interface Source {
  readonly document: DocumentModel;
  /** What says whether it has changed: see `fingerprintOf`. */
  readonly fingerprint: string;
}

export interface WorkbenchOptions {
  readonly program: ServedProgram;
  /** Of this program, as people are told. */
  readonly version: string;
  readonly language: Language;
  /** What the clock shows; without it, it goes on as it was kept, or with the machine's. */
  readonly clock?: Clockwork;
  /** Name of the file that a reset goes back to; absent for a sample. */
  readonly sourceName?: string;
  readonly beginning: Beginning;
  /** Of the source on which the work began. */
  readonly fingerprint: string;
  /** Reads the source anew. @throws Error with a sentence for people where it cannot be read */
  readonly openSource: () => Promise<Source>;
  /** Sentences for everybody who opens the document, until it is reset. */
  readonly warnings: readonly string[];
  /** The kept state could not be used: gives what to begin with instead, and the sentence that says so. */
  readonly recover: () => Promise<Source & { readonly warning: string }>;
  readonly stateFile: string;
  /** The built entry of the document's thread. */
  readonly threadFile: string;
}

/** What the workbench sends through. */
export interface Outlets {
  readonly windows: () => readonly number[];
  readonly send: (window: number, text: string) => void;
  readonly frames: Frames;
  readonly downloads: Downloads;
  /** The document's thread dies whenever it is started. */
  readonly giveUp: (reason: string) => void;
}

/** A running script without dialogs is waited for so long when the server ends; what it did is not kept then. */
const STOP_GRACE_MS = 5_000;

/** A thread that dies so soon after its start, so often, would die for ever. */
const SOON_MS = 10_000;
const MOST_DEATHS = 3;

const MINUTE_MS = 60_000;

/** What starts a script or takes long: whoever asks for it while a script runs waits for its end. */
const WAITING: ReadonlySet<PageMessage['kind']> = new Set([
  'run',
  'client-call',
  'download',
  'run-due-triggers',
]);

export class Workbench {
  readonly #options: WorkbenchOptions;
  readonly #outlets: Outlets;
  readonly #thread: DocumentThread;
  readonly #running: Running;
  readonly #saving: Saving;
  readonly #requests = new Requests();
  readonly #minutes: NodeJS.Timeout;
  #beginning: Beginning;
  #warnings: readonly string[];
  #startedAt = 0;
  #deaths = 0;
  #stopped: (() => void) | undefined;

  constructor(options: WorkbenchOptions, outlets: Outlets) {
    this.#options = options;
    this.#outlets = outlets;
    this.#beginning = options.beginning;
    this.#warnings = options.warnings;
    const deeds = options.beginning.kind === 'state' ? options.beginning.deeds : [];
    this.#saving = new Saving(options.stateFile, options.fingerprint, deeds, (notice) =>
      this.#broadcast({ kind: 'notice', notice }),
    );
    this.#thread = new DocumentThread(options.threadFile, {
      message: (message) => this.#hear(message),
      died: (reason) => this.#died(reason),
    });
    this.#running = new Running(
      this.#thread.shared,
      (window, message) => this.#send(window, message),
      () => void this.#restart(),
    );
    this.#start(options.clock);
    this.#minutes = setInterval(() => this.#thread.tell({ kind: 'minute' }), MINUTE_MS);
  }

  #start(clock?: Clockwork): void {
    const { program, language, sourceName, version } = this.#options;
    this.#startedAt = Date.now();
    this.#thread.start({
      program,
      language,
      version,
      beginning: this.#beginning,
      warnings: this.#warnings,
      firstExecution: this.#running.last + 1,
      ...(clock === undefined ? {} : { clock }),
      ...(sourceName === undefined ? {} : { sourceName }),
    });
  }

  /** A page has sent a message. */
  take(window: number, message: PageMessage): void {
    let running: string | undefined;
    switch (message.kind) {
      case 'cancel':
        this.#running.cancel(message.execution);
        return;
      case 'reset':
        void this.#reset(window, message.id);
        return;
      case 'run':
        running = this.#requests.runningFor(window);
        if (running === undefined) break;
        this.#send(window, { kind: 'notice', notice: { code: 'busy', functionName: running } });
        this.#send(window, { kind: 'reply', id: message.id, type: 'done' });
        return;
      default:
    }
    this.#requests.asked(window, message);
    if (WAITING.has(message.kind)) this.#running.waits(window);
    this.#thread.tell({ kind: 'page', window, message });
  }

  closed(window: number): void {
    this.#requests.closed(window);
    this.#thread.tell({ kind: 'closed', window });
  }

  /** Ends the thread when what runs there has ended, and resolves when everything is saved. */
  async stop(): Promise<void> {
    clearInterval(this.#minutes);
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#stopped = resolve;
      timer = setTimeout(resolve, STOP_GRACE_MS);
      this.#thread.tell({ kind: 'stop' });
    });
    clearTimeout(timer);
    await this.#thread.end();
    this.#running.lost();
    await this.#saving.finished();
  }

  #hear(message: FromThread): void {
    const { frames, downloads } = this.#outlets;
    switch (message.kind) {
      case 'send':
        if (message.afterSaving === undefined || this.#saving.isIdle) this.#deliver(message);
        else void this.#saving.finished().then(() => this.#deliver(message));
        return;
      case 'began':
        this.#running.began(message.window, message.view, message.quiet);
        return;
      case 'ended':
        this.#running.ended(message.view);
        return;
      case 'state':
        this.#beginning = { ...message, deeds: [] };
        this.#saving.save(message.payload, message.lastDeed);
        return;
      case 'deed':
        this.#saving.keep(message.kept);
        return;
      case 'frame':
        frames.open(message.frame, message.html);
        return;
      case 'frame-closed':
        frames.close(message.frame);
        return;
      case 'download':
        downloads.add(message.name, message);
        return;
      case 'stopped':
        this.#stopped?.();
        return;
      case 'unusable':
        void this.#recover();
        return;
      case 'ready':
    }
  }

  #deliver({ windows, text, answers }: Extract<FromThread, { readonly kind: 'send' }>): void {
    for (const window of windows) {
      if (answers !== undefined) this.#requests.answered(window, answers);
      this.#outlets.send(window, text);
    }
  }

  #broadcast(message: ServerMessage): void {
    const text = JSON.stringify(message);
    for (const window of this.#outlets.windows()) this.#outlets.send(window, text);
  }

  #send(window: number, message: ServerMessage): void {
    this.#outlets.send(window, JSON.stringify(message));
  }

  async #reset(window: number, id: number): Promise<void> {
    try {
      const { document, fingerprint } = await this.#options.openSource();
      this.#warnings = [];
      this.#saving.fingerprint = fingerprint;
      this.#running.waits(window);
      this.#thread.tell({ kind: 'replace', window, id, document });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#send(window, { kind: 'reply', id, type: 'failed', message });
    }
  }

  /** Ends the thread whatever it does, and goes on from the last state: all windows see that one. */
  async #restart(): Promise<void> {
    await this.#thread.end();
    this.#running.lost();
    this.#begin();
  }

  #begin(): void {
    for (const [window, id] of this.#requests.takeAll()) {
      this.#send(window, { kind: 'reply', id, type: 'failed', code: 'ended' });
    }
    this.#outlets.frames.clear();
    const { kind } = this.#beginning;
    if (kind === 'state') {
      this.#beginning = { ...this.#beginning, deeds: this.#saving.deedsAfter(this.#beginning.lastDeed) };
    }
    this.#start();
    this.#broadcast({ kind: 'start-over' });
  }

  #died(reason: string): void {
    this.#running.lost();
    this.#deaths = Date.now() - this.#startedAt < SOON_MS ? this.#deaths + 1 : 1;
    if (this.#deaths >= MOST_DEATHS) {
      this.#stopped?.();
      this.#outlets.giveUp(reason);
    } else this.#begin();
  }

  async #recover(): Promise<void> {
    await this.#thread.end();
    try {
      const { document, fingerprint, warning } = await this.#options.recover();
      this.#beginning = { kind: 'document', document };
      this.#saving.fingerprint = fingerprint;
      this.#warnings = [warning];
      this.#begin();
    } catch (error) {
      this.#outlets.giveUp(error instanceof Error ? error.message : String(error));
    }
  }
}
