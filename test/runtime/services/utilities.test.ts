import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { formatDate } from '../../../src/runtime/services/date-format';
import { formatString } from '../../../src/runtime/services/format-string';
import { parseCsv } from '../../../src/runtime/services/parse-csv';
import { errorOf, hostOf, valueOf } from '../support';

// 2026-03-10 is a Tuesday; 13:05:09.007 in Madrid.
const MOMENT = Date.UTC(2026, 2, 10, 12, 5, 9, 7);

describe('utilities > formatDate', () => {
  // Examples of Oracle's page of SimpleDateFormat, for 2001-07-04 12:08:56 Pacific time.
  const JULY = Date.UTC(2001, 6, 4, 19, 8, 56, 235);
  it.each([
    ["yyyy.MM.dd G 'at' HH:mm:ss z", '2001.07.04 AD at 12:08:56 PDT'],
    ["EEE, MMM d, ''yy", "Wed, Jul 4, '01"],
    ['h:mm a', '12:08 PM'],
    ["hh 'o''clock' a, zzzz", "12 o'clock PM, Pacific Daylight Time"],
    ['K:mm a, z', '0:08 PM, PDT'],
    ['yyyyy.MMMMM.dd GGG hh:mm aaa', '02001.July.04 AD 12:08 PM'],
    ['EEE, d MMM yyyy HH:mm:ss Z', 'Wed, 4 Jul 2001 12:08:56 -0700'],
    ['yyMMddHHmmssZ', '010704120856-0700'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2001-07-04T12:08:56.235-0700'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2001-07-04T12:08:56.235-07:00'],
    ["YYYY-'W'ww-u", '2001-W27-3'],
  ])('%s gives %s (SimpleDateFormat)', (pattern, expected) => {
    expect(formatDate(JULY, 'America/Los_Angeles', pattern)).toBe(expected);
  });

  it.each([
    ['Europe/Madrid', 'D F W k H', '69 2 2 13 13'],
    ['GMT+2', 'HH:mm X', '14:05 +02'],
    ['GMT', 'HH:mm XXX z', '12:05 Z GMT'],
    ['GMT-03:30', 'HH:mm Z z', '08:35 -0330 GMT-03:30'],
    ['America/Mexico_City', 'yyyy-MM-dd HH', '2026-03-10 06'],
  ])('[%s] %s gives %s', (zone, pattern, expected) => {
    expect(formatDate(MOMENT, zone, pattern)).toBe(expected);
  });

  it('week years begin with the week of 1 January, on a Sunday', () => {
    expect(formatDate(Date.UTC(2025, 11, 28), 'UTC', 'yyyy YYYY ww')).toBe('2025 2026 01');
    expect(formatDate(Date.UTC(2025, 11, 27), 'UTC', 'yyyy YYYY ww')).toBe('2025 2025 52');
  });

  it('in the script takes dates only', () => {
    expect(
      valueOf('Utilities.formatDate(new Date(2026, 2, 1), Session.getScriptTimeZone(), "yyyy-MM-dd")'),
    ).toBe('2026-03-01');
    expect(errorOf('Utilities.formatDate("2026-03-01", "UTC", "yyyy")')).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(errorOf('Utilities.formatDate(new Date(), "UTC", "bogus")')).toBe(
      "Exception: Illegal pattern character 'b'",
    );
    expect(errorOf('Utilities.formatDate(new Date(), "Mars/Base", "yyyy")')).toMatch(
      /^Exception: Invalid argument: timeZone/,
    );
  });

  it('with an ISO pattern agrees with toISOString for every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) }), (instant) => {
        expect(formatDate(instant, 'UTC', "yyyy-MM-dd'T'HH:mm:ss.SSSX")).toBe(
          new Date(instant).toISOString(),
        );
      }),
    );
  });
});

