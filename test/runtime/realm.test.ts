import { REMOVED_GLOBALS, REMOVED_MEMBERS } from '../../src/runtime/realm-prelude';
import { errorOf, hostOf, valueOf } from './support';

describe('realm > built-ins', () => {
  const absent = [
    ...REMOVED_GLOBALS.filter((name) => name !== 'console'),
    ...[
      'setTimeout',
      'setInterval',
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'fetch',
      'atob',
      'btoa',
      'crypto',
      'process',
      'performance',
      'require',
      'global',
      'window',
      'navigator',
    ],
  ];

  it.each(absent)('%s is not defined', (name) => {
    expect(valueOf(`typeof ${name}`)).toBe('undefined');
  });

  it.each(
    Object.entries(REMOVED_MEMBERS).flatMap(([holder, names]) => names.map((name) => `(${holder}).${name}`)),
  )('%s is not there', (member) => {
    expect(valueOf(`typeof ${member}`)).toBe('undefined');
  });

  it.each(['WebAssembly', 'Promise', 'Intl', 'Map', 'Proxy', 'BigInt', 'console', 'Logger'])(
    '%s is there',
    (name) => {
      expect(valueOf(`typeof ${name}`)).not.toBe('undefined');
    },
  );

  it('a script may declare names of built-ins itself', () => {
    const host = hostOf(
      'var Promise = "mine"; function isNaN() { return "own"; } class Map {} function main() { return [Promise, isNaN(), new Map() instanceof Object]; }',
    );
    expect(host.run('main').value).toEqual(['mine', 'own', true]);
  });

  it('a script may replace a built-in and a service for its own execution', () => {
    expect(
      hostOf(
        'Math = { abs: () => 7 }; Logger = "gone"; function main() { return [Math.abs(-1), Logger]; }',
      ).run('main').value,
    ).toEqual([7, 'gone']);
  });
});

describe('realm > Date', () => {
  it('follows the settable clock', () => {
    const host = hostOf(
      'function main() { return [Date.now(), new Date().toISOString(), new Date() instanceof Date]; }',
    );
    host.clock.set(Date.UTC(2031, 5, 1));
    expect(host.run('main').value).toEqual([Date.UTC(2031, 5, 1), '2031-06-01T00:00:00.000Z', true]);
  });

  // Spain: UTC+1 in winter, UTC+2 from the last Sunday of March at 01:00 UTC; Warsaw alike; New York UTC-5/-4.
  it.each([
    ['Europe/Madrid', 'new Date(2026, 0, 31).toISOString()', '2026-01-30T23:00:00.000Z'],
    ['Europe/Madrid', 'new Date(2026, 6, 1, 10, 30).toISOString()', '2026-07-01T08:30:00.000Z'],
    ['Europe/Madrid', 'new Date("2026-07-01T10:30").toISOString()', '2026-07-01T08:30:00.000Z'],
    ['Europe/Madrid', 'new Date("2026-07-01").toISOString()', '2026-07-01T00:00:00.000Z'],
    ['Europe/Madrid', 'new Date("2026-07-01T10:30Z").toISOString()', '2026-07-01T10:30:00.000Z'],
    ['Europe/Madrid', 'new Date("2026-07-01T10:30+05:00").toISOString()', '2026-07-01T05:30:00.000Z'],
    ['Europe/Madrid', 'new Date("2026/07/01").toISOString()', '2026-06-30T22:00:00.000Z'],
    ['Europe/Madrid', 'new Date("Jul 1, 2026 10:30").toISOString()', '2026-07-01T08:30:00.000Z'],
    ['Europe/Madrid', 'new Date("Wed, 01 Jul 2026 10:30:00 GMT").toISOString()', '2026-07-01T10:30:00.000Z'],
    ['America/New_York', 'new Date(Date.UTC(2026, 6, 1, 2)).getDate()', 30],
    ['America/New_York', 'new Date(Date.UTC(2026, 6, 1, 2)).getHours()', 22],
    ['America/New_York', 'new Date(Date.UTC(2026, 6, 1, 2)).getDay()', 2],
    ['America/New_York', 'new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset()', 240],
    [
      'Europe/Madrid',
      '(() => { const day = new Date(2026, 0, 31); day.setMonth(1); return day.toISOString(); })()',
      '2026-03-02T23:00:00.000Z',
    ],
    [
      'Europe/Madrid',
      '(() => { const day = new Date(2026, 2, 28, 12); day.setDate(day.getDate() + 1); return day.toISOString(); })()',
      '2026-03-29T10:00:00.000Z',
    ],
    [
      'Europe/Madrid',
      'String(new Date(Date.UTC(2026, 6, 1, 8, 30)))',
      'Wed Jul 01 2026 10:30:00 GMT+0200 (Central European Summer Time)',
    ],
    ['Europe/Madrid', 'new Date(Date.UTC(2026, 6, 1, 22, 30)).toLocaleDateString("es-ES")', '2/7/2026'],
    [
      'Europe/Madrid',
      'new Intl.DateTimeFormat("en-GB").format(new Date(Date.UTC(2026, 6, 1, 22, 30)))',
      '02/07/2026',
    ],
    ['Europe/Madrid', 'String(new Date(NaN))', 'Invalid Date'],
    ['Europe/Madrid', 'new Date("nonsense").getTime()', NaN],
    ['Europe/Madrid', 'typeof Date()', 'string'],
    ['Europe/Madrid', 'new Date(new Date(5)).getTime()', 5],
    ['Europe/Madrid', 'JSON.stringify(new Date(0))', '"1970-01-01T00:00:00.000Z"'],
    ['Europe/Madrid', 'new Date(2026, 6, 1) - new Date(2026, 5, 30)', 86_400_000],
  ])('[%s] %s is %p', (timeZone, expression, expected) => {
    expect(valueOf(expression, { manifest: { timeZone } })).toEqual(expected);
  });
});

