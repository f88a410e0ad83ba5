import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readXlsx } from '../../../src/runtime/files/xlsx-read';
import { writeState } from '../../../src/workbench/server/state-file';
import { ANA, cell, enabled, SCRIPT } from './fixture';
import { close, newFolder, originOf, Page, served, serveInTests, sheetOf, somebody, typing } from './served';

serveInTests();

const OUTGOING = `
function send() {
  MailApp.sendEmail({ to: 'x@example.com', subject: 'Hello: "you"/me', body: 'Text', htmlBody: '<b>Text</b>' });
  CalendarApp.createEvent('Call', new Date(Date.UTC(2026, 4, 1, 9)), new Date(Date.UTC(2026, 4, 1, 10)));
}
function left() { return MailApp.getRemainingDailyQuota(); }
function remember() { CacheService.getDocumentCache().put('k', 'v'); PropertiesService.getDocumentProperties().setProperty('p', 'q'); }
function recall() {
  SpreadsheetApp.getActive().getRange('A1').setValue(
    [CacheService.getDocumentCache().get('k'), PropertiesService.getDocumentProperties().getProperty('p'),
     MailApp.getRemainingDailyQuota(), new Date().toISOString()].join(' '));
}
function schedule() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() {
  var range = SpreadsheetApp.getActive().getRange('B1');
  range.setValue((range.getValue() || 0) + 1);
}
`;

/** 1 May 2026, nine o'clock in UTC. */
const NINE = Date.UTC(2026, 4, 1, 9);

describe('the work', () => {
  test('goes on where it was: cells, mails, events, quotas, caches, properties, clock and who enabled the add-on', async () => {
    const first = await served(OUTGOING, { clock: { kind: 'fixed', now: NINE } });
    const page = await enabled(first.serving);
    await page.do(typing(4, 4, 'kept'));
    await page.ask({ kind: 'run', functionName: 'send' });
    await page.ask({ kind: 'run', functionName: 'remember' });
    expect(page.of('outbox').at(-1)).toMatchObject({
      mails: [{ id: 0, to: 'x@example.com', from: 'ana@example.com', html: '<b>Text</b>', sentAt: NINE }],
    });
    expect(page.of('calendar').at(-1)).toMatchObject({ events: [{ title: 'Call', start: NINE }] });
    page.leave();
    await close(first.serving);

    const again = await served(OUTGOING, { stateFile: first.stateFile });
    const { page: window, welcome } = await Page.open(again.serving, somebody('ana@example.com'));
    expect(welcome).toMatchObject({
      identity: { authorisation: 'enabled' },
      clock: { kind: 'fixed', now: NINE },
      mails: [{ subject: 'Hello: "you"/me' }],
      events: [{ title: 'Call' }],
    });
    expect(await cell(again.serving, 4, 4)).toBe('kept');
    await window.ask({ kind: 'run', functionName: 'recall' });
    // One of the hundred recipients of the day is used.
    expect(await cell(again.serving, 0, 0)).toBe('v q 99 2026-05-01T09:00:00.000Z');
  });

  test('is reset to the source, for all windows', async () => {
    const { serving, stateFile } = await served(SCRIPT, { document: sheetOf(['as opened']) });
    const ana = await enabled(serving);
    const { page: other } = await Page.open(serving);
    await ana.do(typing(0, 0, 'changed'));
    expect(await ana.ask({ kind: 'reset' })).toMatchObject({ type: 'done' });
    await Promise.all([ana.next('start-over'), other.next('start-over')]);
    expect((await ana.hello(ANA)).identity.authorisation).toBe('not-enabled');
    expect(await cell(serving, 0, 0)).toBe('as opened');
    ana.leave();
    await close(serving);
    const again = await served(SCRIPT, { stateFile });
    expect(await cell(again.serving, 0, 0)).toBe('as opened');
  });

  test('stays when the source cannot be read for a reset', async () => {
    const { serving } = await served(SCRIPT, {
      openSource: () => Promise.reject(new Error('There is no file')),
    });
    const { page } = await Page.open(serving);
    expect(await page.ask({ kind: 'reset' })).toMatchObject({ type: 'failed', message: 'There is no file' });
  });

  test('that cannot be written is told, and written with the next change that can', async () => {
    const broken = await served(SCRIPT, { stateFile: join(newFolder(), 'file', 'work.state') });
    // A file stands where the folder should be.
    writeFileSync(dirname(broken.stateFile), '');
    const { page } = await Page.open(broken.serving);
    await page.do(typing(0, 0, 'x'));
    const { notice } = await page.next('notice');
    expect(notice).toMatchObject({ code: 'not-saved', reason: 'ENOTDIR' });
    rmSync(dirname(broken.stateFile));
    await page.do(typing(1, 0, 'y'));
    await page.next('notice', (each) => each.notice.code === 'saved');
    page.leave();
    await close(broken.serving);
    const again = await served(SCRIPT, { stateFile: broken.stateFile });
    expect([await cell(again.serving, 0, 0), await cell(again.serving, 1, 0)]).toEqual(['x', 'y']);
  });

  test('of which the bytes are whole but hold no state begins anew with a warning', async () => {
    const stateFile = join(newFolder(), 'work.state');
    await writeState(stateFile, new Uint8Array([1, 2, 3]), 'first');
    const { serving } = await served(SCRIPT, { stateFile, document: sheetOf(['fresh']) });
    expect(await cell(serving, 0, 0)).toBe('fresh');
    const { page } = await Page.open(serving);
    expect(await page.next('notice', undefined, 0)).toMatchObject({
      notice: { code: 'file-warning', message: 'recovered' },
    });
  });
});

