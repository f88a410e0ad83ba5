/** The document's thread: takes what pages ask for, one thing after another, and tells all windows what became of it. */

import type { MessagePort } from 'node:worker_threads';
import type { PageMessage } from '../../protocol/messages';
import type { ThreadStart, ToThread } from '../thread-messages';
import { Dialogs } from './dialogs';
import { Executions } from './executions';
import { exportOf } from './exports';
import { Inbox } from './inbox';
import { Keeping } from './keeping';
import { Enabled } from './people';
import { Post } from './post';
import { Reception } from './reception';
import { payloadOf, type SavedState, stateOf } from './saved-state';
import { Scripts } from './scripts';
import { activate, activeSelection } from './selections';
import { createStage, type Stage } from './stage';
import { standStill } from './stand-still';
import { SwitchableClock } from './switchable-clock';
import { Telling } from './telling';
import { type Window, Windows } from './windows';

type From<K extends PageMessage['kind']> = Extract<PageMessage, { readonly kind: K }>;
type PageMail = Extract<ToThread, { readonly kind: 'page' }>;

/** What is done while a script waits for an answer: all that starts nothing that may itself have to wait. */
const MEANWHILE: ReadonlySet<PageMessage['kind']> = new Set([
  'hello',
  'deed',
  'select',
  'frame-closed',
  'identify',
  'set-clock',
]);

export class Workshop {
  readonly #start: ThreadStart;
  readonly #post: Post;
  readonly #inbox: Inbox;
  readonly #windows = new Windows();
  readonly #clock: SwitchableClock;
  readonly #enabled: Enabled;
  readonly #scripts: Scripts;
  readonly #executions: Executions;
  readonly #keeping: Keeping;
  readonly #reception: Reception;
  readonly #telling: Telling;
  #stage: Stage;
  #warnings: readonly string[];

  /** @throws Error where the kept state cannot be used */
  constructor(port: MessagePort, start: ThreadStart) {
    this.#start = start;
    const { beginning, program } = start;
    const kept: SavedState | undefined = beginning.kind === 'state' ? stateOf(beginning.payload) : undefined;
    const shared = new Int32Array(start.shared);
    const post = (this.#post = new Post(port));
    this.#inbox = new Inbox(port, (message) => this.#handle(message));
    const clock = (this.#clock = new SwitchableClock(Date.now, (time) => standStill(time, shared)));
    if (kept !== undefined) clock.restore(kept.clock);
    if (start.clock !== undefined) clock.use(start.clock);
    const windows = this.#windows;
    const enabled = (this.#enabled = new Enabled(kept?.enabled));
    this.#warnings = start.warnings;
    const document = beginning.kind === 'document' ? beginning.document : kept!.document;
    this.#stage = createStage(program, document, clock, kept?.world);
    const dialogs = new Dialogs(this.#inbox, post, shared, () => this.#meanwhile());
    this.#executions = new Executions(
      { post, dialogs, clock, shared, first: start.firstExecution },
      {
        asks: () => this.#progress(),
        resumed: ({ identity }) => this.#stage.begin(identity.person.email),
        wrote: () => this.#progress(),
      },
    );
    const scripts = (this.#scripts = new Scripts(
      () => this.#stage,
      post,
      this.#executions,
      dialogs,
      enabled,
    ));
    this.#keeping = new Keeping(post, beginning, () => payloadOf(this.#state()));
    this.#telling = new Telling(post, windows);
    this.#telling.begin(this.#stage);
    // Before anybody looks.
    if (beginning.kind === 'state') this.#stage.repeat(beginning.deeds);
    const telling = this.#telling;
    this.#reception = new Reception({ start, post, windows, enabled, scripts, clock, telling });
    this.#post.tell({ kind: 'ready' });
  }

  #state(): SavedState {
    return {
      document: this.#stage.document,
      world: this.#stage.host.world.state,
      clock: this.#clock.state,
      enabled: this.#enabled.emails,
    };
  }

  /** Nothing that a message asks for ends the thread: a defect is told to whoever asked. */
  async #handle(message: ToThread): Promise<void> {
    try {
      await this.#act(message);
    } catch (thrown) {
      this.#failed(message, thrown);
    }
  }

