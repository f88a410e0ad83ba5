/** A message of the outbox as a file that mail programs open (RFC 5322). */

import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAttachment, SentMail } from '../../runtime/world';

/** RFC 6838, 4.2: what may stand in the names of a content type. */
const CONTENT_TYPE = /^[a-z0-9][\w!#$&^.+-]{0,126}\/[a-z0-9][\w!#$&^.+-]{0,126}$/i;
/** With what is around it a boundary stays within the 70 characters of RFC 2046, 5.1.1. */
const DIGEST_LENGTH = 40;
const UNKNOWN_CONTENT = 'application/octet-stream';

/** A header is one line, whatever a script put into it. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n\0]+/g, ' ').trim();

/** A body in lines as the format ends them (RFC 5322, 2.3). */
const lines = (text: string): string => text.replaceAll(/\r\n?|\n/g, '\r\n');

function attached({ name, contentType, bytes }: MailAttachment) {
  const [type = ''] = contentType.split(';');
  return {
    content: Buffer.from(bytes),
    contentType: CONTENT_TYPE.test(type.trim()) ? type.trim() : UNKNOWN_CONTENT,
    ...(name === '' ? {} : { filename: oneLine(name) }),
  };
}

/** Parts are told apart by a digest of all of them: the same message gives the same bytes, and no part can hold the mark. */
function digestOf(mail: SentMail): string {
  const digest = createHash('sha256');
  const { attachments, inlineImages = {}, ...texts } = mail;
  digest.update(JSON.stringify(texts));
  for (const [key, { name, contentType, bytes }] of [
    ...attachments.entries(),
    ...Object.entries(inlineImages),
  ]) {
    digest.update(JSON.stringify([key, name, contentType, bytes.length])).update(bytes);
  }
  return digest.digest('hex').slice(0, DIGEST_LENGTH);
}

/**
 * The bytes of an `.eml` file: headers with the date of sending, the body as text and, where there is one, as HTML, pictures inside the
 * HTML, attached files. Hidden recipients are kept, as the sender's own copy keeps them. Nothing is fetched from disk or network.
 */
export function mailFile(mail: SentMail): Promise<Uint8Array> {
  const domain = /@([\w.-]+)$/.exec(mail.from)?.[1] ?? 'localhost';
  const digest = digestOf(mail);
  const composer = new MailComposer({
    from: mail.name === undefined ? mail.from : { name: oneLine(mail.name), address: mail.from },
    to: oneLine(mail.to),
    ...(mail.cc === undefined ? {} : { cc: oneLine(mail.cc) }),
    ...(mail.bcc === undefined ? {} : { bcc: oneLine(mail.bcc) }),
    ...(mail.replyTo === undefined ? {} : { replyTo: oneLine(mail.replyTo) }),
    subject: oneLine(mail.subject),
    date: new Date(mail.sentAt),
    messageId: `<${digest}@${domain}>`,
    text: lines(mail.body),
    ...(mail.htmlBody === undefined ? {} : { html: lines(mail.htmlBody) }),
    attachments: [
      ...mail.attachments.map((attachment) => attached(attachment)),
      ...Object.entries(mail.inlineImages ?? {}).map(([key, image]) => ({
        ...attached(image),
        cid: key,
        contentDisposition: 'inline' as const,
      })),
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
    baseBoundary: digest,
  } as ConstructorParameters<typeof MailComposer>[0]);
  const message = composer.compile();
  message.keepBcc = true;
  return new Promise((resolve, reject) => {
    message.build((error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });
}
