import { certainFailure } from '../core/handoff/service-failure';
import type { Failure } from '../core/handoff/step';

/** One message to one recipient, or to one and copies. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  /** Shown beside the address; `''` leaves it to Google. */
  readonly senderName: string;
  /** `''` leaves it to the account that sends. */
  readonly replyTo: string;
}

/**
 * What became of a mail. `sent`: Google took it; `failed`: Google refused it, it did not go; `cancelled`: it did not
 * go because the allowance of the day is used up, and may be sent later; `unsure`: the service failed, and nobody can
 * say whether it went before it did.
 */
export interface Posted {
  readonly result: 'sent' | 'failed' | 'cancelled' | 'unsure';
  readonly failure?: Failure;
}

/** Sends a mail; what the service says is told apart by whether the mail can have gone. */
export function postMail({ to, subject, body, html, senderName, replyTo }: OutgoingMail): Posted {
  try {
    MailApp.sendEmail(to, subject, body, {
      htmlBody: html,
      ...(senderName === '' ? {} : { name: senderName }),
      ...(replyTo === '' ? {} : { replyTo }),
    });
    return { result: 'sent' };
  } catch (error) {
    const failure = certainFailure(error instanceof Error ? error.message : String(error));
    if (failure === undefined) return { result: 'unsure' };
    return { result: failure === 'quota' ? 'cancelled' : 'failed', failure };
  }
}