describe('a clock trigger', () => {
  test('runs when it is due on the clock that people set, and its window sees it', async () => {
    const { serving } = await served(OUTGOING, { clock: { kind: 'fixed', now: NINE } });
    const page = await enabled(serving);
    await page.ask({ kind: 'run', functionName: 'schedule' });
    expect(await page.ask({ kind: 'run-due-triggers' })).toMatchObject({ type: 'done', value: 0 });
    expect(await cell(serving, 0, 1)).toBe(null);
    const hour = 60 * 60 * 1000;
    await page.ask({ kind: 'set-clock', clock: { kind: 'fixed', now: NINE + hour } });
    expect(page.of('clock')).toEqual([{ kind: 'clock', clock: { kind: 'fixed', now: NINE + hour } }]);
    expect(await page.ask({ kind: 'run-due-triggers' })).toMatchObject({ type: 'done', value: 1 });
    expect(await page.ask({ kind: 'run-due-triggers' })).toMatchObject({ type: 'done', value: 0 });
    expect(await cell(serving, 0, 1)).toBe(1);
  });

  test('sees a clock that goes on with the machine from where it was set', async () => {
    const { serving } = await served(OUTGOING);
    const { page, welcome } = await Page.open(serving);
    expect(Math.abs(welcome.clock.now - Date.now())).toBeLessThan(60_000);
    await page.ask({ kind: 'set-clock', clock: { kind: 'real', now: NINE } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { clock } = await page.hello();
    expect(clock.kind).toBe('real');
    expect(clock.now - NINE).toBeGreaterThanOrEqual(49);
    expect(clock.now - NINE).toBeLessThan(60_000);
  });
});

describe('a download', () => {
  test('is fetched once, under a name that every system takes', async () => {
    const { serving } = await served(OUTGOING, { document: sheetOf(['=not a formula', 1.5], ['Zoë', 2]) });
    const page = await enabled(serving);
    await page.ask({ kind: 'run', functionName: 'send' });
    const fetched = async (what: 'xlsx' | 'csv' | 'mail' | 'event', which?: string | number) => {
      const reply = await page.ask({ kind: 'download', what, ...(which === undefined ? {} : { which }) });
      if (reply.type !== 'done') return reply;
      const { url, fileName } = reply.value as { url: string; fileName: string };
      expect(url).toMatch(/^\/download\/[\w-]{22}$/);
      const response = await fetch(`${originOf(serving)}${url}`);
      expect((await fetch(`${originOf(serving)}${url}`)).status).toBe(404);
      const disposition = response.headers.get('content-disposition');
      return { fileName, disposition, bytes: new Uint8Array(await response.arrayBuffer()) };
    };
    const book = (await fetched('xlsx')) as { fileName: string; bytes: Uint8Array };
    expect(book.fileName).toBe('Book.xlsx');
    const { document } = await readXlsx(book.bytes, '', { locale: 'en_GB', timeZone: 'Etc/UTC' });
    expect(document.sheets[0]!.rows[1]!.values.slice(0, 2)).toEqual(['Zoë', 2]);
    const table = (await fetched('csv', 0)) as { bytes: Uint8Array };
    expect(Buffer.from(table.bytes).toString('utf8')).toMatch(/'=not a formula,1\.5\r\nZoë,2/);
    const mail = (await fetched('mail', 0)) as { fileName: string; disposition: string; bytes: Uint8Array };
    expect(mail.fileName).toBe('Hello you me.eml');
    expect(mail.disposition).toBe(
      `attachment; filename="Hello you me.eml"; filename*=UTF-8''Hello%20you%20me.eml`,
    );
    expect(Buffer.from(mail.bytes).toString('utf8')).toMatch(/^To: x@example\.com/m);
    const { id } = page.of('calendar').at(-1)!.events[0]!;
    const event = (await fetched('event', id)) as { fileName: string; bytes: Uint8Array };
    expect(Buffer.from(event.bytes).toString('utf8')).toMatch(/^BEGIN:VCALENDAR[^]*SUMMARY:Call/);
    expect(await fetched('mail', 7)).toMatchObject({ type: 'failed', code: 'gone' });
    expect(await fetched('csv', 99)).toMatchObject({ type: 'failed' });
  });
});

describe('the state file', () => {
  test('is one whole file at any time, however fast the changes come', async () => {
    const { serving, stateFile } = await served(SCRIPT);
    const page = await enabled(serving);
    for (let row = 0; row < 20; row += 1) void page.do(typing(row, 5, `v${row}`));
    await page.do(typing(20, 5, 'last'));
    await close(serving);
    expect(readFileSync(stateFile, 'utf8')).toMatch(/^\{"format":"sheets-workbench","version":1/);
    const again = await served(SCRIPT, { stateFile });
    expect([await cell(again.serving, 19, 5), await cell(again.serving, 20, 5)]).toEqual(['v19', 'last']);
  });
});
