/** What a person asks of the add-on: opening, menu items, calls of its pages. */

import { HELP } from '../../../runtime/ui/menu';
import type { RunOptions, TriggerRun } from '../../../runtime/host';
import type { RegisteredMenu, RunResult } from '../../../runtime/result';
import type { CallRefusal, PageMessage } from '../../protocol/messages';
import type { Selection } from '../../protocol/places';
import type { Dialogs } from './dialogs';
import { type Executions, messageOf } from './executions';
import { menuViews, withMenus } from './menu-views';
import type { Enabled } from './people';
import type { Post } from './post';
import { activate, activeSelection, sameSelection } from './selections';
import type { Announcement, Stage } from './stage';
import { hasAddOn, isViewer, type Window } from './windows';

type Run = Extract<PageMessage, { kind: 'run' }>;
type ClientCall = Extract<PageMessage, { kind: 'client-call' }>;
type Answer = Extract<PageMessage, { kind: 'answer' }>;

/** Answers the request of a page. */
type Reply = () => void;

/** Name of the error that Google's client hands to a failure handler. */
const CLIENT_ERROR = 'ScriptError';

/** What clock triggers do is undone by nobody. */
const NOBODY = '';

const resultsOf = (runs: readonly TriggerRun[]): RunResult[] => runs.map(({ result }) => result);

export class Scripts {
  readonly #stage: () => Stage;
  readonly #post: Post;
  readonly #executions: Executions;
  readonly #dialogs: Dialogs;
  readonly #enabled: Enabled;

  /** @param stage gives the document of now */
  constructor(stage: () => Stage, post: Post, executions: Executions, dialogs: Dialogs, enabled: Enabled) {
    this.#stage = stage;
    this.#post = post;
    this.#executions = executions;
    this.#dialogs = dialogs;
    this.#enabled = enabled;
  }

