import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { choose, enable, openProbe, serveProbe, type ServedProbe } from './probe';
import type { WorkbenchOnScreen } from './workbench-on-screen';

jest.setTimeout(60_000);

const WATCH = join(__dirname, 'fixture', 'watched-connections.cjs');

/** 1 November 2026, half past nine in Madrid. */
const NOW = '2026-11-01T08:30:00Z';

let browser: Browser;
let served: ServedProbe;
let workbench: WorkbenchOnScreen;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outgoing-'));
  const environment = {
    NODE_OPTIONS: `--require ${WATCH}`,
    WATCHED_CONNECTIONS: join(folder, 'connections'),
  };
  [browser, served] = await Promise.all([
    startBrowser(),
    serveProbe({ parameters: ['--now', NOW], environment }),
  ]);
  workbench = await openProbe(browser, served);
  await enable(workbench);
  await choose(workbench, 'Send');
  await workbench.waitIdle();
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
    await rm(folder, { recursive: true, force: true });
  }
});

describe('the outbox', () => {
  it('lists what the add-on would have sent, and shows a mail as text and as formatted', async () => {
    const panel = await workbench.openPanel('outbox');
    const card = panel.getByRole('button', { name: 'Zażółć: a first mail' });
    expect(await card.innerText()).toMatch(/To: lead@example\.com\s+Nov 1, 2026, 9:30/);
    await card.click();
    expect(await panel.locator('.details').innerText()).toMatch(
      /From\s+ana@example\.com\s+To\s+lead@example\.com\s+Cc\s+boss@example\.com\s+Date[^]*Attachments\s+list\.csv/,
    );
    expect(await panel.frameLocator('iframe').locator('b').innerText()).toBe('Formatted');
    await panel.getByRole('button', { name: workbench.words.outbox.asText, exact: true }).click();
    expect(await panel.locator('pre').innerText()).toBe('Plain text');
  });

  it('gives a mail as a file that mail programs read', async () => {
    const panel = await workbench.openPanel('outbox');
    const file = await workbench.downloadBy(() =>
      panel.getByRole('button', { name: workbench.words.outbox.download }).click(),
    );
    expect(file.name).toBe('Zażółć a first mail.eml');
    const text = file.bytes.toString('utf8');
    expect(text).toMatch(/^From: (?:<)?ana@example\.com/m);
    expect(text).toMatch(/^To: lead@example\.com/m);
    expect(text).toMatch(/^Cc: boss@example\.com/m);
    // RFC 2047: letters outside of ASCII travel encoded.
    const [, subject = ''] = /^Subject: =\?UTF-8\?Q\?(.*)\?=/m.exec(text) ?? [];
    const decoded = subject
      .replaceAll('_', ' ')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    expect(Buffer.from(decoded, 'latin1').toString('utf8')).toContain('Zażółć');
    expect(text).toContain('Plain text');
    expect(text).toContain('<b>Formatted</b> text');
    expect(text).toMatch(/filename="?list\.csv/);
  });
});

describe('the calendar', () => {
  it('lists the events by their days, and gives one as a file that calendars read', async () => {
    const panel = await workbench.openPanel('calendar');
    expect(await panel.getByRole('heading', { level: 3 }).innerText()).toMatch(/November 2, 2026/);
    await panel.getByRole('button', { name: /^Meeting/ }).click();
    // Nine o'clock in UTC.
    expect(await panel.locator('.details').innerText()).toMatch(
      /10:00\sAM – 10:30\sAM[^]*Where\s+Room 1[^]*Guests\s+lead@example\.com\s+\(No invitations sent\)/,
    );
    const file = await workbench.downloadBy(() =>
      panel.getByRole('button', { name: workbench.words.calendar.download }).click(),
    );
    expect(file.name).toBe('Meeting.ics');
    const text = file.bytes.toString('utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n?$/);
    for (const line of [
      'SUMMARY:Meeting',
      'DTSTART:20261102T090000Z',
      'DTEND:20261102T093000Z',
      'LOCATION:Room 1',
    ]) {
      expect(text.split('\r\n')).toContain(line);
    }
  });
});

describe('nothing', () => {
  it('leaves the machine: the server opens no connection and looks up no name', async () => {
    const noted = (await readFile(join(folder, 'connections'), 'utf8')).trim().split('\n');
    // In the thread with the connections and in the one with the document; the page's requests to elsewhere are complaints.
    // Its own address is looked up to listen there.
    expect(noted.filter((line) => line !== 'lookup "127.0.0.1"')).toEqual(['watching', 'watching']);
  });
});
