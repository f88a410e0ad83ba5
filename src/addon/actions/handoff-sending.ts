import { certainFailure } from '../../core/handoff/service-failure';
import type { Failure, StepState } from '../../core/handoff/step';
import type { Minute } from '../../core/values/minute';
import type { HandoffMail } from './handoff-mail';

/** A file that goes with a mail. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * Whether a mail to these addresses may be tried now: why not, if something says so for certain. Google counts
 * recipients; nothing has been sent when this is asked.
 */
export function mailObstacle(mail: Pick<HandoffMail, 'to' | 'cc'>): Failure | undefined {
  const recipients = [mail.to, mail.cc].filter((address) => address !== '').length;
  if (mail.to === '') return 'address';
  try {
    return MailApp.getRemainingDailyQuota() < recipients ? 'quota' : undefined;
  } catch (error) {
    return certainFailure(messageOf(error)) ?? 'unavailable';
  }
}

/**
 * Sends a mail and says what became of it: sent, certainly not, or nobody knows. The caller has written into the sheet
 * that it is being sent.
 */
export function sendHandoffMail(mail: HandoffMail, files: readonly MailFile[], now: Minute): StepState {
  const { to, cc, replyTo, name, subject, body, html } = mail;
  try {
    MailApp.sendEmail({
      to,
      subject,
      body,
      htmlBody: html,
      name,
      ...(cc === '' ? {} : { cc }),
      ...(replyTo === '' ? {} : { replyTo }),
      ...(files.length === 0
        ? {}
        : { attachments: files.map((file) => Utilities.newBlob(file.text, file.type, file.name)) }),
    });
    return { state: 'sent', at: now };
  } catch (error) {
    const reason = certainFailure(messageOf(error));
    return reason === undefined ? { state: 'unsure', at: now } : { state: 'failed', at: now, reason };
  }
}

/** The text of whatever a service threw. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
