/** MailApp: nothing is sent; every message lands in the outbox, counted against the daily quota of recipients. */

import type { ScriptExecution } from '../script-execution';
import { anything, aString } from '../spreadsheet/rules/arguments';
import type { MailAttachment, SentMail } from '../world';
import { Blob } from './blob';
import { Service } from './service';

/** Google, "Quotas", consumer accounts. */
const MAXIMUM_RECIPIENTS = 50;
const MAXIMUM_ATTACHMENTS = 250;
const MAXIMUM_BODY_BYTES = 200 * 1024;

type Parameters = GoogleAppsScript.Mail.MailAdvancedParameters;

/** Something before and after one `@`, a dot in the domain, no space: what is plainly no address is refused. */
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** `Name <address>` or a bare address, several after commas. */
function addresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((part) => /<([^<>]*)>\s*$/.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export class MailApp
  extends Service
  implements Pick<GoogleAppsScript.Mail.MailApp, 'getRemainingDailyQuota' | 'sendEmail'>
{
  constructor(execution: ScriptExecution) {
    super(execution, 'MailApp');
  }

  getRemainingDailyQuota(): number {
    return this.read('getRemainingDailyQuota', () => this.#remaining, {
      needs: 'user',
      scope: 'script.send_mail',
    });
  }

  sendEmail(message: Parameters): void;
  sendEmail(recipient: string, subject: string, body: string): void;
  sendEmail(recipient: string, subject: string, body: string, options: Parameters): void;
  sendEmail(to: string, replyTo: string, subject: string, body: string): void;
  sendEmail(...values: unknown[]): void {
    this.check(
      'sendEmail',
      values,
      [(value) => typeof value === 'object' && value !== null],
      [aString, aString, aString],
      [aString, aString, aString, anything],
    );
    const message = asMessage(values);
    this.write('sendEmail', () => this.#send(message), { needs: 'user', scope: 'script.send_mail' });
  }

  get #remaining(): number {
    return this.world.quotas.mailRecipientsPerDay - this.#count.today;
  }

  get #count() {
    return this.world.countOf('mail', this.execution.options.user.email);
  }

  #send(message: Parameters): void {
    const { execution } = this;
    const to = addresses(message.to);
    const recipients = [...to, ...addresses(message.cc), ...addresses(message.bcc)];
    if (recipients.length === 0) execution.fail('Failed to send email: no recipient');
    for (const address of recipients) if (!ADDRESS.test(address)) execution.fail(`Invalid email: ${address}`);
    if (recipients.length > MAXIMUM_RECIPIENTS)
      execution.fail('Limit exceeded: Email Recipients Per Message.');
    const attachments = (message.attachments ?? []).map((item) => this.#contentsOf(item, 'attachments'));
    if (attachments.length > MAXIMUM_ATTACHMENTS)
      execution.fail('Limit exceeded: Email Attachments Per Message.');
    for (const body of [message.body, message.htmlBody]) {
      if (Buffer.byteLength(body ?? '') > MAXIMUM_BODY_BYTES)
        execution.fail('Limit exceeded: Email Body Size.');
    }
    if (recipients.length > this.#remaining) {
      execution.fail('Service invoked too many times for one day: email.');
    }
    this.#count.add(recipients.length);
    const images = Object.entries(message.inlineImages ?? {}).map(
      ([key, image]) => [key, this.#contentsOf(image, 'inlineImages')] as const,
    );
    const texts = (['htmlBody', 'cc', 'bcc', 'replyTo', 'name'] as const).flatMap((key) =>
      message[key] === undefined ? [] : [[key, String(message[key])] as const],
    );
    const mail: SentMail = {
      to: String(message.to ?? ''),
      subject: String(message.subject ?? ''),
      body: String(message.body ?? ''),
      ...(Object.fromEntries(texts) as Partial<SentMail>),
      ...(message.noReply === undefined ? {} : { noReply: message.noReply }),
      attachments,
      ...(images.length === 0 ? {} : { inlineImages: Object.fromEntries(images) }),
      from: execution.options.user.email,
      sentAt: execution.now(),
    };
    this.world.outbox.push(mail);
    execution.traces.mails.push(mail);
  }

  #contentsOf(attachment: unknown, option: string): MailAttachment {
    const service = this.execution.realm.reveal(attachment);
    if (!(service instanceof Blob)) return this.execution.fail(`Invalid argument: ${option}`);
    const { name, type, bytes } = Blob.contentsOf(service);
    return { name: name ?? '', contentType: type ?? '', bytes };
  }
}

/** The four ways to call `sendEmail` as one. */
function asMessage(values: readonly unknown[]): Parameters {
  if (values.length === 1) return values[0] as Parameters;
  const [first, second, third, fourth] = values as [string, string, string, unknown];
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  return { ...(fourth as Parameters | undefined), to: first, subject: second, body: third };
}
