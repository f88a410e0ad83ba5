/** Windows that open, close and change their person. */

import type { PageMessage } from '../../protocol/messages';
import type { ThreadStart } from '../thread-messages';
import { formulaHelp } from './formula-help';
import { eventViews, mailViews } from './left-behind';
import { menuViews } from './menu-views';
import { type Enabled, peopleOf } from './people';
import type { Post } from './post';
import type { Scripts } from './scripts';
import { activeSelection } from './selections';
import type { Stage } from './stage';
import type { SwitchableClock } from './switchable-clock';
import type { Telling } from './telling';
import type { Window, Windows } from './windows';

type Hello = Extract<PageMessage, { readonly kind: 'hello' }>;
type Identify = Extract<PageMessage, { readonly kind: 'identify' }>;

/** What the reception works with. */
export interface ReceptionParts {
  readonly start: ThreadStart;
  readonly post: Post;
  readonly windows: Windows;
  readonly enabled: Enabled;
  readonly scripts: Scripts;
  readonly clock: SwitchableClock;
  readonly telling: Telling;
}

export class Reception {
  readonly #parts: ReceptionParts;
  readonly #formulas: ReturnType<typeof formulaHelp>;

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
    this.#formulas = formulaHelp(parts.start.program.code);
  }

  /** A page says hello: the document opens in it. */
  greet(number: number, { identity }: Hello, stage: Stage, warnings: readonly string[]): void {
    const { start, post, windows, enabled, scripts, clock, telling } = this.#parts;
    this.close(number);
    const people = peopleOf(stage.document);
    const window: Window = {
      number,
      identity: enabled.identityOf(identity, people, start.language),
      selection: activeSelection(stage.document),
      hasMoved: false,
      menus: [],
      frames: new Set(),
    };
    scripts.open(window);
    // What opening has changed is news for those who saw the document before.
    telling.tell(stage);
    windows.add(window);
    const { outbox, calendarEvents } = stage.host.world;
    post.send([number], {
      kind: 'welcome',
      document: telling.view(stage, window.selection),
      identity: window.identity,
      people,
      clock: clock.clockwork,
      menus: menuViews(window.menus),
      addOnName: start.program.name,
      mails: mailViews(outbox),
      events: eventViews(calendarEvents),
      formulas: this.#formulas,
      ...(start.sourceName === undefined ? {} : { source: start.sourceName }),
      version: start.version,
    });
    for (const message of warnings) {
      post.send([number], { kind: 'notice', notice: { code: 'file-warning', message } });
    }
  }

  /** A window is gone, with the pages of the add-on that were open in it. */
  close(number: number): void {
    const { windows, post } = this.#parts;
    for (const frame of windows.close(number)?.frames ?? []) post.tell({ kind: 'frame-closed', frame });
  }

  /** Everything was replaced: all windows say hello again. */
  startOver(): void {
    const { windows, post } = this.#parts;
    const { numbers } = windows;
    for (const number of numbers) this.close(number);
    post.send(numbers, { kind: 'start-over' });
  }

  /** Another person, language or authorisation in a window; the page says hello again. */
  identify(window: Window, { id, identity }: Identify): void {
    const { post, enabled } = this.#parts;
    window.identity = identity;
    delete window.consent;
    enabled.set(identity);
    post.reply(window.number, id, { type: 'done' });
  }
}