describe('realm > service objects', () => {
  it('show their class name, survive JSON and cannot be written to', () => {
    expect(valueOf('String(SpreadsheetApp.getActive())')).toBe('Spreadsheet');
    expect(valueOf('`${SpreadsheetApp.getActive().getSheetByName("Leads").getRange(1, 1)}`')).toBe('Range');
    expect(valueOf('JSON.stringify({ a: SpreadsheetApp })')).toBe('{"a":{}}');
    expect(errorOf('(() => { "use strict"; SpreadsheetApp.extra = 1; })()')).toBe(
      'TypeError: SpreadsheetApp.extra cannot be set',
    );
  });

  it('are the same object each time, and plain objects to the script', () => {
    expect(valueOf('SpreadsheetApp.getActive() === SpreadsheetApp.getActive()')).toBe(true);
    expect(valueOf('SpreadsheetApp instanceof Object && SpreadsheetApp.constructor === Object')).toBe(true);
  });

  it('may be awaited without being taken for a promise', () => {
    expect(hostOf('async function main() { return String(await SpreadsheetApp); }').run('main').value).toBe(
      'SpreadsheetApp',
    );
  });

  it('do not show fields and helpers of their own', () => {
    for (const name of ['execution', 'navigate', 'check', 'exposed']) {
      expect(errorOf(`Utilities.${name}`)).toBe(
        `TypeError: Utilities.${name} is not available in this runtime`,
      );
    }
  });

  it('give arrays, dates and errors of the script', () => {
    expect(
      valueOf(
        'SpreadsheetApp.getActive().getSheetByName("Leads").getRange(1, 1).getValues() instanceof Array',
      ),
    ).toBe(true);
    expect(
      valueOf(
        '(() => { try { Utilities.parseCsv(1); } catch (e) { return [e instanceof Error, e.name, String(e)]; } })()',
      ),
    ).toEqual([
      true,
      'Exception',
      "Exception: The parameters (number,String) don't match the method signature for Utilities.parseCsv.",
    ]);
  });
});
