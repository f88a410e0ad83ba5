/** Files that people take with them: the workbook, a sheet, a mail, an event. */

import { randomBytes } from 'node:crypto';
import { displayNameOf } from './file-names';
import type { PageMessage } from '../../protocol/messages';
import type { FromThread } from '../thread-messages';
import type { Stage } from './stage';

type Wanted = Extract<PageMessage, { kind: 'download' }>;
type DownloadMessage = Extract<FromThread, { kind: 'download' }>;

/** Names of downloads cannot be guessed: they are asked for without the key. */
const NAME_BYTES = 16;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Makes the file; what is heavy is loaded only now.
 * @returns undefined where the sheet, mail or event does not exist
 */
export async function exportOf(wanted: Wanted, stage: Stage): Promise<DownloadMessage | undefined> {
  const made = await MAKERS[wanted.what](stage, wanted.which);
  if (made === undefined) return undefined;
  const name = randomBytes(NAME_BYTES).toString('base64url');
  return { kind: 'download', name, ...made };
}

type Made = Pick<DownloadMessage, 'fileName' | 'mediaType' | 'bytes'>;
type Maker = (stage: Stage, which: Wanted['which']) => Promise<Made | undefined>;

const MAKERS: Readonly<Record<Wanted['what'], Maker>> = {
  async xlsx({ document }) {
    const { writeXlsx } = await import('../../../runtime/files/xlsx-write');
    const bytes = await writeXlsx(document, { keepState: true });
    return { fileName: displayNameOf(document.name, 'xlsx'), mediaType: XLSX, bytes };
  },

  async csv({ document }, which) {
    const sheet = document.sheets.find(({ id }) => id === which);
    if (sheet === undefined) return undefined;
    const { writeCsv } = await import('../../../runtime/files/csv-write');
    const bytes = writeCsv(sheet, { locale: document.locale });
    return { fileName: displayNameOf(sheet.name, 'csv'), mediaType: 'text/csv; charset=utf-8', bytes };
  },

  async mail({ host }, which) {
    const mail = typeof which === 'number' ? host.world.outbox[which] : undefined;
    if (mail === undefined) return undefined;
    const { mailFile } = await import('../mail-file');
    const bytes = await mailFile(mail);
    return { fileName: displayNameOf(mail.subject, 'eml'), mediaType: 'message/rfc822', bytes };
  },

  async event({ document, host }, which) {
    const event = host.world.calendarEvents.find(({ id }) => id === which);
    if (event === undefined) return undefined;
    const { eventFile } = await import('../event-file');
    const bytes = eventFile(event, document.timeZone);
    return { fileName: displayNameOf(event.title, 'ics'), mediaType: 'text/calendar; charset=utf-8', bytes };
  },
};
