/** Lets a script stand still until somebody answers, as it does at Google, while the work of others goes on. */

import { Kill, TimeLimit } from '../../../runtime/interruption';
import type { Answer } from '../../../runtime/script-execution';
import { SharedCell, type ToThread } from '../thread-messages';
import type { Inbox } from './inbox';
import type { Post } from './post';

/** A dialog as a script asks for it. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  readonly buttons: readonly string[];
}

/** Which execution asks, and whom. */
export interface Asking {
  readonly window: number;
  readonly execution: number;
  /** Whether its time is up. */
  readonly isOver: () => boolean;
}

/** A waiting script looks at its time limit as often; messages wake it at once. */
const LOOK_EVERY_MS = 500;

type AnswerMessage = ToThread & { readonly kind: 'page'; readonly message: { readonly kind: 'answer' } };

export class Dialogs {
  readonly #inbox: Inbox;
  readonly #post: Post;
  readonly #shared: Int32Array;
  readonly #meanwhile: () => void;
  #last = 0;

  /** @param meanwhile does what others ask for while a script waits */
  constructor(inbox: Inbox, post: Post, shared: Int32Array, meanwhile: () => void) {
    this.#inbox = inbox;
    this.#post = post;
    this.#shared = shared;
    this.#meanwhile = meanwhile;
  }

  /** Number of a dialog that is shown now. */
  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /**
   * Shows the dialog and blocks this thread until it is answered.
   * @throws Kill where the execution was cancelled or its window closed, TimeLimit where its time is up
   */
  ask(question: Question, asking: Asking): Answer {
    const dialog = this.next();
    const { kind: type, title, prompt, buttons } = question;
    this.#post.send([asking.window], { kind: 'dialog', dialog, type, title, prompt, buttons });
    try {
      return this.#wait(dialog, question, asking);
    } finally {
      this.#post.send([asking.window], { kind: 'dialog-closed', dialog });
    }
  }

  #wait(dialog: number, question: Question, asking: Asking): Answer {
    const isAnswer = (message: ToThread): message is AnswerMessage =>
      message.kind === 'page' &&
      message.window === asking.window &&
      message.message.kind === 'answer' &&
      message.message.dialog === dialog;
    for (;;) {
      // Before the looking: what comes after it changes the number, and the waiting ends at once.
      const seen = Atomics.load(this.#shared, SharedCell.signal);
      const given = this.#inbox.take(isAnswer);
      if (given !== undefined) {
        const { button, text } = given.message;
        if (button === 'CLOSE' || question.buttons.includes(button)) return { button, text: text ?? '' };
        continue;
      }
      this.#checkEnd(asking);
      this.#meanwhile();
      Atomics.wait(this.#shared, SharedCell.signal, seen, LOOK_EVERY_MS);
    }
  }

  #checkEnd({ window, execution, isOver }: Asking): void {
    if (Atomics.load(this.#shared, SharedCell.cancelled) === execution) throw new Kill('Cancelled');
    const ends = (message: ToThread): boolean =>
      message.kind === 'stop' || (message.kind === 'closed' && message.window === window);
    if (this.#inbox.has(ends)) throw new Kill('The window that should answer was closed');
    if (isOver()) throw new TimeLimit();
  }
}