  /** The document opens in a window: its menus, in the words of its person. Viewers get none, as at Google. */
  open(window: Window): void {
    window.menus = [];
    if (isViewer(window)) return;
    const { host } = this.#stage();
    const { authorisation } = window.identity;
    const isInstalled = authorisation === 'installed';
    const authMode = authorisation === 'enabled' ? 'LIMITED' : 'NONE';
    this.#enabled.installed(window.identity);
    this.#stage().begin(window.identity.person.email);
    const runs = this.#executions.watch(window, {
      functionName: isInstalled ? 'onInstall' : 'onOpen',
      quiet: true,
      act: (options) =>
        this.#standing(window, () =>
          isInstalled ? host.install(options) : host.open({ ...options, authMode }),
        ),
      resultsOf,
    });
    const simple = runs.find(({ triggerId }) => triggerId === undefined)?.result;
    const hasFailed = simple?.error !== undefined;
    window.menus = hasFailed
      ? [{ caption: undefined, entries: [HELP] } satisfies RegisteredMenu]
      : runs.reduce<readonly RegisteredMenu[]>((menus, { result }) => withMenus(menus, result.menus), []);
    this.report(runs, [window.number]);
  }

  /**
   * A click in the menu; the first one of a person asks for consent and runs when it is given.
   * @returns what replies, to be called when everybody has seen what the item changed; nothing where consent is asked
   */
  run(window: Window, message: Run): Reply | undefined {
    if (isViewer(window)) return this.#refusal(window, message.id, 'view-only');
    if (!hasAddOn(window)) {
      const dialog = this.#dialogs.next();
      window.consent = { dialog, run: message };
      const scopes = this.#stage().program.manifest.oauthScopes ?? [];
      this.#post.send([window.number], { kind: 'consent', dialog, scopes });
      return undefined;
    }
    const { host } = this.#stage();
    return this.#call(window, message.id, message.functionName, (options) =>
      host.run(message.functionName, [], options),
    );
  }

  /** The answer to the question whether the add-on may do what its manifest says. */
  consented(window: Window, { dialog, button }: Answer): Reply | undefined {
    const { consent } = window;
    if (consent?.dialog !== dialog) return undefined;
    delete window.consent;
    this.#post.send([window.number], { kind: 'dialog-closed', dialog });
    if (button !== 'OK') {
      return () => this.#post.reply(window.number, consent.run.id, { type: 'done' });
    }
    this.#enabled.add(window.identity.person.email);
    window.identity = { ...window.identity, authorisation: 'enabled' };
    this.#post.send([window.number], { kind: 'identity', identity: window.identity });
    this.open(window);
    this.#post.send([window.number], { kind: 'menus', menus: menuViews(window.menus) });
    return this.run(window, consent.run);
  }

  /** `google.script.run` of a page that is open in the window. */
  clientCall(window: Window, message: ClientCall): Reply {
    if (!window.frames.has(message.frame)) return this.#refusal(window, message.id, 'page-closed');
    const { host } = this.#stage();
    return this.#call(
      window,
      message.id,
      message.functionName,
      (options) => host.clientCall(message.functionName, message.parameters, options),
      CLIENT_ERROR,
    );
  }

  /** Tells of simple and installed triggers that failed. */
  report(runs: readonly TriggerRun[], windows: readonly number[]): void {
    for (const { handler, result } of runs) {
      if (result.error === undefined) continue;
      const message = messageOf(result.error);
      this.#post.send(windows, {
        kind: 'notice',
        notice: { code: 'trigger-failed', functionName: handler, message },
      });
    }
  }

  /**
   * Runs the clock triggers that are due, for nobody's window.
   * @param windows told of those that fail
   * @returns how many ran
   */
  runDue(windows: readonly number[]): number {
    const { host } = this.#stage();
    const first = host.document.triggers.find(({ event }) => event === 'CLOCK');
    if (first === undefined) return 0;
    this.#stage().begin(NOBODY);
    const runs = this.#executions.watch(undefined, {
      functionName: first.handler,
      quiet: true,
      act: (options) => host.runDueTriggers(options),
      resultsOf,
    });
    this.report(runs, windows);
    return runs.length;
  }

  /** Starts what a deed has triggered, as the person who did it. */
  announce(window: Window, { functionName, act, places }: Announcement): void {
    const simpleTriggers = hasAddOn(window);
    const runs = this.#executions.watch(window, {
      functionName,
      quiet: true,
      act: (options) => this.#standing(window, () => act({ ...options, simpleTriggers }), places),
      resultsOf,
    });
    this.report(runs, [window.number]);
  }

  #call(
    window: Window,
    id: number,
    functionName: string,
    act: (options: RunOptions) => RunResult,
    errorName?: string,
  ): Reply {
    let result: RunResult;
    this.#stage().begin(window.identity.person.email);
    try {
      result = this.#executions.watch(window, {
        functionName,
        quiet: false,
        act: (options) => this.#standing(window, () => act(options)),
        resultsOf: (value) => [value],
      });
    } catch (thrown) {
      const { name, message } = thrown as Error;
      return () => this.#post.reply(window.number, id, { type: 'call', ok: false, name, message });
    }
    const { error, value, menus } = result;
    if (menus.length > 0) {
      window.menus = withMenus(window.menus, menus);
      this.#post.send([window.number], { kind: 'menus', menus: menuViews(window.menus) });
    }
    return () =>
      this.#post.replyAfterSaving(
        window.number,
        id,
        error === undefined
          ? { type: 'call', ok: true, value: value ?? null }
          : {
              type: 'call',
              ok: false,
              name: errorName ?? error.name,
              message: messageOf(error),
              ...(error.kind === 'killed' ? { code: 'cancelled' } : {}),
            },
      );
  }

  /**
   * An execution sees where its person stands; where it goes, the person goes.
   * @param seen places that it sees as well though the person is not there
   */
  #standing<T>(window: Window, act: () => T, seen: readonly Selection[] = []): T {
    const { document } = this.#stage();
    activate(document, window.selection);
    const known = [activeSelection(document), ...seen];
    try {
      return act();
    } finally {
      const now = activeSelection(document);
      if (!known.some((place) => sameSelection(place, now))) {
        window.selection = now;
        window.hasMoved = true;
      }
    }
  }

  /** The message is for a script's failure handler, which knows no codes. */
  #refusal(window: Window, id: number, code: CallRefusal): Reply {
    return () =>
      this.#post.reply(window.number, id, { type: 'call', ok: false, name: 'Error', message: code, code });
  }
}