  #failed(message: ToThread, thrown: unknown): void {
    const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    process.stderr.write(`${reason}\n`);
    if (message.kind !== 'page' || !('id' in message.message)) return;
    this.#post.reply(message.window, message.message.id, { type: 'failed', message: reason });
  }

  async #act(message: ToThread): Promise<void> {
    switch (message.kind) {
      case 'page':
        return this.#page(message);
      case 'closed':
        this.#reception.close(message.window);
        return;
      case 'replace':
        this.#stage.dispose();
        this.#enabled.clear();
        this.#warnings = [];
        this.#stage = createStage(this.#start.program, message.document, this.#clock, undefined);
        this.#telling.begin(this.#stage);
        this.#keeping.changed();
        this.#keeping.now();
        this.#post.reply(message.window, message.id, { type: 'done' });
        this.#reception.startOver();
        return;
      case 'minute':
        await this.#runDueTriggers();
        return;
      case 'stop':
        this.#keeping.now();
        this.#post.tell({ kind: 'stopped' });
    }
  }

  async #page({ window: number, message }: PageMail): Promise<void> {
    if (message.kind === 'hello') {
      // The first view shows formulas as they are, not as the file had them.
      await this.#stage.settle();
      this.#reception.greet(number, message, this.#stage, this.#warnings);
      return this.#executed();
    }
    const window = this.#windows.of(number);
    if (window === undefined) return;
    switch (message.kind) {
      case 'deed': {
        const announce = this.#deed(window, message);
        // What the deed itself changed has been told.
        if (await this.#stage.settle()) this.#tell();
        if (announce === undefined) return;
        announce();
        return this.#executed();
      }
      case 'run':
        return this.#script(() => this.#scripts.run(window, message));
      case 'answer':
        return this.#script(() => this.#scripts.consented(window, message));
      case 'client-call':
        return this.#script(() => this.#scripts.clientCall(window, message));
      case 'run-due-triggers':
        this.#post.reply(number, message.id, { type: 'done', value: await this.#runDueTriggers() });
        return;
      case 'download':
        return this.#download(number, message);
      case 'select':
      case 'frame-closed':
        // Nothing in the document is another for it, and who types moves on with every cell.
        return this.#quickly(window, message);
      default:
        this.#quickly(window, message);
        return this.#settled();
    }
  }

  /** Kept before, because a script that does not end takes its thread with it; answered when all see what it did, and it is kept. */
  async #script(run: () => (() => void) | undefined): Promise<void> {
    this.#keeping.now();
    const reply = run();
    await this.#executed();
    this.#keeping.now();
    reply?.();
  }

  /** What needs no waiting, and is done also while a script stands still. */
  #quickly(window: Window, message: PageMessage): void {
    switch (message.kind) {
      case 'select':
        window.selection = message.selection;
        return;
      case 'frame-closed':
        if (window.frames.delete(message.frame))
          this.#post.tell({ kind: 'frame-closed', frame: message.frame });
        return;
      case 'identify':
        this.#reception.identify(window, message);
        this.#keeping.changed();
        return;
      case 'set-clock':
        this.#clock.use(message.clock);
        this.#post.send(this.#windows.numbers, { kind: 'clock', clock: this.#clock.clockwork });
        this.#post.reply(window.number, message.id, { type: 'done' });
        this.#keeping.changed();
        return;
      default:
        // Answers to dialogs that are no longer open, and what the other thread does itself.
        return;
    }
  }

  /** Others go on while a script waits; formulas are calculated when it has ended. */
  #meanwhile(): void {
    const accept = (message: ToThread): message is PageMail =>
      message.kind === 'page' && MEANWHILE.has(message.message.kind);
    const standing = activeSelection(this.#stage.document);
    for (let next = this.#inbox.take(accept); next !== undefined; next = this.#inbox.take(accept)) {
      const { window: number, message } = next;
      const window = this.#windows.of(number);
      try {
        if (message.kind === 'hello') this.#reception.greet(number, message, this.#stage, this.#warnings);
        else if (window !== undefined && message.kind === 'deed') this.#deed(window, message)?.();
        else if (window !== undefined) this.#quickly(window, message);
      } catch (thrown) {
        this.#failed(next, thrown);
      }
      // The script that waits goes on where it stood.
      activate(this.#stage.document, standing);
      this.#tell();
    }
  }

  /** Does the deed and answers; gives what starts the triggers. */
  #deed(window: Window, { id, revision, deed }: From<'deed'>): (() => void) | undefined {
    const { reply, announcement, done } = this.#stage.perform(window, deed, revision);
    this.#tell();
    const isKept = !reply.ok || this.#keeping.deed(done);
    this.#post[isKept ? 'reply' : 'replyAfterSaving'](window.number, id, { type: 'deed', reply });
    if (!reply.ok) return undefined;
    if (reply.select !== undefined) window.selection = reply.select;
    if (announcement === undefined) return undefined;
    return () => this.#scripts.announce(window, announcement);
  }

  async #download(number: number, message: From<'download'>): Promise<void> {
    const made = await exportOf(message, this.#stage);
    if (made === undefined) {
      this.#post.reply(number, message.id, { type: 'failed', code: 'gone' });
      return;
    }
    this.#post.tell(made);
    const value = { url: `/download/${made.name}`, fileName: made.fileName };
    this.#post.reply(number, message.id, { type: 'done', value });
  }

  /** @returns how many ran */
  async #runDueTriggers(): Promise<number> {
    this.#keeping.now();
    const ran = this.#scripts.runDue(this.#windows.numbers);
    if (ran > 0) await this.#executed();
    return ran;
  }

  /** What a running script has done so far is seen, and not lost if it has to be ended. */
  #progress(): void {
    this.#tell();
    this.#keeping.changed();
    this.#keeping.now();
  }

  /** An execution may have changed what no page shows, too: properties, caches, quotas, triggers. */
  async #executed(): Promise<void> {
    this.#keeping.changed();
    await this.#settled();
  }

  /** Formulas are calculated, everybody sees what is new, and it is kept. */
  async #settled(): Promise<void> {
    await this.#stage.settle();
    this.#tell();
  }

  #tell(): void {
    if (this.#telling.tell(this.#stage)) this.#keeping.changed();
  }
}