describe('utilities > digests and encodings', () => {
  it('digests give signed bytes', () => {
    // RFC 1321: MD5 of "abc" is 900150983cd24fb0d6963f7d28e17f72.
    expect(valueOf('Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "abc")')).toEqual([
      -112, 1, 80, -104, 60, -46, 79, -80, -42, -106, 63, 125, 40, -31, 127, 114,
    ]);
  });

  it('text is read as US-ASCII unless a charset is named', () => {
    const hex = (text: string) =>
      [...createHash('sha256').update(text).digest()].map((byte) => (byte > 127 ? byte - 256 : byte));
    expect(
      valueOf('Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "ñ", Utilities.Charset.UTF_8)'),
    ).toEqual(hex('ñ'));
    expect(valueOf('Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "ñ")')).toEqual(hex('?'));
  });

  it('base64 of RFC 4648, both alphabets, and back', () => {
    expect(valueOf('Utilities.base64Encode("foobar")')).toBe('Zm9vYmFy');
    expect(
      valueOf('[Utilities.base64Encode([-5, -1, -65]), Utilities.base64EncodeWebSafe([-5, -1, -65])]'),
    ).toEqual(['+/+/', '-_-_']);
    expect(valueOf('Utilities.newBlob(Utilities.base64Decode("w7Fh")).getDataAsString()')).toBe('ña');
    expect(errorOf('Utilities.base64Decode("%%")')).toBe('Exception: Could not decode string.');
  });

  it('a UUID is of version 4 and repeats with the same randomness', () => {
    expect(valueOf('Utilities.getUuid()', { random: () => 0 })).toBe('00000000-0000-4000-8000-000000000000');
    expect(valueOf('Utilities.getUuid()', { random: () => 0.999999 })).toBe(
      'ffffffff-ffff-4fff-bfff-ffffffffffff',
    );
  });

  it('zip is not there, and says so', () => {
    expect(errorOf('Utilities.zip([])')).toBe('TypeError: Utilities.zip is not available in this runtime');
  });
});

describe('utilities > parseCsv', () => {
  it.each([
    [
      'a,b\r\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a ""x""","b,c","d\ne"', [['a "x"', 'b,c', 'd\ne']]],
    ['a,,', [['a', '', '']]],
    ['', []],
    ['a"b,c', [['a"b', 'c']]],
    ['"",x', [['', 'x']]],
  ])('%j gives %j', (text, rows) => {
    expect(parseCsv(text, ',')).toEqual(rows);
  });

  it('an open quote cannot be read', () => {
    expect(parseCsv('"a', ',')).toBeUndefined();
    expect(errorOf('Utilities.parseCsv("\\"a")')).toBe('Exception: Could not parse text.');
  });

  it('takes another delimiter and gives arrays of the script', () => {
    expect(valueOf('Utilities.parseCsv("1;2", ";")[0] instanceof Array')).toBe(true);
  });

  it('reads back whatever was quoted', () => {
    const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          expect(parseCsv(rows.map((row) => row.map(quote).join(',')).join('\r\n'), ',')).toEqual(rows);
        },
      ),
    );
  });
});

describe('utilities > formatString', () => {
  const refuse = (message: string): never => {
    throw new Error(message);
  };
  // C's printf gives the same texts.
  it.each([
    ['%s is %d', ['x', 3.7], 'x is 3'],
    ['%5d|%-5d|%05d', [42, 42, -42], '   42|42   |-0042'],
    ['%.2f %f', [1.005, 2], '1.00 2.000000'],
    ['%11.6f|%+d', [123.456, 5], ' 123.456000|+5'],
    ['%2$s %1$s %%', ['a', 'b'], 'b a %'],
    ['%x %X %o %c', [255, 255, 8, 'q'], 'ff FF 10 q'],
    ['%,d', [1234567], '1,234,567'],
  ])('%s with %j gives %s', (template, values, expected) => {
    expect(formatString(template, values, refuse)).toBe(expected);
  });

  it.each([
    ['%j', [1], 'Unknown format conversion %j'],
    ['%s %s', ['one'], "Format specifier '%s'"],
  ])('%s with %j is refused', (template, values, message) => {
    expect(() => formatString(template, values, refuse)).toThrow(message);
  });
});

describe('utilities > sleep and log', () => {
  it('sleep lets the settable clock pass and counts against the time limit', () => {
    const host = hostOf(
      'function nap(ms) { const before = Date.now(); Utilities.sleep(ms); return Date.now() - before; }',
    );
    expect(host.run('nap', [1500]).value).toBe(1500);
    expect(host.run('nap', [360_001]).error?.kind).toBe('time-limit');
  });

  it('Logger and console note texts, data and errors, with their severity', () => {
    const host = hostOf(
      'function main() { Logger.log("%s of %s", 1, [2]); console.log({ a: 1 }, "x"); console.warn("w"); console.error(new Error("e").message); console.info(null); return Logger.getLog().split("\\n")[0]; }',
    );
    const result = host.run('main', [], { authMode: 'NONE' });
    expect(result.log).toEqual([
      { severity: 'INFO', message: '1 of [2]' },
      { severity: 'DEBUG', message: '{"a":1} x' },
      { severity: 'WARNING', message: 'w' },
      { severity: 'ERROR', message: 'e' },
      { severity: 'INFO', message: 'null' },
    ]);
    expect(result.value).toBe('INFO: 1 of [2]');
  });
});
