/** What the server and the grid tell in codes, said in words. */

import type { Notice } from '../protocol/messages';
import type { Refused, ToastText } from './state';
import type { Words } from './words/es';
import { fill } from './words/fill';

export function noticeText(notice: Notice, { toasts }: Words): string {
  switch (notice.code) {
    case 'not-saved':
      return fill(toasts.notSaved, { reason: notice.reason });
    case 'busy':
      return fill(toasts.busy, { name: notice.functionName });
    case 'trigger-failed':
      return fill(toasts.triggerFailed, { name: notice.functionName, message: notice.message });
    case 'file-warning':
      return fill(toasts.fileWarning, { message: notice.message });
  }
}

export function refusalText(reason: Refused, { refusals }: Words): string {
  if (reason === 'unsupported') return refusals.unsupported;
  return reason.code === 'service' ? reason.message : refusals[reason.code];
}

export interface Told {
  readonly title: string;
  readonly message: string;
}

export function toastTold(text: ToastText, words: Words): Told {
  switch (text.kind) {
    case 'script':
      return text;
    case 'notice':
      return { title: '', message: noticeText(text.notice, words) };
    case 'refused':
      return { title: '', message: refusalText(text.reason, words) };
    case 'failed':
      return { title: fill(words.toasts.failed, { name: text.functionName }), message: text.message };
    case 'page':
      return { title: '', message: [words.toasts[text.word], text.message].filter(Boolean).join(' ') };
  }
}

/** Names of scopes end their address: `https://www.googleapis.com/auth/script.send_mail`. */
export function scopeText(scope: string, { consent }: Words): string {
  return consent.scopes[scope.split('/auth/').at(-1) ?? scope] ?? consent.other;
}
