import type { Selection } from '../../protocol/places';
import type { DocumentChange, DocumentView } from '../../protocol/views';
import { eventViews, mailViews } from './left-behind';
import type { Post } from './post';
import type { Stage } from './stage';
import type { Windows } from './windows';

/** Tells all windows what has changed since they were told last: cells, mails, events. */
export class Telling {
  readonly #post: Post;
  readonly #windows: Windows;
  #revision = 0;
  #mails = '';
  #events = '';

  constructor(post: Post, windows: Windows) {
    this.#post = post;
    this.#windows = windows;
  }

  /** The state of a stage that nobody has seen: what it holds is told to each window by its welcome. */
  begin({ host }: Stage): void {
    this.#mails = JSON.stringify(mailViews(host.world.outbox));
    this.#events = JSON.stringify(eventViews(host.world.calendarEvents));
  }

  /** Everything for a window that opens; the others must have been told before. */
  view(stage: Stage, selection: Selection): DocumentView {
    const view = stage.view(selection);
    this.#revision = view.revision;
    return view;
  }

  /** @returns whether anything had changed */
  tell(stage: Stage): boolean {
    const change = stage.change();
    if (change !== undefined) this.#revision = change.revision;
    const moved = this.#windows.all.filter(({ hasMoved }) => hasMoved);
    const standing = this.#windows.all.filter(({ hasMoved }) => !hasMoved);
    if (change !== undefined)
      this.#post.send(
        standing.map(({ number }) => number),
        { kind: 'change', change },
      );
    for (const window of moved) {
      window.hasMoved = false;
      this.#post.send([window.number], {
        kind: 'change',
        change: change ?? nothingNew(this.#revision),
        select: window.selection,
      });
    }
    const { outbox, calendarEvents } = stage.host.world;
    const mails = mailViews(outbox);
    const events = eventViews(calendarEvents);
    const [mailText, eventText] = [JSON.stringify(mails), JSON.stringify(events)];
    const hasMail = mailText !== this.#mails;
    const hasEvent = eventText !== this.#events;
    if (hasMail) this.#post.send(this.#windows.numbers, { kind: 'outbox', mails });
    if (hasEvent) this.#post.send(this.#windows.numbers, { kind: 'calendar', events });
    this.#mails = mailText;
    this.#events = eventText;
    return change !== undefined || hasMail || hasEvent;
  }
}

/** For a window that is only to look elsewhere. */
const nothingNew = (revision: number): DocumentChange => ({
  revision,
  tables: { styles: [], validations: [] },
  removedSheets: [],
  addedSheets: [],
  sheets: [],
});
