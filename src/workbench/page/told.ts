/** What the server and the grid tell in codes, said in words. */

import type { Notice } from '../protocol/messages';
import type { Refused, ToastText } from './state';
import type { Words } from './words/es';
import { fill } from './words/fill';

export function noticeText(notice: Notice, { toasts }: Words, nameOf: NameOf = asItIs): string {
  switch (notice.code) {
    case 'not-saved':
      return fill(toasts.notSaved, { reason: notice.reason });
    case 'saved':
      return toasts.saved;
    case 'busy':
      return fill(toasts.busy, { name: nameOf(notice.functionName) });
    case 'trigger-failed':
      return fill(toasts.triggerFailed, { name: notice.functionName, message: notice.message });
    case 'file-warning':
      return fill(toasts.fileWarning, { message: notice.message });
  }
}

export function refusalText(reason: Refused, { refusals }: Words): string {
  if (typeof reason === 'string') return refusals[reason];
  if (reason.code === 'service') return reason.message;
  if (reason.code !== 'invalid') return refusals[reason.code];
  const { cell, helpText, choices } = reason;
  const rule = helpText ?? (choices && fill(refusals.choices, { choices: choices.join(', ') }));
  return [fill(refusals.invalid, { cell }), rule].filter(Boolean).join(' ');
}

function withKept(message: string, kept: string | undefined, { toasts }: Words): string {
  return kept === undefined ? message : `${message}\n${fill(toasts.kept, { text: kept })}`;
}

function triggersText(count: number, { toasts }: Words): string {
  return count === 0 ? toasts.triggersNone : fill(toasts.triggersRan, { count });
}

/** What people know a function by. */
type NameOf = (functionName: string) => string;

const asItIs: NameOf = (functionName) => functionName;

export interface Told {
  readonly title: string;
  readonly message: string;
}

export function toastTold(text: ToastText, words: Words, nameOf: NameOf = asItIs): Told {
  switch (text.kind) {
    case 'script':
      return text;
    case 'notice':
      return { title: '', message: noticeText(text.notice, words, nameOf) };
    case 'refused':
      return { title: '', message: withKept(refusalText(text.reason, words), text.kept, words) };
    case 'failed':
      return { title: fill(words.toasts.failed, { name: nameOf(text.functionName) }), message: text.message };
    case 'triggers':
      return { title: '', message: triggersText(text.count, words) };
    case 'page':
      return { title: '', message: [words.toasts[text.word], text.message].filter(Boolean).join(' ') };
  }
}

/** Names of scopes end their address: `https://www.googleapis.com/auth/script.send_mail`. */
export function scopeText(scope: string, { consent }: Words): string {
  return consent.scopes[scope.split('/auth/').at(-1) ?? scope] ?? consent.other;
}
